"""Block capitals as shapes, for 5 terminal rows and more."""

from collections.abc import Callable

from . import letters_curved, letters_straight
from .shapes import Pen, Shape
from .strokes import left

Recipe = Callable[[Pen], Shape]

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


_LETTERS: dict[str, Recipe] = {
    "A": letters_straight.capital_a,
    "B": letters_curved.capital_b,
    "C": letters_curved.capital_c,
    "D": letters_curved.capital_d,
    "E": letters_straight.capital_e,
    "F": letters_straight.capital_f,
    "G": letters_curved.capital_g,
    "H": letters_straight.capital_h,
    "I": left,
    "J": letters_curved.capital_j,
    "K": letters_straight.capital_k,
    "L": letters_straight.capital_l,
    "M": letters_straight.capital_m,
    "N": letters_straight.capital_n,
    "O": letters_curved.capital_o,
    "P": letters_curved.capital_p,
    "Q": letters_curved.capital_q,
    "R": letters_curved.capital_r,
    "S": letters_curved.capital_s,
    "T": letters_straight.capital_t,
    "U": letters_curved.capital_u,
    "V": letters_straight.capital_v,
    "W": letters_straight.capital_w,
    "X": letters_straight.capital_x,
    "Y": letters_straight.capital_y,
    "Z": letters_straight.capital_z,
    ",": letters_straight.comma,
    "'": letters_straight.apostrophe,
    "-": letters_straight.hyphen,
}
