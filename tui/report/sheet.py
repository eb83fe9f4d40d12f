"""What the sheet says, before it is laid out: the gravest first, then the practice by week."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ..domain.record import Record, in_words
from ..domain.routine import Routine
from .function import Told, rated
from .incidents import Incidents, Section
from .phrases import Words, together
from .points import Point, points
from .span import Span, short
from .weeks import Week, week_of


@dataclass(frozen=True)
class Sheet:
    """Everything the sheet says; `unread` entries could not be read and are not counted."""

    span: Span
    words: Words
    sections: tuple[Section, ...]
    places: tuple[tuple[str, int], ...]
    weeks: tuple[Week, ...]
    points: tuple[Point, ...]
    side: str
    steps: tuple[str, ...]
    source: str
    notes: tuple[tuple[datetime, str], ...]
    unread: int
    function: tuple[Told, ...] = ()

    def title(self, name: str) -> str:
        """The heading of a section."""
        return self.words[name].title

    def said(self, name: str) -> str:
        """The sentences of a section."""
        return " ".join(one.text for one in self.words[name].sentences)

    def when(self, at: datetime) -> str:
        """The day and the time of an entry, with the year where the days are of more than one."""
        return f"{self.day(at.date())} {at:%H:%M}"

    def day(self, day: date) -> str:
        """The day, with its year where the days are of more than one."""
        return f"{short(day)} {day.year}" if self.years else short(day)

    @property
    def years(self) -> bool:
        """Whether the days are of more than one year."""
        return self.span.since.year != self.span.until.year

    def run_in(self, section: Section) -> str:
        """All of a section in a row."""
        said = (
            f"{self.when(one.at)} {', '.join(map(together, one.lines))}"
            for one in section.incidents
        )
        return "; ".join(said)

    @property
    def sessions(self) -> int:
        """How many sessions took place."""
        return sum(len(week.before) for week in self.weeks)

    @property
    def where(self) -> str:
        """Where it hurt, with how many entries say so; empty when none does."""
        said = ", ".join(f"{in_words(place)} {count}" for place, count in self.places)
        return f"{self.title('places')}: {said}." * bool(said)

    @property
    def scale(self) -> str:
        """How to read the numbers, and how many are missing."""
        worst, absent, alone = (one.text for one in self.words["practice"].sentences)
        asked = [one for week in self.weeks for one in (*week.before, *week.after)]
        missing = absent.format(missing=asked.count(None), asked=len(asked)) * (None in asked)
        count = sum(week.unguided for week in self.weeks)
        unguided = alone.format(count=count) * bool(count)
        side = f"{self.title('side')}: {self.side}" * bool(self.side)
        return "; ".join(filter(None, (worst, side, missing, unguided)))

    @property
    def missing(self) -> str:
        """How much could not be read; empty when all was."""
        if self.unread == 1:
            return "1 entry could not be read and is not counted."
        return f"{self.unread} entries could not be read and are not counted." * bool(self.unread)


def sheet(
    records: Iterable[Record],
    routine: Routine,
    words: Words,
    span: Span,
    *,
    notes: bool = False,
    unread: int = 0,
) -> Sheet:
    """Make the sheet of the entries that were begun in these days."""
    inside = (one for one in records if one.started.date() in span)
    every = sorted(inside, key=lambda one: one.started)
    chosen = [one for one in every if one.conflict_of is None]
    return Sheet(
        span=span,
        words=words,
        sections=Incidents(routine, words).sections(every),
        places=_places(chosen),
        weeks=tuple(week_of(week, chosen) for week in span.weeks),
        points=points(chosen),
        side=next((one.sore_side for one in reversed(chosen) if one.sore_side), ""),
        steps=tuple(f"{one.number} {one.name.lower()}" for one in routine.steps),
        source=_source(routine, words),
        notes=tuple(_notes(chosen)) if notes else (),
        unread=unread,
        function=rated(chosen, words),
    )


def _places(records: list[Record]) -> tuple[tuple[str, int], ...]:
    """The places that hurt, the most frequent first."""
    reported = (one.after.place or () for one in records if one.after)
    return tuple(
        Counter(place for places in reported for place in dict.fromkeys(places)).most_common()
    )


def _source(routine: Routine, words: Words) -> str:
    text = " ".join(one.text for one in words["steps"].sentences)
    said = text.format(least=routine.least_s, most=routine.most_s)
    return f"{routine.name}. {routine.credit}. {said}"


def _notes(records: list[Record]) -> Iterator[tuple[datetime, str]]:
    for one in records:
        after = one.after
        more = (after and (after.sleep, after.medicine, after.trigger)) or ()
        named = zip(("Sleep", "Medicine", "Trigger"), more, strict=False)
        said = [one.note or "", *(f"{name}: {text}" for name, text in named if text)]
        text = "\n".join(filter(str.strip, said)).strip()
        if text:
            yield one.started, text
