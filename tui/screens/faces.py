"""What the panes show of a session: values for the widgets, made from the coach's state."""

from collections.abc import Mapping
from dataclasses import replace
from math import ceil

from ..domain import session_text
from ..domain.plan import Kind, Segment, first_side
from ..domain.routine import Side, Step, fill, joined
from ..domain.session import Session
from ..domain.settings import Settings
from ..figure.moves import Phase, StepFigure, breath
from ..widgets.canvas import Line
from ..widgets.countdown import Clockface
from ..widgets.drain_bar import Level
from ..widgets.figure import Moment
from ..widgets.floor import Large
from ..widgets.instructions import Instruction
from .words import said

_INKS = {Kind.GET_READY: "bright", Kind.HOLD: "hold", Kind.RELEASE: "accent"}
_WORDS = {Kind.RELEASE: "LET GO"}
_DIGITS = (Kind.GET_READY, Kind.HOLD, Kind.REST, Kind.CHANGE_SIDE)


def reading(step: Step, side: Side | None, of: int) -> Instruction:
    """A step as it is read before a session."""
    side = side if step.sided else None
    return Instruction(
        heading=step.head(side),
        where=f"step {step.number} of {of}" + (f", {side} side" if side else ""),
        do=tuple(one.said(side) for one in step.do),
        care=joined(one.said(side) for one in step.care),
    )


def instruction(session: Session, of: int) -> Instruction:
    """What to do in the current segment; on release, how to come out."""
    one = session.segment
    shown = reading(one.step, one.side, of)
    if one.kind in (Kind.REST, Kind.CHANGE_SIDE, Kind.WAIT):
        return replace(shown, heading=f"NEXT  {shown.heading}")
    if one.kind is not Kind.RELEASE:
        return shown
    return Instruction(
        heading=" ".join(one.step.release_cue),
        where=shown.where,
        do=tuple(sentence.said(one.side) for sentence in one.step.release),
    )


def at_rest(planned: tuple[Segment, ...], settings: Settings, key: str) -> Clockface:
    """The timer's place before a session: how to start, how much, how long."""
    first = f", {first_side(settings)} side first." if settings.holds.sides == "both" else "."
    how_long = f"{session_text.duration(planned).capitalize()}, once you are lying down."
    then = (session_text.amount(planned).capitalize() + first, how_long)
    return Clockface(keys=((key, "start"),), then=then)


def clockface(session: Session, now: float, key: str) -> Clockface:
    """The timer's state: word, seconds, and what follows."""
    one = session.segment
    about = f"{one.side} side" if one.side else one.step.name.lower()
    if session.paused is not None:
        return _paused(session, about, now, key)
    if one.seconds is None:
        return _awaited(one.kind, about, key)
    if one.kind is Kind.LIE_DOWN:
        return Clockface(
            "LIE DOWN", "", ink="accent", then=("Take your time.", _by_itself(one.seconds))
        )
    remaining = session.remaining(now) or 0.0
    digits = one.kind in _DIGITS
    return Clockface(
        word=_WORDS.get(one.kind, one.kind.upper()),
        about=about,
        seconds=ceil(remaining - 1e-6) if digits else None,
        thick=one.kind is Kind.HOLD,
        ink=_INKS.get(one.kind, "quiet"),
        then=tuple(filter(None, session_text.then(session))),
    )


def _by_itself(seconds: float) -> str:
    return f"It goes on by itself after {seconds:.0f} s."


def _awaited(kind: Kind, about: str, key: str) -> Clockface:
    if kind is Kind.LIE_DOWN:
        return Clockface(
            "LIE DOWN",
            ink="accent",
            keys=((key, "when you are down"),),
            then=("Take your time.",),
        )
    return Clockface(
        "WAITING",
        about,
        ink="accent",
        keys=((key, "when you are ready"),),
        then=(said("session", "waiting"),),
    )


def _paused(session: Session, about: str, now: float, key: str) -> Clockface:
    if not session.asks(now):
        return Clockface(
            "", about, block="PAUSED", keys=((key, "goes on"),), then=(_kept(session, now),)
        )
    where = session_text.place(session, now)
    return Clockface(
        "PAUSED",
        "",
        ink="text",
        keys=((key, "goes on"), ("q", "finishes")),
        then=(f"Go on at {where}, or finish here?",),
    )


def _kept(session: Session, now: float) -> str:
    held = session.held(now)
    if not held:
        return "first you get ready again"
    left = ceil(session.segment.planned_s - held - 1e-6)
    return f"you get ready, then {left} s are left"


_PHASES: dict[Kind, Phase] = {
    Kind.LIE_DOWN: "enter",
    Kind.GET_READY: "enter",
    Kind.HOLD: "hold",
    Kind.RELEASE: "leave",
}
_MARKS = "·•●"
_STILLS = {"calm": 3, "none": 2}


def moment(session: Session, now: float, figures: Mapping[str, StepFigure], motion: str) -> Moment:
    """The figure of this moment: it moves into the pose, holds it, and moves back."""
    one = session.segment
    phase = _PHASES.get(one.kind, "rest")
    elapsed = session.elapsed(now) if phase in ("enter", "leave") and session.running else 0.0
    if one.kind is Kind.LIE_DOWN and one.seconds is None:
        phase, elapsed = "hold", 0.0
    side = one.side and one.side.value
    stills = _STILLS.get(motion)
    mark = _breath(session, now, motion) if phase == "hold" and session.counting else ""
    figure = figures.get(one.step.id)
    breathe = said("session", "breathe") if mark else ""
    return Moment(figure, side, phase, elapsed, one.seconds, stills, mark, breathe)


def _breath(session: Session, now: float, motion: str) -> str:
    """A mark that grows and shrinks with a slow breath; without motion it stands still."""
    full = breath(session.elapsed(now)) if motion != "none" else 1.0
    return _MARKS[min(len(_MARKS) - 1, int(full * len(_MARKS)))]


def large(session: Session, now: float) -> Large:
    """What is largest on the floor: seconds while something counts, else one word."""
    face = clockface(session, now, "")
    side = session.segment.side
    letter = side.value[0].upper() if side and not session.segment.step.stronger else ""
    if face.seconds is None:
        return Large(block=face.block or _BLOCKS.get(session.segment.kind, ""), ink=face.ink)
    return Large(face.seconds, face.thick, face.ink, letter)


_BLOCKS = {Kind.LIE_DOWN: "LIE DOWN", Kind.WAIT: "READY", Kind.RELEASE: "LET GO"}


def cue(session: Session) -> tuple[str, ...]:
    """The cue of this moment in two short lines: into the pose, or out of it."""
    one = session.segment
    if one.kind is Kind.CHANGE_SIDE:
        return ("OTHER SIDE",)
    lines = one.step.release_cue if one.kind is Kind.RELEASE else one.step.cue
    return tuple(fill(line, one.side) for line in lines)


def floor_title(session: Session, face: Clockface, of: int) -> Line:
    """The state and the place in one line."""
    one = session.segment
    side = f"{one.side} side, " if one.side else ""
    place = f"  {side}step {one.step.number} of {of}"
    return ((face.word or face.block, face.ink), (place, "quiet"))


def next_up(face: Clockface) -> Line:
    """The keys that a moment waits for, else what follows it first."""
    if not face.keys:
        return ((", ".join(face.then[:1]), "quiet"),)
    key, word = face.keys[0]
    return ((key, "key"), (f" {word}", "quiet"))


def level(session: Session | None, now: float, *, moving: bool) -> Level:
    """How full the field is; without motion it stays full."""
    if session is None:
        return Level()
    one = session.segment
    if one.seconds is None or one.kind is Kind.LIE_DOWN:
        return Level(shown=False)
    full = (session.remaining(now) or 0.0) / one.seconds if one.seconds else 0.0
    thick = one.kind is Kind.HOLD and session.running
    ink = _INKS.get(one.kind, "quiet") if session.running else "quiet"
    return Level(full if moving or not session.running else 1.0, thick, ink, shown=True)
