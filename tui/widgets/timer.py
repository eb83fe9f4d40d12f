"""The timer: the seconds as large as there is room for, a word for the state, what follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from ..figure.glyphs import Bitmap, number, words
from .blocks import block_lines
from .canvas import Canvas, Line, cut, wrapped

LEAST_ROWS, MOST_ROWS = 3, 14
_UNTITLED = 9
"""Up to this height every row is for the digits."""
_BESIDE = 13
"""The least width for words beside the digits."""
_GAP = "   "


@dataclass(frozen=True)
class Clockface:
    """What the timer shows: a state's word, its seconds (None: no digits), and what follows.

    `thick` digits are a hold, thin ones are not; `block` is said in block letters instead.
    """

    word: str = ""
    about: str = ""
    seconds: int | None = None
    thick: bool = False
    ink: str = "text"
    block: str = ""
    then: tuple[str, ...] = ()
    titled: bool = False


class Timer(Canvas):
    """Draws a clock face in whatever room there is."""

    view: var[Clockface] = var(Clockface())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The word on top, then the digits with what follows beside or below them."""
        top: list[Line] = [(("Timer", "quiet"),), ()] if self._titled(height) else []
        about = cut(self.view.about, max(0, width - len(self.view.word) - 3))
        head: Line = ((self.view.word, self.view.ink), (f"  {about}", "text"))
        lines = [*top, head] if self.view.word else top
        room = height - len(lines)
        if self.view.seconds is None and not self.view.block:
            return [*lines, *self._then(width)][:height]
        gap: list[Line] = [()] if room > LEAST_ROWS + 1 else []
        return [*lines, *gap, *self._large(width, room - len(gap))][:height]

    def _titled(self, height: int) -> bool:
        small = self.view.seconds is None and not self.view.block
        return self.view.titled and height > (LEAST_ROWS if small else _UNTITLED)

    def _then(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for place, text in enumerate(self.view.then):
            lines += [((row, "text" if place == 0 else "quiet"),) for row in wrapped(text, width)]
        return lines

    def _large(self, width: int, height: int) -> list[Line]:
        """What is large, with words at its right side or below, whichever has room."""
        bitmap = self._bitmap(width, height)
        rows = block_lines(bitmap, self.view.ink)
        side = width - len(bitmap[0]) - len(_GAP)
        texts = [(), *self._then(side)] if len(rows) > 4 else self._then(side)
        if side < _BESIDE or len(texts) > len(rows):
            return [*rows, *self._then(width)]
        for place, text in enumerate(texts):
            rows[place] = (*rows[place], (_GAP, "text"), *text)
        return rows

    def _bitmap(self, width: int, height: int) -> Bitmap:
        """The largest that leaves room for the words; at the least, three rows."""
        if self.view.block:
            return words(self.view.block, 5 if width >= 44 and height >= 7 else LEAST_ROWS)
        below = len(self._then(width))
        for rows in range(min(height, MOST_ROWS), LEAST_ROWS, -1):
            bitmap = number(self.view.seconds or 0, rows, thick=self.view.thick)
            room = width - len(bitmap[0])
            if room >= _BESIDE + len(_GAP) or (room >= 0 and rows + below <= height):
                return bitmap
        return number(self.view.seconds or 0, LEAST_ROWS, thick=self.view.thick)
