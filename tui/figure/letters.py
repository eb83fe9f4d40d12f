"""Block capitals as shapes, for 5 terminal rows and more."""

from collections.abc import Callable

from . import rounds, straights
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
    "A": straights.capital_a,
    "B": rounds.capital_b,
    "C": rounds.capital_c,
    "D": rounds.capital_d,
    "E": straights.capital_e,
    "F": straights.capital_f,
    "G": rounds.capital_g,
    "H": straights.capital_h,
    "I": left,
    "J": rounds.capital_j,
    "K": straights.capital_k,
    "L": straights.capital_l,
    "M": straights.capital_m,
    "N": straights.capital_n,
    "O": rounds.capital_o,
    "P": rounds.capital_p,
    "Q": rounds.capital_q,
    "R": rounds.capital_r,
    "S": rounds.capital_s,
    "T": straights.capital_t,
    "U": rounds.capital_u,
    "V": straights.capital_v,
    "W": straights.capital_w,
    "X": straights.capital_x,
    "Y": straights.capital_y,
    "Z": straights.capital_z,
    ",": straights.comma,
    "'": straights.apostrophe,
    "-": straights.hyphen,
}
