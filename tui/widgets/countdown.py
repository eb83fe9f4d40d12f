"""The timer: seconds as large as there is room for, their word, and the field that drains."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from ..figure.glyphs import Bitmap, number, words
from .canvas import Canvas, Line, cut, flowed, wrapped
from .form import block_lines
from .key_bar import Item, keys_line

LEAST_ROWS, MOST_ROWS = 3, 14
_UNTITLED = 9
"""Up to this height every row is for the digits."""
_BESIDE = 13
"""The least width for words beside the digits."""
_GAP = "   "


@dataclass(frozen=True)
class Clockface:
    """What the timer shows: a state's word, its seconds (None: no digits), and what follows.

    `thick` digits are a hold, thin ones are not; `block` is said in block letters instead;
    `keys` are those that this moment waits for.
    """

    word: str = ""
    about: str = ""
    seconds: int | None = None
    thick: bool = False
    ink: str = "text"
    block: str = ""
    keys: tuple[Item, ...] = ()
    then: tuple[str, ...] = ()
    titled: bool = False


class Countdown(Canvas):
    """Draws a clock face in whatever room there is."""

    view: var[Clockface] = var(Clockface())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The title where wanted, then the digits among their words, or only words."""
        top: list[Line] = [(("Timer", "quiet"),), ()] if self._titled(height) else []
        room = height - len(top)
        return [*top, *(self._large(width, room) if self._is_large else self._small(width, room))]

    @property
    def _is_large(self) -> bool:
        return self.view.seconds is not None or bool(self.view.block)

    def _titled(self, height: int) -> bool:
        return self.view.titled and height > (_UNTITLED if self._is_large else LEAST_ROWS)

    def _head(self, width: int) -> list[Line]:
        """The state's word and whose it is."""
        if not self.view.word:
            return []
        about = cut(self.view.about, max(0, width - len(self.view.word) - 2))
        return [((self.view.word, self.view.ink), (f"  {about}", "text"))]

    def _waits(self, width: int) -> list[Line]:
        """The keys that this moment waits for."""
        keys = self.view.keys
        return flowed(keys_line(keys, len(_GAP), "bright"), width) if keys else []

    def _then(self, width: int) -> list[Line]:
        """What follows; the first of it is the nearest."""
        inks = ["text", *["quiet"] * len(self.view.then)]
        return [
            ((row, ink),)
            for text, ink in zip(self.view.then, inks, strict=False)
            for row in wrapped(text, width)
        ]

    def _small(self, width: int, height: int) -> list[Line]:
        """Words only, with air between them where there is room."""
        head, waits, then = self._head(width), self._waits(width), self._then(width)
        then = then if len(head) + len(waits) + len(then) <= height else self._then(width)[:1]
        parts = [one for one in (head, waits, then) if one]
        airy = sum(map(len, parts)) + len(parts) - 1 <= height
        gap: list[Line] = [()] if airy else []
        return [line for one in parts for line in (*one, *gap)][:height]

    def _large(self, width: int, height: int) -> list[Line]:
        """The state beside the digits, or above them where that leaves larger ones."""
        above = self._head(width)
        gap: list[Line] = [()] if height > LEAST_ROWS + 2 else []
        room = height - len(above) - len(gap)
        bitmap = self._bitmap(width, room)
        beside = None if self.view.block else self._beside(width, height, len(bitmap) // 2)
        return beside or [*above, *gap, *self._with_words(bitmap, width)][:height]

    def _beside(self, width: int, height: int, least: int) -> list[Line] | None:
        """Digits of at least so many rows with all words at their right, where there is room."""
        whole = len(self.view.word) + 2 + len(self.view.about)
        for rows in range(min(height, MOST_ROWS), max(LEAST_ROWS, least - 1), -1):
            bitmap = self._number(rows)
            side = width - len(bitmap[0]) - len(_GAP)
            texts = [*self._head(side), (), *self._waits(side), *self._then(side)]
            if side >= max(_BESIDE, whole) and len(texts) <= rows:
                return _side_by_side(block_lines(bitmap, self.view.ink), texts)
        return None

    def _with_words(self, bitmap: Bitmap, width: int) -> list[Line]:
        """What is large, with what follows at its right side or below, whichever has room."""
        rows = block_lines(bitmap, self.view.ink)
        side = width - len(bitmap[0]) - len(_GAP)
        texts = [*self._waits(side), *self._then(side)]
        texts = [(), *texts] if len(rows) > 4 else texts
        if side < _BESIDE or len(texts) > len(rows):
            return [*rows, *self._waits(width), *self._then(width)]
        return _side_by_side(rows, texts)

    def _number(self, rows: int) -> Bitmap:
        return number(self.view.seconds or 0, rows, thick=self.view.thick)

    def _bitmap(self, width: int, height: int) -> Bitmap:
        """The largest that leaves room for the words; at the least, three rows."""
        if self.view.block:
            return words(self.view.block, 5 if width >= 52 and height >= 7 else LEAST_ROWS)
        below = len(self._waits(width)) + len(self._then(width))
        for rows in range(min(height, MOST_ROWS), LEAST_ROWS, -1):
            bitmap = self._number(rows)
            room = width - len(bitmap[0])
            if room >= _BESIDE + len(_GAP) or (room >= 0 and rows + below <= height):
                return bitmap
        return self._number(LEAST_ROWS)


def _side_by_side(rows: list[Line], texts: Sequence[Line]) -> list[Line]:
    for place, text in enumerate(texts):
        rows[place] = (*rows[place], (_GAP, "text"), *text)
    return rows


_EIGHTHS = " ▏▎▍▌▋▊▉"


@dataclass(frozen=True)
class Level:
    """How full the field is, from 0 to 1; a thick one is filled, a thin one a line."""

    full: float = 0.0
    thick: bool = False
    ink: str = "quiet"


class DrainBar(Canvas):
    """A row, or two, that empties with the time."""

    view: var[Level | None] = var(None)

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The same row as often as there is height."""
        return [_drained(self.view, width)] * height if self.view else []


def _drained(level: Level, width: int) -> Line:
    eighths = round(min(1.0, max(0.0, level.full)) * width * 8)
    whole, part = divmod(eighths, 8)
    if not level.thick:
        return (("━" * whole, level.ink), ("─" * (width - whole), "line"))
    edge = _EIGHTHS[part] if part else ""
    rest = "─" * (width - whole - len(edge))
    return ((" " * whole, f"fill-{level.ink}"), (edge, level.ink), (rest, "line"))
