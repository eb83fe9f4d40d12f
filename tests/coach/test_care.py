"""What the journal says about the next session, and what of it outlasts the latest entries."""

import tomllib
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.doubles import MORNING, FakeClock
from tui.coach.care import Care
from tui.coach.coach import Coach
from tui.coach.save_queue import EntryDraft, SaveQueue
from tui.domain.checks import BeforeCheck
from tui.domain.plan import Kind
from tui.domain.record import After, Before, Flag, Hold, NextDay, Record
from tui.storage.folders import Folders

NERVE = After(pain=3, nerve=("tingling",))
HOLD = Hold(step="both-knees", planned_s=5, held_s=5.0, outcome="done")


@pytest.fixture
def care(coach: Coach) -> Care:
    return coach.care


def put(coach: Coach, queue: SaveQueue, clock: FakeClock, ago: int, **more: object) -> EntryDraft:
    started = clock.now() - timedelta(days=ago)
    one = Record(kind="session", started=started, status="finished", holds=(HOLD,))
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
    stopped = Flag(at=clock.now() - timedelta(days=ago), side="right", kind="pain")
    put(coach, queue, clock, ago, flags=(stopped,))
    coach.begin(BeforeCheck(signs=()), lighter)
    assert coach.session
    assert sum(one.kind is Kind.HOLD for one in coach.session.segments) == 5


@pytest.mark.parametrize(("ago", "asks"), [(0, False), (1, True), (7, True), (8, False)])
def test_the_day_after_is_asked_about_on_a_later_day_and_within_seven(
    coach: Coach, queue: SaveQueue, clock: FakeClock, ago: int, asks: bool
) -> None:
    draft = put(coach, queue, clock, ago)
    assert coach.earlier.asks_next_day is (draft if asks else None)


def at(text: str) -> datetime:
    """A moment in central Europe in winter, unless it names its own offset."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=MORNING.tzinfo)


@pytest.mark.parametrize(
    ("stopped", "now", "eased"),
    [
        ("2026-11-23T00:00:04", "2026-11-23T00:00:30", True),
        ("2026-11-23T00:00:04", "2026-11-23T08:30:00", True),
        ("2026-11-23T00:00:04", "2026-11-23T23:59:59", True),
        ("2026-11-23T00:00:04", "2026-11-24T00:00:30", False),
        ("2026-11-22T23:59:30", "2026-11-23T00:20:00", True),
        ("2026-11-22T20:30:00", "2026-11-23T08:30:00", True),
        ("2026-11-22T20:29:59", "2026-11-23T08:30:00", False),
        ("2026-11-23T20:00:00+09:00", "2026-11-23T13:00:00-08:00", True),
        ("2026-11-23T09:00:00+09:00", "2026-11-22T19:00:00-08:00", True),
    ],
)
def test_a_hip_is_done_for_the_day_on_which_pain_stopped_it(
    coach: Coach, queue: SaveQueue, clock: FakeClock, stopped: str, now: str, eased: bool
) -> None:
    flag = Flag(at=at(stopped), side="right", kind="pain")
    put(coach, queue, clock, 0, started=at("2026-11-22T23:59:00"), flags=(flag,))
    clock.start = at(now)
    assert coach.earlier.eased_today == ("right" if eased else "")


@pytest.mark.parametrize(
    ("more", "now", "asks"),
    [
        ({"ended": "2026-11-22T23:58:00"}, "2026-11-23T00:20:00", False),
        ({"ended": "2026-11-22T23:58:00"}, "2026-11-23T07:57:59", False),
        ({"ended": "2026-11-22T23:58:00"}, "2026-11-23T08:30:00", True),
        ({"ended": "2026-11-23T00:10:00"}, "2026-11-23T08:30:00", True),
        ({"ended": "2026-11-23T01:10:00"}, "2026-11-23T08:30:00", False),
        ({}, "2026-11-23T07:50:00", True),
        ({"stopped": "2026-11-23T00:05:00"}, "2026-11-23T07:50:00", False),
        ({"stopped": "2026-11-23T00:05:00"}, "2026-11-23T08:05:00", True),
        ({"ended": "2026-11-22T23:58:00"}, "2026-11-22T16:00:00-08:00", False),
        ({"ended": "2026-11-22T23:58:00"}, "2026-11-29T23:00:00", True),
        ({"ended": "2026-11-22T23:58:00"}, "2026-11-30T00:10:00", False),
    ],
)
def test_a_night_lies_between_a_session_and_the_day_after(
    coach: Coach, queue: SaveQueue, clock: FakeClock, more: dict[str, str], now: str, asks: bool
) -> None:
    told: dict[str, object] = {"started": at("2026-11-22T23:49:00")}
    if ended := more.get("ended"):
        told["ended"] = at(ended)
    if stopped := more.get("stopped"):
        told["flags"] = (Flag(at=at(stopped), kind="break"),)
    put(coach, queue, clock, 0, **told)
    clock.start = at(now)
    assert (coach.earlier.asks_next_day is not None) is asks


def test_an_aborted_start_does_not_hide_the_session_whose_next_day_is_asked_about(
    coach: Coach, queue: SaveQueue, clock: FakeClock
) -> None:
    put(coach, queue, clock, 1, holds=(), status="stopped")
    draft = put(coach, queue, clock, 2)
    assert coach.earlier.asks_next_day is draft


def test_the_day_after_is_asked_about_once_and_about_the_last_session(
    coach: Coach, queue: SaveQueue, clock: FakeClock
) -> None:
    put(coach, queue, clock, 0, status="not-started", holds=(), before=Before(signs=("ill",)))
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
