"""The wall clock may say what it likes: a session takes its own time, and nothing is lost."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.doubles import START_S, FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.domain.checks import BeforeCheck
from tui.storage.sessions import Entry

SESSION_S = 5 + 5 * (3 + 5 + 4)
"""Lying down, then five times getting ready, holding and letting go."""
CHANGES = {
    "an hour back": lambda clock: jump(clock, hours=-1),
    "a day back": lambda clock: jump(clock, days=-1),
    "a year forward": lambda clock: jump(clock, days=365),
    "to another zone": lambda clock: travel(clock, hours=-9),
}


def jump(clock: FakeClock, **by: int) -> None:
    clock.start += timedelta(**by)


def travel(clock: FakeClock, hours: int) -> None:
    clock.start = clock.start.astimezone(timezone(timedelta(hours=hours)))


class AcrossAChange(FakeClock):
    """A clock on a wall where daylight saving changes ten seconds after the start."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__(datetime(2026, 10, 25, 0, 59, 50, tzinfo=UTC))
        self.before, self.after = (timezone(timedelta(hours=one)) for one in (before, after))

    def now(self) -> datetime:
        late = self.second - START_S >= 10
        return super().now().astimezone(self.after if late else self.before)


def go_through(coach: Coach, clock: FakeClock, seconds: float) -> None:
    for _ in range(round(seconds * 4)):
        clock.go_on(0.25)
        coach.tick()


def only(sessions: FailingSessions) -> Entry:
    (found,) = sessions.recent(9)
    assert isinstance(found, Entry), str(found)
    return found


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_clock_that_is_set_in_a_session_changes_no_second_of_it(
    coach: Coach, clock: FakeClock, sessions: FailingSessions, change: object
) -> None:
    coach.begin(BeforeCheck(signs=(), pain=4))
    path = only(sessions).path
    go_through(coach, clock, 10)
    assert callable(change)
    change(clock)
    coach.write("Still here.")
    go_through(coach, clock, SESSION_S - 10 - 0.25)
    assert coach.active
    go_through(coach, clock, 0.25)
    assert coach.active is None
    found = only(sessions)
    assert (found.path, found.record.status, found.record.note) == (path, "finished", "Still here.")
    assert [one.held_s for one in found.record.holds] == [5.0] * 5


@pytest.mark.parametrize(("before", "after"), [(2, 1), (1, 2)], ids=["again", "left out"])
def test_daylight_saving_may_change_in_the_middle_of_a_session(
    coach: Coach,
    clock: FakeClock,
    sessions: FailingSessions,
    monkeypatch: pytest.MonkeyPatch,
    before: int,
    after: int,
) -> None:
    wall = AcrossAChange(before, after)
    monkeypatch.setattr(clock, "now", AcrossAChange.now.__get__(wall))
    monkeypatch.setattr(clock, "monotonic", lambda: wall.second)
    coach.begin(BeforeCheck(signs=(), pain=4))
    go_through(coach, wall, SESSION_S)
    record = only(sessions).record
    assert record.ended
    assert record.ended.utcoffset() == timedelta(hours=after)
    assert record.started.utcoffset() == timedelta(hours=before)
    assert (record.ended - record.started).total_seconds() == SESSION_S
    assert [one.held_s for one in record.holds] == [5.0] * 5
