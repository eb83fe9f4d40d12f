"""What stands in turn, to be read from the floor: drawn from elapsed time, nothing is counted."""

from .plan import Kind
from .session_state import Session

TURN_S = 4.0
"""How long each of the two stands, in seconds; where that is too long for both, half the time."""
_TURNING = (Kind.LIE_DOWN, Kind.WAIT, Kind.GET_READY)


def second_turn(session: Session, now: float) -> bool:
    """Whether the second of two stands now; the first comes first (clinical J1)."""
    if session.segment.kind not in _TURNING or not session.running:
        return False
    seconds = session.segment.seconds
    each = TURN_S if seconds is None else min(TURN_S, seconds / 2)
    return int(session.elapsed(now) / each) % 2 == 1 if each else False


def next_turn_s(session: Session, now: float) -> float | None:
    """Seconds until the next turn where no clock runs; None where one runs, or nothing turns."""
    if session.counting or not session.running or session.segment.kind not in _TURNING:
        return None
    return TURN_S - session.elapsed(now) % TURN_S
