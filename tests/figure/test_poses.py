"""The poses of the routine say what its words say."""

import pytest

from tui.figure.camera import distance
from tui.figure.moves import StepFigure, blend, mirrored, pose_at
from tui.figure.skeleton import Joints, LegJoints, joints

PARTS = [part / 60 for part in range(61)]


def held(figure: StepFigure) -> Joints:
    return joints(figure.enter[-1])


def legs(body: Joints) -> tuple[LegJoints, LegJoints]:
    return body.right, body.left


def test_mirroring_twice_changes_nothing(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        assert mirrored(mirrored(figure.enter[-1])) == figure.enter[-1]


def test_a_blend_starts_and_ends_at_its_poses(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        start, end = figure.enter[0], figure.enter[-1]
        assert (blend(start, end, 0), blend(start, end, 1)) == (start, end)


def test_lying_has_both_feet_flat_beside_each_other(steps: dict[str, StepFigure]) -> None:
    for leg in legs(held(steps["on-your-back"])):
        assert leg.ankle[2] == pytest.approx(0, abs=0.2)
        assert leg.toe[2] == pytest.approx(leg.heel[2])


def test_both_knees_come_up_one_after_the_other(steps: dict[str, StepFigure]) -> None:
    figure = steps["both-knees"]
    bodies = [joints(pose_at(figure, "enter", part)) for part in PARTS]
    first, second = (
        next(index for index, body in enumerate(bodies) if legs(body)[leg].ankle[2] > 1)
        for leg in (0, 1)
    )
    first_is_up = next(index for index, body in enumerate(bodies) if body.right.knee[0] < -8)
    assert first < first_is_up <= second


def test_hands_are_at_the_knees_when_hugging(steps: dict[str, StepFigure]) -> None:
    body = held(steps["both-knees"])
    assert distance(body.right_arm.hand, body.right.knee) < 8
    assert distance(body.left_arm.hand, body.left.knee) < 8


def test_the_crossing_knee_passes_the_midline_well(steps: dict[str, StepFigure]) -> None:
    knee, hip = held(steps["cross-one-knee"]).right.knee, held(steps["cross-one-knee"]).right.hip
    assert knee[1] < -5
    assert hip[1] > 8


def test_the_crossing_knee_is_over_the_trunk(steps: dict[str, StepFigure]) -> None:
    leg = steps["cross-one-knee"].enter[-1].right
    assert 105 <= leg.hip <= 110
    assert 25 <= leg.across <= 40
    assert held(steps["cross-one-knee"]).right.knee[0] < 0


def test_the_other_hand_holds_the_crossing_knee(steps: dict[str, StepFigure]) -> None:
    body = held(steps["cross-one-knee"])
    assert distance(body.left_arm.hand, body.right.knee) < 8


def test_the_resting_leg_follows_a_little_with_its_foot_in_place(
    steps: dict[str, StepFigure],
) -> None:
    figure = steps["cross-one-knee"]
    before, across = joints(figure.enter[0]).left, joints(figure.enter[-1]).left
    assert 2 < before.knee[1] - across.knee[1] < 5
    assert distance(before.ankle, across.ankle) < 0.1
    assert across.ankle[2] == pytest.approx(0, abs=0.2)


def test_both_knees_fall_to_one_side_while_feet_and_shoulders_stay(
    steps: dict[str, StepFigure],
) -> None:
    figure = steps["knees-to-side"]
    before, after = joints(figure.enter[0]), joints(figure.enter[-1])
    assert all(leg.knee[1] < leg.ankle[1] - 8 for leg in legs(after))
    assert all(abs(leg.ankle[2]) < 0.3 for leg in legs(after))
    assert before.right_arm.shoulder == after.right_arm.shoulder
    assert distance(after.right.knee, after.left.knee) < 12
