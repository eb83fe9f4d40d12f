"""What the sheet says, before it is laid out: stops first, then the practice by week."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..domain.calm import sessions
from ..domain.record import Record
from ..domain.routine import Routine
from .function import Told, rated
from .incidents import Incident, Incidents, Words, grave
from .span import Span, short

_SIDES = {"left": "left side", "right": "right side", "both": "both sides", "middle": "middle"}


@dataclass(frozen=True)
class Week:
    """The practice of a week: days, holds, seconds of a hold, pain before and after."""

    span: Span
    days: int
    holds: int
    seconds: tuple[int, ...]
    before: tuple[int | None, ...]
    after: tuple[int | None, ...]


@dataclass(frozen=True)
class Point:
    """A session in the chart."""

    day: date
    before: int | None
    after: int | None
    stopped: bool


@dataclass(frozen=True)
class Sheet:
    """Everything the sheet says; `unread` entries could not be read and are not counted."""

    span: Span
    words: Words
    stops: tuple[Incident, ...]
    afterwards: tuple[Incident, ...]
    not_started: tuple[Incident, ...]
    weeks: tuple[Week, ...]
    points: tuple[Point, ...]
    side: str
    steps: tuple[str, ...]
    source: str
    notes: tuple[tuple[date, str], ...]
    unread: int
    function: tuple[Told, ...] = ()

    def title(self, name: str) -> str:
        """The heading of a section."""
        return self.words[name].title

    def said(self, name: str) -> str:
        """The sentences of a section."""
        return " ".join(one.text for one in self.words[name].sentences)

    @property
    def sections(self) -> tuple[tuple[str, tuple[Incident, ...]], ...]:
        """What happened, by section; the stops always stand, the others when there are any."""
        others = [("afterwards", self.afterwards), ("not-started", self.not_started)]
        return (("stops", self.stops), *(one for one in others if one[1]))

    @property
    def scale(self) -> str:
        """How to read the numbers."""
        worst, absent = (one.text for one in self.words["practice"].sentences)
        return "; ".join(filter(None, (worst, self.side, absent)))

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
    all_of_them = [one for one in records if one.conflict_of is None]
    chosen = sorted(
        (one for one in all_of_them if one.started.date() in span), key=lambda one: one.started
    )
    incidents = Incidents(routine, words)
    return Sheet(
        span=span,
        words=words,
        stops=tuple(found for one in chosen for found in incidents.stops(one)),
        afterwards=tuple(found for one in chosen for found in incidents.afterwards(one)),
        not_started=tuple(found for one in chosen for found in incidents.signs(one)),
        weeks=tuple(_week(week, chosen) for week in span.weeks),
        points=tuple(map(_point, sessions(chosen))),
        side=next((_SIDES[one.sore_side] for one in reversed(chosen) if one.sore_side), ""),
        steps=tuple(f"{one.number} {one.name.lower()}" for one in routine.steps),
        source=_source(routine, words),
        notes=tuple(_notes(chosen)) if notes else (),
        unread=unread,
        function=rated(chosen, words),
    )


def _week(span: Span, records: list[Record]) -> Week:
    inside = [one for one in sessions(records) if one.started.date() in span]
    holds = [hold for one in inside for hold in one.holds if hold.outcome == "done"]
    return Week(
        span,
        days=len({one.started.date() for one in inside if one.practised}),
        holds=len(holds),
        seconds=tuple(sorted({hold.planned_s for hold in holds})),
        before=tuple(one.pain_before for one in inside),
        after=tuple(one.pain_after for one in inside),
    )


def _point(record: Record) -> Point:
    stopped = bool(grave(record)) or any(one.outcome == "eased-off" for one in record.holds)
    return Point(record.started.date(), record.pain_before, record.pain_after, stopped)


def _source(routine: Routine, words: Words) -> str:
    text = " ".join(one.text for one in words["steps"].sentences)
    said = text.format(least=routine.least_s, most=routine.most_s)
    return f"{routine.name}. {routine.credit}. {said}"


def _notes(records: list[Record]) -> Iterator[tuple[date, str]]:
    for one in records:
        after = one.after
        more = (after and (after.sleep, after.medicine, after.trigger)) or ()
        named = zip(("Sleep", "Medicine", "Trigger"), more, strict=False)
        said = [one.note or "", *(f"{name}: {text}" for name, text in named if text)]
        text = "\n".join(filter(str.strip, said)).strip()
        if text:
            yield one.started.date(), text


def seconds(week: Week) -> str:
    """The seconds of a hold in a week."""
    if not week.seconds:
        return "-"
    least, most = week.seconds[0], week.seconds[-1]
    return f"{least} s" if least == most else f"{least}-{most} s"


def row(week: Week) -> tuple[str, ...]:
    """A week as a row: its days, days of practice, holds, seconds, pain before and after."""
    span = f"{short(week.span.since)} - {short(week.span.until)}"
    counted = (str(week.days), str(week.holds), seconds(week))
    return (span, *counted, pains(week.before), pains(week.after))


def pains(values: tuple[int | None, ...], most: int = 999) -> str:
    """Pains in their order; where they do not fit, from the least to the most and how often."""
    if not values:
        return ""
    listed = " ".join("-" if one is None else str(one) for one in values)
    if len(listed) <= most:
        return listed
    told = [one for one in values if one is not None]
    return f"{min(told)} to {max(told)} ({len(told)}x)" if told else "-"
