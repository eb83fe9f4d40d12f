"""Points and directions in space as plain tuples."""

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
