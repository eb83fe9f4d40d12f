"""One drawing of the figure: a step, a moment and a size in, cells and letters out."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from .body import Capsule, parts
from .camera import Camera, Fit, Point, fitted
from .cells import Cells, ascii_cells, braille_cells, half_block_cells
from .labels import Label, arm_spots, free_cells, labels, leg_spots
from .moves import Phase, Pose, StepFigure, mirrored, pose_at, progress
from .raster import area, despeckled, painted
from .skeleton import joints

Side = Literal["right", "left"]
Style = Literal["half", "braille", "ascii"]

SMALLEST = (12, 4)
"""Columns and rows below which no figure is drawn."""

_CELLS = {"half": half_block_cells, "braille": braille_cells, "ascii": ascii_cells}
_PIXELS = {"half": (1, 2), "braille": (2, 4), "ascii": (1, 2)}
_SIGN: dict[Side, int] = {"right": 1, "left": -1}
_MAT_HALF_WIDTH, _FLOOR, _MARGIN = 21.0, -5.4, 3.0
_SPECK = 11.0
"""Square body units below which an island of pixels is swept away."""


@dataclass(frozen=True)
class Drawing:
    """The figure in cells, with the letters that name its sides."""

    cells: Cells
    labels: tuple[Label, ...]


def frame(
    figure: StepFigure,
    side: Side | None,
    elapsed_s: float,
    phase: Phase,
    size: tuple[int, int],
    *,
    style: Style = "half",
    length_s: float | None = None,
    stills: int | None = None,
) -> Drawing:
    """Return the drawing of a moment in `size` columns and rows.

    `elapsed_s` counts from the start of the phase; see `progress` for `length_s` and `stills`.
    Equal moments give the very same object, so that a face can tell that nothing moved.
    Raises ValueError for less than 12 columns or 4 rows.
    """
    if size[0] < SMALLEST[0] or size[1] < SMALLEST[1]:
        raise ValueError(f"no room for a figure in {size[0]} x {size[1]} cells")
    part = progress(figure, phase, elapsed_s, length_s=length_s, stills=stills)
    way: Phase = "leave" if phase == "leave" else "enter"
    return _drawn(figure, side or "right", pose_at(figure, way, part), size, style)


@lru_cache(maxsize=160)
def _drawn(
    figure: StepFigure, side: Side, pose: Pose, size: tuple[int, int], style: Style
) -> Drawing:
    pixels = _PIXELS[style]
    camera, fit, mat = _stage(figure, side, (size[0] * pixels[0], size[1] * pixels[1]))
    body = joints(_for_side(pose, side))
    picture = painted(parts(body, _SIGN[side]), mat, camera, fit)
    right, left = (leg_spots(leg, camera, fit, pixels) for leg in (body.right, body.left))
    arms = arm_spots((body.right_arm, body.left_arm), camera, fit, pixels)
    letters = labels(right, left, arms, free_cells(picture, pixels))
    clean = despeckled(picture, round(_SPECK * fit.scale**2))
    return Drawing(_CELLS[style](clean), letters)


def _for_side(pose: Pose, side: Side) -> Pose:
    return pose if side == "right" else mirrored(pose)


@lru_cache(maxsize=32)
def _stage(figure: StepFigure, side: Side, pixels: tuple[int, int]) -> tuple[Camera, Fit, bytes]:
    """Return one camera, fit and mat for all moments of a step, so that nothing jumps."""
    viewer = _SIGN[side] if figure.viewer == "own" else -_SIGN[side]
    camera = replace(figure.camera, side=viewer)
    bodies = [joints(_for_side(pose, side)) for pose in figure.enter + figure.leave]
    capsules = [capsule for body in bodies for part in parts(body, 1) for capsule in part.capsules]
    fit = fitted(
        [corner for capsule in capsules for corner in _corners(capsule, camera)], *pixels, _MARGIN
    )
    head = min(body.head[0] for body in bodies)
    foot = max(capsule.end[0] for capsule in capsules)
    return camera, fit, area(_mat(head - 8, foot + 3.5), camera, fit)


def _corners(capsule: Capsule, camera: Camera) -> list[Point]:
    start, end = camera.seen(capsule.start), camera.seen(capsule.end)
    ends = ((start, capsule.start_radius), (end, capsule.end_radius))
    return [(x + r * way, y + r * way, 0.0) for (x, y, _), r in ends for way in (-1, 1)]


def _mat(head: float, foot: float) -> tuple[Point, ...]:
    near, far = (-_MAT_HALF_WIDTH, _MAT_HALF_WIDTH)
    return (head, near, _FLOOR), (foot, near, _FLOOR), (foot, far, _FLOOR), (head, far, _FLOOR)
