"""What the timer says, and how full the bar below it is."""

from math import ceil

from ...actions import Keymap
from ...coach.coach import Coach
from ...domain import session_text
from ...domain.plan import Kind, Segment, first_side, plan
from ...domain.session import Session
from ...domain.settings import Settings
from ...widgets.countdown import Clockface
from ...widgets.drain_bar import Level
from ..words import said

_INKS = {Kind.GET_READY: "bright", Kind.HOLD: "hold", Kind.RELEASE: "accent"}
_WORDS = {Kind.RELEASE: "LET GO"}
_DIGITS = (Kind.GET_READY, Kind.HOLD, Kind.REST, Kind.CHANGE_SIDE)


def clockface(coach: Coach, keymap: Keymap) -> Clockface:
    """The session's time, else how to start."""
    if coach.active:
        return of_session(coach.active, coach.now, keymap)
    planned = plan(coach.routine, coach.settings)
    return _at_rest(planned, coach.settings, keymap.shown("go_on"))


def _at_rest(planned: tuple[Segment, ...], settings: Settings, key: str) -> Clockface:
    """How to start, how much, how long."""
    first = f", {first_side(settings)} side first." if settings.holds.sides == "both" else "."
    how_long = f"{session_text.duration(planned).capitalize()}, once you are lying down."
    then = (session_text.amount(planned).capitalize() + first, how_long)
    return Clockface(keys=((key, "start"),), then=then)


def of_session(session: Session, now: float, keymap: Keymap) -> Clockface:
    """The session's state: word, seconds, and what follows."""
    segment, key = session.segment, keymap.shown("go_on")
    about = f"{segment.side} side" if segment.side else segment.step.name.lower()
    if session.paused is not None:
        return _paused(session, about, now, keymap)
    if segment.kind is Kind.LIE_DOWN:
        return _lie_down(segment.seconds, key)
    if segment.seconds is None:
        keys, then = ((key, "when you are ready"),), (said("session", "waiting"),)
        return Clockface("WAITING", about, ink="accent", keys=keys, then=then)
    remaining = session.remaining(now) or 0.0
    return Clockface(
        word=_WORDS.get(segment.kind, segment.kind.upper()),
        about=about,
        seconds=ceil(remaining - 1e-6) if segment.kind in _DIGITS else None,
        thick=segment.kind is Kind.HOLD,
        ink=_INKS.get(segment.kind, "quiet"),
        then=tuple(filter(None, session_text.then(session))),
    )


def _lie_down(seconds: float | None, key: str) -> Clockface:
    calm = "Take your time."
    if seconds is None:
        keys = ((key, "when you are down"),)
        return Clockface("LIE DOWN", ink="accent", keys=keys, then=(calm,))
    by_itself = f"It goes on by itself after {seconds:.0f} s."
    return Clockface("LIE DOWN", ink="accent", then=(calm, by_itself))


def _paused(session: Session, about: str, now: float, keymap: Keymap) -> Clockface:
    goes_on = (keymap.shown("go_on"), "goes on")
    if not session.asks(now):
        return Clockface(about=about, block="PAUSED", keys=(goes_on,), then=(_kept(session, now),))
    where = session_text.place(session, now)
    keys = (goes_on, (keymap.shown("quit"), "finishes"))
    return Clockface("PAUSED", keys=keys, then=(f"Go on at {where}, or finish here?",))


def _kept(session: Session, now: float) -> str:
    held = session.held(now)
    if not held:
        return "first you get ready again"
    left = ceil(session.segment.planned_s - held - 1e-6)
    return f"you get ready, then {left} s are left"


def level(session: Session | None, now: float, *, moving: bool) -> Level:
    """How full the bar is; without motion it stays full."""
    if session is None:
        return Level()
    segment = session.segment
    if segment.seconds is None or segment.kind is Kind.LIE_DOWN:
        return Level()
    full = (session.remaining(now) or 0.0) / segment.seconds if segment.seconds else 0.0
    thick = segment.kind is Kind.HOLD and session.running
    ink = _INKS.get(segment.kind, "quiet") if session.running else "quiet"
    return Level(full if moving or not session.running else 1.0, thick, ink, shown=True)
