"""Which screen stands in front: the routine, what a key opens before it, and safety before all."""

from importlib import import_module
from typing import Any

from textual.app import App

from .dialogue.safety import Safety
from .domain.routine import Sentence
from .screens.base_screen import BaseScreen
from .screens.dialogue import DialogueScreen, saved_in_time
from .screens.routine import RoutineScreen
from .screens.safety import SafetyScreen
from .services import Services


class Navigation:
    """Opens screens, and closes them again."""

    def __init__(self, app: App[Any], services: Services) -> None:
        self._app, self._coach, self._keymap = app, services.coach, services.keymap

    @property
    def routine(self) -> RoutineScreen:
        """The routine screen, wherever it stands in the stack."""
        return next(one for one in self._app.screen_stack if isinstance(one, RoutineScreen))

    def to_routine(self) -> None:
        """Close what stands before the routine screen."""
        while self._app.screen is not self.routine:
            self._app.pop_screen()

    def toggle(self, module: str, name: str, *more: object) -> None:
        """Open a screen, loaded when it is first wanted; the key that opened it closes it."""
        screen = getattr(import_module(f".screens.{module}", __package__), name)
        self.open(screen(self._coach, self._keymap, *more))

    def open(self, screen: BaseScreen) -> None:
        """Open a screen; one of its kind in front is closed instead."""
        front = self._app.screen
        if isinstance(front, BaseScreen) and front.kind is screen.kind:
            self._app.pop_screen()
        else:
            self._app.push_screen(screen)

    async def open_safety(self) -> None:
        """Stop the clock in this moment, show the page, and keep the flag."""
        front = self._app.screen
        if isinstance(front, SafetyScreen):
            return
        if isinstance(front, DialogueScreen):
            front.dialogue.safety_opened()
        known = any(isinstance(one, SafetyScreen) for one in self._app.screen_stack)
        large = front is self.routine and self.routine.floor
        saving = None if known else self._coach.safety.open()
        dialogue = Safety(self._coach)
        screen = SafetyScreen(self._coach, self._keymap, dialogue, large=large)
        self._app.push_screen(screen)
        dialogue.unsaved = not await saved_in_time(saving)
        screen.show()

    async def run(self, action: str) -> None:
        """Carry it out where it is known: on the screen in front, on the routine, or by the app."""
        method = f"action_{action}"
        if not hasattr(self._app.screen, method) and hasattr(self.routine, method):
            self.to_routine()
        front = self._app.screen
        await self._app.run_action(action, front if hasattr(front, method) else None)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in view."""
        front = self._app.screen
        return front.sentences if isinstance(front, BaseScreen) else ()
