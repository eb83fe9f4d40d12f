"""The questions before a session, each in its fixed place; nothing is answered by default."""

from typing import ClassVar

from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.checks import SORE_KEYS, BeforeCheck
from ..domain.record import SIGNS
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.board import NARROW, Block, Board, laid_out
from ..widgets.canvas import Line
from ..widgets.keys import Item, Keys
from ..widgets.scale import scale
from .page import Page
from .words import content, texts

COLUMN = 21
"""Where the questions begin beside their names."""
_CHOICES = (
    ("r", "rest today: written down, nothing else to do"),
    ("f", "first two steps only, held for 5 seconds"),
    ("a", "all four steps, held for 5 seconds each"),
)
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
        answers = self._answers(width)
        board = self.query_one("#answers", Board)
        board.styles.height = len(answers)
        board.view = tuple(answers)
        questions = self._questions(width)
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

    def _questions(self, width: int) -> list[Line]:
        passages = content("cards")
        if self.check.lighter_only:
            return self._lighter(width)
        blocks = [Block((), (("Is any of these true today?", "text"),))]
        for place, sign in enumerate(SIGNS, 1):
            told = sign in (self.check.signs or ())
            name = f"{passages[sign].title}" + (" ●" if told else "")
            ink = "stop" if told else "bright"
            label: Line = ((f"{place} ", "key"), (name, ink))
            blocks.append(
                Block(label, texts(passages[sign]), gap=place == 1, run_in=width < NARROW)
            )
        if width < NARROW and self.check.none_today:
            blocks = [Block((), (("none of the five today  ●", "quiet"),))]
        lines = laid_out(blocks, width, COLUMN)
        if self._reminded:
            words = texts(content("cards")["talk-first"], "stop")
            return [*laid_out([Block((), words)], width, 0), *lines]
        return [(), *lines] if self.size.height >= 24 else lines

    @property
    def _reminded(self) -> bool:
        last = self.coach.notebook.last
        return last is not None and last.record.nerve_told

    def _lighter(self, width: int) -> list[Line]:
        pain, passages = self.check.pain, content("cards")
        lot, new, limit = (text for text, _ in texts(passages["much-pain"]))
        choices = [
            Block((("  ", "text"), (key, "key")), ((says, "text"),), gap=False, run_in=True)
            for key, says in _CHOICES
        ]
        signs = Block(
            ((f"{new} ", "text"), (self.keymap.shown("safety"), "key")),
            (("signs, and who to call", "text"),),
            run_in=True,
        )
        counted = {7: "Seven", 8: "Eight", 9: "Nine", 10: "Ten"}[pain or 7]
        return [
            (),
            (("none of the five today  ●", "quiet"),),
            (),
            *laid_out([Block((), ((f"{counted} {lot}", "bright"),))], width, 0),
            (),
            *laid_out([*choices, signs, Block((), ((limit, "quiet"),))], width, 0),
        ]

    def _answers(self, width: int) -> list[Line]:
        """What was answered, and the next question; the standing line at the end."""
        column = COLUMN if width >= NARROW else 0
        lines: list[Line] = [(), self._signs_line(column)]
        if self.check.telling:
            return [*lines, *self._advice(width, column)]
        if self.check.asks_side and not self.check.lighter_only:
            lines.append(self._side_line(column))
        elif column:
            lines.append(())
        if not column and not self.check.none_today:
            return lines
        side = self.check.sore_side or self.coach.settings.sore_side
        label = "Pain now" + (f", {side} side" if side in ("left", "right") else "")
        label += " (left out)" if self.check.left_out else ""
        lines += scale(label, self.check.pain, width, 29)
        standing = texts(content("cards")["standing"], "quiet")
        return [*lines, *laid_out([Block((), standing)], width, 0)]

    def _signs_line(self, column: int) -> Line:
        pad = (" " * column, "text")
        if self.check.none_today:
            return (
                pad,
                ("● none of these", "bright"),
                ("      y", "key"),
                (" after all, yes", "quiet"),
            )
        if self.check.telling:
            return (
                pad,
                ("● yes: ", "bright"),
                ("1", "key"),
                (" to ", "quiet"),
                ("5", "key"),
                (" says which", "quiet"),
                ("    n" if not self.check.gravest else "", "key"),
                (" none" if not self.check.gravest else "", "quiet"),
            )
        return (
            pad,
            ("n", "key"),
            (" none of these     ", "text"),
            ("y", "key"),
            (" yes, then its number", "text"),
        )

    def _side_line(self, column: int) -> Line:
        line: Line = (("Sore side".ljust(column or 11), "text"),)
        for key, side in SORE_KEYS.items():
            chosen = side == self.check.sore_side
            line += (
                (f"{key} ", "key"),
                (f"[{side}]" if chosen else side, "chosen" if chosen else "text"),
                ("   ", "text"),
            )
        return line if self.check.none_today else tuple((text, "quiet") for text, _ in line)

    def _advice(self, width: int, column: int) -> list[Line]:
        gravest = self.check.gravest
        if gravest is None:
            return [()] * 3
        passage = content("cards")[f"yes-{gravest}"]
        first, *more = texts(passage, "bright")
        block = Block(((passage.title, "label"),), (first, *((text, "text") for text, _ in more)))
        return [(), *laid_out([block], width, column)]

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        check, safety = self.check, self.item("safety")
        if check.lighter_only:
            return (("r f a", "choose"), ("↑ ↓", "change the number"), safety)
        if check.gravest:
            return (("space", "write it down"), ("backspace", "take it back"), safety)
        if check.telling:
            return (("1-5", "which"), ("backspace", "take it back"), safety, ("esc", "not today"))
        if check.ready:
            return (
                ("space", "start, lie down"),
                ("↑ ↓", "change"),
                ("-", "no number"),
                safety,
                ("esc", "not today"),
            )
        if check.none_today:
            return (("0-9", "pain"), ("-", "no number"), safety, ("esc", "not today"))
        return (
            ("n", "none"),
            ("y", "yes"),
            safety,
            self.item("learn", "only read the steps"),
            ("esc", "not today"),
        )

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
