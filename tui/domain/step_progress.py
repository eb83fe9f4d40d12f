"""How far each step has come, for the list of steps: words, told by every face alike."""

from dataclasses import dataclass

from .plan import Kind, Segment
from .record import Hold
from .routine import Routine, Step
from .session import Session

DONE, NOW, TO_COME, SKIPPED, EASED = "done", "now", "to come", "skipped", "eased off"
_WORDS = {"done": DONE, "skipped": SKIPPED, "eased-off": EASED, "stopped": "stopped"}


@dataclass(frozen=True)
class Detail:
    """A line below a step: the side or hip, when the step has sides, and the state in words."""

    side: str
    words: str
    now: bool = False


@dataclass(frozen=True)
class StepProgress:
    """A step and how far it has come."""

    step: Step
    state: str
    details: tuple[Detail, ...]


def at_rest(routine: Routine, segments: tuple[Segment, ...], looked_at: int) -> list[StepProgress]:
    """The steps before a session, `looked_at` being the number of the one that is read."""
    return [
        StepProgress(step, NOW if step.number == looked_at else TO_COME, _told(step, segments))
        for step in routine.steps
    ]


def under_way(routine: Routine, session: Session) -> list[StepProgress]:
    """The steps during a session and after it."""
    return [_standing(step, session) for step in routine.steps]


def _told(step: Step, segments: tuple[Segment, ...]) -> tuple[Detail, ...]:
    seconds = next((one.planned_s for one in segments if one.step is step), 0)
    if not step.timed or not seconds:
        return (Detail("", step.label),)
    each = (" a hip" if step.names_hip else " a side") if step.sided else ""
    return (Detail("", f"{step.label}, {seconds} s{each}"),)


def _standing(step: Step, session: Session) -> StepProgress:
    current = session.over is None and session.segment.step is step
    if not step.timed:
        return StepProgress(step, NOW if current else DONE, (Detail("", NOW if current else DONE),))
    details = _details(step, session)
    return StepProgress(step, _state(details, current), details or _told(step, session.segments))


def _details(step: Step, session: Session) -> tuple[Detail, ...]:
    if not any(hold.step == step.id for hold in session.holds) and (
        session.over or session.segment.step is not step
    ):
        return ()
    sides = dict.fromkeys(one.side for one in session.segments if one.step is step)
    return tuple(_detail(step, side, session) for side in sides)


def _detail(step: Step, side: str | None, session: Session) -> Detail:
    now = session.over is None and (session.segment.step, session.segment.side) == (step, side)
    held = [hold for hold in session.holds if (hold.step, hold.side) == (step.id, side)]
    which = step.which(side) if side else ""
    if now and not (held and session.segment.kind is Kind.RELEASE):
        return Detail(which, NOW, now=True)
    return Detail(which, _outcome(held[-1]) if held else TO_COME)


def _outcome(hold: Hold) -> str:
    seconds = f", {hold.held_s:.0f} s" if hold.held_s >= 1 else ""
    return _WORDS[hold.outcome] + seconds


def _state(details: tuple[Detail, ...], current: bool) -> str:
    if current:
        return NOW
    words = {one.words.split(",")[0] for one in details} or {TO_COME}
    order = (EASED, TO_COME, DONE, SKIPPED)
    return next((state for state in order if state in words), TO_COME)
