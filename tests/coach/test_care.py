"""What the journal says about the next session, and what of it outlasts the latest entries."""

import tomllib
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.doubles import FakeClock
from tui.coach.care import Care
from tui.coach.coach import Coach
from tui.coach.save_queue import EntryDraft, SaveQueue
from tui.domain.checks import BeforeCheck
from tui.domain.plan import Kind
from tui.domain.record import After, Before, Flag, NextDay, Record
from tui.storage.folders import Folders

NERVE = After(pain=3, nerve=("tingling",))


@pytest.fixture
def care(coach: Coach) -> Care:
    return coach.care


def put(coach: Coach, queue: SaveQueue, clock: FakeClock, ago: int, **more: object) -> EntryDraft:
    started = clock.now() - timedelta(days=ago)
    one = Record(kind="session", started=started, status="finished")
    draft = queue.new(replace(one, **more))  # type: ignore[arg-type]
    coach.recent.entries.append(draft)
    return draft


def test_a_nerve_feeling_brings_five_seconds_once(
    coach: Coach, care: Care, queue: SaveQueue, clock: FakeClock, folders: Folders
) -> None:
    coach.set(("holds", "seconds"), 20)
    put(coach, queue, clock, 1, after=NERVE)
    care.settle()
    assert coach.settings.holds.seconds == 5
    assert care.verdict().talk_first
    coach.set(("holds", "seconds"), 15)
    care.settle()
    assert coach.settings.holds.seconds == 15
    there = tomllib.loads(folders.settings.read_text())
    (alarm,) = there["checks"]["alarms"]
    assert alarm["entry"] == clock.now() - timedelta(days=1)


def test_the_lock_outlasts_the_entries_in_hand_and_the_talk_opens_it(
    coach: Coach, care: Care, queue: SaveQueue, clock: FakeClock, folders: Folders
) -> None:
    put(coach, queue, clock, 1, after=NERVE)
    care.settle()
    coach.recent.entries.clear()
    care.settle()
    assert care.verdict().rule == "nerve"
    clock.go_on(60)
    care.talked()
    assert care.verdict().rule == "counting"
    assert "talked_at = 2026-11-23T07:41:12+01:00" in folders.settings.read_text()


def test_an_entry_that_was_changed_takes_the_lock_back(
    coach: Coach, care: Care, queue: SaveQueue, clock: FakeClock
) -> None:
    older = put(coach, queue, clock, 9, flags=(Flag(at=clock.now(), kind="nerve"),))
    draft = put(coach, queue, clock, 1, after=NERVE)
    care.settle()
    draft.record = replace(draft.record, after=After(pain=3, nerve=()))
    care.settle()
    assert [one.entry for one in coach.settings.checks.alarms] == [older.record.started]
    older.record = replace(older.record, flags=())
    care.settle()
    assert coach.settings.checks.alarms == ()


def test_a_deleted_entry_takes_the_lock_back_and_brings_it_again(
    coach: Coach, care: Care, queue: SaveQueue, clock: FakeClock
) -> None:
    draft = put(coach, queue, clock, 1, after=NERVE)
    care.settle()
    coach.recent.drop(draft)
    care.take_back(draft.record)
    assert not care.verdict().talk_first
    coach.recent.include(draft)
    care.settle()
    assert care.verdict().talk_first


def test_a_feeling_that_was_talked_about_shortens_nothing_when_it_comes_back(
    coach: Coach, care: Care, queue: SaveQueue, clock: FakeClock
) -> None:
    coach.set(("holds", "seconds"), 15)
    care.talked()
    put(coach, queue, clock, 1, after=NERVE)
    care.settle()
    assert coach.settings.holds.seconds == 15


HELD = {
    "right": ["both-knees None", "cross-one-knee left"],
    "left": ["both-knees None", "cross-one-knee right"],
    "both": [],
}


@pytest.mark.parametrize("hip", HELD)
@pytest.mark.parametrize("lighter", ["", "all"])
def test_a_second_session_of_the_day_leaves_out_what_pain_stopped(
    coach: Coach, queue: SaveQueue, clock: FakeClock, hip: str, lighter: str
) -> None:
    side = None if hip == "both" else hip
    put(coach, queue, clock, 0, flags=(Flag(at=clock.now(), side=side, kind="pain"),))
    assert coach.earlier.over_today is (hip == "both")
    coach.begin(BeforeCheck(signs=()), lighter)
    assert coach.session
    holds = [one for one in coach.session.segments if one.kind is Kind.HOLD]
    assert [f"{one.step.id} {one.side}" for one in holds] == HELD[hip]


@pytest.mark.parametrize(("ago", "lighter"), [(0, "whole"), (1, "")])
def test_it_is_planned_whole_by_choice_and_on_another_day(
    coach: Coach, queue: SaveQueue, clock: FakeClock, ago: int, lighter: str
) -> None:
    put(coach, queue, clock, ago, flags=(Flag(at=clock.now(), side="right", kind="pain"),))
    coach.begin(BeforeCheck(signs=()), lighter)
    assert coach.session
    assert sum(one.kind is Kind.HOLD for one in coach.session.segments) == 5


@pytest.mark.parametrize(("ago", "asks"), [(0, False), (1, True), (7, True), (8, False)])
def test_the_day_after_is_asked_about_on_a_later_day_and_within_seven(
    coach: Coach, queue: SaveQueue, clock: FakeClock, ago: int, asks: bool
) -> None:
    draft = put(coach, queue, clock, ago)
    assert coach.earlier.asks_next_day is (draft if asks else None)


def test_the_day_after_is_asked_about_once_and_about_the_last_session(
    coach: Coach, queue: SaveQueue, clock: FakeClock
) -> None:
    put(coach, queue, clock, 0, status="not-started", before=Before(signs=("ill",)))
    put(coach, queue, clock, 0, kind="rest", status=None)
    draft = put(coach, queue, clock, 2)
    put(coach, queue, clock, 3)
    assert coach.earlier.asks_next_day is draft
    coach.earlier.told_before(BeforeCheck(higher=False))
    assert draft.record.next_day == NextDay(higher=False)
    assert draft.saved
    assert coach.earlier.asks_next_day is None


def test_question_4_comes_back_after_thirty_days_and_after_a_yes(
    coach: Coach, clock: FakeClock
) -> None:
    assert coach.earlier.cleared_on is None
    coach.earlier.told_before(BeforeCheck())
    coach.earlier.told_before(BeforeCheck(signs=("ill",)))
    assert coach.earlier.cleared_on is None
    coach.earlier.told_before(BeforeCheck(signs=()))
    day = clock.now().date()
    clock.go_on(29 * 86400)
    coach.earlier.told_before(BeforeCheck(signs=()))
    assert coach.earlier.cleared_on == day
    clock.go_on(86400)
    assert coach.earlier.cleared_on is None
    coach.earlier.told_before(BeforeCheck(signs=()))
    coach.earlier.told_before(BeforeCheck(signs=("new-nerve", "not-cleared")))
    assert coach.earlier.cleared_on is None
