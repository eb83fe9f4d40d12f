"""Days as people type them, and what "today" and "the day after" mean."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records import moments
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


BERLIN = ZoneInfo("Europe/Berlin")
HOURS = timedelta(hours=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+01:00" if len(text) == 16 else text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026-11-22T23:59", "2026-11-23T00:01", True),
        ("2026-11-22T20:30", "2026-11-23T08:30", True),
        ("2026-11-22T20:29", "2026-11-23T08:30", False),
        ("2026-11-22T00:00", "2026-11-22T23:59", True),
        ("2026-11-23T01:00+09:00", "2026-11-22T19:00-08:00", True),
        ("2026-11-23T20:00+09:00", "2026-11-23T09:00-08:00", True),
        ("2026-11-23T20:00+09:00", "2026-11-22T14:00-08:00", False),
    ],
)
def test_a_day_is_a_calendar_day_or_twelve_hours(one: str, other: str, same: bool) -> None:
    assert days.same_day(at(one), at(other)) is same


@pytest.mark.parametrize(
    ("of", "until", "now", "later"),
    [
        ("2026-11-22T23:50", "2026-11-22T23:58", "2026-11-23T00:20", False),
        ("2026-11-22T23:50", "2026-11-22T23:58", "2026-11-23T08:30", True),
        ("2026-11-22T23:50", "2026-11-23T00:10", "2026-11-23T08:10", True),
        ("2026-11-22T23:50", "2026-11-23T00:10", "2026-11-23T08:09", False),
        ("2026-11-22T06:00", "2026-11-22T06:10", "2026-11-22T23:59", False),
        ("2026-11-22T20:00-08:00", "2026-11-22T20:00-08:00", "2026-11-23T14:00+09:00", False),
        ("2026-11-23T01:00+09:00", "2026-11-23T01:00+09:00", "2026-11-22T20:00-08:00", False),
    ],
)
def test_a_later_day_begins_after_a_night(of: str, until: str, now: str, later: bool) -> None:
    assert days.later_day(at(of), at(until), at(now)) is later


def test_hours_are_counted_where_the_clocks_change() -> None:
    evening = datetime(2026, 10, 24, 23, 30, tzinfo=BERLIN)
    before_summer = datetime(2026, 3, 28, 23, 30, tzinfo=BERLIN)
    assert days.elapsed(evening, datetime(2026, 10, 25, 7, 0, tzinfo=BERLIN)) == 8.5 * HOURS
    assert days.later_day(evening, evening, datetime(2026, 10, 25, 6, 30, tzinfo=BERLIN))
    spring = datetime(2026, 3, 29, 7, 30, tzinfo=BERLIN)
    assert not days.later_day(before_summer, before_summer, spring)


@given(moments, moments)
def test_one_day_is_one_day_from_either_end(one: datetime, other: datetime) -> None:
    assert days.same_day(one, one)
    assert days.same_day(one, other) is days.same_day(other, one)
    assert days.elapsed(one, other) == other.astimezone(UTC) - one.astimezone(UTC)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_after_twelve_hours_and_midnight_it_is_another_day(one: datetime, later: timedelta) -> None:
    now = one + later
    same = days.same_day(one, now)
    assert same is (later <= 12 * HOURS or now.date() == one.date())
    if not same:
        assert days.later_day(one, one, now)
    if days.later_day(one, one, now):
        assert later >= 8 * HOURS


@given(moments, st.timedeltas(timedelta(0), timedelta(hours=12)), moments)
def test_a_journey_does_not_end_the_day_early(
    one: datetime, later: timedelta, there: datetime
) -> None:
    assert days.same_day(one, (one + later).astimezone(there.tzinfo))
