"""Where a running session stands, for the file, and the session that goes on from there."""

from dataclasses import replace
from datetime import datetime

from .plan import Kind, Place, laid_out, lie_down
from .record import Bookmark, Hold, Planned, Record
from .routine import Routine, Side
from .session import Change, Session
from .session_state import Started
from .settings import Settings

AFRESH_S = 3600.0
"""After this long a session begins afresh: the first steps warm up, and the signs are asked."""
KNOWN_S = 5.0
"""The seconds of a hold in the file are never further behind than this."""


def marked(session: Session, now: float, at: datetime) -> Bookmark | None:
    """Where a session stands; None when nothing of it can be gone on with."""
    if session.over or session.eased:
        return None
    released = session.segment.kind is Kind.RELEASE
    return Bookmark(
        at=at,
        hold=session.segment.number + released,
        held_s=round(session.held(now), 1),
        planned=tuple(
            Planned(one.step.id, one.side and one.side.value, one.repetition, one.planned_s)
            for one in session.segments
            if one.kind is Kind.HOLD
        ),
    )


def stale(old: Bookmark | None, new: Bookmark | None) -> bool:
    """Whether the file must be told: another hold, another plan, or so many seconds more."""
    if old is None or new is None:
        return old is not new
    moved = (old.hold, old.planned) != (new.hold, new.planned) or new.held_s < old.held_s
    return moved or new.held_s - old.held_s >= KNOWN_S


def hindrance(record: Record, routine: Routine, now: datetime) -> str:
    """What bars the way on in a session that broke off, the gravest first; empty: nothing.

    `stopped` for a reason, `done` with all holds, another `routine`, or too `late`.
    """
    mark = record.bookmark
    if any(flag.kind != "break" and not flag.corrected for flag in record.flags):
        return "stopped"
    if mark is None or mark.current is None:
        return "done"
    if record.routine != routine.id or not all(routine.step(one.step) for one in mark.planned):
        return "routine"
    return "late" if (now - mark.at).total_seconds() >= AFRESH_S else ""


def resumed(record: Record, routine: Routine, settings: Settings, now: float) -> Change:
    """Go on with a session that nothing bars: lie down, get ready, then what is left."""
    mark = record.bookmark
    if mark is None or mark.current is None:
        raise ValueError("nothing is left of this session")
    segments = laid_out(routine, settings, [_place(one, routine) for one in mark.planned])
    place = next(
        index
        for index, one in enumerate(segments)
        if one.number == mark.hold and one.kind is Kind.GET_READY
    )
    down = lie_down(routine, settings, mark.hold, mark.current.planned_s)
    segments = (*segments[:place], down, *segments[place:])
    kept = min(mark.held_s, mark.current.planned_s - 1.0)
    session = Session(segments, now, place, kept=kept, last_go=now, holds=record.holds)
    return session, [Started(down, now)]


def _place(one: Planned, routine: Routine) -> tuple[Place, int]:
    step = routine.step(one.step)
    if step is None:
        raise ValueError(f"the routine has no step {one.step}")
    return (step, Side(one.side) if one.side else None, one.repetition), one.planned_s


def broken_off(record: Record) -> Record:
    """The record of a session that is not gone on with: what was held of the last hold counts."""
    mark, holds = record.bookmark, record.holds
    current = mark and mark.current
    if mark and current and mark.held_s:
        held = dict(vars(current), held_s=mark.held_s, outcome="stopped")
        holds = (*holds, Hold(**held))
    ended = mark.at if mark else record.ended
    return replace(record, status="interrupted", ended=ended, bookmark=None, holds=holds)
