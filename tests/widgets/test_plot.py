"""The plot of pain: nothing is drawn larger than it was told, and the same wherever it stands."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.journal.summary import EntrySummary
from tui.journal.trend import FEW_DAYS, Columns, columns, mean
from tui.journal.trend import Span as Days
from tui.widgets.canvas import Line, length
from tui.widgets.plot import LEAD, ROWS, STEP, Plot

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)
pains = st.none() | st.lists(st.integers(0, 10), min_size=1, max_size=9).map(mean)


def text(line: Line) -> str:
    return "".join(part for part, _ in line)


def drawn(before: list[int], after: list[int], flagged: bool = False) -> dict[int, str]:
    """What one week's column shows, by the number of its row."""
    week = Days(TODAY, 1, mean(before), mean(after), 10, flagged)
    lines = Plot(Columns((week,), daily=False), STEP).pain()[1 : 1 + ROWS]
    return {10 - place: sign for place, line in enumerate(lines)
            if (sign := text(line)[LEAD:].strip(" ·"))}  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        ([5], [4, 5], {5: "▖", 4: "▝"}),
        ([5, 5, 6, 6], [5], {5: "▚"}),
        ([5], [5, 6], {5: "▞"}),
        ([5], [5], {5: "▄"}),
        ([4, 5], [4, 5], {4: "▀"}),
        ([6], [3], {6: "▖", 5: "│", 4: "│", 3: "▗"}),
        ([2], [6], {6: "▗", 5: "│", 4: "│", 3: "│", 2: "▖"}),
        ([4], [], {4: "▖"}),
        ([], [4, 5], {4: "▝"}),
        ([10], [0], {10: "▖", **dict.fromkeys(range(9, 0, -1), "│"), 0: "▗"}),
        ([], [], {}),
    ],
)
def test_a_mean_stands_where_it_is_to_half_a_point(
    before: list[int], after: list[int], rows: dict[int, str]
) -> None:
    """5.0 and 4.5 are half a row apart: neither the same nor two rows."""
    assert drawn(before, after) == rows


HALVES = {"▖": 0, "▘": 1, "▗": 0, "▝": 1, "▄": 0, "▀": 1}


@given(st.lists(st.integers(0, 10), min_size=1, max_size=9))
def test_what_is_drawn_is_within_a_quarter_of_a_point(numbers: list[int]) -> None:
    told = mean(numbers)
    assert told
    ((row, sign),) = drawn(numbers, []).items()
    assert abs(row + HALVES[sign] / 2 - told.value) <= 0.25


def session(days: int, before: int = 4, after: int = 3, hold_s: int = 10) -> EntrySummary:
    return EntrySummary(str(days), NOW - timedelta(days=days), "session", before, after, hold_s)


@pytest.mark.parametrize(
    ("oldest", "daily", "count"),
    [(0, True, 14), (13, True, 14), (29, True, 30), (FEW_DAYS - 1, True, 56), (56, False, 24)],
)
def test_eight_weeks_have_a_column_a_day_and_more_one_a_week(
    oldest: int, daily: bool, count: int
) -> None:
    found = columns(
        [session(0), *[session(oldest)] * (oldest > 0)], TODAY, most_days=76, most_weeks=24
    )
    assert (found.daily, len(found.spans)) == (daily, count)
    assert found.spans[-1].before == mean([4])
    assert len(columns([session(oldest)], TODAY, most_days=12, most_weeks=4).spans) in (12, 4)


def test_what_is_no_practice_does_not_stretch_the_days() -> None:
    rest = EntrySummary("x", NOW - timedelta(days=99), "rest", 3)
    assert columns([session(0), rest], TODAY, most_days=76, most_weeks=24).daily
    assert columns([], TODAY, most_days=76, most_weeks=24).daily


@pytest.mark.parametrize("width", [43, 42, 78, 84])
@pytest.mark.parametrize("oldest", [0, 20, 40, 55, 56, 300])
def test_nothing_is_wider_than_its_room_and_all_days_stand_in_their_column(
    width: int, oldest: int
) -> None:
    cells = width - LEAD
    entries = [session(ago, hold_s=15 if ago < 9 else 10) for ago in range(oldest + 1)]
    found = Plot(columns(entries, TODAY, most_days=cells, most_weeks=cells // STEP), cells)
    lines = [*found.pain(), *found.bars()]
    assert max(map(length, lines)) <= width
    assert text(found.pain()[-1]).split()
    assert "15" in text(found.seconds())


def test_a_stop_is_marked_below_its_column() -> None:
    week = Days(TODAY, 1, mean([4]), mean([3]), 10, True)
    assert text(Plot(Columns((week,), daily=False), STEP).pain()[-1]) == "    !  "
