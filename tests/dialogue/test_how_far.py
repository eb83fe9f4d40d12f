"""When how far to go is told in full, and when in short; never not at all (clinical J1)."""

from dataclasses import replace

import pytest

from tests.doubles import MORNING
from tui.coach.coach import Coach
from tui.dialogue.how_far import in_full, limit, way
from tui.domain.checks import BeforeCheck
from tui.domain.record import Before, Record

FINISHED = Record(kind="session", started=MORNING, status="finished")
OTHERS = (
    Record(kind="note", started=MORNING),
    Record(kind="rest", started=MORNING),
    *(replace(FINISHED, status=one) for one in ("stopped", "interrupted", "not-started")),
)


def lived(coach: Coach, *records: Record) -> None:
    coach.recent.entries = [coach._queue.new(one) for one in records]


def test_it_is_told_in_full_until_a_session_was_finished(coach: Coach) -> None:
    lived(coach, *OTHERS)
    assert in_full(coach)
    lived(coach, *OTHERS, FINISHED)
    assert not in_full(coach)


def test_the_session_under_way_does_not_count(coach: Coach) -> None:
    coach.begin(BeforeCheck())
    assert in_full(coach)
    coach.do("go_on")
    assert in_full(coach)


@pytest.mark.parametrize(
    ("before", "full"),
    [
        (Before(pain=6), False),
        (Before(pain=7), True),
        (Before(pain=4, insisted=True), True),
        (Before(), False),
    ],
)
def test_where_more_care_is_due_it_is_told_in_full_again(
    coach: Coach, before: Before, full: bool
) -> None:
    lived(coach, FINISHED)
    coach.begin(BeforeCheck())
    entry = coach.entry
    assert entry
    entry.record = replace(entry.record, before=before)
    assert in_full(coach) is full


def test_in_short_it_is_one_breath_and_in_full_the_same_first() -> None:
    assert limit(full=True)[: len(limit(full=False))] == limit(full=False)


def test_a_routine_of_ones_own_may_have_no_short_way(coach: Coach) -> None:
    coach.begin(BeforeCheck())
    assert coach.active
    coming = coach.active.coming
    assert way(coming, full=False) == coming.step.brief
    bare = replace(coming, step=replace(coming.step, brief=(), felt=()))
    assert way(bare, full=False) == way(bare, full=True) == coming.step.do
