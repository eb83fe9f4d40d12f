"""Poses in time."""

from itertools import pairwise

import pytest

from tui.figure.moves import StepFigure, breath, eased, pose_at, progress

PARTS = [part / 60 for part in range(61)]


def test_moves_are_eased_and_never_overshoot() -> None:
    shares = [eased(part) for part in PARTS]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert shares[1] < PARTS[1]
    assert shares[-2] > PARTS[-2]


def test_a_phase_starts_and_ends_at_its_poses(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        assert pose_at(figure, "enter", 0) == figure.enter[0] == figure.leave[-1]
        assert pose_at(figure, "enter", 1) == figure.enter[-1] == figure.leave[0]
        assert pose_at(figure, "leave", 0) == figure.leave[0]
        assert pose_at(figure, "leave", 1) == figure.leave[-1]


def test_a_hold_is_there_and_a_rest_has_not_begun(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        assert progress(figure, "hold", 17) == 1
        assert progress(figure, "rest", 17) == 0


def test_progress_is_told_by_the_time(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        shares = [progress(figure, "enter", second / 10) for second in range(-10, 80)]
        assert shares == sorted(shares)
        assert (shares[0], shares[-1]) == (0, 1)


def test_no_time_at_all_is_the_end_of_a_move(steps: dict[str, StepFigure]) -> None:
    assert progress(steps["both-knees"], "enter", 0, length_s=0) == 1


def test_breath_is_in_for_four_seconds_and_out_for_six() -> None:
    assert [breath(second) for second in (0, 4, 10, 14)] == pytest.approx([0, 1, 0, 1])
    assert all(one < other for one, other in pairwise(breath(tenth / 10) for tenth in range(41)))
    assert all(
        one > other for one, other in pairwise(breath(tenth / 10) for tenth in range(40, 101))
    )
