"""What happened that a clinician should see, in words: stops, and what was told around them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..domain.record import Flag, Record, in_words
from ..domain.routine import Passage, Routine, Side
from ..domain.session_text import of_side

Words = Mapping[str, Passage]
"""The passages of the content file `report`."""

_GRAVE = ("pain", "nerve", "emergency", "unanswered")


@dataclass(frozen=True)
class Incident:
    """Something that happened: the day, where in the routine, and what was told of it."""

    day: date
    where: str
    what: str


def grave(record: Record) -> list[Flag]:
    """The stops of a session that were more than a break, and not taken back."""
    return [one for one in record.flags if one.kind in _GRAVE and not one.corrected]


class Incidents:
    """Says in words what happened."""

    def __init__(self, routine: Routine, words: Words) -> None:
        self._routine = routine
        self._words = words

    def stops(self, record: Record) -> Iterator[Incident]:
        """Every stop with its circumstances, and every hold that was eased off."""
        flags = grave(record)
        for flag in flags:
            where = self._where(flag.step, flag.side) + self._second(flag, record)
            yield Incident(record.started.date(), where, self._what(flag, record))
        if flags:
            return
        for hold in record.holds:
            if hold.outcome == "eased-off":
                where = f"{self._where(hold.step, hold.side)}, after {hold.held_s:.0f} s"
                yield Incident(record.started.date(), where, self._words["eased-off"].title)

    def afterwards(self, record: Record) -> Iterator[Incident]:
        """What was told after a session that no stop tells already."""
        after, said = record.after, []
        stopped = bool(grave(record))
        if after and (after.nerve or after.nerve_felt) and not stopped:
            feelings = ", ".join(map(in_words, after.nerve or ())) or self._words["nerve"].title
            said.append(feelings + self._nerve(record))
        if after and after.pinch and not stopped:
            said.append(self._words["pinch"].title)
        if record.next_day and record.next_day.higher:
            said.append(self._words["higher"].title)
        if said:
            yield Incident(record.started.date(), "", "; ".join(said))

    def signs(self, record: Record) -> Iterator[Incident]:
        """What kept a session from starting."""
        if record.status == "not-started" and record.before and record.before.signs:
            said = [self._words[f"sign-{one}"].title for one in record.before.signs]
            yield Incident(record.started.date(), "", "; ".join(said))

    def _where(self, name: str | None, side: str | None) -> str:
        step = self._routine.step(name or "")
        if step is None:
            return ", ".join(filter(None, (name, of_side(step, side)))) or "in a session"
        head = step.head(Side(side) if side else None).lower().replace(" → ", " to ")
        hip = f"{step.of_side(side)}, " if step.names_hip and side else ""
        return f"step {step.number}, {hip}{head}"

    def _second(self, flag: Flag, record: Record) -> str:
        if flag.second is None:
            return ""
        there = [one for one in record.holds if (one.step, one.side) == (flag.step, flag.side)]
        return f", at {flag.second}{f' of {there[-1].planned_s}' if there else ''} s"

    def _what(self, flag: Flag, record: Record) -> str:
        said = ", ".join(map(in_words, flag.feelings or ())) or self._words[flag.kind].title
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
