"""Block capitals as shapes, for 5 terminal rows and more."""

from .shapes import Pen, Recipe, Shape, box, joined, ring, slant, within

_WIDTHS = {"A": 1.15, "E": 0.86, "F": 0.86, "J": 0.8, "L": 0.86, "M": 1.3, "V": 1.1, "W": 1.3}
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


def _bowl(pen: Pen, top: int, bottom: int, right: int) -> Shape:
    """Return two bars and the round that closes them on the right."""
    middle = right / 2
    return joined(
        pen.level(top, middle),
        pen.level(bottom - pen.bar, middle),
        within(ring(0, top, right, bottom, pen), box(middle, top, right, bottom)),
    )


def _end(pen: Pen) -> int:
    """Return how far an open round reaches down from its top."""
    return max(pen.bar, round(pen.height * 0.28))


def _lap(pen: Pen) -> int:
    return pen.middle + pen.bar + pen.height // 12


def _across(pen: Pen, left: int) -> Shape:
    """Return a stroke from the top to the other lower corner."""
    return slant((left, 0), (pen.inner - left, pen.height), pen.stem)


def _wedge(pen: Pen, depth: int) -> Shape:
    """Return two strokes that meet in the middle."""
    tip = (pen.inner / 2, depth)
    return joined(slant((0, 0), tip, pen.stem), slant((pen.inner, 0), tip, pen.stem))


def _a(pen: Pen) -> Shape:
    top, inset = round(pen.height * 0.66), round(pen.width * 0.2)
    return joined(
        pen.turned(_wedge(pen, pen.height)), box(inset, top, pen.width - inset, top + pen.bar)
    )


def _b(pen: Pen) -> Shape:
    upper = _bowl(pen, 0, pen.middle + pen.bar, pen.width - (pen.width > 7))
    return joined(pen.left_stem, upper, _bowl(pen, pen.middle, pen.height, pen.width))


def _c(pen: Pen) -> Shape:
    return within(pen.ring(), pen.half(0), pen.head(_end(pen)), pen.foot(_end(pen)))


def _f(pen: Pen) -> Shape:
    short = pen.level(pen.middle, pen.width - pen.stem // 2)
    return joined(pen.left_stem, pen.level(0), short)


def _g(pen: Pen) -> Shape:
    top = pen.height // 2
    return joined(
        _c(pen),
        box(pen.inner, top, pen.width, pen.height - _end(pen)),
        box(pen.width / 2, top, pen.width, top + pen.bar),
    )


def _j(pen: Pen) -> Shape:
    hook = round(pen.height * 0.35)
    turn = pen.ring(pen.height - 2 * hook)
    return joined(within(pen.right_stem, pen.head(pen.height - hook)), within(turn, pen.foot(hook)))


def _k(pen: Pen) -> Shape:
    middle, knot, reach = pen.height / 2, pen.stem * 0.7, pen.stem * 1.2
    return joined(
        pen.left_stem,
        slant((pen.width - reach, 0), (knot, middle), reach),
        slant((knot, middle), (pen.width - reach, pen.height), reach),
    )


def _m(pen: Pen) -> Shape:
    return joined(pen.left_stem, pen.right_stem, _wedge(pen, round(pen.height * 0.62)))


def _p(pen: Pen) -> Shape:
    return joined(pen.left_stem, _bowl(pen, 0, _lap(pen), pen.width))


def _r(pen: Pen) -> Shape:
    reach = pen.stem * 1.1
    leg = slant((pen.width * 0.3, _lap(pen) - 1), (pen.width - reach, pen.height), reach)
    return joined(_p(pen), leg)


def _s(pen: Pen) -> Shape:
    upper = pen.ring(0, pen.middle + pen.bar)
    lower = pen.ring(pen.middle)
    return joined(
        within(upper, pen.half(0), pen.head(_end(pen))),
        within(lower, pen.half(1), pen.foot(_end(pen))),
    )


def _trunk(pen: Pen, top: int) -> Shape:
    """Return an upright stroke in the middle."""
    return box(pen.inner / 2, top, pen.inner / 2 + pen.stem, pen.height)


def _u(pen: Pen) -> Shape:
    heart = pen.height // 2
    stems = within(joined(pen.left_stem, pen.right_stem), pen.head(heart))
    return joined(stems, within(pen.ring(), pen.foot(pen.height - heart)))


def _y(pen: Pen) -> Shape:
    fork = round(pen.height * 0.55)
    return joined(_wedge(pen, fork), _trunk(pen, fork - 1))


def _comma(pen: Pen) -> Shape:
    top = pen.height - pen.bar - pen.height // 6
    tail = slant((pen.stem / 2, top), (0, pen.height), pen.stem / 2)
    return joined(pen.level(top), tail)


_LETTERS: dict[str, Recipe] = {
    "A": _a,
    "B": _b,
    "C": _c,
    "D": lambda pen: joined(pen.left_stem, _bowl(pen, 0, pen.height, pen.width)),
    "E": lambda pen: joined(_f(pen), pen.level(pen.base)),
    "F": _f,
    "G": _g,
    "H": lambda pen: joined(pen.left_stem, pen.right_stem, pen.level(pen.middle)),
    "I": lambda pen: pen.left_stem,
    "J": _j,
    "K": _k,
    "L": lambda pen: joined(pen.left_stem, pen.level(pen.base)),
    "M": _m,
    "N": lambda pen: joined(pen.left_stem, pen.right_stem, _across(pen, 0)),
    "O": Pen.ring,
    "P": _p,
    "Q": lambda pen: joined(
        pen.ring(),
        slant((pen.width * 0.45, pen.height * 0.62), (pen.inner, pen.height), pen.stem),
    ),
    "R": _r,
    "S": _s,
    "T": lambda pen: joined(pen.level(0), _trunk(pen, 0)),
    "U": _u,
    "V": lambda pen: _wedge(pen, pen.height),
    "W": lambda pen: pen.turned(_m(pen)),
    "X": lambda pen: joined(_across(pen, 0), _across(pen, pen.inner)),
    "Y": _y,
    "Z": lambda pen: joined(
        pen.level(0),
        pen.level(pen.base),
        slant((pen.inner, pen.bar), (0, pen.base), pen.stem),
    ),
    ",": _comma,
    "'": lambda pen: pen.head(pen.height * 0.3),
    "-": lambda pen: pen.level(pen.middle),
}
