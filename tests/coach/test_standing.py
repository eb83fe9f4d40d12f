"""What stands outlasts everything but a talk and a correction, wherever the coach meets it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.coach.test_care import put
from tests.coach.test_settling import NERVE, YESTERDAY, history, read
from tests.doubles import MORNING, FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.coach.history import History
from tui.coach.save_queue import SaveQueue
from tui.domain.checks import BeforeCheck
from tui.domain.record import After, Before, Bookmark, Flag, Planned, Record
from tui.domain.settings import Checks, Settings
from tui.storage.folders import Folders
from tui.storage.settings import SettingsFile

__all__ = ["history"]
BOTH = After(pain=3, nerve=("numbness",), nerve_side="both")
OLD = Record(kind="session", started=MORNING - timedelta(days=90), status="finished")


def test_an_entry_older_than_those_in_hand_is_corrected_and_corrected_back(
    coach: Coach, history: History
) -> None:
    draft = history.add(OLD)
    coach.recent.entries.clear()
    history.change(draft, replace(OLD, after=BOTH))
    coach.recent.entries.clear()
    coach.look_again()
    assert coach.care.talk == "emergency"
    history.change(draft, replace(OLD, after=BOTH, note="more"))
    assert coach.care.talk == "emergency"
    history.change(draft, replace(OLD, after=After(pain=3, nerve=())))
    assert coach.care.talk == ""


def test_what_is_told_by_a_correction_is_told_after_the_talk(
    coach: Coach, history: History, sessions: FailingSessions, clock: FakeClock
) -> None:
    read(coach, sessions, replace(YESTERDAY, after=NERVE))
    coach.care.talked()
    assert coach.care.talk == ""
    clock.go_on(60)
    (draft,) = coach.recent.entries
    history.change(draft, replace(draft.record, note="no more than a word"))
    assert coach.care.talk == ""
    history.change(draft, replace(draft.record, after=BOTH))
    assert coach.care.talk == "emergency"


def test_an_emergency_told_in_one_more_place_is_told_after_the_talk(
    coach: Coach, history: History, sessions: FailingSessions, clock: FakeClock
) -> None:
    told = Record(
        kind="session", started=MORNING, status="not-started", before=Before(signs=("emergency",))
    )
    read(coach, sessions, told)
    clock.go_on(60)
    coach.care.talked()
    clock.go_on(60)
    (draft,) = coach.recent.entries
    before = Before(signs=("emergency",), emergency=("saddle",))
    history.change(draft, replace(draft.record, before=before))
    assert coach.care.talk == "", "which one it was is no other one"
    history.change(draft, replace(draft.record, after=BOTH))
    assert coach.care.talk == "emergency"


def test_an_entry_older_than_those_in_hand_stands_again_when_it_comes_back(
    coach: Coach, history: History, sessions: FailingSessions
) -> None:
    days = (timedelta(minutes=one) for one in range(50))
    notes = [Record(kind="note", started=MORNING - one, note="Walked.") for one in days]
    read(coach, sessions, replace(OLD, after=BOTH), *notes)
    old = history.add(replace(OLD, after=BOTH))
    trashed = history.delete(old).result()
    assert trashed
    history.forget(old, trashed)
    assert coach.care.talk == ""
    history.welcome(history.restore(trashed).result())
    assert coach.care.talk == "emergency"


def test_a_stop_that_is_taken_up_again_gets_nothing_of_another_session(
    coach: Coach, history: History, sessions: FailingSessions
) -> None:
    stopped = replace(YESTERDAY, flags=(Flag(at=YESTERDAY.started, kind="unanswered"),))
    coach.begin(BeforeCheck(signs=(), pain=4))
    coach.do("stop")
    another = coach.entry
    assert another
    read(coach, sessions, stopped)
    history.forget(another, history.delete(another).result())
    assert coach.safety.recall_open_flag()
    coach.tick()
    assert coach.entry
    assert coach.entry.record == stopped


def test_an_older_alarm_stands_when_a_later_one_is_corrected(
    coach: Coach, history: History, sessions: FailingSessions
) -> None:
    read(coach, sessions, replace(OLD, after=BOTH), replace(YESTERDAY, after=NERVE))
    newest, _oldest = coach.recent.entries
    coach.recent.entries = [newest]
    history.change(newest, replace(newest.record, after=After(pain=3, nerve=())))
    assert coach.care.talk == "emergency"


def test_what_only_a_copy_tells_stands_until_the_copy_is_deleted(
    coach: Coach, history: History, sessions: FailingSessions
) -> None:
    read(coach, sessions, YESTERDAY)
    (draft,) = coach.recent.entries
    name = draft.stored.path.name
    read(coach, sessions, replace(YESTERDAY, after=BOTH, conflict_of=name))
    assert coach.recent.entries == [draft]
    assert coach.care.talk == "emergency"
    coach.look_again()
    assert coach.care.talk == "emergency"
    (copy,) = coach.recent.copies
    history.forget(copy, history.delete(copy).result())
    assert coach.care.talk == ""


def test_it_is_found_again_when_the_settings_are_lost(
    coach: Coach, sessions: FailingSessions
) -> None:
    read(coach, sessions, replace(YESTERDAY, after=BOTH))
    coach.preferences.settings = Settings()
    assert coach.care.talk == "emergency"


def test_what_an_earlier_version_kept_stands(coach: Coach, clock: FakeClock) -> None:
    checks = Checks(nerve_at=clock.now() - timedelta(days=200))
    coach.preferences.settings = replace(coach.settings, checks=checks)
    coach.set(("holds", "seconds"), 20)
    coach.care.settle()
    assert (coach.care.talk, coach.settings.holds.seconds) == ("nerve", 20)
    assert coach.settings.checks.nerve_at is None
    assert coach.care.talk == "nerve"


def test_what_stands_is_read_from_the_file_as_it_was_written(
    coach: Coach, sessions: FailingSessions, folders: Folders, clock: FakeClock
) -> None:
    flag = Flag(at=MORNING, kind="emergency", emergency=("saddle", "chest"))
    read(coach, sessions, replace(YESTERDAY, after=NERVE, flags=(flag,)))
    loaded = SettingsFile(folders).load()
    assert loaded.problems == ()
    assert loaded.settings.checks.alarms == coach.settings.checks.alarms != ()
    clock.go_on(1)
    coach.care.talked()
    assert "alarms" not in folders.settings.read_text()


@pytest.mark.parametrize("hours", [1, 20])
def test_a_talk_counts_though_the_clock_was_set_back(
    coach: Coach, queue: SaveQueue, clock: FakeClock, hours: int
) -> None:
    put(coach, queue, clock, 0, after=NERVE)
    clock.start -= timedelta(hours=hours)
    coach.care.talked()
    assert coach.care.talk == ""
    coach.care.settle()
    assert coach.care.talk == ""
    coach.recent.entries.clear()
    coach.care.settle()
    assert coach.care.talk == ""


def test_a_talk_by_a_clock_that_was_years_ahead_hides_nothing(
    coach: Coach, queue: SaveQueue, clock: FakeClock
) -> None:
    clock.start += timedelta(days=1000)
    coach.care.talked()
    clock.start -= timedelta(days=1000)
    put(coach, queue, clock, 0, after=NERVE)
    assert coach.care.talk == "nerve"


def test_what_is_told_in_a_session_after_a_talk_in_it_stands(
    coach: Coach, clock: FakeClock
) -> None:
    coach.begin(BeforeCheck(signs=(), pain=4))
    clock.go_on(1)
    coach.care.talked()
    clock.go_on(1)
    coach.safety.open()
    assert coach.safety.flag
    coach.safety.answer(replace(coach.safety.flag, kind="nerve"))
    coach.do("stop")
    assert coach.care.talk == "nerve"


def test_a_session_that_broke_off_is_not_gone_on_with_over_what_was_told_since(
    coach: Coach, sessions: FailingSessions
) -> None:
    mark = Bookmark(at=MORNING, hold=0, planned=(Planned(step="both-knees", planned_s=10),))
    started = MORNING - timedelta(minutes=5)
    running = Record(
        kind="session", routine=coach.routine.id, started=started, status="running", bookmark=mark
    )
    told = Record(
        kind="session", started=MORNING, status="not-started", before=Before(signs=("emergency",))
    )
    read(coach, sessions, running)
    assert coach.interrupted.hindrance == ""
    read(coach, sessions, told)
    assert coach.interrupted.hindrance == "told"


def test_a_moved_entry_is_still_talked_about_first(
    coach: Coach, sessions: FailingSessions, clock: FakeClock
) -> None:
    coach.care.talked()
    clock.go_on(60)
    there = Record(kind="session", started=clock.now(), status="finished", after=BOTH)
    read(coach, sessions, there)
    moved = replace(there, started=MORNING - timedelta(days=3))
    coach.recent.entries.clear()
    coach.care.moved(there, moved)
    assert coach.care.talk == "emergency"
    coach.care.take_back(moved)
    assert coach.care.talk == ""
