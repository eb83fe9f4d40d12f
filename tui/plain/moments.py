"""What is said of a step, and when something begins, pauses or comes next in a session."""

from collections.abc import Sequence
from math import ceil

from ..cues.schedule import HALF_WAY_FROM_S
from ..dialogue import how_far
from ..domain import session_text
from ..domain.plan import Kind, Segment, first_side, left_out
from ..domain.routine import Side, Step, around, joined
from ..domain.session import Session
from ..domain.settings import Settings
from ..storage.routines import passages
from .words import opening, said, seconds


def step_lines(step: Step, settings: Settings, *, full: bool = False) -> list[str]:
    """What one does, how to do it well, and the cautions; `full` adds where it all belongs."""
    side = first_side(settings) if step.sided else None
    sided = f", told {_told_for(step, side)}" if side else ""
    parts = (step.way, step.release, step.care, step.more) if full else (step.way, step.care)
    name = f"Step {step.number}. {step.name}, {step.label}{sided}."
    out = left_out(step, settings) and not full
    how = said(passages("session")["left-out"]) if out else ()
    return [name, *how, *(sentence.said(side) for part in parts for sentence in part)]


def _told_for(step: Step, side: Side) -> str:
    words = step.of_side(side)
    return words if words.startswith("for ") else f"for the {words}"


def coming(one: Segment, skip: str) -> list[str]:
    """Which hold comes next, after a rest that is told with its seconds."""
    lead = {Kind.CHANGE_SIDE: "Change side. ", Kind.REST: "Rest. "}.get(one.kind, "")
    lead += f"{seconds(one.seconds)}. " if one.seconds else ""
    phrase = one.step.phrase(one.side)
    told = [around(f"{lead}Next is step {one.step.number}, {phrase}.", phrase)]
    return [*told, f"It is optional: {skip} skips it."] if one.step.optional else told


def begun(session: Session, told: Sequence[str], *, announced: bool) -> list[str]:
    """What one does now; a hold that was announced needs no more than its seconds.

    `told` is what must be known before it counts, such as how far to go (clinical J1).
    """
    one = session.segment
    match one.kind:
        case Kind.LIE_DOWN:
            return _step(one, told, _how_long(one))
        case Kind.WAIT:
            (waiting,) = said(passages("session")["waiting"])
            return [around(f"{waiting} Space when you are ready.", waiting)]
        case Kind.HOLD:
            return [_hold(session)]
        case Kind.RELEASE:
            return [joined(("Let go.", *(go.said(one.side) for go in one.step.go)))]
    time = seconds(one.seconds or 0)
    if announced:
        return [*told, f"Get ready. {time}."]
    return _step(one, told, f"{time} to get ready.")


def _step(one: Segment, told: Sequence[str], how_long: str) -> list[str]:
    """The step, and how long it takes; what is told stands in between."""
    phrase = one.step.phrase(one.side)
    step = around(f"Step {one.step.number}. {opening(phrase)}.", phrase)
    return [step, *told, how_long] if told else [around(f"{step} {how_long}", step)]


def way(coming: Segment, *, full: bool, first: bool) -> list[str]:
    """A step's own way, before it is held; `first` names the step, while one still lies down."""
    names = f"Once you are down, step {coming.step.number} comes first." if first else ""
    texts = [one.said(coming.side) for one in how_far.way(coming, full=full)]
    return [*filter(None, (names,)), *texts]


def _how_long(one: Segment) -> str:
    if one.seconds is None:
        return "Not timed. Space when you are down."
    return f"It goes on by itself after {seconds(one.seconds)}."


def _hold(session: Session) -> str:
    one = session.segment
    which, left = session_text.which_of(session), " left" if session.kept else ""
    hold = f"Hold{which and f' {which}'}"
    side = ", ".join((hold, one.step.of_side(one.side))) if one.side else hold
    return f"{side}. {_left(session, session.kept)}{left}."


def _left(session: Session, held: float) -> str:
    return seconds(ceil(session.segment.planned_s - held - 1e-6))


def half_way(session: Session, now: float) -> bool:
    """Whether half of a long hold is over, and was not when it began."""
    one = session.segment
    if one.kind is not Kind.HOLD or one.planned_s < HALF_WAY_FROM_S:
        return False
    return session.kept < one.planned_s / 2 <= session.held(now)


def paused(session: Session, now: float, safety: str, leave: str) -> list[str]:
    """How it goes on, and after a long pause where one is; the two keys by their names."""
    if session.asks(now):
        where = session_text.place(session, now)
        return [f"Go on at {where}, or finish here?", f"Space goes on, {leave} finishes."]
    told = [f"Paused. Space goes on, {safety} stops."]
    held = session.held(now)
    if held:
        told.append(f"First you get ready again, then hold for {_left(session, held)}.")
    return told
