"""Which dots of a picture are set when a cell has a single colour, or none at all."""

from .body import Role
from .raster import FULL, Picture

_FILLED = (Role.NEAR_LEG, Role.NEAR_ARM, Role.FAR_ARM, Role.HEAD)


def inks(picture: Picture) -> bytes:
    """Return the Role of each dot that is set, 0 for the others, one byte a pixel.

    Near leg, arms and head are filled, the trunk is an outline, the far leg is half filled and
    the mat a dotted edge, so that parts are told apart without colour.
    """
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
