"""The safety dialogue: its whole text laid out for the room, and at the bottom its one question."""

from dataclasses import dataclass, replace

from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.coach import Coach
from ..dialogue.dialogue import passage
from ..dialogue.safety import SECTIONS, Safety
from ..domain.safety import SAID
from ..figure.glyphs import words
from ..widgets.canvas import Line, wrapped
from ..widgets.form import block_lines
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item, KeyBar
from ..widgets.text_pane import NARROW, Block, TextPane, laid_out
from .dialogue import DialogueScreen
from .parts import Wording

COLUMN = 11
"""Where the text begins beside its labels at 80 columns."""
BESIDE = 76
"""From this width on the text stands beside its labels."""
LOW = 18
"""Below this height (a phone with its keyboard up) question and letting go are shortened."""
_LARGE = ("LET GO", "GENTLY")
SMALL = 3
"""Rows of the smallest letters."""
_BOLD = {"nerve": (1,), "emergency": (0,), "call-now": (0,)}
_SHORT: tuple[Line, ...] = (
    (("1 ", "key"), ("only a break    ", "bright"), ("2 ", "key"), ("pain or pinch", "bright")),
    (("3 ", "key"), ("nerve feeling   ", "bright"), ("4 ", "key"), ("emergency sign", "bright")),
)


@dataclass(frozen=True)
class SafetyText:
    """The dialogue, and the columns and rows of the screen."""

    safety: Safety
    wording: Wording
    width: int
    height: int

    def pages(self, room: int) -> list[list[Line]]:
        """Letting go on top of every page; the rest below it, on as many as it takes."""
        column = COLUMN if self.width >= BESIDE else 0
        top = laid_out([self._right_now()], self.width, column)
        for gaps in (True, False):
            rest = laid_out(self._sections(gaps=gaps), self.width, column)
            if len(top) + gaps + len(rest) <= room:
                return [[*top, *[()] * gaps, *rest]]
        size = max(1, room - len(top) - 1)
        parts = [rest[start : start + size] for start in range(0, len(rest), size)]
        return [
            [*top, *part, *[()] * (size - len(part)), _hint(place, len(parts))]
            for place, part in enumerate(parts, 1)
        ]

    def letting_go(self, room: int) -> list[Line]:
        """LET GO GENTLY as large as it fits, and how, in one line."""
        said = laid_out([replace(self._right_now(), label=(), run_in=False)], self.width, 0)
        free = room - len(said)
        air = free >= 2 * SMALL + len(_LARGE) + 1
        rows = _tallest(self.width, (free - (len(_LARGE) + 1) * air) // 2)
        gap: list[Line] = [()] * air
        large = [
            line for text in _LARGE for line in (*block_lines(words(text, rows), "stop"), *gap)
        ]
        return [*gap, *large, *said]

    def question(self) -> list[Line]:
        """The one question, with its four answers; nothing when no flag waits."""
        if self.safety.flag is None:
            return []
        if self.width < NARROW and self.height < LOW:
            return [(("What was it?", "text"),), *_SHORT]
        one, two, three, four = (
            ((f"{place} ", "key"), (text, "bright")) for place, text in enumerate(SAID, 1)
        )
        (question,) = self.safety.question.texts(self.wording)
        asked: list[Line] = [((row, "text"),) for row in wrapped(question, self.width)]
        if self.width < NARROW:
            back = "later" if self.safety.earlier else "back, paused"
            return [*asked, one, two, three, four, (("esc ", "key"), (back, "quiet"))]
        pads = [(" " * (30 - len(text)), "text") for text in SAID]
        return [*asked, (*one, pads[0], *two), (*three, pads[2], *four)]

    def _right_now(self) -> Block:
        now = self.safety.section("right-now")
        more = () if self.height < LOW else now.runs(self.wording)
        said = ((self.safety.go, "bright"), *more)
        return Block(((now.title, "label"),), said, run_in=True)

    def _sections(self, *, gaps: bool) -> list[Block]:
        return [self._section(name, gap=gaps and name in SECTIONS[:2]) for name in SECTIONS]

    def _section(self, name: str, *, gap: bool) -> Block:
        say, note = self.safety.section(name), passage("safety", name).note
        block = Block(((say.title, "label"),), say.runs(self.wording), note, gap)
        return _weighed(name, block)


def _weighed(name: str, block: Block) -> Block:
    """The section with what matters most in it brought out."""
    block = replace(block, run_in=not block.note)
    bold = _BOLD.get(name, ())
    inked = (
        (text, "bright" if place in bold else ink) for place, (text, ink) in enumerate(block.texts)
    )
    return replace(block, texts=tuple(inked))


def _hint(place: int, pages: int) -> Line:
    way = "more" if place < pages else "from the start"
    return (("space", "key"), (f" {way}, page {place} of {pages}", "quiet"))


def _tallest(width: int, height: int) -> int:
    fits = (rows for rows in range(height, SMALL, -1) if len(words(_LARGE[1], rows)[0]) <= width)
    return next(fits, SMALL)


LARGE_S = 6.0
"""How long the large letters stay when no key is pressed."""


_TURNS = {"space": 1, "pagedown": 1, "right": 1, "down": 1, "up": -1}


class SafetyScreen(DialogueScreen):
    """Letting go, alone and large where it was opened from the floor; then pages of text."""

    dialogue: Safety

    def __init__(
        self, coach: Coach, keymap: Keymap, dialogue: Safety, *, large: bool = False
    ) -> None:
        super().__init__(coach, keymap, dialogue)
        self._large = large
        self._page = 0

    def compose(self) -> ComposeResult:
        """The question below the text."""
        yield from super().compose()
        yield TextPane(id="question")

    def on_mount(self) -> None:
        """The large letters stay until a key, or six seconds."""
        if self._large:
            self.set_timer(LARGE_S, self._read)

    def _read(self) -> None:
        self._large = False
        self.show()

    def read_on(self, key: str) -> bool:
        """Any key leads from the large letters to the text, and some turn its pages."""
        large, self._large = self._large, False
        return large or self.scroll_by_key(key)

    def scroll_by_key(self, key: str) -> bool:
        """Turn the page where the text does not fit at once."""
        self._page += _TURNS.get(key, 0)
        return key in _TURNS

    def fill(self) -> None:
        """Lay out the question; the text in what that leaves free."""
        question = self.query_one("#question", TextPane)
        lines = [] if self._large else self._text.question()
        question.styles.height = len(lines)
        question.view = tuple(lines)
        super().fill()
        self.query_one(KeyBar).display = not lines

    def lines(self) -> list[Line]:
        """Letting go, large, or a page of the text."""
        if self._large:
            return self._text.letting_go(self._rows)
        pages = self._text.pages(self._rows)
        return pages[self._page % len(pages)]

    @property
    def _rows(self) -> int:
        """The rows between the first one and the question, or the keys."""
        asked = 0 if self._large else len(self._text.question())
        return self.size.height - 1 - (asked or 1)

    @property
    def _text(self) -> SafetyText:
        return SafetyText(self.dialogue, self.wording, self.inner, self.size.height)

    def on_resize(self) -> None:
        """Another size has other pages."""
        self._page = 0

    def heading(self) -> Heading:
        """That the clock is stopped, and where."""
        dialogue, width = self.dialogue, self.size.width
        if dialogue.flag is None or dialogue.earlier:
            return Heading("Safety", "", _esc("later" if dialogue.flag else "back"))
        stopped = "the clock is stopped" if width >= NARROW + 15 else "stopped"
        saved: str | Line = "not saved yet" if dialogue.unsaved else _esc("back, paused")
        edge = saved if width >= NARROW else ""
        return Heading("Safety", f"{stopped}: {dialogue.place}", edge, COLUMN)

    def brief(self) -> str:
        """How to let go."""
        return self.dialogue.go

    def footer(self) -> tuple[Item, ...]:
        """Only shown without a question."""
        if self._large:
            what = "what to look for, who to call, what was it"
            return (("any key", what if self.size.width >= NARROW else "what to look for"),)
        more = (("space", "more"),) if len(self._text.pages(self._rows)) > 1 else ()
        return (("esc", "back"), *more, self.item("origin"))


def _esc(word: str) -> Line:
    return (("esc", "key"), (f" {word}", "quiet"))
