"""Capitals with rounds."""

from .shapes import Pen, Recipe, Shape, box, joined, left_stem, level_bar, ring, slant, within


def _bowl(pen: Pen, top: int, bottom: int, right: int) -> Shape:
    """Return two bars and the round that closes them on the right."""
    half = right / 2
    return joined(
        level_bar(pen, top, half),
        level_bar(pen, bottom - pen.bar, half),
        within(ring(0, top, right, bottom, pen), box(half, top, right, bottom)),
    )


def _end(pen: Pen) -> int:
    """Return how far an open round reaches down from its top."""
    return max(pen.bar, round(pen.height * 0.28))


def _lap(pen: Pen) -> int:
    return pen.middle + pen.bar + pen.height // 12


def _b(pen: Pen) -> Shape:
    upper = _bowl(pen, 0, pen.middle + pen.bar, pen.width - (pen.width > 7))
    return joined(left_stem(pen), upper, _bowl(pen, pen.middle, pen.height, pen.width))


def _c(pen: Pen) -> Shape:
    half, end = pen.width / 2, _end(pen)
    return within(
        ring(0, 0, pen.width, pen.height, pen),
        box(0, 0, half, pen.height),
        box(half, 0, pen.width, end),
        box(half, pen.height - end, pen.width, pen.height),
    )


def _d(pen: Pen) -> Shape:
    return joined(left_stem(pen), _bowl(pen, 0, pen.height, pen.width))


def _g(pen: Pen) -> Shape:
    top = pen.height // 2
    return joined(
        _c(pen),
        box(pen.inner, top, pen.width, pen.height - _end(pen)),
        box(pen.width / 2, top, pen.width, top + pen.bar),
    )


def _j(pen: Pen) -> Shape:
    heart = pen.height - round(pen.height * 0.35)
    hook = ring(0, pen.height - 2 * (pen.height - heart), pen.width, pen.height, pen)
    return joined(
        box(pen.inner, 0, pen.width, heart), within(hook, box(0, heart, pen.width, pen.height))
    )


def _o(pen: Pen) -> Shape:
    return ring(0, 0, pen.width, pen.height, pen)


def _p(pen: Pen) -> Shape:
    return joined(left_stem(pen), _bowl(pen, 0, _lap(pen), pen.width))


def _q(pen: Pen) -> Shape:
    tail = slant((pen.width * 0.45, pen.height * 0.62), (pen.inner, pen.height), pen.stem)
    return joined(_o(pen), tail)


def _r(pen: Pen) -> Shape:
    reach = pen.stem * 1.1
    leg = slant((pen.width * 0.3, _lap(pen) - 1), (pen.width - reach, pen.height), reach)
    return joined(_p(pen), leg)


def _s(pen: Pen) -> Shape:
    half, end = pen.width / 2, _end(pen)
    upper = ring(0, 0, pen.width, pen.middle + pen.bar, pen)
    lower = ring(0, pen.middle, pen.width, pen.height, pen)
    return joined(
        within(upper, box(0, 0, half, pen.height), box(half, 0, pen.width, end)),
        within(
            lower, box(half, 0, pen.width, pen.height), box(0, pen.height - end, half, pen.height)
        ),
    )


def _u(pen: Pen) -> Shape:
    heart = pen.height // 2
    return joined(
        box(0, 0, pen.stem, heart),
        box(pen.inner, 0, pen.width, heart),
        within(_o(pen), box(0, heart, pen.width, pen.height)),
    )


CURVED: dict[str, Recipe] = {
    "B": _b,
    "C": _c,
    "D": _d,
    "G": _g,
    "J": _j,
    "O": _o,
    "P": _p,
    "Q": _q,
    "R": _r,
    "S": _s,
    "U": _u,
}
