"""Learn: the steps in full, how far to go, facts and sources, in chapters."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.routine import Side
from ..figure.table import from_table
from ..storage.routines import library, passages
from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.figure import Figure, Moment
from ..widgets.grid import WIDE
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import NARROW, TextPane
from .base_screen import BaseScreen
from .chapters import chapters
from .reading import Reading

CONTENTS = 27
"""Columns of the list of chapters, where it stands beside the text."""
_DIGITS = "1234567890"
_ALL = 99999
"""More lines than a chapter has."""


class LearnScreen(Reading):
    """A chapter, beside it the list of all; on a narrow screen the list comes first."""

    CSS_PATH = [sheet("learn.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(_DIGITS[0], "open(0)", "chapter", key_display="1-9 0"),
        *(Binding(digit, f"open({place})") for place, digit in enumerate(_DIGITS[1:], 1)),
        Binding("tab", "turn(1)"),
        Binding("shift+tab", "turn(-1)"),
    ]
    contents = getters.query_one("#contents", TextPane)
    figure = getters.query_one(Figure)

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self._chapters = chapters(coach.routine, passages("learn"), library())
        self._at: int | None = None

    def compose(self) -> ComposeResult:
        """The list of chapters beside the text."""
        yield from BaseScreen.compose(self)
        yield Horizontal(TextPane(id="contents"), TextPane(id="text"), Figure(id="figure"))

    def fill(self) -> None:
        """Lay out the list beside the chapter, and on a wide screen the pose of a step."""
        self.contents.display = self._beside
        self.contents.view = ((), *self._contents())
        self.figure.display = self.size.width >= WIDE
        self.figure.view = self._pose()
        super().fill()

    def _pose(self) -> Moment:
        step = None if self._place is None else self._chapters[self._place].step
        if step is None:
            return Moment()
        drawn = from_table(step.figure) if step.figure else None
        return Moment(drawn, Side.RIGHT.value if step.sided else None, "hold")

    @property
    def _beside(self) -> bool:
        return self.size.width >= NARROW

    @property
    def _place(self) -> int | None:
        """The chapter that is open; None where the list takes its place."""
        return 0 if self._at is None and self._beside else self._at

    def heading(self) -> Heading:
        """The chapter, and which of how many."""
        if self._place is None:
            return Heading("Learn", "", "")
        among = f"{self._place + 1} of {len(self._chapters)}"
        if self._beside:
            return Heading("Learn", self.coach.routine.name, among, CONTENTS)
        return Heading("Learn", self._chapters[self._place].title, among)

    def text(self, width: int) -> list[Line]:
        """The open chapter, or the list."""
        if self._place is None:
            return [(), *self._contents()]
        room = width - CONTENTS if self._beside else width
        return [(), *self._chapters[self._place].lines(room)]

    def _contents(self) -> list[Line]:
        """Chapters with their digits; air between the steps and the rest."""
        lines: list[Line] = []
        for place, one in enumerate(self._chapters):
            lines += [()] if place == len(self.coach.routine.steps) else []
            key = _DIGITS[place] if place < len(_DIGITS) else " "
            mark, ink = ("▸ ", "bright") if place == self._place else ("  ", "text")
            lines.append(((mark, "accent"), (key, "key"), (f"  {one.title}", ink)))
        return lines

    def footer(self) -> tuple[Item, ...]:
        """On, another chapter, origins, back."""
        if self._place is None:
            start = self.item("pages", "from the start")
            return (*self.items("open", "scroll"), start, *self.items("safety", "escape"))
        on = (self.item("pages", "more" if self.board.more else "next chapter"),)
        last = self._place == len(self._chapters) - 1
        rest = self.items("open", "scroll", "origin", "safety", "escape")
        return rest if last and not self.board.more else (*on, *rest)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The end of a chapter is not the end of reading."""
        return action == "pages" or super().check_action(action, parameters)

    def action_open(self, place: int) -> None:
        """Open a chapter at its beginning."""
        if 0 <= place < len(self._chapters):
            self._at = place
            self.show()
            self.action_scroll(-_ALL)

    def action_turn(self, by: int) -> None:
        """Open the chapter after or before."""
        self.action_open(0 if self._place is None else self._place + by)

    def action_pages(self, by: int) -> None:
        """Move by pages, over the end of a chapter to the next, over its top to the one before."""
        at_end = not self.board.more if by > 0 else self.board.top == 0
        if self._place is not None and not at_end:
            super().action_pages(by)
            return
        was = self._place
        self.action_turn(by)
        if by < 0 and self._place != was:
            self.action_scroll(_ALL)

    async def action_escape(self) -> None:
        """On a narrow screen back to the list, else leave."""
        if self._at is None or self._beside:
            self.dismiss(False)
        else:
            self._at = None
            self.show()
