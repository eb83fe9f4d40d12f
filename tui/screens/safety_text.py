"""What the safety page says, laid out for the room there is."""

from dataclasses import dataclass, replace

from ..domain.record import Flag
from ..domain.routine import Routine, Side, joined
from ..domain.safety import SAID
from ..domain.session_text import where
from ..figure.glyphs import words
from ..journal import summary
from ..widgets.blocks import block_lines
from ..widgets.canvas import Line, wrapped
from ..widgets.text_pane import NARROW, Block, laid_out
from .words import content, said, texts, titled

COLUMN = 11
"""Where the text begins beside its labels at 80 columns."""
BESIDE = 76
"""From this width on the text stands beside its labels."""
LOW = 18
"""Below this height (a phone with its keyboard up) question and letting go are shortened."""
_LARGE = ("LET GO", "GENTLY")
SMALL = 3
"""Rows of the smallest letters."""
_SECTIONS = ("nerve", "emergency", "call-now", "call-today", "otherwise")
_BOLD = {"nerve": (1,), "emergency": (0,), "call-now": (0,)}
_SHORT: tuple[Line, ...] = (
    (("1 ", "key"), ("only a break    ", "bright"), ("2 ", "key"), ("pain or pinch", "bright")),
    (("3 ", "key"), ("nerve feeling   ", "bright"), ("4 ", "key"), ("emergency sign", "bright")),
)


@dataclass(frozen=True)
class SafetyText:
    """The flag that waits for its answer, if one does, and the size of the screen.

    `earlier` says that the flag is of a session that is over, `call` who is called.
    """

    routine: Routine
    flag: Flag | None
    earlier: bool
    width: int
    height: int
    call: str

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
        if self.flag is None:
            return []
        if self.width < NARROW and self.height < LOW:
            return [(("What was it?", "text"),), *_SHORT]
        one, two, three, four = (
            ((f"{place} ", "key"), (text, "bright")) for place, text in enumerate(SAID, 1)
        )
        asked: list[Line] = [((row, "text"),) for row in wrapped(self._asked(), self.width)]
        if self.width < NARROW:
            back = "later" if self.earlier else "back, paused"
            return [*asked, one, two, three, four, (("esc ", "key"), (back, "quiet"))]
        pads = [(" " * (30 - len(text)), "text") for text in SAID]
        return [*asked, (*one, pads[0], *two), (*three, pads[2], *four)]

    def _asked(self) -> str:
        if self.earlier and self.flag:
            day, place = summary.day(self.flag.at), where(self.flag, self.routine)
            return f"{day} you stopped at {place}. What was it?"
        return "What was it? Press one key. Nothing goes on by itself."

    def _right_now(self) -> Block:
        words = content("safety")["right-now"]
        more = () if self.height < LOW else texts(words)
        return Block(((words.title, "label"),), ((self.go(), "bright"), *more), run_in=True)

    def go(self) -> str:
        """How to let go in this very step; in general where there is none."""
        flag = None if self.earlier else self.flag
        step = self.routine.step((flag and flag.step) or "")
        if flag is None or step is None:
            return texts(content("safety")["no-session"])[0][0]
        go = joined(one.said(Side(flag.side) if flag.side else None) for one in step.go)
        slowly = f"{said('session', 'let-go')} {go[:1].lower()}{go[1:]}"
        return slowly if step.timed else go

    def _sections(self, *, gaps: bool) -> list[Block]:
        return [self._section(name, gap=gaps and name in _SECTIONS[:2]) for name in _SECTIONS]

    def _section(self, name: str, *, gap: bool) -> Block:
        return _weighed(name, titled(content("safety")[name], gap=gap, call=self.call))


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
