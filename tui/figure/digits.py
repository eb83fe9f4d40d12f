"""The ten digits as shapes, from 3 terminal rows upwards."""

from .shapes import Pen, Shape, box, joined, ring, slant, within


def digit_pen(rows: int, *, thick: bool) -> Pen:
    """Return the box and strokes of a digit that is `rows` terminal rows high."""
    height = 2 * rows
    width = 2 * round(height * 0.36 + 0.6)
    if not thick:
        thin = max(1, round(height * 0.08))
        return Pen(width, height, thin, thin)
    return Pen(width, height, max(2, round(height * 0.22)), max(1, int(height * 0.185 + 0.45)))


def digit(value: int, pen: Pen) -> Shape:
    """Return the shape of a digit 0..9 in the pen's box."""
    return _DIGITS[value](pen)


def _end(pen: Pen) -> int:
    """How far an open round reaches."""
    return max(pen.bar, round(pen.height * 0.25))


def _one(pen: Pen) -> Shape:
    # The flag weighs less than the stem: a little right of the middle looks centred.
    left = (pen.width - pen.stem + 1) // 2 + round(pen.width * 0.08)
    flag = max(1, round(pen.width * 0.26))
    return joined(
        box(left, 0, left + pen.stem, pen.height),
        slant((left, 0), (left - flag, flag + max(1, pen.bar // 2)), pen.stem),
    )


def _two(pen: Pen) -> Shape:
    bend = round(pen.height * 0.3)
    return joined(
        within(pen.ring(0, 2 * bend), pen.head(bend)),
        slant((pen.inner, bend), (0, pen.base), pen.stem * 1.2, 1.35),
        pen.level(pen.base),
    )


def _three(pen: Pen) -> Shape:
    upper = pen.ring(0, pen.middle + pen.bar)
    lower = pen.ring(pen.middle)
    return joined(
        within(upper, pen.half(1), pen.head(_end(pen))),
        within(lower, pen.half(1), pen.foot(_end(pen))),
        box(pen.width * 0.32, pen.middle, pen.width / 2, pen.middle + pen.bar),
    )


def _four(pen: Pen) -> Shape:
    level = round(pen.height * 0.67)
    right = pen.width - max(1, round(pen.width * 0.1))
    left = right - pen.stem
    return joined(
        box(left, 0, right, pen.height),
        pen.level(level),
        slant((left, 0), (0, level), max(1, round(pen.stem * 0.8))),
    )


def _five(pen: Pen) -> Shape:
    top = round(pen.height * 0.4) - pen.bar // 2
    bowl = pen.ring(top)
    return joined(
        pen.level(0, pen.width - 1),
        box(0, 0, pen.stem, top + pen.bar),
        pen.level(top, pen.width / 2),
        within(bowl, pen.half(1), pen.foot(_end(pen))),
    )


def _six(pen: Pen) -> Shape:
    top = round(pen.height * 0.38)
    crown = pen.ring(0, pen.height - top)
    shoulder = (pen.height - top) // 2
    return joined(
        pen.ring(top),
        box(0, shoulder, pen.stem, (top + pen.height) // 2),
        within(crown, box(0, 0, pen.width / 2, shoulder), pen.head(_end(pen))),
    )


def _seven(pen: Pen) -> Shape:
    foot_left = round(pen.width * 0.2)
    return joined(
        pen.level(0), slant((pen.inner, pen.bar), (foot_left, pen.height), pen.stem * 1.1)
    )


def _eight(pen: Pen) -> Shape:
    inset = pen.width // 14
    return joined(
        ring(inset, 0, pen.width - inset, pen.middle + pen.bar, pen),
        pen.ring(pen.middle),
    )


def _nine(pen: Pen) -> Shape:
    return pen.turned(_six(pen))


_DIGITS = (Pen.ring, _one, _two, _three, _four, _five, _six, _seven, _eight, _nine)
