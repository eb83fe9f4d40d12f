"""Rows of which one is chosen: it is always in view, and the view moves seldom."""

from hypothesis import given
from hypothesis import strategies as st

from tui.screens.entries_screen import Selection

moves = st.lists(st.integers(-40, 40), max_size=30)


@given(st.integers(1, 60), st.integers(1, 12), moves)
def test_the_chosen_row_is_in_view_and_no_row_of_the_view_is_blank(
    count: int, height: int, steps: list[int]
) -> None:
    rows: Selection[int] = Selection(range(count))
    for by in steps:
        rows.move(by)
        seen = rows.in_view(height)
        assert rows.chosen in seen
        assert len(seen) == min(height, count)


@given(st.integers(1, 12), moves)
def test_a_step_in_the_view_does_not_move_it(height: int, steps: list[int]) -> None:
    rows: Selection[int] = Selection(range(60))
    for by in steps:
        before = rows.in_view(height)
        rows.move(by)
        if rows.chosen in before:
            assert rows.in_view(height) == before


def test_fewer_rows_leave_the_last_one_chosen() -> None:
    rows: Selection[str] = Selection("abcdef", place=5)
    rows.take("ab")
    assert (rows.chosen, rows.in_view(4)) == ("b", "ab")
    rows.take("")
    assert rows.chosen is None
    assert not rows.in_view(4)
