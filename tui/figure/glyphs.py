"""Big numbers and block capitals as pixels, and pixels as terminal rows.

Two pixel rows make one terminal row, so that a pixel is about square.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from .digits import digit, digit_pen
from .letters import letter, letter_pen
from .pixel_letters import PIXEL_ROWS, pixel_digit, pixel_letter
from .shapes import Bitmap, Shape, paint

__all__ = ["Bitmap", "half_blocks", "number", "spans", "words"]

_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def number(value: int, rows: int, *, thick: bool) -> Bitmap:
    """Return a whole number `rows` terminal rows high (3 or more), from 0 to 999.

    Two places up to 99, three above; an unused place is blank, so that a count from 10
    to 9 moves nothing. Raises ValueError outside these ranges.
    """
    if not 0 <= value <= 999 or rows < 3:
        raise ValueError(f"no number {value} in {rows} rows")
    places = str(value).rjust(2)
    return _beside(
        [_place(place, rows, thick=thick) for place in places], max(2, round(rows * 0.27))
    )


def words(text: str, rows: int) -> Bitmap:
    """Return a line of block capitals `rows` terminal rows high (3 or more).

    Knows A-Z, 0-9, space, comma, apostrophe and hyphen; small letters become capitals. With
    3 and 4 rows the last pixel row stays empty, so that lines can stand under each other.
    Raises ValueError for another sign or height.
    """
    if rows < 3:
        raise ValueError(f"no letters in {rows} rows")
    if not text:
        return ((),) * (2 * rows)
    return _beside([_capital(sign, rows) for sign in text.upper()], _letter_gap(rows))


def half_blocks(bitmap: Bitmap) -> tuple[str, ...]:
    """Return the pixels as terminal rows of ' ', '▀', '▄' and '█'."""
    return tuple(
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(bitmap[::2], bitmap[1::2], strict=True)
    )


def spans(bitmap: Bitmap, row: int) -> Iterator[tuple[str, bool]]:
    """Yield the runs of terminal row `row` as text and whether the run is filled.

    A filled run is spaces to be painted by background colour; the others are spaces and
    half blocks to be painted by text colour on the ground. Raises IndexError below the last.
    """
    line = half_blocks(bitmap)[row]
    for filled, run in groupby(line, key=lambda sign: sign == "█"):
        text = "".join(run)
        yield (" " * len(text) if filled else text), filled


def _letter_gap(rows: int) -> int:
    return 1 if rows in PIXEL_ROWS else max(2, round(rows * 0.25))


def _beside(parts: list[Bitmap], gap: int) -> Bitmap:
    between = (False,) * gap
    rows = zip(*parts, strict=True)
    return tuple(sum((between + piece for piece in row[1:]), start=row[0]) for row in rows)


@lru_cache(maxsize=64)
def _place(place: str, rows: int, *, thick: bool) -> Bitmap:
    pen = digit_pen(rows, thick=thick)
    if place == " ":
        return ((False,) * pen.width,) * pen.height
    if rows == min(PIXEL_ROWS):
        return pixel_digit(int(place), thick=thick)
    return paint(digit(int(place), pen), pen.width, pen.height)


@lru_cache(maxsize=128)
def _capital(sign: str, rows: int) -> Bitmap:
    try:
        return pixel_letter(sign, rows) if rows in PIXEL_ROWS else _large(sign, rows)
    except KeyError:
        raise ValueError(f"no block letter for {sign!r}") from None


def _large(sign: str, rows: int) -> Bitmap:
    pen = letter_pen(sign, rows)
    if sign == " ":
        return ((False,) * _letter_gap(rows),) * pen.height
    shape: Shape = digit(int(sign), pen) if sign.isdecimal() else letter(sign, pen)
    return paint(shape, pen.width, pen.height)
