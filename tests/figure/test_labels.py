"""Where the letters stand."""

from math import hypot

import pytest

from tui.figure.body import Role
from tui.figure.drawing import Side, frame
from tui.figure.labels import Label, Spots, labels
from tui.figure.moves import StepFigure

SIZES = ((56, 18), (52, 13), (49, 9), (38, 15), (40, 8), (43, 10))
BARE = (Role.GROUND, Role.MAT)
ALL = frozenset((column, row) for column in range(40) for row in range(12))
RIGHT: Spots = [(10.0, 6.0)]
LEFT: Spots = [(28.0, 6.0)]


def away(label: Label, spot: tuple[float, float]) -> float:
    return hypot(label.column + 0.5 - spot[0], 2 * (label.row + 0.5 - spot[1]))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("side", ["right", "left"])
def test_both_letters_stand_on_free_cells(
    steps: dict[str, StepFigure], size: tuple[int, int], side: Side
) -> None:
    for figure in steps.values():
        drawing = frame(figure, side, 0.0, "hold", size)
        assert [label.letter for label in drawing.labels] == ["R", "L"]
        for label in drawing.labels:
            cell = drawing.cells[label.row][label.column]
            assert {cell.ink.role, cell.paper.role} <= set(BARE)


@pytest.mark.parametrize(("near", "far"), [("right", "left"), ("left", "right")])
def test_a_letter_stands_nearest_to_its_own_knee(near: Side, far: Side) -> None:
    seen = dict(zip(("right", "left"), labels(RIGHT, LEFT, [], ALL), strict=True))
    knees = {"right": RIGHT[0], "left": LEFT[0]}
    assert away(seen[near], knees[near]) < 1.5
    assert away(seen[near], knees[far]) > 10


def test_a_letter_rather_stands_a_little_farther_than_by_an_arm() -> None:
    arm: Spots = [(8.0, 6.5), (9.0, 6.5)]
    places = frozenset({(8, 6), (11, 6), (30, 6)})
    assert labels([(10.0, 6.5)], LEFT, [], places)[0] == Label("R", 8, 6)
    assert labels([(10.0, 6.5)], LEFT, arm, places)[0] == Label("R", 11, 6)


def test_two_letters_never_share_a_cell() -> None:
    right, left = labels(RIGHT, RIGHT, [], ALL)
    assert right[1:] != left[1:]


def test_a_letter_without_a_place_is_left_out() -> None:
    assert labels(RIGHT, LEFT, [], frozenset()) == ()
    assert labels(RIGHT, LEFT, [], frozenset({(10, 6)})) == (Label("R", 10, 6),)
