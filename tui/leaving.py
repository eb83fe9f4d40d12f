"""The ways out: asked for, at once, by a signal, and into the shell for a while."""

import asyncio
from contextlib import suppress

from textual.app import App

from .navigation import Navigation
from .screens.base_screen import BaseScreen
from .screens.dialogue import DialogueScreen
from .services import Services
from .ticker import Ticker

TWICE_S = 2.0
"""A second ctrl+c within this time leaves at once."""


class Leaving:
    """Leaves with everything saved."""

    def __init__(
        self, app: App[int], services: Services, ticker: Ticker, navigation: Navigation
    ) -> None:
        self._app, self._coach, self._queue = app, services.coach, services.queue
        self._ticker, self._navigation = ticker, navigation
        self._interrupted = float("-inf")

    async def quit(self) -> None:
        """Leave; in a session ask first."""
        front = self._app.screen
        dialogue = front.dialogue if isinstance(front, DialogueScreen) else None
        if not self._coach.active or (dialogue and dialogue.leaves):
            await self.leave()
        elif isinstance(front, DialogueScreen) and front.dialogue.ends:
            front.finish()
        else:
            self._navigation.to_routine()
            await self._navigation.routine.ask_to_stop()

    async def leave(self) -> None:
        """Save everything and go; what cannot be saved keeps the app open, once."""
        for screen in self._app.screen_stack:
            if isinstance(screen, BaseScreen) and not self._coach.leaving.insisted:
                screen.keep()
        await asyncio.to_thread(self._queue.flush)
        if self._coach.leaving.allowed():
            self._app.exit(0)
        else:
            self._navigation.to_routine()
            self._ticker.paint()

    async def interrupt(self) -> None:
        """Pause; the second time in a row leave."""
        if self._coach.now - self._interrupted < TWICE_S:
            await self.leave()
        self._interrupted = self._coach.now
        self._coach.do("pause")

    async def suspend(self) -> None:
        """Pause, save, and wait in the shell."""
        self._coach.do("pause")
        await asyncio.to_thread(self._queue.flush)
        self._app.action_suspend_process()

    def leave_soon(self) -> None:
        """Leave without a question; a signal handler may call this at any time."""
        with suppress(RuntimeError):
            asyncio.get_running_loop().call_soon_threadsafe(self._leave_now)

    def _leave_now(self) -> None:
        """Pause, so that the file knows every second that was held, and go."""
        self._coach.do("pause")
        self._app.exit()
