"""What the safety dialogue says, laid out for the room there is."""

from dataclasses import dataclass, replace

from ..dialogue.dialogue import passage
from ..dialogue.safety import SECTIONS, Safety
from ..domain.safety import SAID
from ..figure.glyphs import words
from ..widgets.blocks import block_lines
from ..widgets.canvas import Line, wrapped
from ..widgets.text_pane import NARROW, Block, laid_out
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
        large = [line for text in _LARGE for line in (*_block(text, rows), *gap)]
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


def _block(text: str, rows: int) -> list[Line]:
    return block_lines(words(text, rows), "stop")


def _hint(place: int, pages: int) -> Line:
    way = "more" if place < pages else "from the start"
    return (("space", "key"), (f" {way}, page {place} of {pages}", "quiet"))


def _tallest(width: int, height: int) -> int:
    fits = (rows for rows in range(height, SMALL, -1) if len(words(_LARGE[1], rows)[0]) <= width)
    return next(fits, SMALL)
