"""What the timer says, how full the field below it is, and the same as the floor view shows it."""

from math import ceil

from ...actions import Keymap
from ...coach.coach import Coach
from ...dialogue import how_far
from ...dialogue.outlook import outlook
from ...domain import session_text
from ...domain.plan import Kind, Segment
from ...domain.routine import fill, joined
from ...domain.session import Session
from ...domain.turns import second_turn
from ...widgets.canvas import Line
from ...widgets.countdown import Clockface, Level
from ...widgets.floor import MOST_LETTERS, Large
from ...widgets.header_bar import Heading
from ..parts import Wording, said

_INKS = {Kind.GET_READY: "bright", Kind.HOLD: "hold", Kind.RELEASE: "accent"}
_WORDS = {Kind.RELEASE: "LET GO"}
_BLOCKS = {Kind.LIE_DOWN: "LIE DOWN", Kind.RELEASE: "LET GO"}
_WHEN = {Kind.LIE_DOWN: "WHEN DOWN", Kind.WAIT: "WHEN READY"}
"""What the key waits for, where only a key goes on; as large as what to do."""
_UNSPELT = "GO ON"
"""For a key whose name block letters cannot write."""
_DIGITS = (Kind.GET_READY, Kind.HOLD, Kind.REST, Kind.CHANGE_SIDE)


def clockface(coach: Coach, keymap: Keymap) -> Clockface:
    """The session's time, else how to start."""
    if coach.active:
        return _in_session(coach.active, coach.now, keymap)
    next_ = outlook(coach)
    wording = Wording(keymap)
    stands = tuple(text for say in next_.stands for text in say.texts(wording))
    return Clockface(keys=((keymap.shown("go_on"), next_.leads_to),), then=(*stands, *next_.runs))


def _in_session(session: Session, now: float, keymap: Keymap) -> Clockface:
    """The session's state: word, seconds, and what follows."""
    segment, key = session.segment, keymap.shown("go_on")
    about = segment.step.of_side(segment.side) or segment.step.name.lower()
    about = ", ".join(filter(None, (about, session_text.which_of(session))))
    if session.paused is not None:
        return _paused(session, about, now, keymap)
    if segment.kind is Kind.LIE_DOWN:
        return _lie_down(session, key)
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


def _lie_down(session: Session, key: str) -> Clockface:
    """How it goes on from lying, and in one breath what comes first."""
    calm, seconds = "Take your time.", session.segment.seconds
    comes = _first_way(session.coming)
    if seconds is None:
        keys = ((key, "when you are down"),)
        return Clockface("LIE DOWN", ink="accent", keys=keys, then=(calm, *comes))
    by_itself = f"It goes on by itself after {seconds:.0f} s."
    return Clockface("LIE DOWN", ink="accent", then=(calm, by_itself, *comes))


def _first_way(coming: Segment) -> tuple[str, ...]:
    """The way of the step that is held first, in one breath."""
    step, brief = coming.step, [one.said(coming.side) for one in coming.step.brief]
    return (joined((f"Next, step {step.number}:", *brief)),) if brief else ()


def _paused(session: Session, about: str, now: float, keymap: Keymap) -> Clockface:
    goes_on = (keymap.shown("go_on"), "goes on")
    if not session.asks(now):
        return Clockface(about=about, block="PAUSED", keys=(goes_on,), then=(_kept(session, now),))
    where = session_text.onward(session, now)
    keys = (goes_on, (keymap.shown("quit"), "finishes"))
    return Clockface("PAUSED", keys=keys, then=(f"Go on at {where}, or finish here?",))


def _kept(session: Session, now: float) -> str:
    held = session.held(now)
    if not held:
        return "first you get ready again"
    left = ceil(session.segment.planned_s - held - 1e-6)
    return f"you get ready, then {left} s are left"


def level(session: Session | None, now: float, *, moving: bool) -> Level | None:
    """How full the bar is, where there is one; without motion it stays full."""
    if session is None:
        return None
    segment = session.segment
    if segment.seconds is None or segment.kind is Kind.LIE_DOWN:
        return None
    full = (session.remaining(now) or 0.0) / segment.seconds if segment.seconds else 0.0
    thick = segment.kind is Kind.HOLD and session.running
    ink = _INKS.get(segment.kind, "quiet") if session.running else "quiet"
    return Level(full if moving or not session.running else 1.0, thick, ink)


def floor_digits(face: Clockface, segment: Segment) -> Large:
    """What is largest: seconds while something counts, else what to do."""
    side = segment.side
    letter = side.value[0].upper() if side and not segment.step.names_hip else ""
    if face.seconds is None:
        return Large(block=_block(face, segment), ink=face.ink)
    return Large(face.seconds, face.thick, face.ink, letter)


def _block(face: Clockface, segment: Segment) -> tuple[str, ...]:
    """The word of this moment, or the key that it waits for and when to press it."""
    if not face.block and face.keys and segment.kind in _WHEN:
        return (_spelt(face.keys[0][0]), _WHEN[segment.kind])
    return tuple(filter(None, (face.block or _BLOCKS.get(segment.kind, ""),)))


def _spelt(key: str) -> str:
    written = key.isascii() and key.replace(" ", "").isalnum() and len(key) <= MOST_LETTERS
    return key.upper() if written else _UNSPELT


def floor_cue(session: Session, now: float, key: str, *, still: bool) -> tuple[str, ...]:
    """The cue of this moment in short lines: into the pose, or out of it.

    Before a hold how far to go takes turns with it (clinical J1), unless `still`. Paused, it is
    the key that goes on.
    """
    if session.paused is not None:
        return (_spelt(key), "GOES ON")
    if not still and second_turn(session, now):
        return how_far.limit_cue()
    return _cue(session.segment)


def _cue(segment: Segment) -> tuple[str, ...]:
    if segment.kind is Kind.CHANGE_SIDE:
        return ("OTHER SIDE",)
    released = segment.kind is Kind.RELEASE
    lines = segment.step.release_cue if released else segment.step.cue
    return tuple(fill(line, segment.side) for line in lines)


def floor_heading(face: Clockface, session: Session, of: int) -> Heading:
    """The state and the place in one line, and what follows at the edge."""
    segment, which = session.segment, session_text.which_of(session)
    side, step = segment.step.of_side(segment.side), f"step {segment.step.number} of {of}"
    place = "  " + ", ".join(filter(None, (side, step, which and f"hold {which}")))
    return Heading(((face.word or face.block, face.ink), (place, "quiet")), "", _follows(face))


def _follows(face: Clockface) -> Line:
    """The keys that a moment waits for, else what follows it first."""
    if not face.keys:
        return ((", ".join(face.then[:1]), "quiet"),)
    key, word = face.keys[0]
    return ((key, "key"), (f" {word}", "quiet"))
