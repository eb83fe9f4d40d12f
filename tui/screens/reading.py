"""Screens that are only read: they scroll, and one key leads back."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..widgets.canvas import Line
from ..widgets.key_bar import Item
from ..widgets.text_pane import TextPane
from .base_screen import READABLE, BaseScreen


class Reading(BaseScreen):
    """A board that scrolls by lines and by pages."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll(-1)", "lines"),
        Binding("down", "scroll(1)", "lines"),
        Binding("space,pagedown,right", "pages(1)", "more"),
        Binding("pageup,left", "pages(-1)"),
        Binding("home", "scroll(-99999)"),
        Binding("end", "scroll(99999)"),
    ]
    board = getters.query_one("#text", TextPane)

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text")

    def fill(self) -> None:
        """Lay out the text."""
        self.board.view = tuple(self.text(min(self.inner, READABLE)))
        self.board.scroll(0)
        super().fill()

    def text(self, width: int) -> list[Line]:
        """The lines of the screen."""
        raise NotImplementedError

    def footer(self) -> tuple[Item, ...]:
        """Reading on, and back."""
        return self.items("pages", "scroll", "safety", "escape")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Read on while there is more."""
        if action == "pages":
            return parameters == (-1,) or self.board.more
        return action != "scroll" or self.board.longer

    def action_scroll(self, by: int) -> None:
        """Move by lines."""
        self.board.scroll(by)
        super().fill()

    def action_pages(self, by: int) -> None:
        """Move by pages; a line of the last one stays in view."""
        self.action_scroll(by * max(1, self.board.size.height - 1))
