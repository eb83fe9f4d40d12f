"""The questions before a session, each in its fixed place; nothing is answered by default."""

from typing import ClassVar

from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.checks import BeforeCheck
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.board import Board
from ..widgets.keys import Item, Keys
from .before_text import BeforeText
from .page import Page

_LIGHTER = {"f": "first", "a": "all"}
_BY = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}


class BeforeScreen(Page):
    """Five questions, the sore side once, pain, and then `space` starts."""

    CSS_PATH = [sheet("questions.tcss")]
    DEAD_S: ClassVar[float] = 0.5

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self.check = BeforeCheck(asks_side=coach.settings.sore_side is None)

    def compose(self) -> ComposeResult:
        """The questions, and the answers below them."""
        yield from super().compose()
        yield Board(id="text", hints=True)
        yield Board(id="answers")

    def fill(self) -> None:
        """Lay out questions and answers."""
        super().fill()
        width = self.inner
        answers = self._text.answers(width)
        board = self.query_one("#answers", Board)
        board.styles.height = len(answers)
        board.view = tuple(answers)
        questions = self._text.questions(width)
        text = self.query_one("#text", Board)
        text.view = tuple(questions)
        room = self.size.height - 1 - len(answers) - self.query_one(Keys).rows(width)
        text.styles.height = max(1, min(len(questions), room))

    def on_resize(self) -> None:
        """Another size breaks lines elsewhere."""
        self.show()

    def heading(self) -> Heading:
        """When this is."""
        now = self.coach.today
        return Heading("Before you lie down", "", f"{summary.day(now)}, {now:%H:%M}")

    @property
    def _text(self) -> BeforeText:
        last = self.coach.notebook.last
        return BeforeText(
            self.check,
            self.check.sore_side or self.coach.settings.sore_side,
            reminded=last is not None and last.record.nerve_told,
            safety=self.keymap.shown("safety"),
            airy=self.size.height >= 24,
        )

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        learn = self.item("learn", "only read the steps")
        return self._text.footer(self.item("safety"), learn)

    def takes(self, key: str) -> bool:
        """Answer a question, start, or scroll what does not fit."""
        if self.check.lighter_only and key in ("r", *_LIGHTER):
            self._begin(key)
        elif key in ("space", "pagedown") and self.check.gravest:
            self.coach.not_started(self.check)
            self.dismiss(False)
        elif key == "space" and self.check.ready and not self.check.lighter_only:
            self._begin("")
        elif self.check.takes(key):
            self.check = self.check.press(key)
        elif key in _BY:
            self.query_one("#text", Board).scroll(_BY[key])
        else:
            return key in ("enter", "space")
        return True

    def _begin(self, choice: str) -> None:
        if self.check.sore_side:
            self.coach.preferences.set(("sore_side",), self.check.sore_side)
        if choice == "r":
            self.coach.rest_day(self.check)
        else:
            self.coach.begin(self.check, _LIGHTER.get(choice, ""))
        self.dismiss(True)

    async def action_escape(self) -> None:
        """Not today; a sign that was told is written down all the same."""
        if self.check.gravest:
            self.coach.not_started(self.check)
        self.dismiss(False)
