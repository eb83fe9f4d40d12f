"""What is seen: cells, sizes, sides, and what stands still."""

from collections import Counter

import pytest

from tui.figure.body import Role
from tui.figure.drawing import Drawing, Side, Style, frame
from tui.figure.moves import StepFigure

SIZES = ((56, 18), (52, 13), (49, 9), (38, 15), (40, 8), (43, 10))
STYLES: tuple[Style, ...] = ("half", "braille", "ascii")
SIDES: tuple[Side, ...] = ("right", "left")
BODY = {Role.FAR_LEG, Role.NEAR_LEG, Role.TRUNK, Role.FAR_ARM, Role.NEAR_ARM, Role.HEAD}
FAR_ARM_HIDDEN = ("on-your-back", "both-knees")
SHOWN_TWO_SIDED = ("cross-one-knee", "knees-to-side")


def held(
    figure: StepFigure,
    side: Side = "right",
    size: tuple[int, int] = (56, 18),
    style: Style = "half",
) -> Drawing:
    return frame(figure, side, 0.0, "hold", size, style=style)


def roles(drawing: Drawing) -> Counter[Role]:
    return Counter(
        paint.role for row in drawing.cells for cell in row for paint in (cell.ink, cell.paper)
    )


def column_of(drawing: Drawing, role: Role) -> float:
    columns = [
        column
        for row in drawing.cells
        for column, cell in enumerate(row)
        if role in (cell.ink.role, cell.paper.role)
    ]
    return sum(columns) / len(columns)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("style", STYLES)
def test_a_drawing_has_exactly_the_cells_asked_for(
    steps: dict[str, StepFigure], size: tuple[int, int], style: Style
) -> None:
    for figure in steps.values():
        cells = held(figure, "right", size, style).cells
        assert [len(row) for row in cells] == [size[0]] * size[1]


@pytest.mark.parametrize("size", SIZES)
def test_every_part_of_the_body_is_seen(
    steps: dict[str, StepFigure], size: tuple[int, int]
) -> None:
    for name, figure in steps.items():
        hidden = {Role.FAR_ARM} if name in FAR_ARM_HIDDEN else set()
        assert set(roles(held(figure, size=size))) | hidden >= BODY | {Role.MAT}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("side", SIDES)
def test_the_crossing_leaves_the_trunk_wide_open_to_view(
    steps: dict[str, StepFigure], side: Side, size: tuple[int, int]
) -> None:
    seen = roles(held(steps["cross-one-knee"], side, size))
    assert seen[Role.TRUNK] > seen[Role.NEAR_LEG] / 2
    assert seen[Role.NEAR_LEG] > seen[Role.FAR_LEG]


def test_all_four_poses_differ(steps: dict[str, StepFigure]) -> None:
    for size in SIZES:
        assert len({held(figure, size=size).cells for figure in steps.values()}) == 4


def test_a_hold_stands_still(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        seen = [frame(figure, "left", tenth / 10, "hold", (56, 18)) for tenth in range(300)]
        assert all(drawing is seen[0] for drawing in seen)


def test_moves_begin_and_end_where_the_still_pictures_are(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        hold, rest = held(figure), frame(figure, "right", 0, "rest", (56, 18))
        assert frame(figure, "right", 0, "enter", (56, 18)) == rest
        assert frame(figure, "right", 5, "enter", (56, 18)) == hold
        assert frame(figure, "right", 0, "leave", (56, 18)) == hold
        assert frame(figure, "right", 5, "leave", (56, 18)) == rest


def test_a_short_phase_shortens_the_move(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        assert frame(figure, "right", 3, "enter", (56, 18), length_s=3) == held(figure)


def test_calm_motion_shows_three_pictures_and_none_shows_two(
    steps: dict[str, StepFigure],
) -> None:
    for figure in steps.values():
        for stills in (3, 2):
            seen = {
                frame(figure, "right", tenth / 10, "enter", (40, 8), stills=stills).cells
                for tenth in range(61)
            }
            assert len(seen) == stills


def test_the_other_side_is_the_mirrored_picture(steps: dict[str, StepFigure]) -> None:
    for name in SHOWN_TWO_SIDED:
        right, left = (held(steps[name], side) for side in SIDES)
        heads = [column_of(drawing, Role.HEAD) for drawing in (right, left)]
        assert sum(heads) == pytest.approx(55, abs=1.5)
        assert abs(heads[0] - heads[1]) > 20


def test_the_head_is_left_when_the_right_knee_crosses(steps: dict[str, StepFigure]) -> None:
    drawing = held(steps["cross-one-knee"])
    assert column_of(drawing, Role.HEAD) < column_of(drawing, Role.TRUNK)
    assert column_of(drawing, Role.TRUNK) < column_of(drawing, Role.FAR_LEG)


def test_a_figure_needs_room(steps: dict[str, StepFigure]) -> None:
    with pytest.raises(ValueError, match="no room"):
        frame(steps["on-your-back"], "right", 0, "hold", (11, 4))
