"""Where the panes stand, at every size from a phone with its keyboard up to a wall."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region, Size

from tui.widgets.grid import LEAST_FIGURE, Shape, places, tabbed

TALLEST = 70
sizes = st.builds(Size, st.integers(40, 220), st.integers(12, TALLEST))
TEXT = st.lists(st.integers(1, 20), max_size=3).map(lambda rows: tuple(sorted(rows)[::-1]))
panes = st.builds(
    Shape,
    session=st.booleans(),
    writing=st.booleans(),
    tab=st.sampled_from(("steps", "now", "note")),
    floor=st.just(False),
    text=TEXT,
)
floor = st.builds(Shape, session=st.just(True), floor=st.just(True), text=TEXT)
shapes = panes | floor


@given(sizes, shapes)
def test_every_pane_is_inside_the_screen(size: Size, shape: Shape) -> None:
    screen = Region(0, 0, *size)
    assert all(screen.contains_region(one) for one in places(size, shape).values())


@given(sizes, shapes)
def test_no_two_panes_overlap(size: Size, shape: Shape) -> None:
    for (name, one), (other, another) in combinations(places(size, shape).items(), 2):
        assert not one.overlaps(another), (name, other)


@given(sizes, shapes)
def test_the_first_and_the_last_row_are_always_there(size: Size, shape: Shape) -> None:
    found = places(size, shape)
    assert found["bar"].y == 0
    assert found["keys"].bottom == size.height


@given(sizes, panes)
def test_a_session_always_has_its_cue_and_its_digits(size: Size, shape: Shape) -> None:
    found = places(size, shape._replace(session=True, writing=False, tab="now"))
    assert found["now"].height >= 3
    assert found["timer"].height >= 4
    assert "field" in found


@given(sizes)
def test_the_floor_has_its_cue_and_large_digits(size: Size) -> None:
    found = places(size, Shape(session=True, floor=True))
    assert found["cue"].height >= 2
    assert found["digits"].height >= max(7, size.height // 4)
    assert found["digits"].bottom <= found["cue"].y
    assert found["cue"].bottom <= found["field"].y


@given(sizes, st.integers(1, 4))
def test_text_on_the_floor_leaves_digits_and_cue(size: Size, rows: int) -> None:
    found = places(size, Shape(session=True, floor=True, text=(rows + 3, rows)))
    assert found["words"].height in (rows + 3, rows)
    assert found["digits"].height >= 3
    assert found["digits"].bottom <= found["words"].y
    assert found["words"].bottom <= found["cue"].y
    assert found["cue"] == places(size, Shape(session=True, floor=True))["cue"]


@given(sizes, shapes)
def test_a_figure_is_large_enough_or_not_there(size: Size, shape: Shape) -> None:
    figure = places(size, shape).get("figure")
    assert figure is None or figure.height >= LEAST_FIGURE


@pytest.mark.parametrize("first", ["figure", "strip"])
@given(size=sizes, shape=panes)
def test_figure_and_journal_strip_give_way_before_text(
    first: str, size: Size, shape: Shape
) -> None:
    found = places(size, shape)
    if first in found:
        text = places(Size(size.width, TALLEST), shape)["now"].height
        shorter = shape.text[-1] if shape.text else text
        assert min(text, shorter) <= found["now"].height <= text


@given(sizes, st.booleans())
def test_writing_has_most_of_the_width(size: Size, session: bool) -> None:
    found = places(size, Shape(session, writing=True))
    assert found["journal"].width >= size.width // 2 - 3
    assert found["journal"].height >= size.height - 7


@given(sizes, st.booleans())
def test_a_phone_shows_one_pane_at_a_time(size: Size, session: bool) -> None:
    shown = {
        frozenset({"steps", "now", "journal"} & set(places(size, Shape(session, tab=tab))))
        for tab in ("steps", "now", "note")
    }
    assert (len(shown) == 3) == tabbed(size)
    assert all(len(one) == 1 for one in shown) == tabbed(size)


@given(sizes, shapes)
def test_one_row_is_kept_for_what_must_be_told(size: Size, shape: Shape) -> None:
    notice = places(size, shape).get("notice")
    assert (notice is None) == shape.floor
    assert notice is None or (notice.y, notice.height) == (1, 1)
