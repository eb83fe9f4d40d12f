"""The questions before a session, each in its fixed place; nothing is answered by default."""

from typing import ClassVar

from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.before_flow import CHANGED, NOT_STARTED, BeforeFlow
from ..coach.coach import Coach
from ..domain.checks import BeforeCheck
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item, KeyBar
from ..widgets.text_pane import TextPane
from .aftermath import EmergencyScreen
from .base_screen import BaseScreen
from .before_answers import BeforeAnswers
from .before_text import BeforeText

_BY = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}


class BeforeScreen(BaseScreen):
    """Five questions, the sore side once, pain, and then `space` starts."""

    CSS_PATH = [sheet("questions.tcss")]
    DEAD_S: ClassVar[float] = 0.5

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self.way = BeforeFlow(coach)

    def compose(self) -> ComposeResult:
        """The questions, and the answers below them."""
        yield from super().compose()
        yield TextPane(id="text", hints=True)
        yield TextPane(id="answers")

    def fill(self) -> None:
        """Lay out questions and answers."""
        super().fill()
        width = self.inner
        answers = self._answers.lines(width)
        board = self.query_one("#answers", TextPane)
        free = self.size.height - 1 - self.query_one(KeyBar).rows(width)
        board.styles.height = max(1, min(len(answers), free - 1))
        board.view = tuple(answers)
        board.call_after_refresh(board.reveal, len(answers) - 1)
        room = free - len(answers)
        questions = BeforeText(self.way.check, self.way.known, self.keymap.shown("safety"))
        lines = questions.questions(width, room)
        text = self.query_one("#text", TextPane)
        text.view = tuple(lines)
        text.styles.height = max(1, min(len(lines), room))

    def heading(self) -> Heading:
        """When this is."""
        now = self.coach.today
        return Heading("Before you lie down", "", f"{summary.day(now)}, {now:%H:%M}")

    @property
    def _answers(self) -> BeforeAnswers:
        return BeforeAnswers(self.way.check, self.way.known, self.way.lower, self.way.choices)

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        learn = self.item("learn", "only read the steps")
        return self._answers.footer(self.item("safety"), learn)

    def takes(self, key: str) -> bool:
        """Answer a question, choose, start, or scroll what does not fit."""
        before = self.way.check
        came = self.way.press(key)
        if came == CHANGED:
            self._answered(before)
        elif came:
            self.dismiss(came != NOT_STARTED)
        elif key in _BY:
            self.query_one("#text", TextPane).scroll(_BY[key])
        else:
            return key in ("enter", "space")
        return True

    def _answered(self, before: BeforeCheck) -> None:
        """An emergency sign shows who to call at once."""
        if self.way.check.gravest == "emergency" and before.gravest != "emergency":
            self.app.push_screen(EmergencyScreen(self.coach, self.keymap, asked="Emergency sign"))

    def keep(self) -> None:
        """A sign that was told is written down, also when supine is left at once to phone."""
        self.way.leave()

    async def action_escape(self) -> None:
        """Not today; a sign that was told is written down all the same."""
        self.keep()
        self.dismiss(False)
