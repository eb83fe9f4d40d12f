"""The layout of the questions before a session, each in its fixed place."""

from textual.app import ComposeResult

from ..dialogue.before import Before
from ..widgets.canvas import Line
from ..widgets.key_bar import Item
from ..widgets.text_pane import TextPane
from .before_answers import BeforeAnswers
from .before_text import BeforeText
from .dialogue import DialogueScreen


class BeforeScreen(DialogueScreen):
    """The questions in the fullest form that fits, and the answers below them."""

    dialogue: Before

    def compose(self) -> ComposeResult:
        """The questions, and the answers below them."""
        yield from super().compose()
        yield TextPane(id="answers")

    def fill(self) -> None:
        """Lay out the answers, then the questions in what is left."""
        super().fill()
        answers = self.query_one("#answers", TextPane)
        lines = BeforeAnswers(self.dialogue, self.wording).lines(self.inner)
        answers.styles.height = max(1, min(len(lines), self.room - 1))
        answers.view = tuple(lines)
        answers.call_after_refresh(answers.reveal, len(lines) - 1)
        self.pane.styles.height = max(1, min(len(self.pane.view), self.room - len(lines)))

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes; the pane says itself when there is more."""
        return tuple(map(self.wording.item, self.dialogue.ways()))

    def lines(self) -> list[Line]:
        """The questions."""
        answers = BeforeAnswers(self.dialogue, self.wording).lines(self.inner)
        return BeforeText(self.dialogue, self.wording).lines(self.inner, self.room - len(answers))
