"""A step's poses in time: into the stretch, still, and back the same gentle way."""

from dataclasses import dataclass
from math import cos, pi
from typing import Literal

from .camera import Camera
from .pose import Pose, blend

Phase = Literal["enter", "hold", "leave", "rest"]
Viewer = Literal["own", "other"]

MOVE_S = (3.0, 5.0)
"""Shortest and longest move, seconds."""
BREATH_IN_S, BREATH_OUT_S = 4.0, 6.0
STEADY = 8
"""Pictures a second at most: times between two of them show the earlier one."""


@dataclass(frozen=True)
class StepFigure:
    """How one step is shown, told for the right side."""

    camera: Camera
    enter: tuple[Pose, ...]
    """Poses on the way into the stretch, the last one held."""
    leave: tuple[Pose, ...]
    """Poses on the way back, from the held one to the first."""
    move_s: float = 4.0
    viewer: Viewer = "own"
    """Whether the viewer stands on the side that is shown or on the other one."""


def progress(
    figure: StepFigure,
    phase: Phase,
    elapsed_s: float,
    *,
    length_s: float | None = None,
    stills: int | None = None,
) -> float:
    """Return how much of the phase's move is done, 0..1, after `elapsed_s` seconds of it.

    A phase of `length_s` seconds shortens the move to fit. With `stills` the move is only so
    many still pictures (2 or more): 3 is calm motion, 2 is none but start and end.
    """
    if phase in ("hold", "rest"):
        return 1.0 if phase == "hold" else 0.0
    move_s = min(figure.move_s, figure.move_s if length_s is None else length_s)
    part = 1.0 if move_s <= 0 else min(1.0, max(0.0, elapsed_s / move_s))
    count = max(1, round(move_s * STEADY)) if stills is None else max(2, stills) - 1
    return int(part * count + 1e-9) / count


def pose_at(figure: StepFigure, phase: Phase, part: float) -> Pose:
    """Return the pose when `part` (0..1) of a phase's move is done."""
    poses = figure.leave if phase == "leave" else figure.enter
    moves = len(poses) - 1
    index = min(int(part * moves), moves - 1)
    return blend(poses[index], poses[index + 1], eased(part * moves - index))


def eased(part: float) -> float:
    """Return a share of a way that starts and ends gently and never overshoots."""
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)


def breath(elapsed_s: float) -> float:
    """Return how full a slow breath is, 0..1: four seconds in, six seconds out."""
    at = elapsed_s % (BREATH_IN_S + BREATH_OUT_S)
    if at < BREATH_IN_S:
        return (1 - cos(pi * at / BREATH_IN_S)) / 2
    return (1 + cos(pi * (at - BREATH_IN_S) / BREATH_OUT_S)) / 2
