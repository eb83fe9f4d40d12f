"""The questions before a session, each in its fixed place, and the answers so far."""

from dataclasses import dataclass

from textual.app import ComposeResult

from ..dialogue.before import Before
from ..dialogue.dialogue import passage
from ..dialogue.parts import pain_now
from ..domain.checks import SORE_KEYS, WORD
from ..widgets.canvas import Line
from ..widgets.form import choices, scale
from ..widgets.key_bar import Item
from ..widgets.text_pane import NARROW, Block, TextPane, laid_out
from .before_text import COLUMN, BeforeText, option
from .dialogue import DialogueScreen
from .parts import Wording, typing


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


@dataclass(frozen=True)
class BeforeAnswers:
    """The answers of a dialogue so far."""

    before: Before
    wording: Wording

    def lines(self, width: int) -> list[Line]:
        """What was answered, and the next question; the standing line at the end."""
        column = COLUMN if width >= NARROW else 0
        lines: list[Line] = [(), self._signs_line(column)]
        check = self.before.check
        if check.telling:
            return [*lines, *self._advice(width, column)]
        if not column and not check.answered:
            return lines
        if check.asks_side and not check.lighter_only:
            lines += self._side_lines(column)
        elif column:
            lines.append(())
        standing = Block((), tuple((text, "quiet") for text in passage("cards", "standing").said()))
        below = self._options() or [standing]
        return [*lines, *self._scale(width), *laid_out(below, width, 0)]

    def _signs_line(self, column: int) -> Line:
        check, pad = self.before.check, (" " * column, "text")
        if check.none_today:
            word = "none of the five" if check.higher else "none of these"
            return (pad, (f"● {word}", "bright"), ("      y", "key"), (" after all, yes", "quiet"))
        if check.insisted:
            return (pad, (f"● {WORD}", "bright"), ("      y", "key"), (" from the start", "quiet"))
        if not check.telling:
            says = " yes, then its number" if column else " yes, then which"
            yes: Line = (("     y", "key"), (says, "text"))
            return (pad, ("n", "key"), (" none of these", "text"), *yes)
        rest = "none of the others" if check.higher else "none"
        none: Line = () if check.gravest else (("    n", "key"), (f" {rest}", "quiet"))
        last = self.before.last
        which: Line = (("1", "key"), (" to ", "quiet"), (last, "key"), (" says which", "quiet"))
        return (pad, ("● yes: ", "bright"), *which, *none)

    def _side_lines(self, column: int) -> list[Line]:
        check = self.before.check
        sides = ((key, side, side == check.sore_side) for key, side in SORE_KEYS.items())
        name: list[Line] = [] if column else [(("Sore side", "text"),)]
        lines = [*name, *choices("Sore side".ljust(column) if column else "", sides)]
        if check.answered:
            return lines
        return [tuple((text, "quiet") for text, _ in line) for line in lines]

    def _scale(self, width: int) -> list[Line]:
        check = self.before.check
        if not check.asks_pain:
            return []
        label = pain_now(self.before.side) + (" (left out)" if check.left_out else "")
        return scale(label, check.pain, width, 29)

    def _options(self) -> list[Block]:
        """What else can be chosen now; each has its key before it."""
        check = self.before.check
        if not check.answered or check.lighter_only:
            return []
        advice = [Block((), say.runs(self.wording)) for say in self.before.higher_advice]
        chosen = self.before.choices
        return [*advice, *(option(one.key, one.texts(self.wording)[0]) for one in chosen)]

    def _advice(self, width: int, column: int) -> list[Line]:
        """What the gravest sign asks for, and how to start all the same."""
        check = self.before.check
        if check.gravest is None:
            higher = [Block((), say.runs(self.wording)) for say in self.before.higher_advice]
            return [(), *(laid_out(higher, width, column) or [()]), ()]
        advised, *insist = self.before.advice
        label: Line = ((advised.title, "label"),)
        lines = [(), *laid_out([Block(label, advised.runs(self.wording))], width, column)]
        for say in insist:
            lines += laid_out([Block(((" ", "text"),), say.runs(self.wording))], width, column)
        return [*lines, *([typing(check.word, column)] if check.word else [])]
