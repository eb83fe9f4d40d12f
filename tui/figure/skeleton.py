"""From joint angles to joints in space.

The hip joints lie on the ground line (z = 0) and so does an ankle whose foot stands flat.
"""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from .camera import Point, between, distance, dot, minus, plus, swung, unit
from .moves import Arm, Leg, Pose

THIGH, SHIN, TRUNK, NECK_AND_HEAD = 24.5, 24.6, 28.8, 18.0
UPPER_ARM, FOREARM = 18.6, 14.6
HIP_HALF, SHOULDER_HALF = 8.5, 13.0
HEAD_RADIUS = 6.6
FOOT, HEEL, SOLE = 10.0, 3.0, 2.6
SHOULDER_HEIGHT = 2.0


@dataclass(frozen=True)
class LegJoints:
    """One leg in space."""

    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    toe: Point


@dataclass(frozen=True)
class ArmJoints:
    """One arm in space."""

    shoulder: Point
    elbow: Point
    hand: Point


@dataclass(frozen=True)
class Joints:
    """A whole body in space."""

    right: LegJoints
    left: LegJoints
    right_arm: ArmJoints
    left_arm: ArmJoints
    head: Point


def joints(pose: Pose) -> Joints:
    """Return where the joints of a pose are."""
    right, left = _leg(pose.right, 1, pose.roll), _leg(pose.left, -1, pose.roll)
    return Joints(
        right,
        left,
        _arm(pose.right_arm, 1, right, left),
        _arm(pose.left_arm, -1, left, right),
        (-TRUNK - NECK_AND_HEAD + HEAD_RADIUS, 0.0, SHOULDER_HEIGHT),
    )


def _leg(leg: Leg, side: int, roll: float) -> LegJoints:
    """Place the leg by its angles, then let the knee lean while hip and ankle stay."""
    flat_hip: Point = (0.0, side * HIP_HALF, 0.0)
    thigh, below = _leg_axes(leg, side)
    hip = _rolled_hip(side, roll)
    foot_end = plus(plus(flat_hip, thigh, THIGH), _turned(thigh, below, leg.knee), SHIN)
    ankle = _within_reach(hip, foot_end, THIGH + SHIN)
    toes = _turned(thigh, below, leg.knee - leg.foot)
    sole = plus(ankle, _turned(thigh, below, leg.knee - leg.foot + 90), SOLE)
    return LegJoints(
        hip,
        _hinge(hip, ankle, THIGH, SHIN, minus((0, 0, 0), below), leg.lean * side),
        ankle,
        plus(sole, toes, -HEEL),
        plus(sole, toes, FOOT),
    )


def _leg_axes(leg: Leg, side: int) -> tuple[Point, Point]:
    """Return the direction of the thigh and the one square to it, away from the chest."""
    hip, across = radians(leg.hip), radians(leg.across)
    thigh = (cos(hip) * cos(across), -side * sin(across), sin(hip) * cos(across))
    return thigh, (sin(hip), 0.0, -cos(hip))


def _turned(along: Point, square: Point, degrees: float) -> Point:
    turn = radians(degrees)
    return plus(plus((0.0, 0.0, 0.0), along, cos(turn)), square, sin(turn))


def _rolled_hip(side: int, roll: float) -> Point:
    """Return a hip joint of a pelvis that rolls over its lower hip."""
    turn = radians(roll)
    lift = HIP_HALF * abs(sin(turn))
    return (0.0, side * HIP_HALF * cos(turn), lift + side * HIP_HALF * sin(turn))


def _hinge(
    start: Point, end: Point, first: float, second: float, towards: Point, swivel: float
) -> Point:
    """Return the middle joint of two bones, bent towards a direction and swung by degrees.

    `end` must be within reach of the two lengths.
    """
    axis = unit(minus(end, start))
    span = distance(start, end)
    along = (first**2 - second**2 + span**2) / (2 * span)
    bend = unit(plus(towards, axis, -dot(towards, axis)))
    height = sqrt(max(0.0, first**2 - along**2))
    return plus(plus(start, axis, along), swung(bend, axis, swivel), height)


def _arm(arm: Arm, side: int, own: LegJoints, other: LegJoints) -> ArmJoints:
    shoulder: Point = (-TRUNK, side * SHOULDER_HALF, SHOULDER_HEIGHT)
    wanted = _wanted_hand(arm, side, shoulder, own, other)
    hand = _within_reach(shoulder, wanted, UPPER_ARM + FOREARM)
    elbow = _hinge(shoulder, hand, UPPER_ARM, FOREARM, (-0.2, 0.7 * side, -0.5), 0.0)
    return ArmJoints(shoulder, elbow, hand)


def _wanted_hand(arm: Arm, side: int, shoulder: Point, own: LegJoints, other: LegJoints) -> Point:
    out = radians(arm.out)
    length = UPPER_ARM + FOREARM - 0.15
    floor = plus(shoulder, (cos(out), side * sin(out), 0.0), length)
    hand = between((floor[0], floor[1], -1.5), _grip(own, side), arm.own)
    return between(hand, _grip(other, side), arm.other)


def _grip(leg: LegJoints, side: int) -> Point:
    """Return where a hand holds a leg: at the top of the shin, from its side."""
    spot = between(leg.knee, leg.ankle, 0.1)
    return (spot[0], spot[1] + side * 4.5, spot[2])


def _within_reach(start: Point, end: Point, reach: float) -> Point:
    """Return the end of two bones, drawn in if they could not reach so far."""
    span = distance(start, end)
    return end if span <= reach else between(start, end, reach / span)
