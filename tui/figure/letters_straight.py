"""Capitals and marks of straight strokes."""

from .shapes import Pen, Shape, box, joined, slant, turned
from .strokes import left, level, right


def capital_a(pen: Pen) -> Shape:
    """Return the letter A."""
    top = round(pen.height * 0.66)
    inset = round(pen.width * 0.2)
    roof = turned(capital_v(pen), pen.width, pen.height)
    return joined(roof, box(inset, top, pen.width - inset, top + pen.bar))


def capital_v(pen: Pen) -> Shape:
    """Return the letter V."""
    foot = (pen.inner / 2, pen.height)
    return joined(slant((0, 0), foot, pen.stem), slant((pen.inner, 0), foot, pen.stem))


def capital_e(pen: Pen) -> Shape:
    """Return the letter E."""
    return joined(capital_f(pen), level(pen, pen.base))


def capital_f(pen: Pen) -> Shape:
    """Return the letter F."""
    return joined(left(pen), level(pen, 0), level(pen, pen.middle, pen.width - pen.stem // 2))


def capital_h(pen: Pen) -> Shape:
    """Return the letter H."""
    return joined(left(pen), right(pen), level(pen, pen.middle))


def capital_k(pen: Pen) -> Shape:
    """Return the letter K."""
    middle, knot, reach = pen.height / 2, pen.stem * 0.7, pen.stem * 1.2
    return joined(
        left(pen),
        slant((pen.width - reach, 0), (knot, middle), reach),
        slant((knot, middle), (pen.width - reach, pen.height), reach),
    )


def capital_l(pen: Pen) -> Shape:
    """Return the letter L."""
    return joined(left(pen), level(pen, pen.base))


def capital_m(pen: Pen) -> Shape:
    """Return the letter M."""
    centre, low = (pen.width - pen.stem) / 2, round(pen.height * 0.62)
    return joined(
        left(pen),
        right(pen),
        slant((0, 0), (centre, low), pen.stem),
        slant((pen.inner, 0), (centre, low), pen.stem),
    )


def capital_n(pen: Pen) -> Shape:
    """Return the letter N."""
    return joined(left(pen), right(pen), slant((0, 0), (pen.inner, pen.height), pen.stem))


def capital_t(pen: Pen) -> Shape:
    """Return the letter T."""
    left = (pen.width - pen.stem) / 2
    return joined(level(pen, 0), box(left, 0, left + pen.stem, pen.height))


def capital_w(pen: Pen) -> Shape:
    """Return the letter W."""
    return turned(capital_m(pen), pen.width, pen.height)


def capital_x(pen: Pen) -> Shape:
    """Return the letter X."""
    return joined(
        slant((0, 0), (pen.inner, pen.height), pen.stem),
        slant((pen.inner, 0), (0, pen.height), pen.stem),
    )


def capital_y(pen: Pen) -> Shape:
    """Return the letter Y."""
    centre, fork = pen.inner / 2, round(pen.height * 0.55)
    return joined(
        slant((0, 0), (centre, fork), pen.stem),
        slant((pen.inner, 0), (centre, fork), pen.stem),
        box(centre, fork - 1, centre + pen.stem, pen.height),
    )


def capital_z(pen: Pen) -> Shape:
    """Return the letter Z."""
    return joined(
        level(pen, 0), level(pen, pen.base), slant((pen.inner, pen.bar), (0, pen.base), pen.stem)
    )


def comma(pen: Pen) -> Shape:
    """Return the comma."""
    top = pen.height - pen.bar - pen.height // 6
    return joined(
        box(0, top, pen.width, top + pen.bar),
        slant((pen.stem / 2, top), (0, pen.height), pen.stem / 2),
    )


def apostrophe(pen: Pen) -> Shape:
    """Return the apostrophe."""
    return box(0, 0, pen.width, pen.height * 0.3)


def hyphen(pen: Pen) -> Shape:
    """Return the hyphen."""
    return level(pen, pen.middle)
