"""When the coach is woken and the screen is painted: no more often than the terminal takes it."""

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.timer import Timer

from .next_wakeup import next_wakeup_s
from .screens.base_screen import BaseScreen
from .services import Services
from .terminal.driver import TerminalDriver

UNSENT_S = 0.03
"""How soon to look again whether the terminal took what was sent."""


class Ticker:
    """Wakes the coach for what comes next, and paints what changed on the screen in front."""

    def __init__(
        self,
        app: App[Any],
        services: Services,
        motion: Callable[[], str],
        behind: Callable[[], bool],
    ) -> None:
        self._app, self._coach, self._queue = app, services.coach, services.queue
        self._motion, self._behind = motion, behind
        self._skips = False
        self._painted: object = None
        self._timer: Timer | None = None
        self._coach.subscribe(self.paint)

    def paint(self) -> None:
        """Show the coach's state and wait for what comes next.

        A picture of a state that is shown already is left out when the line is behind.
        """
        session = self._coach.session
        state = session and (session.index, session.paused, session.over)
        if self._app.is_running and isinstance(screen := self._app.screen, BaseScreen):
            if not self._skips or state != self._painted:
                screen.show()
            self._painted = state
        self._wait(next_wakeup_s(self._coach, self._motion()))

    def _wait(self, delay: float | None) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = None if delay is None else self._app.set_timer(delay, self.tick)

    def tick(self) -> None:
        """Let the coach catch up with the clock; while the terminal takes nothing no time is seen.

        So at most one picture waits, and the coach finds the gap and pauses.
        """
        if self._unsent:
            self._queue.tick()
            self._wait(UNSENT_S)
            return
        self._skips = self._behind()
        self._coach.tick()
        self._skips = False

    @property
    def _unsent(self) -> bool:
        # Textual keeps its driver for itself, and has no other way to ask how far the terminal is.
        driver = self._app._driver
        return isinstance(driver, TerminalDriver) and driver.unsent > 0
