"""What the floor view shows of a session: the seconds, the cue, and a first row of its own."""

from ...actions import Keymap
from ...domain.plan import Kind
from ...domain.routine import fill
from ...domain.session import Session
from ...widgets.canvas import Line
from ...widgets.countdown import Clockface
from ...widgets.floor import FloorCue, Large
from ...widgets.header_bar import Heading
from . import timer
from .instruction import of_session

_BLOCKS = {Kind.LIE_DOWN: "LIE DOWN", Kind.WAIT: "READY", Kind.RELEASE: "LET GO"}


def large(session: Session, now: float, keymap: Keymap) -> Large:
    """What is largest: seconds while something counts, else a word."""
    face = timer.of_session(session, now, keymap)
    side = session.segment.side
    letter = side.value[0].upper() if side and not session.segment.step.stronger else ""
    if face.seconds is None:
        return Large(block=face.block or _BLOCKS.get(session.segment.kind, ""), ink=face.ink)
    return Large(face.seconds, face.thick, face.ink, letter)


def cue(session: Session, of: int) -> FloorCue:
    """The cue of this moment: into the pose, or out of it."""
    meant = of_session(session, of)
    return FloorCue(_cue(session), (meant.heading, *meant.do, *meant.care))


def _cue(session: Session) -> tuple[str, ...]:
    segment = session.segment
    if segment.kind is Kind.CHANGE_SIDE:
        return ("OTHER SIDE",)
    released = segment.kind is Kind.RELEASE
    lines = segment.step.release_cue if released else segment.step.cue
    return tuple(fill(line, segment.side) for line in lines)


def heading(session: Session, now: float, keymap: Keymap, of: int) -> Heading:
    """The state and the place in one line, and what follows at the edge."""
    face = timer.of_session(session, now, keymap)
    segment = session.segment
    side = f"{segment.side} side, " if segment.side else ""
    place = f"  {side}step {segment.step.number} of {of}"
    return Heading(((face.word or face.block, face.ink), (place, "quiet")), "", _follows(face))


def _follows(face: Clockface) -> Line:
    """The keys that a moment waits for, else what follows it first."""
    if not face.keys:
        return ((", ".join(face.then[:1]), "quiet"),)
    key, word = face.keys[0]
    return ((key, "key"), (f" {word}", "quiet"))
