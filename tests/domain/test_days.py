"""Days as people type them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain import days

TODAY = date(2026, 11, 25)
UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4w", date(2026, 10, 29), date(2026, 10, 28)),
        ("1d", TODAY, date(2026, 11, 24)),
        ("0d", TODAY, TODAY),
        ("2026-10-01", date(2026, 10, 1), date(2026, 10, 1)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("9999y", date.min, date.min),
        ("2026-13", None, None),
        ("soon", None, None),
        ("4 w", None, None),
    ],
)
def test_a_day_is_what_was_typed(text: str, first: date | None, last: date | None) -> None:
    assert (days.first(text, TODAY), days.last(text, TODAY)) == (first, last)


@given(st.dates(date(1990, 1, 1)), st.integers(1, 200), st.sampled_from("dwmy"))
def test_a_length_is_as_many_days_and_ends_where_it_begins(
    today: date, count: int, unit: str
) -> None:
    first, last = days.first(f"{count}{unit}", today), days.last(f"{count}{unit}", today)
    assert first is not None
    if first > date.min:
        assert (today - first).days + 1 == count * UNITS[unit]
        assert last == first - timedelta(days=1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026-11-23T00:10", "2026-11-23T23:50", True),
        ("2026-11-22T23:50", "2026-11-23T00:20", True),
        ("2026-11-23T08:00", "2026-11-22T20:01", True),
        ("2026-11-23T08:00", "2026-11-22T20:00", False),
        ("2026-11-23T08:00", "2026-11-21T08:00", False),
    ],
)
def test_a_day_goes_on_across_midnight(one: str, other: str, same: bool) -> None:
    moments = (datetime.fromisoformat(one), datetime.fromisoformat(other))
    assert days.same_day(*moments) is same
