"""The layout of the set-up: seconds as large as in the floor view, and the questions."""

from textual.app import ComposeResult

from ..widgets.floor import Large, LargeDigits
from .dialogue import DialogueScreen


class SetupScreen(DialogueScreen):
    """A number to be read from the floor, and the questions below it."""

    def compose(self) -> ComposeResult:
        """The number stands above."""
        yield LargeDigits(id="sample")
        yield from super().compose()

    def fill(self) -> None:
        """Give the questions the rows they need."""
        super().fill()
        self.query_one(LargeDigits).view = Large(10, thick=True, ink="hold")
        self.pane.styles.height = len(self.pane.view) + 1
