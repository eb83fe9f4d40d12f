"""Screens that are only read: they scroll, and one key leads back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..domain.plan import first_side
from ..domain.routine import Step
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.board import Block, Board, laid_out
from ..widgets.canvas import Line
from ..widgets.keys import Item
from .page import Page
from .words import content

_LISTS = ("references", "also")
"""Passages whose sentences stand on lines of their own."""
_LARGEST = 84
"""Longer lines than this are tiring to read."""


class Reading(Page):
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
        yield Board(id="text")

    def fill(self) -> None:
        """Lay out the text."""
        board = self.query_one(Board)
        board.view = tuple(self.text(min(self.inner, _LARGEST)))
        board.scroll(0)
        super().fill()

    def on_resize(self) -> None:
        """Another size breaks lines elsewhere."""
        self.call_after_refresh(self.show)

    def text(self, width: int) -> list[Line]:
        """The lines of the page."""
        raise NotImplementedError

    def footer(self) -> tuple[Item, ...]:
        """Reading on, and back."""
        board = self.query_one(Board)
        more = (("space", "more"),) if board.more else ()
        lines = (("↑ ↓", "lines"),) if board.longer else ()
        return (*more, *lines, self.item("safety"), ("esc", "back"))

    def action_scroll(self, by: int) -> None:
        """Move by lines."""
        self.query_one(Board).scroll(by)
        super().fill()

    def action_pages(self, by: int) -> None:
        """Move by pages; a line of the last one stays in view."""
        self.action_scroll(by * max(1, self.query_one(Board).size.height - 1))


class LearnScreen(Reading):
    """The steps in full, how far to go, nerve feelings, facts and sources."""

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Learn", self.coach.routine.name, "")

    def text(self, width: int) -> list[Line]:
        """Steps first; every passage under its title."""
        blocks = [part for step in self.coach.routine.steps for part in self._step(step)]
        for passage in content("learn").values():
            said = [one.text for one in passage.sentences]
            listed = passage.id in _LISTS
            blocks += _section(passage.title, passage.note, said if listed else [" ".join(said)])
        return [(), *laid_out(blocks[1:], width, 0)]

    def _step(self, step: Step) -> list[Block]:
        side = first_side(self.coach.settings) if step.sided else None
        told = f", told for the {side} side" if side else ""
        parts = [
            " ".join(one.said(side) for one in part) for part in (step.do, step.more, step.care)
        ]
        return _section(
            f"{step.number}  {step.name}", f"{step.label}{told}", list(filter(None, parts))
        )


def _section(title: str, note: str, paragraphs: list[str]) -> list[Block]:
    """A title on a line of its own and paragraphs below it, after a blank line."""
    head: Line = ((title, "bright"), (f"  {note}" if note else "", "quiet"))
    return [
        Block((), (("", "text"),), gap=False),
        Block(head, (), gap=False),
        Block((), tuple((one, "text") for one in paragraphs), gap=False),
    ]
