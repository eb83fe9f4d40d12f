"""Shapes that big glyphs are made of, sampled at pixel centres."""

from collections.abc import Callable
from dataclasses import dataclass

Bitmap = tuple[tuple[bool, ...], ...]
"""Rows of pixels, top first; a terminal row holds two of them."""

Shape = Callable[[float, float], bool]
"""Whether the point x, y (pixels, y downwards) is inside."""


@dataclass(frozen=True)
class Pen:
    """A glyph box and its stroke widths, all in whole pixels."""

    width: int
    height: int
    stem: int
    """Width of an upright stroke."""
    bar: int
    """Height of a level stroke."""

    @property
    def inner(self) -> int:
        """Where the right stem begins."""
        return self.width - self.stem

    @property
    def base(self) -> int:
        """Where the lowest bar begins."""
        return self.height - self.bar

    @property
    def middle(self) -> int:
        """Where a bar at half height begins."""
        return (self.height - self.bar) // 2

    @property
    def left_stem(self) -> Shape:
        """An upright stroke on the left edge."""
        return box(0, 0, self.stem, self.height)

    @property
    def right_stem(self) -> Shape:
        """An upright stroke on the right edge."""
        return box(self.inner, 0, self.width, self.height)

    def level(self, top: float, end: float | None = None) -> Shape:
        """Return a level stroke from the left edge to `end`, the whole width unless told."""
        return box(0, top, self.width if end is None else end, top + self.bar)

    def ring(self, top: float = 0, bottom: float | None = None) -> Shape:
        """Return a rounded ring as wide as the box, the whole height unless told."""
        return ring(0, top, self.width, self.height if bottom is None else bottom, self)

    def half(self, side: int) -> Shape:
        """Return the left (0) or the right (1) half of the box."""
        middle = self.width / 2
        return box(middle * side, 0, middle * (side + 1), self.height)

    def head(self, height: float) -> Shape:
        """Return the topmost part of the box."""
        return box(0, 0, self.width, height)

    def foot(self, height: float) -> Shape:
        """Return the lowest part of the box."""
        return box(0, self.height - height, self.width, self.height)

    def turned(self, shape: Shape) -> Shape:
        """Return a shape turned upside down in the box."""
        return lambda x, y: shape(self.width - x, self.height - y)


Recipe = Callable[[Pen], Shape]
"""How a letter is drawn with a pen."""


def box(left: float, top: float, right: float, bottom: float) -> Shape:
    """Return a filled rectangle."""
    return lambda x, y: left <= x < right and top <= y < bottom


def _oval(left: float, top: float, right: float, bottom: float, power: float) -> Shape:
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    radius_x, radius_y = (right - left) / 2, (bottom - top) / 2

    def inside(x: float, y: float) -> bool:
        across, down = abs(x - middle_x) / radius_x, abs(y - middle_y) / radius_y
        return bool(across**power + down**power <= 1)

    return inside


def ring(left: float, top: float, right: float, bottom: float, pen: Pen) -> Shape:
    """Return a rounded ring that fills the rectangle, as thick as the pen."""
    outer = _oval(left, top, right, bottom, 2.5)
    hole = (left + pen.stem, top + pen.bar, right - pen.stem, bottom - pen.bar)
    if hole[0] >= hole[2] or hole[1] >= hole[3]:
        return outer
    inner = _oval(*hole, 2.5)
    return lambda x, y: outer(x, y) and not inner(x, y)


def slant(
    top: tuple[float, float], bottom: tuple[float, float], width: float, curve: float = 1.0
) -> Shape:
    """Return a stroke whose left edge runs from one point down to another.

    `width` is measured along a row and grows where the stroke would break into dots;
    a `curve` above 1 leaves the upper point upright.
    """
    (left_top, start), (left_bottom, end) = top, bottom
    width = max(width, abs(left_bottom - left_top) / (end - start))

    def inside(x: float, y: float) -> bool:
        if not start <= y < end:
            return False
        way = ((y - start) / (end - start)) ** curve
        left = left_top + (left_bottom - left_top) * way
        return bool(left <= x < left + width)

    return inside


def within(shape: Shape, *frames: Shape) -> Shape:
    """Return the part of a shape that lies in any of the frames."""
    return lambda x, y: shape(x, y) and any(frame(x, y) for frame in frames)


def joined(*shapes: Shape) -> Shape:
    """Return the union of shapes."""
    return lambda x, y: any(shape(x, y) for shape in shapes)


def paint(shape: Shape, width: int, height: int) -> Bitmap:
    """Return the pixels whose centre lies in the shape."""
    return tuple(tuple(shape(x + 0.5, y + 0.5) for x in range(width)) for y in range(height))
