"""How the lying figure is bent, angles only, and in time: into the stretch, still, and back."""

from dataclasses import dataclass, fields, replace
from math import cos, pi
from typing import Any, Literal, TypeVar

from .camera import Camera

Phase = Literal["enter", "hold", "leave", "rest"]
Viewer = Literal["own", "other"]

MOVE_S = (3.0, 5.0)
"""Shortest and longest move, seconds."""
BREATH_IN_S, BREATH_OUT_S = 4.0, 6.0
STEADY = 8
"""Pictures a second at most: times between two of them show the earlier one."""


@dataclass(frozen=True)
class Leg:
    """One leg, in degrees."""

    hip: float = 0.0
    """Bend of the hip: 0 in line with the trunk, 90 thigh upright."""
    knee: float = 0.0
    """Bend of the knee: 0 straight. Twice the hip keeps the foot on the floor."""
    across: float = 0.0
    """How far the thigh swings towards the other side."""
    lean: float = 0.0
    """How far the knee falls towards the other side while the foot stays."""
    foot: float = 45.0
    """Foot against shin: 90 square, 0 toes pointed; knee minus hip is flat on the floor."""


@dataclass(frozen=True)
class Arm:
    """One arm: where its hand is, as shares that add up to 1 at most, the rest on the floor."""

    out: float = 14.0
    """Degrees between an arm on the floor and the trunk."""
    own: float = 0.0
    """Share of the way to the shin of the same side."""
    other: float = 0.0
    """Share of the way to the knee of the other side."""


Limb = TypeVar("Limb", Leg, Arm)


@dataclass(frozen=True)
class Pose:
    """A whole body lying on its back."""

    right: Leg = Leg()
    left: Leg = Leg()
    right_arm: Arm = Arm()
    left_arm: Arm = Arm()
    roll: float = 0.0
    """Degrees the pelvis rolls to the figure's left, lifting the right hip; the feet stay."""


def mirrored(pose: Pose) -> Pose:
    """Return the pose with left and right exchanged."""
    return Pose(pose.left, pose.right, pose.left_arm, pose.right_arm, -pose.roll)


def blend(start: Pose, end: Pose, part: float) -> Pose:
    """Return the pose `part` (0..1) of the way, every angle in the same proportion.

    Hip and knee move together, so that a foot on the floor slides and never cuts it.
    """
    mixed: Pose = _mixed(start, end, part)
    return mixed


def _mixed(start: Any, end: Any, part: float) -> Any:
    if isinstance(start, int | float):
        return start * (1 - part) + end * part
    names = [one.name for one in fields(start)]
    return replace(
        start, **{at: _mixed(getattr(start, at), getattr(end, at), part) for at in names}
    )


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
