"""The safety page: the whole text, and at the bottom the one question that a session needs."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain import safety
from ..domain.session_text import where
from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item, KeyBar
from ..widgets.text_pane import NARROW, TextPane
from .aftermath import EasedScreen, EmergencyScreen
from .base_screen import BaseScreen
from .nerve import NerveScreen
from .safety_text import COLUMN, SafetyText
from .stopping import kept

LARGE_S = 6.0
"""How long the large letters stay when no key is pressed."""


class SafetyScreen(BaseScreen):
    """Shows what to look for and who to call; asks what it was when a flag is open."""

    CSS_PATH = [sheet("safety.tcss")]
    DEAD_S = 0.7
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(digit, f"answer('{digit}')", show=False) for digit in safety.ANSWERS),
        Binding("pageup,left", "escape", show=False),
        Binding("space,pagedown,right,down", "page(1)", show=False),
        Binding("up", "page(-1)", show=False),
    ]

    def __init__(
        self, coach: Coach, keymap: Keymap, *, earlier: bool = False, large: bool = False
    ) -> None:
        super().__init__(coach, keymap)
        self.earlier = earlier
        self.unsaved = False
        self._large = large
        self._page = 0

    @property
    def open(self) -> bool:
        """Whether a flag waits for its answer."""
        flag = self.coach.safety.flag
        asked = self.earlier or self.coach.active is not None
        return asked and flag is not None and flag.kind == "unanswered"

    def compose(self) -> ComposeResult:
        """Text above, question below."""
        yield from super().compose()
        yield TextPane(id="text")
        yield TextPane(id="question")

    def on_mount(self) -> None:
        """From the floor the letting go stands alone and large, until a key or six seconds."""
        super().on_mount()
        if self._large:
            self.set_timer(LARGE_S, self._read)

    def _read(self) -> None:
        self._large = False
        self.show()

    def takes(self, key: str) -> bool:
        """Any key leads from the large letters to the page."""
        if not self._large:
            return False
        self._large = False
        return True

    def fill(self) -> None:
        """Lay out the text in what the question leaves free."""
        super().fill()
        question = [] if self._large else self._text.question()
        board = self.query_one("#question", TextPane)
        board.styles.height = len(question)
        board.view = tuple(question)
        self.query_one(KeyBar).display = not question
        self.query_one("#text", TextPane).view = tuple(self._body(self._room(len(question))))

    def _room(self, question: int) -> int:
        return self.size.height - 1 - (question or 1)

    def _body(self, room: int) -> list[Line]:
        if self._large:
            return self._text.letting_go(room)
        pages = self._text.pages(room)
        return pages[self._page % len(pages)]

    @property
    def _text(self) -> SafetyText:
        flag = self.coach.safety.flag if self.open else None
        call = self.coach.preferences.who_to_call
        size = self.inner, self.size.height
        return SafetyText(self.coach.routine, flag, self.earlier, *size, call)

    def on_resize(self) -> None:
        """Another size has other pages."""
        self._page = 0
        self.show()

    def heading(self) -> Heading:
        """That the clock is stopped, and where."""
        flag = self.coach.safety.flag
        if not self.open or flag is None:
            return Heading("Safety", "", _esc("back"))
        if self.earlier:
            return Heading("Safety", "", _esc("later"))
        word = "the clock is stopped" if self.size.width >= NARROW + 15 else "stopped"
        saved: str | Line = "not saved yet" if self.unsaved else _esc("back, paused")
        edge = saved if self.size.width >= NARROW else ""
        return Heading("Safety", f"{word}: {where(flag, self.coach.routine)}", edge, COLUMN)

    def brief(self) -> str:
        """How to let go."""
        return self._text.go()

    def footer(self) -> tuple[Item, ...]:
        """Only shown without a question."""
        if self._large:
            what = "what to look for, who to call, what was it"
            return (("any key", what if self.size.width >= NARROW else "what to look for"),)
        more = (("space", "more"),) if len(self._text.pages(self._room(0))) > 1 else ()
        return (("esc", "back"), *more, self.item("origin"))

    def action_page(self, by: int) -> None:
        """Turn the page where the text does not fit at once."""
        self._page += by
        self.show()

    async def action_escape(self) -> None:
        """Only a break: back, paused; an earlier stop stays open for another day."""
        if self.open and not self.earlier:
            await self.action_answer("1")
        else:
            self.dismiss(False)

    async def action_answer(self, digit: str) -> None:
        """Refine the flag, and do what the answer leads to once it is on disk."""
        flag = self.coach.safety.flag
        if not self.open or flag is None:
            return
        if digit == "2":
            self.coach.do("ease_off")
        self.unsaved = not await kept(self.coach.safety.answer(safety.answered(flag, digit)))
        follows = {"2": EasedScreen, "3": NerveScreen, "4": EmergencyScreen}.get(digit)
        if follows:
            self.app.push_screen(follows(self.coach, self.keymap), self._followed)
        else:
            self.dismiss(True)

    def _followed(self, left: bool | None) -> None:
        if left:
            self.dismiss(True)


def _esc(word: str) -> Line:
    return (("esc", "key"), (f" {word}", "quiet"))
