"""The days of a report."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.report.span import Span, span

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("4w", "", (date(2026, 10, 27), TODAY)),
        ("10d", "", (date(2026, 11, 14), TODAY)),
        ("1d", "2026-11-01", (date(2026, 11, 1), date(2026, 11, 1))),
        ("0w", "", (TODAY, TODAY)),
        ("1m", "", (date(2026, 10, 25), TODAY)),
        ("2026-09", "2026-10", (date(2026, 9, 1), date(2026, 10, 31))),
        ("9999w", "0001-02-01", (date.min, date(1, 2, 1))),
        ("2026-10-01", "2026-10-31", (date(2026, 10, 1), date(2026, 10, 31))),
    ],
)
def test_a_length_counts_back_from_the_last_day(
    since: str, until: str, days: tuple[date, date]
) -> None:
    assert span(since, until, TODAY) == Span(*days)


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("soon", "", "--since needs a date like 2026-11-23, a length like 4w or 10d"),
        ("4w", "23.11.", "--until needs a date like 2026-11-23"),
        ("2026-12-01", "", "2026-12-01 is after 2026-11-23"),
    ],
)
def test_what_is_no_span_is_told(since: str, until: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        span(since, until, TODAY)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 400))
def test_the_weeks_cover_every_day_once(last: date, back: int) -> None:
    days = Span(last - timedelta(days=back), last)
    covered = [
        week.since + timedelta(days=day)
        for week in days.weeks
        for day in range((week.until - week.since).days + 1)
    ]
    assert covered == [days.since + timedelta(days=day) for day in range(back + 1)]
    assert all((week.until - week.since).days == 6 for week in days.weeks[1:])


def test_it_is_written_with_its_years() -> None:
    assert str(Span(date(2026, 10, 27), TODAY)) == "27 Oct - 23 Nov 2026"
    assert str(Span(date(2025, 12, 30), date(2026, 1, 5))) == "30 Dec 2025 - 5 Jan 2026"
