"""Capitals with rounds."""

from .shapes import Pen, Shape, box, joined, ring, slant, within
from .strokes import left, level


def _bowl(pen: Pen, top: int, bottom: int, right: int) -> Shape:
    """Return two bars and the round that closes them on the right."""
    half = right / 2
    return joined(
        level(pen, top, half),
        level(pen, bottom - pen.bar, half),
        within(ring(0, top, right, bottom, pen), box(half, top, right, bottom)),
    )


def _end(pen: Pen) -> int:
    """Return how far an open round reaches down from its top."""
    return max(pen.bar, round(pen.height * 0.28))


def _lap(pen: Pen) -> int:
    return pen.middle + pen.bar + pen.height // 12


def capital_b(pen: Pen) -> Shape:
    """Return the letter B."""
    upper = _bowl(pen, 0, pen.middle + pen.bar, pen.width - (pen.width > 7))
    return joined(left(pen), upper, _bowl(pen, pen.middle, pen.height, pen.width))


def capital_c(pen: Pen) -> Shape:
    """Return the letter C."""
    half, end = pen.width / 2, _end(pen)
    return within(
        ring(0, 0, pen.width, pen.height, pen),
        box(0, 0, half, pen.height),
        box(half, 0, pen.width, end),
        box(half, pen.height - end, pen.width, pen.height),
    )


def capital_d(pen: Pen) -> Shape:
    """Return the letter D."""
    return joined(left(pen), _bowl(pen, 0, pen.height, pen.width))


def capital_g(pen: Pen) -> Shape:
    """Return the letter G."""
    top = pen.height // 2
    return joined(
        capital_c(pen),
        box(pen.inner, top, pen.width, pen.height - _end(pen)),
        box(pen.width / 2, top, pen.width, top + pen.bar),
    )


def capital_j(pen: Pen) -> Shape:
    """Return the letter J."""
    heart = pen.height - round(pen.height * 0.35)
    hook = ring(0, pen.height - 2 * (pen.height - heart), pen.width, pen.height, pen)
    return joined(
        box(pen.inner, 0, pen.width, heart), within(hook, box(0, heart, pen.width, pen.height))
    )


def capital_o(pen: Pen) -> Shape:
    """Return the letter O."""
    return ring(0, 0, pen.width, pen.height, pen)


def capital_p(pen: Pen) -> Shape:
    """Return the letter P."""
    return joined(left(pen), _bowl(pen, 0, _lap(pen), pen.width))


def capital_q(pen: Pen) -> Shape:
    """Return the letter Q."""
    tail = slant((pen.width * 0.45, pen.height * 0.62), (pen.inner, pen.height), pen.stem)
    return joined(capital_o(pen), tail)


def capital_r(pen: Pen) -> Shape:
    """Return the letter R."""
    reach = pen.stem * 1.1
    leg = slant((pen.width * 0.3, _lap(pen) - 1), (pen.width - reach, pen.height), reach)
    return joined(capital_p(pen), leg)


def capital_s(pen: Pen) -> Shape:
    """Return the letter S."""
    half, end = pen.width / 2, _end(pen)
    upper = ring(0, 0, pen.width, pen.middle + pen.bar, pen)
    lower = ring(0, pen.middle, pen.width, pen.height, pen)
    return joined(
        within(upper, box(0, 0, half, pen.height), box(half, 0, pen.width, end)),
        within(
            lower, box(half, 0, pen.width, pen.height), box(0, pen.height - end, half, pen.height)
        ),
    )


def capital_u(pen: Pen) -> Shape:
    """Return the letter U."""
    heart = pen.height // 2
    return joined(
        box(0, 0, pen.stem, heart),
        box(pen.inner, 0, pen.width, heart),
        within(capital_o(pen), box(0, heart, pen.width, pen.height)),
    )
