"""The flesh on the joints: limbs as tapered capsules, each with its part."""

from dataclasses import dataclass
from enum import IntEnum

from .camera import Point, between, plus
from .skeleton import HEAD_RADIUS, SHOULDER_HALF, TRUNK, ArmJoints, Joints, LegJoints


class Role(IntEnum):
    """What a pixel shows; the face gives each a colour.

    Near is the side that is shown (stretched), or the right where both are: it is bright.
    """

    GROUND = 0
    MAT = 1
    FAR_LEG = 2
    NEAR_LEG = 3
    TRUNK = 4
    FAR_ARM = 5
    NEAR_ARM = 6
    HEAD = 7


@dataclass(frozen=True)
class Capsule:
    """A round limb between two points, in body units."""

    start: Point
    end: Point
    start_radius: float
    end_radius: float


@dataclass(frozen=True)
class Part:
    """Capsules that are painted together; parts of one role melt into each other."""

    role: Role
    capsules: tuple[Capsule, ...]
    joint: Capsule | None = None
    """Where it grows out of the trunk: no gap is cut between the two here."""


def parts(body: Joints, side: int) -> tuple[Part, ...]:
    """Return the parts of a body whose near side is its right (1) or its left (-1)."""
    legs, arms = (body.right, body.left)[::side], (body.right_arm, body.left_arm)[::side]
    return (
        _trunk(body),
        _head(body),
        *_leg(legs[0], Role.NEAR_LEG),
        *_leg(legs[1], Role.FAR_LEG),
        *_arm(arms[0], Role.NEAR_ARM),
        *_arm(arms[1], Role.FAR_ARM),
    )


def _leg(leg: LegJoints, role: Role) -> tuple[Part, ...]:
    return (
        Part(role, (Capsule(leg.hip, leg.knee, 5.4, 4.2),), _ball(leg.hip, 8.5)),
        Part(role, (Capsule(leg.knee, leg.ankle, 4.0, 2.9), Capsule(leg.heel, leg.toe, 2.6, 2.0))),
    )


def _arm(arm: ArmJoints, role: Role) -> tuple[Part, ...]:
    return (
        Part(role, (Capsule(arm.shoulder, arm.elbow, 3.2, 2.5),), _ball(arm.shoulder, 7.0)),
        Part(role, (Capsule(arm.elbow, arm.hand, 2.5, 2.2), _ball(arm.hand, 2.7))),
    )


def _trunk(body: Joints) -> Part:
    right, left = body.right.hip, body.left.hip
    chest_right: Point = (-TRUNK + 2, SHOULDER_HALF - 6, 0.5)
    chest_left: Point = (-TRUNK + 2, 6 - SHOULDER_HALF, 0.5)
    middle, chest = between(right, left, 0.5), between(chest_right, chest_left, 0.5)
    neck: Point = plus(body.head, (3.0, 0.0, -1.0))
    return Part(
        Role.TRUNK,
        (
            Capsule(chest_right, right, 6.0, 5.2),
            Capsule(chest_left, left, 6.0, 5.2),
            Capsule(chest, middle, 6.5, 5.5),
            Capsule(chest, neck, 3.4, 3.0),
        ),
    )


def _head(body: Joints) -> Part:
    return Part(Role.HEAD, (_ball(body.head, HEAD_RADIUS),), _ball(body.head, HEAD_RADIUS + 2.0))


def _ball(middle: Point, radius: float) -> Capsule:
    return Capsule(middle, middle, radius, radius)
