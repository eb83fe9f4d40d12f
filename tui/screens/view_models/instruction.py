"""What the instructions say: the step of this moment, or the one that is read."""

from dataclasses import replace

from ...coach.coach import Coach
from ...domain.plan import Kind, first_side
from ...domain.routine import Side, Step
from ...domain.session import Session
from ...widgets.instructions import Instruction


def instruction(coach: Coach, number: int | None) -> Instruction:
    """What to do now; with a number, or at rest, a step as it is read."""
    steps = coach.routine.steps
    if coach.active and not number:
        return of_session(coach.active, len(steps))
    return of_step(steps[(number or 1) - 1], first_side(coach.settings), len(steps))


def of_step(step: Step, side: Side | None, of: int) -> Instruction:
    """A step as it is read before a session."""
    side = side if step.sided else None
    return Instruction(
        heading=step.head(side),
        where=f"step {step.number} of {of}" + (f", {side} side" if side else ""),
        do=tuple(one.said(side) for one in step.do),
        care=tuple(one.said(side) for one in step.care),
    )


def of_session(session: Session, of: int) -> Instruction:
    """What to do in the current segment; on release, how to come out."""
    segment = session.segment
    step, side = segment.step, segment.side
    shown = of_step(step, side, of)
    if segment.kind in (Kind.REST, Kind.CHANGE_SIDE, Kind.WAIT):
        return replace(shown, lead="NEXT")
    if segment.kind is not Kind.RELEASE:
        return shown
    cue, release = " ".join(step.release_cue), tuple(one.said(side) for one in step.release)
    return replace(shown, heading=cue, do=release, care=())
