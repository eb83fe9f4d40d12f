"""Strokes that several capitals share."""

from .shapes import Pen, Shape, box


def left(pen: Pen) -> Shape:
    """Return an upright stroke on the left edge."""
    return box(0, 0, pen.stem, pen.height)


def right(pen: Pen) -> Shape:
    """Return an upright stroke on the right edge."""
    return box(pen.inner, 0, pen.width, pen.height)


def level(pen: Pen, top: float, end: float | None = None) -> Shape:
    """Return a level stroke from the left edge to `end`, the whole width unless told."""
    return box(0, top, pen.width if end is None else end, top + pen.bar)
