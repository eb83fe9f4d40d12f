"""What is read from the floor: the seconds and the cue, as large as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from ..domain.routine import joined
from ..figure.glyphs import Bitmap, number, words
from .canvas import Canvas, Line, length, wrapped
from .form import block_lines

LETTER_ROWS = (7, 5, 4, 3)
"""Heights of the cue's letters that are tried, largest first."""
_LONGEST = "RIGHT SHOULDER"
MOST_LETTERS = len(_LONGEST) - 1
"""A line of block letters has no more than these."""
_GAP = 6
_LEAST_BESIDE = 8
"""Digits never get smaller than this to make room for the letter."""
_TALL = 28
"""Rows from which a narrow screen shows the cue word by word."""
_SPACED = (5, 7)
"""Letters of these heights need an empty row below."""


def cue_height(width: int, height: int) -> int:
    """The rows to keep for a cue of two lines on a screen of this size: about a third of them."""
    rows = _letter_rows(width, (height + 2) // 3)
    if rows == 1 and height >= _TALL:
        return 4 * LETTER_ROWS[-1]
    return 2 * _line_rows(rows)


def _letter_rows(width: int, height: int) -> int:
    """The height of the largest letters in which two lines fit; 1 is plain text."""
    fits = (
        rows
        for rows in LETTER_ROWS
        if len(words(_LONGEST, rows)[0]) <= width and 2 * _line_rows(rows) <= height
    )
    return next(fits, 1)


def _line_rows(rows: int) -> int:
    return rows + (rows in _SPACED)


@dataclass(frozen=True)
class Large:
    """Seconds to read from the floor; thick is a hold. `letter` is the side, where it helps.

    With no seconds the lines of `block` are shown instead.
    """

    seconds: int | None = None
    thick: bool = False
    ink: str = "bright"
    letter: str = ""
    block: tuple[str, ...] = ()


class LargeDigits(Canvas):
    """The largest digits that fit; with the side's letter at the left they stand at the right."""

    view: var[Large] = var(Large())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Digits, or the block word."""
        if self.view.seconds is None:
            return self._block(width, height)
        rows = self._rows(width, height)
        digits = block_lines(number(self.view.seconds, rows, thick=self.view.thick), self.view.ink)
        letter = self._letter(width - _wide(rows) - _GAP, rows)
        pad = " " * (width - _wide(rows) if letter else 0)
        lines: list[Line] = []
        for place, line in enumerate(digits):
            left: Line = letter[place] if place < len(letter) else ()
            lines.append((*left, (pad[length(left) :], "text"), *line))
        return lines

    def _rows(self, width: int, height: int) -> int:
        """The tallest digits that fit; a little less where that leaves room for the letter."""
        tallest = next((one for one in range(height, 3, -1) if _wide(one) <= width), 3)
        if not self.view.letter:
            return tallest
        both = (one for one in range(tallest, _LEAST_BESIDE - 1, -1) if _both_wide(one) <= width)
        return next(both, tallest)

    def _letter(self, width: int, rows: int) -> list[Line]:
        if not self.view.letter:
            return []
        tall = next((one for one in range(rows, 4, -1) if _letter_wide(one) <= width), 0)
        return block_lines(words(self.view.letter, tall), "quiet") if tall else []

    def _block(self, width: int, height: int) -> list[Line]:
        block = self.view.block
        if not block:
            return []
        for rows in range(min(height // len(block), 12), 2, -1):
            bitmaps = [words(text, rows) for text in block]
            if all(len(one[0]) <= width for one in bitmaps):
                return self._stacked(bitmaps, height)
        return self._in_part(width, height)

    def _in_part(self, width: int, height: int) -> list[Line]:
        """The first line large where it alone fits so, the others as plain text below it."""
        first, *others = self.view.block
        plain: list[Line] = [((text, self.view.ink),) for text in others]
        large = words(first, LETTER_ROWS[-1])
        if len(large[0]) > width or LETTER_ROWS[-1] + len(plain) > height:
            return [((" ".join(self.view.block), self.view.ink),)]
        return [*block_lines(large, self.view.ink), *plain]

    def _stacked(self, bitmaps: Sequence[Bitmap], height: int) -> list[Line]:
        """One below the other, with a row of air where there is one."""
        lines = [block_lines(one, self.view.ink) for one in bitmaps]
        air = sum(map(len, lines)) + len(lines) - 1 <= height
        gap: list[Line] = [()] if air else []
        return [line for one in lines for line in (*one, *gap)][:height]


def _wide(rows: int) -> int:
    return len(number(10, rows, thick=True)[0])


def _both_wide(rows: int) -> int:
    return _wide(rows) + _GAP + _letter_wide(rows)


def _letter_wide(rows: int) -> int:
    return len(words("R", rows)[0])


class Cue(Canvas):
    """Two lines of block letters; broken between words, or plain, where the screen is narrow."""

    view: var[tuple[str, ...]] = var(())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Each line in the largest letters that fit."""
        rows = _letter_rows(width, height)
        if rows > 1:
            return [line for text in self.view for line in _capitals(text, rows)]
        least = LETTER_ROWS[-1]
        single = [row for text in self.view for row in _broken(text, width, least)]
        if len(single) * least <= height:
            return [line for word in single for line in _capitals(word, least)]
        return [((text, "bright"),) for text in self.view]


def _broken(text: str, width: int, rows: int) -> list[str]:
    """Words on as many lines as they take in letters of this height."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and len(words(longer, rows)[0]) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _capitals(text: str, rows: int) -> list[Line]:
    lines = block_lines(words(text, rows), "bright")
    return [*lines, ()] if rows in _SPACED else lines


@dataclass(frozen=True)
class FloorWords:
    """A step's own way in ordinary text: all of it, and shorter where there is no room for that."""

    forms: tuple[tuple[str, ...], ...] = ()

    def rows(self, width: int) -> tuple[int, ...]:
        """The rows that each form fills."""
        return tuple(len(wrapped(joined(one), width)) for one in self.forms)


class FloorText(Canvas):
    """The longest form that fits whole."""

    view: var[FloorWords] = var(FloorWords())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The text, which is read while there is time, and before one lies down for good."""
        texts = (wrapped(joined(one), width) for one in self.view.forms)
        return [((row, "text"),) for row in next((t for t in texts if len(t) <= height), [])]
