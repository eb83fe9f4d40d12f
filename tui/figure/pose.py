"""How the joints of the lying figure are bent: angles only, no places."""

from dataclasses import dataclass, fields, replace
from typing import TypeVar


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
    return Pose(
        _mixed(start.right, end.right, part),
        _mixed(start.left, end.left, part),
        _mixed(start.right_arm, end.right_arm, part),
        _mixed(start.left_arm, end.left_arm, part),
        start.roll + (end.roll - start.roll) * part,
    )


def _mixed(start: Limb, end: Limb, part: float) -> Limb:
    return replace(
        start,
        **{
            field.name: getattr(start, field.name) * (1 - part) + getattr(end, field.name) * part
            for field in fields(start)
        },
    )
