"""Which moments are told, when, and in which few words: pure, from the events of a session."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from ..domain.plan import Kind, Segment
from ..domain.routine import fill
from ..domain.session_state import Ended, Event, Over, Paused, Started

HALF_WAY_FROM_S = 15
"""Shorter holds are over before a half-way would help."""


class What(StrEnum):
    """What a cue says."""

    BEGIN = "begin"
    HALF_WAY = "half-way"
    RELEASE = "release"
    CHANGE_SIDE = "change-side"
    FINISHED = "finished"


_TOLD = {
    Kind.HOLD: What.BEGIN,
    Kind.RELEASE: What.RELEASE,
    Kind.CHANGE_SIDE: What.CHANGE_SIDE,
}


@dataclass(frozen=True)
class Cue:
    """A moment to tell; `seconds` are left of the segment then. The end has no segment."""

    what: What
    at: float
    segment: Segment | None = None
    seconds: float = 0.0


@dataclass(frozen=True)
class Count:
    """A get ready or a hold that runs, for whoever shows its seconds."""

    segment: Segment
    since: float
    ends: float

    def left(self, now: float) -> int:
        """The seconds left, as a timer shows them."""
        return max(0, ceil(self.ends - now - 1e-6))


@dataclass(frozen=True)
class Schedule:
    """The cues still to be told, earliest first, and what is being counted."""

    cues: tuple[Cue, ...] = ()
    count: Count | None = None

    def after(self, events: Iterable[Event]) -> "Schedule":
        """The schedule once these events have happened."""
        schedule = self
        for event in events:
            schedule = schedule._following(event)
        return schedule

    def taken(self, now: float) -> tuple["Schedule", tuple[Cue, ...]]:
        """What is left, and the cues whose time has come."""
        due = tuple(one for one in self.cues if one.at <= now)
        return replace(self, cues=self.cues[len(due) :]), due

    def _following(self, event: Event) -> "Schedule":
        if silences(event):
            return Schedule()
        if isinstance(event, Over):
            return Schedule((*self.cues, Cue(What.FINISHED, event.at)))
        if isinstance(event, Ended):
            # What lay ahead in the segment will not come; what is only late is still told.
            return Schedule(tuple(one for one in self.cues if one.at <= event.at))
        return self._begun(event) if isinstance(event, Started) else self

    def _begun(self, event: Started) -> "Schedule":
        one, left = event.segment, (event.segment.seconds or 0.0) - event.kept
        cues = [Cue(_TOLD[one.kind], event.at, one, left)] if one.kind in _TOLD else []
        half = one.planned_s / 2
        if one.kind is Kind.HOLD and one.planned_s >= HALF_WAY_FROM_S and event.kept < half:
            cues.append(Cue(What.HALF_WAY, event.at + half - event.kept, one, half))
        counted = one.kind in (Kind.GET_READY, Kind.HOLD)
        count = Count(one, event.at, event.at + left) if counted else None
        return Schedule((*self.cues, *cues), count)


def silences(event: Event) -> bool:
    """Whether nothing that was still to be told may be told after this."""
    return isinstance(event, Paused) or (isinstance(event, Over) and event.status == "stopped")


_ALONE = {What.HALF_WAY: "Half-way.", What.FINISHED: "That was the last one. Take your time."}


def said(cue: Cue) -> str:
    """A cue as a voice says it, in the words that the routine has for the step."""
    one = cue.segment
    if one is None or cue.what in _ALONE:
        return _ALONE.get(cue.what, "")
    if cue.what is What.BEGIN:
        return f"Hold, {round(cue.seconds)} seconds."
    if cue.what is What.RELEASE:
        return " ".join(["Let go slowly.", *(row.said(one.side) for row in one.step.release)])
    return f"Change side. {fill(' '.join(one.step.cue), one.side).capitalize()}."


def counted(count: Count | None, now: float) -> str:
    """The seconds that run, such as `R 12s`, and `R in 8s` while one gets ready for them."""
    if count is None or not (left := count.left(now)):
        return ""
    ahead = "in " if count.segment.kind is Kind.GET_READY else ""
    return f"{_letter(count)}{ahead}{left}s"


def _letter(count: Count) -> str:
    """R or L where the step names the side by it; not where the knees go the other way."""
    one = count.segment
    named = one.side is not None and any("{SIDE}" in row for row in one.step.cue)
    return f"{one.side.upper()[0]} " if one.side and named else ""
