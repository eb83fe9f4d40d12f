"""Capitals and marks of straight strokes."""

from .shapes import Pen, Recipe, Shape, box, joined, left_stem, level_bar, right_stem, slant, turned


def _a(pen: Pen) -> Shape:
    top = round(pen.height * 0.66)
    inset = round(pen.width * 0.2)
    roof = turned(_v(pen), pen.width, pen.height)
    return joined(roof, box(inset, top, pen.width - inset, top + pen.bar))


def _v(pen: Pen) -> Shape:
    foot = (pen.inner / 2, pen.height)
    return joined(slant((0, 0), foot, pen.stem), slant((pen.inner, 0), foot, pen.stem))


def _e(pen: Pen) -> Shape:
    return joined(_f(pen), level_bar(pen, pen.base))


def _f(pen: Pen) -> Shape:
    return joined(
        left_stem(pen), level_bar(pen, 0), level_bar(pen, pen.middle, pen.width - pen.stem // 2)
    )


def _h(pen: Pen) -> Shape:
    return joined(left_stem(pen), right_stem(pen), level_bar(pen, pen.middle))


def _k(pen: Pen) -> Shape:
    middle, knot, reach = pen.height / 2, pen.stem * 0.7, pen.stem * 1.2
    return joined(
        left_stem(pen),
        slant((pen.width - reach, 0), (knot, middle), reach),
        slant((knot, middle), (pen.width - reach, pen.height), reach),
    )


def _l(pen: Pen) -> Shape:
    return joined(left_stem(pen), level_bar(pen, pen.base))


def _m(pen: Pen) -> Shape:
    centre, low = (pen.width - pen.stem) / 2, round(pen.height * 0.62)
    return joined(
        left_stem(pen),
        right_stem(pen),
        slant((0, 0), (centre, low), pen.stem),
        slant((pen.inner, 0), (centre, low), pen.stem),
    )


def _n(pen: Pen) -> Shape:
    return joined(left_stem(pen), right_stem(pen), slant((0, 0), (pen.inner, pen.height), pen.stem))


def _t(pen: Pen) -> Shape:
    left = (pen.width - pen.stem) / 2
    return joined(level_bar(pen, 0), box(left, 0, left + pen.stem, pen.height))


def _w(pen: Pen) -> Shape:
    return turned(_m(pen), pen.width, pen.height)


def _x(pen: Pen) -> Shape:
    return joined(
        slant((0, 0), (pen.inner, pen.height), pen.stem),
        slant((pen.inner, 0), (0, pen.height), pen.stem),
    )


def _y(pen: Pen) -> Shape:
    centre, fork = pen.inner / 2, round(pen.height * 0.55)
    return joined(
        slant((0, 0), (centre, fork), pen.stem),
        slant((pen.inner, 0), (centre, fork), pen.stem),
        box(centre, fork - 1, centre + pen.stem, pen.height),
    )


def _z(pen: Pen) -> Shape:
    return joined(
        level_bar(pen, 0),
        level_bar(pen, pen.base),
        slant((pen.inner, pen.bar), (0, pen.base), pen.stem),
    )


def _comma(pen: Pen) -> Shape:
    top = pen.height - pen.bar - pen.height // 6
    return joined(
        box(0, top, pen.width, top + pen.bar),
        slant((pen.stem / 2, top), (0, pen.height), pen.stem / 2),
    )


def _apostrophe(pen: Pen) -> Shape:
    return box(0, 0, pen.width, pen.height * 0.3)


def _hyphen(pen: Pen) -> Shape:
    return level_bar(pen, pen.middle)


STRAIGHT: dict[str, Recipe] = {
    "I": left_stem,
    "A": _a,
    "V": _v,
    "E": _e,
    "F": _f,
    "H": _h,
    "K": _k,
    "L": _l,
    "M": _m,
    "N": _n,
    "T": _t,
    "W": _w,
    "X": _x,
    "Y": _y,
    "Z": _z,
    ",": _comma,
    "'": _apostrophe,
    "-": _hyphen,
}
