"""How far each step has come, for the list of steps: words, told by every face alike."""

from dataclasses import dataclass

from .plan import Kind, Segment
from .record import Hold
from .routine import Routine, Step
from .session import Session
from .session_text import uneven_sides, which_of

DONE, NOW, TO_COME, SKIPPED, EASED = "done", "now", "to come", "skipped", "pain"
LEFT_OUT = "left out"
_WORDS = {"done": DONE, "skipped": SKIPPED, "eased-off": EASED, "stopped": "stopped"}


@dataclass(frozen=True)
class Detail:
    """A line below a step: the side or hip, when the step has sides, and the state in words."""

    side: str
    words: str
    now: bool = False


_LEFT_OUT = Detail("", LEFT_OUT)
_TODAY = Detail("", f"{LEFT_OUT} today")
_AS_SET = Detail("", f"{LEFT_OUT}, see settings")
"""In a session; at rest for today only, or as it was set, where one can bring the step back."""


@dataclass(frozen=True)
class StepProgress:
    """A step and how far it has come."""

    step: Step
    state: str
    details: tuple[Detail, ...]


def at_rest(
    routine: Routine,
    segments: tuple[Segment, ...],
    looked_at: int,
    as_set: tuple[Segment, ...] = (),
) -> list[StepProgress]:
    """The steps before a session, `looked_at` being the number of the one that is read.

    `as_set` is the session that the settings alone would bring: more than that is left out today.
    """
    today = {one.step.id for one in as_set}
    return [_resting(step, segments, looked_at, today) for step in routine.steps]


def _resting(
    step: Step, segments: tuple[Segment, ...], looked_at: int, today: set[str]
) -> StepProgress:
    there = not step.timed or any(one.step is step for one in segments)
    state = NOW if step.number == looked_at else TO_COME if there else LEFT_OUT
    why = _TODAY if step.id in today else _AS_SET
    return StepProgress(step, state, _told(step, segments) if there else (why,))


def under_way(routine: Routine, session: Session) -> list[StepProgress]:
    """The steps during a session and after it."""
    return [_standing(step, session) for step in routine.steps]


def _told(step: Step, segments: tuple[Segment, ...]) -> tuple[Detail, ...]:
    seconds = next((one.planned_s for one in segments if one.step is step), 0)
    if not step.timed or not seconds:
        return (Detail("", step.label),)
    uneven = uneven_sides(tuple(one for one in segments if one.step is step))
    if uneven:
        return (Detail("", f"{seconds} s, {uneven}"),)
    return (Detail("", f"{step.label}, {seconds} s{_sides(step, segments)}"),)


def _sides(step: Step, segments: tuple[Segment, ...]) -> str:
    """That it is held on both sides, or on which one only."""
    sides = {one.side for one in segments if one.step is step and one.side}
    if len(sides) == 1:
        return f", {sides.pop()} only"
    return (" a hip" if step.names_hip else " a side") if step.sided else ""


def _standing(step: Step, session: Session) -> StepProgress:
    current = session.over is None and session.segment.step is step
    if not step.timed:
        return StepProgress(step, NOW if current else DONE, (Detail("", NOW if current else DONE),))
    details = _details(step, session)
    if not details and not any(one.step is step for one in session.segments):
        return StepProgress(step, LEFT_OUT, (_LEFT_OUT,))
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
        return Detail(which, ", ".join(filter(None, (NOW, which_of(session)))), now=True)
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
