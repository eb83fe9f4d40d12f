"""What a body can and cannot do, on every picture of every move."""

from collections.abc import Iterator
from itertools import pairwise
from math import isclose, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figure.camera import distance
from tui.figure.moves import Arm, Leg, Phase, Pose, StepFigure, mirrored, pose_at
from tui.figure.skeleton import (
    FOREARM,
    SHIN,
    SOLE,
    THIGH,
    UPPER_ARM,
    ArmJoints,
    Joints,
    LegJoints,
    joints,
)

PARTS = [part / 60 for part in range(61)]
PHASES: tuple[Phase, ...] = ("enter", "leave")
FLOOR = -0.2

LEGS = st.builds(
    Leg,
    st.floats(0, 125),
    st.floats(0, 150),
    st.floats(-45, 45),
    st.floats(-60, 60),
    st.floats(0, 120),
)
ARMS = st.builds(Arm, st.floats(0, 90), st.floats(0, 1), st.floats(0, 1))
POSES = st.builds(Pose, LEGS, LEGS, ARMS, ARMS, st.floats(-30, 30))


def moments(steps: dict[str, StepFigure]) -> Iterator[Joints]:
    """Every moment of every move, on both sides."""
    for figure in steps.values():
        for phase in PHASES:
            for part in PARTS:
                pose = pose_at(figure, phase, part)
                yield joints(pose)
                yield joints(mirrored(pose))


def legs(body: Joints) -> tuple[LegJoints, LegJoints]:
    return body.right, body.left


def bones_fit(body: Joints) -> bool:
    arms: tuple[ArmJoints, ArmJoints] = body.right_arm, body.left_arm
    lengths = [(leg.hip, leg.knee, THIGH) for leg in legs(body)]
    lengths += [(leg.knee, leg.ankle, SHIN) for leg in legs(body)]
    lengths += [(arm.shoulder, arm.elbow, UPPER_ARM) for arm in arms]
    lengths += [(arm.elbow, arm.hand, FOREARM) for arm in arms]
    return all(
        isclose(distance(start, end), length, abs_tol=1e-6) for start, end, length in lengths
    )


def test_no_foot_ever_goes_through_the_floor(steps: dict[str, StepFigure]) -> None:
    assert min(leg.ankle[2] for body in moments(steps) for leg in legs(body)) >= FLOOR


def test_no_toe_ever_sinks_below_the_sole(steps: dict[str, StepFigure]) -> None:
    assert min(leg.toe[2] for body in moments(steps) for leg in legs(body)) >= FLOOR - SOLE


def test_no_knee_ever_goes_through_the_floor(steps: dict[str, StepFigure]) -> None:
    assert min(leg.knee[2] for body in moments(steps) for leg in legs(body)) >= FLOOR


def test_bones_keep_their_length_at_every_moment(steps: dict[str, StepFigure]) -> None:
    assert all(bones_fit(body) for body in moments(steps))


@given(POSES)
def test_bones_keep_their_length_in_any_pose(pose: Pose) -> None:
    body = joints(pose)
    assert bones_fit(body)
    assert all(isfinite(number) for leg in legs(body) for number in leg.knee + leg.toe)


def test_nothing_jumps_between_two_pictures(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        for phase in PHASES:
            bodies = [joints(pose_at(figure, phase, part)) for part in PARTS]
            for before, after in pairwise(bodies):
                for leg, later in zip(legs(before), legs(after), strict=True):
                    assert distance(leg.knee, later.knee) < 4
                    assert distance(leg.ankle, later.ankle) < 4


def test_the_other_side_is_the_mirror_image(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        body, other = joints(figure.enter[-1]), joints(mirrored(figure.enter[-1]))
        for leg, twin in zip(legs(body), reversed(legs(other)), strict=True):
            for point, image in (
                (leg.hip, twin.hip),
                (leg.knee, twin.knee),
                (leg.ankle, twin.ankle),
                (leg.toe, twin.toe),
            ):
                assert (point[0], -point[1], point[2]) == pytest.approx(image)
