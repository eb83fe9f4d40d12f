"""What the sheet says, before it is laid out: stops first, then the practice by week."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..domain.calm import sessions
from ..domain.record import Flag, Record
from ..domain.routine import Passage, Routine, Side
from .span import Span

Words = Mapping[str, Passage]
"""The passages of the content file `report`."""

_GRAVE = ("pain", "nerve", "emergency", "unanswered")
_SIDES = {"left": "left side", "right": "right side", "both": "both sides", "middle": "middle"}


@dataclass(frozen=True)
class Told:
    """Something that happened: the day, where in the routine, and what was told of it."""

    day: date
    where: str
    what: str


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
    stops: tuple[Told, ...]
    afterwards: tuple[Told, ...]
    not_started: tuple[Told, ...]
    weeks: tuple[Week, ...]
    points: tuple[Point, ...]
    side: str
    steps: tuple[str, ...]
    source: str
    notes: tuple[tuple[date, str], ...]
    unread: int

    def title(self, name: str) -> str:
        """The heading of a section."""
        return self.words[name].title

    def said(self, name: str) -> str:
        """The sentences of a section."""
        return " ".join(one.text for one in self.words[name].sentences)

    @property
    def sections(self) -> tuple[tuple[str, tuple[Told, ...]], ...]:
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
    teller = _Teller(routine, words)
    return Sheet(
        span=span,
        words=words,
        stops=tuple(told for one in chosen for told in teller.stops(one)),
        afterwards=tuple(told for one in chosen for told in teller.afterwards(one)),
        not_started=tuple(told for one in chosen for told in teller.signs(one)),
        weeks=tuple(_week(week, chosen) for week in span.weeks),
        points=tuple(map(_point, sessions(chosen))),
        side=_side(chosen),
        steps=tuple(f"{one.number} {one.name.lower()}" for one in routine.steps),
        source=_source(routine, words),
        notes=tuple(_notes(chosen)) if notes else (),
        unread=unread,
    )


def _week(span: Span, records: list[Record]) -> Week:
    inside = [one for one in sessions(records) if one.started.date() in span]
    holds = [hold for one in inside for hold in one.holds if hold.outcome == "done"]
    return Week(
        span,
        days=len({one.started.date() for one in inside if one.practised}),
        holds=len(holds),
        seconds=tuple(sorted({hold.planned_s for hold in holds})),
        before=tuple(_before(one) for one in inside),
        after=tuple(_after(one) for one in inside),
    )


def _before(record: Record) -> int | None:
    return record.before.pain if record.before else None


def _after(record: Record) -> int | None:
    return record.after.pain if record.after else None


def _point(record: Record) -> Point:
    stopped = bool(_grave(record)) or any(one.outcome == "eased-off" for one in record.holds)
    return Point(record.started.date(), _before(record), _after(record), stopped)


def _grave(record: Record) -> list[Flag]:
    return [one for one in record.flags if one.kind in _GRAVE and not one.corrected]


def _side(records: list[Record]) -> str:
    told = [one.sore_side for one in records if one.sore_side]
    return _SIDES[told[-1]] if told else ""


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


class _Teller:
    """Says in words what happened."""

    def __init__(self, routine: Routine, words: Words) -> None:
        self._routine = routine
        self._words = words

    def stops(self, record: Record) -> Iterator[Told]:
        """Every stop with its circumstances, and every hold that was eased off."""
        flags = _grave(record)
        for flag in flags:
            where = self._where(flag.step, flag.side) + self._second(flag, record)
            yield Told(record.started.date(), where, self._what(flag, record))
        if flags:
            return
        for hold in record.holds:
            if hold.outcome == "eased-off":
                where = f"{self._where(hold.step, hold.side)}, after {hold.held_s:.0f} s"
                yield Told(record.started.date(), where, self._words["eased-off"].title)

    def afterwards(self, record: Record) -> Iterator[Told]:
        """What was told after a session that no stop tells already."""
        after, said = record.after, []
        stopped = bool(_grave(record))
        if after and (after.nerve or after.nerve_felt) and not stopped:
            feelings = ", ".join(map(_spoken, after.nerve or ())) or self._words["nerve"].title
            said.append(feelings + self._nerve(record))
        if after and after.pinch and not stopped:
            said.append(self._words["pinch"].title)
        if record.next_day and record.next_day.higher:
            said.append(self._words["higher"].title)
        if said:
            yield Told(record.started.date(), "", "; ".join(said))

    def signs(self, record: Record) -> Iterator[Told]:
        """What kept a session from starting."""
        if record.status == "not-started" and record.before and record.before.signs:
            said = [self._words[f"sign-{one}"].title for one in record.before.signs]
            yield Told(record.started.date(), "", "; ".join(said))

    def _where(self, name: str | None, side: str | None) -> str:
        step = self._routine.step(name or "")
        if step is None:
            return ", ".join(filter(None, (name, side and f"{side} side"))) or "in a session"
        head = step.head(Side(side) if side else None).lower().replace(" → ", " to ")
        return f"step {step.number}, {head}"

    def _second(self, flag: Flag, record: Record) -> str:
        if flag.second is None:
            return ""
        there = [one for one in record.holds if (one.step, one.side) == (flag.step, flag.side)]
        return f", at {flag.second}{f' of {there[-1].planned_s}' if there else ''} s"

    def _what(self, flag: Flag, record: Record) -> str:
        said = ", ".join(map(_spoken, flag.feelings or ())) or self._words[flag.kind].title
        if flag.kind == "nerve":
            said += self._nerve(record)
        if flag.spreading:
            said += f", {self._words['spreading'].title}"
        if flag.kind == "pain" and record.after and record.after.pinch:
            said = self._words["pinch"].title
        return said

    def _nerve(self, record: Record) -> str:
        after = record.after
        if after is None:
            return ""
        legs = {"both": " in both legs", "left": " in the left leg", "right": " in the right leg"}
        gone = {True: ", gone after the session", False: ", still there after the session"}
        since = "" if after.nerve_gone is None else gone[after.nerve_gone]
        if after.nerve_growing:
            since = ", growing after the session"
        return legs.get(after.nerve_side or "", "") + since


def _spoken(word: str) -> str:
    return word.replace("-", " ")
