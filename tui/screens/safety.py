"""The safety page: the whole text, and at the bottom the one question that a session needs."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain import safety
from ..domain.record import Flag
from ..domain.routine import Side
from ..figure.glyphs import words
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.blocks import block_lines
from ..widgets.board import NARROW, Block, Board, laid_out
from ..widgets.canvas import Line, wrapped
from ..widgets.keys import Item, Keys
from .aftermath import EasedScreen, EmergencyScreen
from .nerve import NerveScreen
from .page import Page
from .stopping import kept
from .words import content, texts, titled

LARGE_S = 6.0
"""How long the large letters stay when no key is pressed."""
_LARGE = ("LET GO", "GENTLY")
COLUMN = 11
"""Where the text begins beside its labels at 80 columns."""
_SECTIONS = ("nerve", "emergency", "call-now", "call-today", "otherwise")
_BOLD = {"nerve": (1,), "emergency": (0,), "call-now": (0,)}
LOW = 18
"""Below this height (a phone with its keyboard up) question and letting go are shortened."""
_SHORT: tuple[Line, ...] = (
    (("1 ", "key"), ("only a break    ", "bright"), ("2 ", "key"), ("pain or pinch", "bright")),
    (("3 ", "key"), ("nerve feeling   ", "bright"), ("4 ", "key"), ("emergency sign", "bright")),
)
_ANSWERS = ("only needed a break", "pain, strain or pinch", "nerve feeling", "emergency sign")


def _tallest(width: int, height: int) -> int:
    fits = (rows for rows in range(height, 3, -1) if len(words(_LARGE[1], rows)[0]) <= width)
    return next(fits, 3)


def where(flag: Flag, coach: Coach) -> str:
    """The place of a flag in words, such as `step 3, right side, 7 s`."""
    step = coach.routine.step(flag.step or "")
    words = [f"step {step.number}"] if step else []
    words += [f"{flag.side} side"] if flag.side else []
    words += [f"{flag.second} s"] if flag.second is not None else []
    return ", ".join(words)


class SafetyScreen(Page):
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
        flag = self.coach.flag
        asked = self.earlier or self.coach.active is not None
        return asked and flag is not None and flag.kind == "unanswered"

    def compose(self) -> ComposeResult:
        """Text above, question below."""
        yield from super().compose()
        yield Board(id="text")
        yield Board(id="question")

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
        width = self.inner
        question = [] if self._large else self._question(width)
        board = self.query_one("#question", Board)
        board.styles.height = len(question)
        board.view = tuple(question)
        self.query_one(Keys).display = not question
        room = self.size.height - 1 - (len(question) or 1)
        text = self._letting_go(width, room) if self._large else self._text(width, room)
        self.query_one("#text", Board).view = tuple(text)

    def on_resize(self) -> None:
        """Another size has other pages."""
        self._page = 0
        self.show()

    def heading(self) -> Heading:
        """That the clock is stopped, and where."""
        flag = self.coach.flag
        if not self.open or flag is None:
            return Heading("Safety", "", "esc back")
        if self.earlier:
            return Heading("Safety", "", "esc later")
        word = "the clock is stopped" if self.size.width >= NARROW + 15 else "stopped"
        saved = "not saved yet" if self.unsaved else "esc back, paused"
        edge = saved if self.size.width >= NARROW else ""
        return Heading("Safety", f"{word}: {where(flag, self.coach)}", edge, COLUMN)

    def footer(self) -> tuple[Item, ...]:
        """Only shown without a question."""
        if self._large:
            return (("any key", "what to look for, who to call, what was it"),)
        return (("esc", "back"), *((("space", "more"),) if self._pages > 1 else ()))

    _pages = 1

    def _letting_go(self, width: int, room: int) -> list[Line]:
        """LET GO GENTLY as large as it fits, and how, in one line."""
        lines: list[Line] = [()]
        for text in _LARGE:
            lines += [*block_lines(words(text, _tallest(width, (room - 5) // 2)), "stop"), ()]
        return [*lines, *laid_out([self._right_now()], width, 0)]

    def _text(self, width: int, room: int) -> list[Line]:
        """Letting go on top at every size; the rest between it and the question, in pages."""
        top = laid_out([self._right_now()], width, COLUMN)
        rest = laid_out(self._sections(gaps=True), width, COLUMN)
        if len(top) + 1 + len(rest) <= room:
            self._pages = 1
            return [*top, (), *rest]
        rest = laid_out(self._sections(gaps=False), width, COLUMN)
        if len(top) + len(rest) <= room:
            self._pages = 1
            return [*top, *rest]
        size = max(1, room - len(top) - 1)
        self._pages = -(-len(rest) // size)
        self._page %= self._pages
        part = rest[self._page * size : (self._page + 1) * size]
        hint: Line = (("space", "key"), (f" page {self._page + 1} of {self._pages}", "quiet"))
        return [*top, *part, *[()] * (size - len(part)), hint]

    def _right_now(self) -> Block:
        words = content("safety")["right-now"]
        flag = self.coach.flag if self.open and not self.earlier else None
        step = self.coach.routine.step((flag and flag.step) or "") or self.coach.routine.steps[0]
        side = Side(flag.side) if flag and flag.side else None
        go = " ".join(one.said(side) for one in step.go)
        lead = "Let go slowly: " if flag and step.timed else ""
        said = (lead + go[:1].lower() + go[1:]) if lead else go
        if flag is None:
            said = "Stop whatever you do. Come out of it slowly."
        more = () if self.size.height < LOW else texts(words)
        return Block(((words.title, "label"),), ((said, "bright"), *more))

    def _sections(self, *, gaps: bool) -> list[Block]:
        blocks = []
        for name in _SECTIONS:
            block = titled(content("safety")[name], gap=gaps and name in ("nerve", "emergency"))
            bold = _BOLD.get(name, ())
            inked = tuple(
                (text, "bright" if place in bold else role)
                for place, (text, role) in enumerate(block.texts)
            )
            blocks.append(replace(block, texts=inked))
        return blocks

    def _question(self, width: int) -> list[Line]:
        if not self.open:
            return []
        if width < NARROW and self.size.height < LOW:
            return [(("What was it?", "text"),), *_SHORT]
        answers = [
            ((f"{place} ", "key"), (text, "bright")) for place, text in enumerate(_ANSWERS, 1)
        ]
        asked = [((row, "text"),) for row in wrapped(self._asked(), width)]
        if width < NARROW:
            return [*asked, *answers]
        pad = [(" " * (32 - 2 - len(text)), "text") for text in _ANSWERS]
        return [*asked, (*answers[0], pad[0], *answers[1]), (*answers[2], pad[2], *answers[3])]

    def _asked(self) -> str:
        flag = self.coach.flag
        if self.earlier and flag:
            day = summary.day(flag.at)
            return f"{day} you stopped at {where(flag, self.coach)}. What was it?"
        return "What was it? Press one key. Nothing goes on by itself."

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
        flag = self.coach.flag
        if not self.open or flag is None:
            return
        if digit == "2":
            self.coach.do("ease_off")
        self.unsaved = not await kept(self.coach.answer(safety.answered(flag, digit)))
        follows = {"2": EasedScreen, "3": NerveScreen, "4": EmergencyScreen}.get(digit)
        if follows:
            self.app.push_screen(follows(self.coach, self.keymap), self._followed)
        else:
            self.dismiss(True)

    def _followed(self, left: bool | None) -> None:
        if left:
            self.dismiss(True)
