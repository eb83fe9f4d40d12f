"""The month, the weeks and the averages: each entry counted once, a missing number never a zero."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from tests.records import records
from tui.domain.record import After, Record
from tui.domain.routine import Routine
from tui.journal.summary import UNREADABLE, EntrySummary, entry_summary
from tui.journal.trend import Mean, lately, mean, month, weeks, what

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)


def session(
    days: int, before: int | None = 4, after: int | None = 3, hold_s: int = 10
) -> EntrySummary:
    return EntrySummary(str(days), NOW - timedelta(days=days), "session", before, after, hold_s)


@pytest.mark.parametrize(
    ("entries", "what"),
    [
        ([session(0)], "practised"),
        ([replace(session(0), hold_s=None)], "note"),
        ([replace(session(0), kind="rest", hold_s=None)], "rest"),
        ([replace(session(0), flags=("nerve",))], "stopped"),
        ([replace(session(0), flags=("break",))], "practised"),
        ([session(0), replace(session(0), kind="rest")], "practised"),
        ([session(0), replace(session(0), flags=("unanswered",))], "stopped"),
        ([replace(session(0), other=True)], ""),
        ([replace(session(0), kind=UNREADABLE)], ""),
        ([session(1), session(31), session(365)], ""),
    ],
)
def test_a_day_is_called_by_the_gravest_thing_in_it(entries: list[EntrySummary], what: str) -> None:
    days = dict(day for week in month(entries, 2026, 11).weeks for day in week)
    assert days[23] == what


def test_a_month_begins_on_its_weekday_and_counts_days() -> None:
    found = month([session(0), session(0), session(1)], 2026, 11)
    assert found.weeks[0] == (*[(0, "")] * 6, (1, ""))
    assert found.counts["practised"] == 2


def test_a_missing_number_is_no_zero() -> None:
    assert mean([None, 4, None, 5]) == Mean(4.5, 2)
    assert mean([None]) is None
    assert mean([0]) == Mean(0.0, 1)


def test_weeks_begin_on_monday_and_end_with_this_one() -> None:
    entries = [session(0, 5, None), session(1, 3, 2, 15), session(6, 4, 4), session(8, 9, 9)]
    before, last, this = weeks(entries, TODAY, 3)
    assert [one.first.weekday() for one in (before, last, this)] == [0, 0, 0]
    assert (this.days, str(this.before), this.after, this.hold_s) == (1, "5.0", None, 10)
    assert (last.days, str(last.before), str(last.after), last.hold_s) == (2, "3.5", "3.0", 15)
    assert (before.days, str(before.before)) == (1, "9.0")


@pytest.mark.parametrize(
    "one",
    [
        replace(session(0), other=True),
        replace(session(0), kind=UNREADABLE),
        replace(session(0), kind="rest", before=9),
        session(14),
        session(-1),
    ],
)
def test_what_is_not_practice_of_these_days_is_not_averaged(one: EntrySummary) -> None:
    entries = sorted([session(0), one], key=lambda row: row.started, reverse=True)
    assert lately(entries, TODAY, 2) == lately([session(0)], TODAY, 2)


def test_two_weeks_are_fourteen_days() -> None:
    assert lately([session(0), session(13), session(14)], TODAY, 2).days == 2
    assert lately([session(0), session(13), session(14)], TODAY, 4).days == 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(record=records)
def test_an_entry_in_short_is_practised_when_the_entry_is(record: Record, routine: Routine) -> None:
    assert entry_summary("x", record, routine).practised is record.practised


@pytest.mark.parametrize("after", [After(nerve=("tingling",)), After(nerve_felt=True)])
def test_a_nerve_feeling_told_afterwards_marks_the_day(after: After, routine: Routine) -> None:
    one = entry_summary("x", Record(kind="session", started=NOW, after=after), routine)
    assert one.flags == ("nerve",)
    assert what(one) == "stopped"
    assert weeks([one], TODAY, 1)[0].flagged
