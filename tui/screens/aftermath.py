"""A screen that says something and takes a few keys."""

from typing import ClassVar

from textual.app import ComposeResult

from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.text_pane import TextPane
from .base_screen import BaseScreen


class Told(BaseScreen):
    """A screen that says something and takes a few keys."""

    CSS_PATH: ClassVar = [sheet("dialogue.tcss")]
    dead_s = 0.7

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text", hints=True)

    def fill(self) -> None:
        """Lay out the text."""
        self.query_one(TextPane).view = tuple(self.text(self.inner))
        super().fill()

    def text(self, width: int) -> list[Line]:
        """The lines of the page."""
        raise NotImplementedError

    def takes(self, key: str) -> bool:
        """Scroll with the arrows, where the text is longer than the screen."""
        if key in ("up", "down", "pageup", "pagedown"):
            board = self.query_one(TextPane)
            step = board.size.height - 1 if key.startswith("page") else 1
            board.scroll(step if key.endswith("down") else -step)
            return True
        return False
