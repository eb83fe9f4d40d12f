"""A note in the person's own editor, and what that left and could not be taken over."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import SuspendNotSupported
from textual.binding import BindingType

from ..actions import Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..coach.external_editor import Outcome
from ..storage.routines import passages
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, wrapped
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .base_screen import BaseScreen
from .parts import texts
from .reading import Reading


def open_editor(screen: BaseScreen, edit: Callable[[], Outcome]) -> None:
    """Lend the terminal, and take it and the note back; a draft that was left can be opened again.

    `screen` is the one that has the note.
    """
    try:
        with screen.app.suspend():
            outcome = edit()
    except SuspendNotSupported:
        screen.coach.editor.refuse("No editor can be opened in this terminal.")
        return
    if outcome.kept:
        left = EditorDraftScreen(screen.coach, screen.keymap, outcome)
        screen.app.push_screen(left, lambda again: open_editor(screen, edit) if again else None)
    screen.show()


class EditorDraftScreen(Reading):
    """Where the draft lies. Dismissed with True when it is to be opened again."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("editor")]

    def __init__(self, coach: Coach, keymap: Keymap, outcome: Outcome) -> None:
        super().__init__(coach, keymap)
        self._outcome = outcome

    def heading(self) -> Heading:
        """What happened."""
        return Heading("The note in your editor", "", "kept")

    def text(self, width: int) -> list[Line]:
        """Why it was not taken over, and where it lies."""
        words = passages("editor")
        reason = [
            Block((), ((f"{clean_line(self._outcome.said)}.", "stop"),)),
            Block((), texts(words["kept"])),
        ]
        path = wrapped(clean_line(str(self._outcome.kept)), self.inner)
        again = laid_out([Block((), texts(words["again"]))], width, 0)
        return [(), *laid_out(reason, width, 0), *(((row, "bright"),) for row in path), (), *again]

    def footer(self) -> tuple[Item, ...]:
        """Open it again, read on, or leave it for later."""
        reading = self.items("pages", "scroll", "safety")
        return self.item("editor", "open it again"), *reading, self.item("escape", "later")

    def action_editor(self) -> None:
        """Open it again."""
        self.dismiss(True)
