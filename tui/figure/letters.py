"""Block capitals as shapes, for 5 terminal rows and more."""

from .letters_curved import CURVED
from .letters_straight import STRAIGHT
from .shapes import Pen, Shape

_WIDTHS = {
    "A": 1.15,
    "E": 0.86,
    "F": 0.86,
    "J": 0.8,
    "L": 0.86,
    "M": 1.3,
    "V": 1.1,
    "W": 1.3,
}
_LETTERS = CURVED | STRAIGHT
_SYMMETRIC = "AMTVWXY"


def letter_pen(name: str, rows: int) -> Pen:
    """Return the box and strokes of a capital or mark that is `rows` terminal rows high."""
    height = 2 * rows
    stem, bar = max(2, round(height * 0.2)), height // 5
    if name in "I,'":
        return Pen(stem, height, stem, bar)
    if name == "-":
        return Pen(2 * stem, height, stem, bar)
    width = max(stem * 2 + 1, round(height * 0.68 * _WIDTHS.get(name, 1.0)))
    if name in _SYMMETRIC:
        width += (width - stem) % 2
    return Pen(width, height, stem, bar)


def letter(name: str, pen: Pen) -> Shape:
    """Return the shape of a capital or of one of the marks , ' -.

    Raises KeyError for anything else.
    """
    return _LETTERS[name](pen)
