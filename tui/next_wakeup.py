"""When the app must wake up: for a frame, a second, a turn, a segment's end, a bell or a save."""

from .coach.coach import Coach
from .domain.turns import next_turn_s

FRAMES_S = {"full": 0.25, "calm": 1.0, "none": 1.0}
"""How far apart the frames of a running clock are, in seconds; they fall on whole seconds."""
_SOON_S = 0.01


def next_wakeup_s(coach: Coach, motion: str) -> float | None:
    """Seconds until something is to be shown or done; None when nothing is awaited."""
    now, session = coach.now, coach.active
    waits = [] if coach.due is None else [coach.due - now]
    if session and session.counting:
        frame = FRAMES_S[motion]
        waits.append((session.remaining(now) or 0.0) % frame or frame)
    turn = next_turn_s(session, now) if session and motion != "none" else None
    waits += [] if turn is None else [turn]
    return max(_SOON_S, min(waits)) if waits else None
