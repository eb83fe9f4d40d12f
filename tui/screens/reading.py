"""Screens that are only read: they scroll, and one key leads back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.key_bar import Item
from ..widgets.text_pane import TextPane
from .base_screen import BaseScreen

_LARGEST = 84
"""Longer lines than this are tiring to read."""


class Reading(BaseScreen):
    """A board that scrolls by lines and by pages."""

    CSS_PATH = [sheet("reading.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("space,pagedown,right", "pages(1)", show=False),
        Binding("pageup,left", "pages(-1)", show=False),
        Binding("home", "scroll(-99999)", show=False),
        Binding("end", "scroll(99999)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text")

    @property
    def board(self) -> TextPane:
        """Where the text stands."""
        return self.query_one("#text", TextPane)

    def fill(self) -> None:
        """Lay out the text."""
        board = self.board
        board.view = tuple(self.text(min(self.inner, _LARGEST)))
        board.scroll(0)
        super().fill()

    def text(self, width: int) -> list[Line]:
        """The lines of the page."""
        raise NotImplementedError

    def footer(self) -> tuple[Item, ...]:
        """Reading on, and back."""
        board = self.board
        more = (("space", "more"),) if board.more else ()
        lines = (("↑ ↓", "lines"),) if board.longer else ()
        return (*more, *lines, self.item("safety"), ("esc", "back"))

    def action_scroll(self, by: int) -> None:
        """Move by lines."""
        self.board.scroll(by)
        super().fill()

    def action_pages(self, by: int) -> None:
        """Move by pages; a line of the last one stays in view."""
        self.action_scroll(by * max(1, self.board.size.height - 1))
