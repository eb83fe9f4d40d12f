"""The ten digits as shapes, from 3 terminal rows upwards."""

from .shapes import Pen, Shape, box, joined, ring, slant, turned, within


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


def _waist(pen: Pen) -> int:
    return (pen.height - pen.bar) // 2


def _zero(pen: Pen) -> Shape:
    return ring(0, 0, pen.width, pen.height, pen)


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
    bowl = ring(0, 0, pen.width, 2 * bend, pen)
    return joined(
        within(bowl, box(0, 0, pen.width, bend)),
        slant((pen.inner, bend), (0, pen.base), pen.stem * 1.2, 1.35),
        box(0, pen.base, pen.width, pen.height),
    )


def _three(pen: Pen) -> Shape:
    waist, half = _waist(pen), pen.width / 2
    upper = ring(0, 0, pen.width, waist + pen.bar, pen)
    lower = ring(0, waist, pen.width, pen.height, pen)
    end = max(pen.bar, round(pen.height * 0.25))
    return joined(
        within(upper, box(half, 0, pen.width, pen.height), box(0, 0, half, end)),
        within(
            lower, box(half, 0, pen.width, pen.height), box(0, pen.height - end, half, pen.height)
        ),
        box(pen.width * 0.32, waist, half, waist + pen.bar),
    )


def _four(pen: Pen) -> Shape:
    level = round(pen.height * 0.67)
    right = pen.width - max(1, round(pen.width * 0.1))
    left = right - pen.stem
    return joined(
        box(left, 0, right, pen.height),
        box(0, level, pen.width, level + pen.bar),
        slant((left, 0), (0, level), max(1, round(pen.stem * 0.8))),
    )


def _five(pen: Pen) -> Shape:
    top, half = round(pen.height * 0.4) - pen.bar // 2, pen.width / 2
    bowl = ring(0, top, pen.width, pen.height, pen)
    end = pen.height - max(pen.bar, round(pen.height * 0.25))
    return joined(
        box(0, 0, pen.width - 1, pen.bar),
        box(0, 0, pen.stem, top + pen.bar),
        box(0, top, half, top + pen.bar),
        within(bowl, box(half, 0, pen.width, pen.height), box(0, end, half, pen.height)),
    )


def _six(pen: Pen) -> Shape:
    top, half = round(pen.height * 0.38), pen.width / 2
    bowl = ring(0, top, pen.width, pen.height, pen)
    heart = (top + pen.height) // 2
    crown = ring(0, 0, pen.width, pen.height - top, pen)
    shoulder = (pen.height - top) // 2
    end = max(pen.bar, round(pen.height * 0.25))
    return joined(
        bowl,
        box(0, shoulder, pen.stem, heart),
        within(crown, box(0, 0, half, shoulder), box(half, 0, pen.width, end)),
    )


def _seven(pen: Pen) -> Shape:
    return joined(
        box(0, 0, pen.width, pen.bar),
        slant((pen.inner, pen.bar), (round(pen.width * 0.2), pen.height), pen.stem * 1.1),
        box(pen.inner, 0, pen.width, pen.bar),
    )


def _eight(pen: Pen) -> Shape:
    waist, inset = _waist(pen), pen.width // 14
    return joined(
        ring(inset, 0, pen.width - inset, waist + pen.bar, pen),
        ring(0, waist, pen.width, pen.height, pen),
    )


def _nine(pen: Pen) -> Shape:
    return turned(_six(pen), pen.width, pen.height)


_DIGITS = (_zero, _one, _two, _three, _four, _five, _six, _seven, _eight, _nine)
