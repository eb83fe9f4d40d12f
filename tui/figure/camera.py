"""Points in space as plain tuples, where the viewer stands, and what falls where on the picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, radians, sin

Point = tuple[float, float, float]
"""x towards the feet, u towards the figure's right, z upwards; body height is 100."""


def plus(start: Point, way: Point, length: float = 1.0) -> Point:
    """Return the point `length` times `way` from start."""
    return (start[0] + way[0] * length, start[1] + way[1] * length, start[2] + way[2] * length)


def minus(end: Point, start: Point) -> Point:
    """Return the way from start to end."""
    return plus(end, start, -1.0)


def dot(one: Point, other: Point) -> float:
    """Return the scalar product."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def cross(one: Point, other: Point) -> Point:
    """Return the vector product."""
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


def distance(one: Point, other: Point) -> float:
    """Return the distance of two points."""
    return hypot(*minus(one, other))


def unit(way: Point) -> Point:
    """Return a direction of length 1; raises ZeroDivisionError for no direction."""
    length = hypot(*way)
    return (way[0] / length, way[1] / length, way[2] / length)


def between(one: Point, other: Point, part: float) -> Point:
    """Return the point that lies `part` (0..1) of the way."""
    return plus(one, minus(other, one), part)


def swung(way: Point, axis: Point, degrees: float) -> Point:
    """Return a direction turned about a unit axis; `way` stands square to the axis."""
    turn = radians(degrees)
    return plus(plus((0.0, 0.0, 0.0), way, cos(turn)), cross(axis, way), sin(turn))


@dataclass(frozen=True)
class Camera:
    """A far-away viewer beside the figure: on its right, the head to the left, unless told.

    Azimuth is the turn about the upright axis in degrees, below 0 towards the feet; elevation
    the height above the floor in degrees, 90 straight from above, more leans over the body.
    """

    azimuth: float = 0.0
    elevation: float = 20.0
    side: int = 1
    """1 on the figure's right; -1 on its left, which shows the mirror image."""
    tilt: float = 0.0
    """How far the picture is turned, anticlockwise for the right side, in degrees."""

    @cached_property
    def _turns(self) -> tuple[float, ...]:
        turns = (radians(self.azimuth), radians(self.elevation), radians(self.tilt))
        return tuple(part for turn in turns for part in (cos(turn), sin(turn)))

    def seen(self, point: Point) -> Point:
        """Return a point as seen: rightwards, downwards, towards the viewer (body units)."""
        x, u, z = point[0], point[1] * self.side, point[2]
        cos_turn, sin_turn, cos_rise, sin_rise, cos_tilt, sin_tilt = self._turns
        ahead = u * cos_turn - x * sin_turn
        right, down = x * cos_turn + u * sin_turn, ahead * sin_rise - z * cos_rise
        return (
            (right * cos_tilt + down * sin_tilt) * self.side,
            down * cos_tilt - right * sin_tilt,
            ahead * cos_rise + z * sin_rise,
        )


@dataclass(frozen=True)
class Fit:
    """How seen points are laid into a picture of so many pixels."""

    width: int
    height: int
    scale: float
    """Pixels a body unit."""
    left: float
    top: float

    def place(self, seen: Point) -> tuple[float, float]:
        """Return the pixel column and row of a seen point."""
        return (seen[0] - self.left) * self.scale, (seen[1] - self.top) * self.scale


def fitted(points: Iterable[Point], width: int, height: int, margin: float) -> Fit:
    """Return the largest fit that holds all seen points and a margin in body units.

    Raises ValueError without points.
    """
    seen = list(points)
    left, right = min(p[0] for p in seen) - margin, max(p[0] for p in seen) + margin
    top, bottom = min(p[1] for p in seen) - margin, max(p[1] for p in seen) + margin
    scale = min(width / (right - left), height / (bottom - top))
    return Fit(
        width,
        height,
        scale,
        (left + right - width / scale) / 2,
        (top + bottom - height / scale) / 2,
    )
