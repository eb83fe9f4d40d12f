"""A session under way: pure transitions of its state that tell what happened.

Every transition first brings the state to `now`, so ticks in between change nothing.
"""

from collections.abc import Callable
from dataclasses import replace

from .plan import Kind, Segment, other_side
from .record import Hold
from .session_state import Ended, Event, Over, Paused, Started
from .session_state import Session as Session

GO_ON_GAP_S = 0.7
"""A go-on key is ignored until this long after the last one, accepted or not; a skip too."""

Change = tuple[Session, list[Event]]
"""A new state and what happened on the way to it."""


def begin(segments: tuple[Segment, ...], now: float) -> Change:
    """Start a session with its first segment; the key that started it counts as a go-on key."""
    session = Session(segments, since=now, last_go=now)
    return session, [Started(session.segment, now)]


def advance(session: Session, now: float) -> Change:
    """Bring the state to `now`: end every segment whose time is over, each at its exact end."""
    events: list[Event] = []
    while (ends := session.ends) is not None and ends <= now:
        session, more = _ended(session, ends)
        events += more
    return session, events


def _ended(session: Session, at: float) -> Change:
    if session.segment.kind is Kind.HOLD:
        session = _record(session, "done", float(session.segment.planned_s))
    follows = session.index + 1
    place = follows if follows < len(session.segments) else None
    return _enter(session, place, at, kept=session.kept)


def _enter(session: Session, place: int | None, at: float, *, kept: float = 0.0) -> Change:
    """Leave the segment for another one, or for the end when there is none."""
    events: list[Event] = [Ended(session.segment, at)]
    if place is None:
        return replace(session, over="finished", paused=None), [*events, Over("finished", at)]
    session = replace(session, index=place, since=at, paused=None, kept=kept)
    if session.segment.kind is Kind.HOLD:
        session = replace(session, undo=None)
    return session, [*events, Started(session.segment, at, session.credit)]


def _record(session: Session, outcome: str, held_s: float) -> Session:
    one = session.segment
    hold = Hold(
        step=one.step.id,
        side=one.side and one.side.value,
        repetition=one.repetition,
        planned_s=one.planned_s,
        held_s=round(held_s, 1),
        outcome=outcome,
    )
    return replace(session, holds=(*session.holds, hold), kept=0.0)


def act(session: Session, action: str, now: float) -> Change:
    """Do what a key asks for: `go_on`, `back`, `again`, `skip`, `pause`, `stop` or `ease_off`.

    Raises KeyError for any other word. Once a session is over nothing changes any more, but
    that `back` straight after a last skip takes it back; once a hold was eased off only `stop`,
    `go_lighter` and `not_eased`, which takes it back, lead on.
    """
    do = _ACTIONS[action]
    session, events = advance(session, now)
    if session.eased and action not in ("stop", "pause", "not_eased"):
        return session, events
    if session.over is None or (action == "back" and session.undo):
        session, more = do(session, now)
        events += more
    return session, events


def _go_on(session: Session, now: float) -> Change:
    too_soon = now - session.last_go < GO_ON_GAP_S
    session = replace(session, last_go=now)
    if too_soon or (session.running and session.segment.kind is Kind.RELEASE):
        return session, []
    session = replace(session, undo=None)
    if session.paused is not None:
        return _resume(session, now)
    if session.segment.kind is Kind.HOLD:
        return _pause(session, now)
    wanted = Kind.HOLD if session.segment.kind is Kind.GET_READY else Kind.GET_READY
    place = session.find(session.segment.number, wanted)
    return _enter(session, place, now, kept=session.kept)


def _resume(session: Session, now: float) -> Change:
    """Go on after a pause: get ready again, then what is left of the hold; lie down afresh."""
    kind, number = session.segment.kind, session.segment.number
    if kind is Kind.LIE_DOWN:
        return _enter(session, session.index, now)
    if kind is Kind.RELEASE:
        number += 1
    kept = session.held(now)
    return _enter(session, session.find(number, Kind.GET_READY), now, kept=kept)


def _pause(session: Session, now: float) -> Change:
    if session.paused is not None:
        return session, []
    return replace(session, paused=now), [Paused(now)]


def _skip(session: Session, now: float) -> Change:
    """Leave out a hold, or what is left of it; a key that is held down skips once."""
    too_soon = now - session.last_skip < GO_ON_GAP_S
    session = replace(session, last_skip=now)
    if too_soon:
        return session, []
    undo = replace(session, paused=now if session.paused is None else session.paused, undo=None)
    kind, number = session.segment.kind, session.segment.number
    if kind not in (Kind.LIE_DOWN, Kind.RELEASE):
        session = _record(session, "skipped", session.held(now))
    if kind is Kind.LIE_DOWN:
        place = session.find(number, Kind.GET_READY)
    elif session.running and kind is Kind.HOLD:
        place = session.find(number, Kind.RELEASE)
    else:
        place = session.find(number + 1, Kind.WAIT, Kind.GET_READY)
    session, events = _enter(session, place, now, kept=session.kept)
    return replace(session, undo=undo), events


def _back(session: Session, now: float) -> Change:
    if session.undo:
        ended: list[Event] = [] if session.over else [Ended(session.segment, now)]
        restored = replace(session.undo, last_go=session.last_go, last_skip=session.last_skip)
        return restored, [*ended, Started(restored.segment, now), Paused(now)]
    if session.segment.kind is Kind.GET_READY and session.paused is None and not session.kept:
        return _to_hold(session, session.segment.number - 1, now)
    return _to_hold(session, session.last_number, now)


def _to_hold(session: Session, number: int, now: float) -> Change:
    """Go to a hold's get ready; what was held of the current one is kept in the record."""
    place = session.find(max(number, session.first), Kind.GET_READY) or 0
    if session.segment.kind is Kind.LIE_DOWN:
        place = session.index
    return _enter(_part_held(session, "skipped", now), place, now)


def _part_held(session: Session, outcome: str, now: float) -> Session:
    held = round(session.held(now), 1)
    return _record(session, outcome, held) if held else session


def _stop(session: Session, now: float) -> Change:
    session = _part_held(session, "stopped", now)
    ended: list[Event] = [Ended(session.segment, now), Over("stopped", now)]
    return replace(session, over="stopped", paused=None, undo=None), ended


def _ease_off(session: Session, now: float) -> Change:
    """Mark the hold that hurt as eased off: the current one, or the one just let go."""
    session, events = _pause(session, now)
    session = replace(session, undo=None, eased=True, unhurt=session)
    if session.segment.kind in (Kind.HOLD, Kind.GET_READY):
        session = _record(session, "eased-off", session.held(now))
        return replace(session, since=now), events
    if not session.holds or session.segment.kind is Kind.LIE_DOWN:
        return session, events
    hold = replace(session.holds[-1], outcome="eased-off")
    return replace(session, holds=(*session.holds[:-1], hold)), events


_ACTIONS: dict[str, Callable[[Session, float], Change]] = {
    "go_on": _go_on,
    "back": _back,
    "again": lambda session, now: _to_hold(replace(session, undo=None), session.last_number, now),
    "skip": _skip,
    "pause": _pause,
    "stop": _stop,
    "ease_off": _ease_off,
    "not_eased": lambda session, _: (session.unhurt or session, []),
}


def lighter_side(session: Session) -> tuple[Segment, ...]:
    """The segments left for the other hip after the last hold was eased off; empty when none."""
    number = session.last_number
    place = session.find(number, Kind.HOLD)
    if place is None or session.segment.kind is Kind.LIE_DOWN:
        return ()
    side = session.segments[place].side
    return () if side is None else other_side(session.segments, number, side)


def go_lighter(session: Session, now: float) -> Change:
    """Go to the other hip at 5 s, paused before its first hold; nothing goes on by itself."""
    done = tuple(one for one in session.segments if one.number <= session.last_number)
    segments = done + lighter_side(session)
    ended = Ended(session.segment, now)
    session = replace(session, segments=segments, index=len(done), since=now, paused=now)
    first = session.segment.number
    session = replace(session, kept=0.0, eased=False, unhurt=None, first=first)
    return session, [ended, Started(session.segment, now), Paused(now)]
