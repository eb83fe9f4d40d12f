"""Removing what is too small to be read: islands of a few pixels."""

from dataclasses import replace

from .body import Role
from .raster import SHADE, Picture


def despeckled(picture: Picture, smallest: int) -> Picture:
    """Return the picture without islands of one limb that have fewer pixels than `smallest`.

    Shaded pixels hold an island together but do not count. The trunk keeps every bit that is
    seen between the limbs on it.
    """
    roles, cover = bytearray(picture.roles), bytearray(picture.cover)
    for island in _islands(picture):
        if sum(cover[pixel] > SHADE for pixel in island) < smallest:
            for pixel in island:
                roles[pixel], cover[pixel] = Role.GROUND, 0
    return replace(picture, roles=bytes(roles), cover=bytes(cover))


def _islands(picture: Picture) -> list[list[int]]:
    seen = bytearray(role in (Role.GROUND, Role.TRUNK) for role in picture.roles)
    found = []
    for start in range(len(seen)):
        if not seen[start]:
            found.append(_island(start, picture, seen))
    return found


def _island(start: int, picture: Picture, seen: bytearray) -> list[int]:
    """Return the pixels of the same part that hang together with one, marking them as seen."""
    roles, width = picture.roles, picture.width
    role, island, seen[start] = roles[start], [start], 1
    for pixel in island:
        for step in (-width, width, -1, 1):
            other = pixel + step
            if 0 <= other < len(roles) and not seen[other] and roles[other] == role:
                seen[other] = 1
                island.append(other)
    return island
