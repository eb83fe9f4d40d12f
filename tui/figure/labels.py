"""Where the letters L and R stand: beside the knee they name, on free ground."""

from collections.abc import Iterable
from itertools import product
from math import hypot, inf
from typing import NamedTuple

from .camera import Camera, Fit, Point, between
from .raster import Picture
from .skeleton import ArmJoints, LegJoints


class Label(NamedTuple):
    """A letter in the cell grid."""

    letter: str
    column: int
    row: int


Cell = tuple[int, int]
Spots = list[tuple[float, float]]

_REACH, _CLEAR, _CLEAR_OF_ARMS = 12, 4.0, 2.0
_KNEE, _SQUEEZED = 0.75, 1.0
"""What the way to the knee costs, and each side on which a limb touches the letter."""


def labels(right: Spots, left: Spots, arms: Spots, free: frozenset[Cell]) -> tuple[Label, ...]:
    """Return where R and L stand, each in a free cell near its own knee.

    Legs are given as spots in cells, the knee first; a letter that finds no place is left out.
    """
    found: list[Label] = []
    for letter, own, other in (("R", right, left), ("L", left, right)):
        taken = {(label.column, label.row) for label in found}
        places = [cell for cell in _around(own[0]) if cell in free and cell not in taken]
        if places:
            best = min(places, key=lambda cell: _cost(cell, own, other, arms, free))
            found.append(Label(letter, *best))
    return tuple(found)


def leg_spots(leg: LegJoints, camera: Camera, fit: Fit, pixels: tuple[int, int]) -> Spots:
    """Return spots along a leg in cells of so many pixels, the knee first."""
    points = [
        leg.knee,
        *(between(leg.knee, leg.ankle, part) for part in (0.3, 0.6, 1.0)),
        leg.toe,
        *(between(leg.knee, leg.hip, part) for part in (0.3, 0.6)),
    ]
    return _spots(points, camera, fit, pixels)


def arm_spots(
    arms: Iterable[ArmJoints], camera: Camera, fit: Fit, pixels: tuple[int, int]
) -> Spots:
    """Return spots along the arms in cells of so many pixels."""
    points = [
        between(start, end, part)
        for arm in arms
        for start, end in ((arm.shoulder, arm.elbow), (arm.elbow, arm.hand))
        for part in (0.0, 0.35, 0.7, 1.0)
    ]
    return _spots(points, camera, fit, pixels)


def _spots(points: list[Point], camera: Camera, fit: Fit, pixels: tuple[int, int]) -> Spots:
    places = [fit.place(camera.seen(point)) for point in points]
    return [(x / pixels[0], y / pixels[1]) for x, y in places]


def free_cells(picture: Picture, pixels: tuple[int, int]) -> frozenset[tuple[int, int]]:
    """Return the cells (column, row) of so many pixels that show no part of the body."""
    across, down = pixels
    taken = {
        (index % picture.width // across, index // picture.width // down)
        for index, role in enumerate(picture.roles)
        if role
    }
    cells = product(range(picture.width // across), range(picture.height // down))
    return frozenset(cells) - taken


def _around(knee: tuple[float, float]) -> list[tuple[int, int]]:
    column, row, high = int(knee[0]), int(knee[1]), _REACH // 2
    columns = range(column - _REACH, column + _REACH + 1)
    return [(across, down) for down in range(row - high, row + high + 1) for across in columns]


def _cost(cell: Cell, own: Spots, other: Spots, arms: Spots, free: frozenset[Cell]) -> float:
    """Prefer near the own knee, never nearer to another limb than to the own leg, and open ground.

    A hole between the limbs squeezes a letter.
    """
    near = _distance(cell, own)
    doubts = ((other, _CLEAR), (arms, _CLEAR_OF_ARMS))
    return (
        _KNEE * _distance(cell, own[:1])
        + near
        + sum(max(0.0, near + clear - _distance(cell, spots)) for spots, clear in doubts)
        + sum(_SQUEEZED for way in (-1, 1) if (cell[0] + way, cell[1]) not in free)
    )


def _distance(cell: tuple[int, int], spots: Spots) -> float:
    # A cell is twice as high as wide.
    return min((hypot(cell[0] + 0.5 - x, 2 * (cell[1] + 0.5 - y)) for x, y in spots), default=inf)
