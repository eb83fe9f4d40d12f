"""Tells every cue in its moment, in all the ways that are switched on."""

from collections.abc import Callable, Iterable, Mapping

from ..domain.session_state import Event
from .schedule import Cue, Schedule, counted, silences


class Output:
    """One way of telling; by itself it says nothing, and nothing has to be waited for."""

    def tell(self, cue: Cue, now: float) -> None:
        """Tell a cue whose time has come."""

    def count(self, text: str) -> None:
        """Show the seconds that run; empty when none do."""

    def hush(self) -> None:
        """Leave out what is not told yet: somebody paused or stopped."""

    def tick(self, now: float) -> None:
        """Do what has become due."""

    @property
    def due(self) -> float | None:
        """When there is something to do next."""
        return None

    def close(self) -> None:
        """Leave nothing behind: supine ends."""


class Cues:
    """The ways of telling by their names, and the schedule they share."""

    def __init__(self, outputs: Mapping[str, Output], wanted: Callable[[str], bool]) -> None:
        self._outputs = outputs
        self._wanted = wanted
        self._schedule = Schedule()
        self._only = ""
        self._left: int | None = None

    def hear(self, events: Iterable[Event]) -> None:
        """Take in what happened; a pause silences at once."""
        heard = list(events)
        self._take(self._schedule.after(heard))
        if any(silences(event) for event in heard):
            self._quiet()

    def rehearse(self, schedule: Schedule, only: str = "") -> None:
        """Tell another schedule, in every way that is on or in `only` one, on or not."""
        self.hush()
        self._only = only
        self._take(schedule)

    def hush(self) -> None:
        """Forget what is still to be told."""
        self._only = ""
        self._take(Schedule())
        self._quiet()

    @property
    def due(self) -> float | None:
        """When there is something to tell next, on the clock of the events."""
        moments = [one.due for one in self._outputs.values()]
        moments += [*(one.at for one in self._schedule.cues[:1]), self._next_second()]
        return min((one for one in moments if one is not None), default=None)

    def tick(self, now: float) -> None:
        """Tell what is due."""
        self._schedule, told = self._schedule.taken(now)
        count = self._schedule.count
        self._left = count.left(now) if count else None
        for name, output in self._outputs.items():
            on = self._on(name)
            for cue in told if on else ():
                output.tell(cue, now)
            output.count(counted(count, now) if on else "")
            output.tick(now)

    def close(self) -> None:
        """End every way of telling."""
        for output in self._outputs.values():
            output.close()

    def _on(self, name: str) -> bool:
        return name == self._only if self._only else self._wanted(name)

    def _take(self, schedule: Schedule) -> None:
        if schedule.count != self._schedule.count:
            self._left = None
        self._schedule = schedule

    def _quiet(self) -> None:
        for output in self._outputs.values():
            output.hush()
            output.count("")

    def _next_second(self) -> float | None:
        count = self._schedule.count
        if count is None or self._left == 0 or not self._on("title"):
            return None
        return count.since if self._left is None else count.ends - self._left + 1
