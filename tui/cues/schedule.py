"""Which moments ring, and how often. One bell begins a hold, two change side, three let go."""

from collections.abc import Iterable

from ..domain.events import Event, Over, Paused, Started
from ..domain.plan import Kind

GAP_S = 0.25
"""Terminals merge bells that come closer together."""
_RINGS = {Kind.HOLD: 1, Kind.CHANGE_SIDE: 2, Kind.RELEASE: 3}


def scheduled(pending: tuple[float, ...], events: Iterable[Event]) -> tuple[float, ...]:
    """Add the bells of some events to those still to ring; a pause silences what is left."""
    for event in events:
        if isinstance(event, Paused) or (isinstance(event, Over) and event.status == "stopped"):
            pending = ()
        if isinstance(event, Started):
            pending = _added(pending, _RINGS.get(event.segment.kind, 0), event.at)
    return pending


def _added(pending: tuple[float, ...], count: int, at: float) -> tuple[float, ...]:
    first = max([at, *(one + GAP_S for one in pending)])
    return (*pending, *(first + GAP_S * nth for nth in range(count)))


def postponed(pending: tuple[float, ...], now: float) -> tuple[float, ...]:
    """What is left after one bell rang at `now`: the rest moves on when it would come too soon."""
    if not pending[1:]:
        return ()
    late = max(0.0, now + GAP_S - pending[1])
    return tuple(one + late for one in pending[1:])
