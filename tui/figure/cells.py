"""Pixels to terminal cells: half blocks in two colours, plain characters, or Braille dots.

A cell of dots has a single colour, or none at all.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from .body import Role
from .raster import FULL, Picture


class Paint(NamedTuple):
    """What a cell half shows; the face mixes its colour."""

    role: Role
    level: int
    """Share of the part's colour in thirds, 1..3; the rest is what lies under it."""
    on_mat: bool
    """True when the mat lies under it, False for the ground."""


class Cell(NamedTuple):
    """One terminal cell."""

    char: str
    ink: Paint
    """Colour of the character."""
    paper: Paint
    """Colour behind it."""


Cells = tuple[tuple[Cell, ...], ...]
"""Rows of cells, top first."""

NOTHING = Paint(Role.GROUND, FULL, False)
_CHARACTERS = {
    Role.GROUND: " ",
    Role.MAT: ".",
    Role.FAR_LEG: ":",
    Role.NEAR_LEG: "#",
    Role.TRUNK: "o",
    Role.FAR_ARM: "-",
    Role.NEAR_ARM: "=",
    Role.HEAD: "@",
}

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_FILLED = (Role.NEAR_LEG, Role.NEAR_ARM, Role.FAR_ARM, Role.HEAD)


def half_block_cells(picture: Picture) -> Cells:
    """Return a picture of w x 2h pixels as w x h cells of ' ', '▀' and '▄'."""
    return _stacked(picture, _half_block)


def ascii_cells(picture: Picture) -> Cells:
    """Return a picture of w x 2h pixels as w x h cells of plain characters, one a part."""
    return _stacked(picture, _character)


def _stacked(picture: Picture, cell: Callable[[Paint, Paint], Cell]) -> Cells:
    """Make a cell of each two pixels that lie above each other."""
    pixels, width = zip(picture.roles, picture.cover, picture.mat, strict=True), picture.width
    paints = [_paint(*pixel) for pixel in pixels]
    rows = [paints[start : start + width] for start in range(0, len(paints), width)]
    return tuple(tuple(map(cell, *pair)) for pair in zip(rows[::2], rows[1::2], strict=True))


@lru_cache(maxsize=256)
def _paint(role: int, level: int, mat: int) -> Paint:
    if role != Role.GROUND:
        return Paint(Role(role), level, 2 * mat > FULL)
    return Paint(Role.MAT, mat, False) if mat else NOTHING


@lru_cache(maxsize=4096)
def _half_block(upper: Paint, lower: Paint) -> Cell:
    if upper == lower:
        return Cell(" ", upper, upper)
    if upper == NOTHING:
        return Cell("▄", lower, upper)
    return Cell("▀", upper, lower)


@lru_cache(maxsize=4096)
def _character(upper: Paint, lower: Paint) -> Cell:
    shown = max(upper, lower, key=lambda paint: (paint.role > Role.MAT) * paint.level)
    if shown.role > Role.MAT and shown.level < FULL - 1:
        shown = NOTHING
    return Cell(_CHARACTERS[shown.role], shown, NOTHING)


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
