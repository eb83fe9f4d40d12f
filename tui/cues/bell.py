"""Rings the scheduled bells when they are due, one at a time."""

from collections.abc import Callable, Iterable

from ..domain.events import Event
from .schedule import postponed, scheduled


class Bell:
    """Bells that wait for their moment; `ring` makes the sound."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._pending: tuple[float, ...] = ()

    def hear(self, events: Iterable[Event]) -> None:
        """Take in what happened."""
        self._pending = scheduled(self._pending, events)

    @property
    def due(self) -> float | None:
        """When the next bell rings, on the clock of the events."""
        return self._pending[0] if self._pending else None

    def tick(self, now: float) -> None:
        """Ring one bell if its time has come."""
        if self._pending and self._pending[0] <= now:
            self._pending = postponed(self._pending, now)
            self._ring()
