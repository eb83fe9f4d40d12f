"""Pixels to terminal cells: half blocks in two colours or plain characters."""

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


def half_block_cells(picture: Picture) -> Cells:
    """Return a picture of w x 2h pixels as w x h cells of ' ', '▀' and '▄'."""
    return _stacked(picture, _half_block)


def ascii_cells(picture: Picture) -> Cells:
    """Return a picture of w x 2h pixels as w x h cells of plain characters, one a part."""
    return _stacked(picture, _character)


def _stacked(picture: Picture, cell: Callable[[Paint, Paint], Cell]) -> Cells:
    """Make a cell of each two pixels that lie above each other."""
    paints, width = _paints(picture), picture.width
    rows = [paints[start : start + width] for start in range(0, len(paints), width)]
    return tuple(tuple(map(cell, *pair)) for pair in zip(rows[::2], rows[1::2], strict=True))


def _paints(picture: Picture) -> list[Paint]:
    return [_paint(*pixel) for pixel in zip(picture.roles, picture.cover, picture.mat, strict=True)]


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
