"""What the pages over the history share: its key leads back to it."""

from typing import ClassVar

from textual.binding import BindingType

from ..actions import Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..coach.history import History
from .base_screen import BaseScreen


class OverHistory(BaseScreen):
    """A page that was opened from the history."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("history")]

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap)
        self.history = history

    def action_history(self) -> None:
        """Back to the list."""
        self.dismiss(False)
