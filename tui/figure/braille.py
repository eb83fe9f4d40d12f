"""Pixels to cells of Braille dots: each has a single colour, or none at all."""

from functools import lru_cache

from .body import Role
from .cells import NOTHING, Cell, Cells, Paint
from .raster import FULL, Picture

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_FILLED = (Role.NEAR_LEG, Role.NEAR_ARM, Role.FAR_ARM, Role.HEAD)


def braille_cells(picture: Picture) -> Cells:
    """Return a picture of 2w x 4h pixels as w x h cells of Braille dots.

    Near leg, arms and head are filled, the trunk is an outline, the far leg is half filled and
    the mat a dotted edge, so that parts are told apart without colour.
    """
    inked = _inks(picture)
    return tuple(
        tuple(
            _braille(inked, row * picture.width + column, picture.width)
            for column in range(0, picture.width, 2)
        )
        for row in range(0, picture.height, 4)
    )


def _inks(picture: Picture) -> bytes:
    """Return the Role of each dot that is set, 0 for the others, one byte a pixel."""
    solid = bytes(
        role if cover > FULL // 2 else 0
        for role, cover in zip(picture.roles, picture.cover, strict=True)
    )
    return bytes(_ink(pixel, solid, picture) for pixel in range(len(solid)))


def _ink(pixel: int, solid: bytes, picture: Picture) -> int:
    role, width = solid[pixel], picture.width
    if role in _FILLED:
        return role
    thinned = pixel % width + pixel // width
    if role == Role.FAR_LEG:
        return 0 if thinned % 2 else role
    if role:
        return role if _on_edge(solid, width, pixel) else 0
    if thinned % 4 or picture.roles[pixel]:
        return 0
    return Role.MAT if _on_edge(picture.mat, width, pixel) else 0


def _on_edge(layer: bytes, width: int, pixel: int) -> bool:
    """Tell whether a set pixel has a different neighbour; the rim of the picture is none."""
    around = (pixel - width, pixel + width, pixel - 1, pixel + 1)
    return layer[pixel] > 0 and any(
        0 <= other < len(layer) and layer[other] != layer[pixel] for other in around
    )


def _braille(inked: bytes, corner: int, width: int) -> Cell:
    dots: dict[int, int] = {}
    for down, line in enumerate(_DOTS):
        for right, dot in enumerate(line):
            role = inked[corner + down * width + right]
            dots[role] = dots.get(role, 0) | dot
    dots.pop(Role.GROUND, None)
    if len(dots) > 1:
        # The cell has one colour: dots of the mat would look like bits of the body.
        dots.pop(Role.MAT, None)
    return _braille_cell(
        sum(dots.values()), max(dots, key=lambda role: dots[role].bit_count(), default=0)
    )


@lru_cache(maxsize=4096)
def _braille_cell(dots: int, role: int) -> Cell:
    if not dots:
        return Cell(" ", NOTHING, NOTHING)
    return Cell(chr(0x2800 + dots), Paint(Role(role), FULL, False), NOTHING)
