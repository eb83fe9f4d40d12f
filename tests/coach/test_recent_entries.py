"""Which draft is open, which one `j` opens, and when it gets a file."""

from dataclasses import replace

import pytest

from tests.doubles import MORNING, FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.coach.recent_entries import RecentEntries
from tui.coach.save_queue import SaveQueue
from tui.domain.checks import BeforeCheck
from tui.domain.record import Record
from tui.storage.folders import Folders

NOTE = Record(kind="note", started=MORNING, note="an earlier one")


@pytest.fixture
def recent(sessions: FailingSessions, queue: SaveQueue, clock: FakeClock) -> RecentEntries:
    return RecentEntries(sessions, queue, clock)


def files(folders: Folders) -> int:
    return len(list(folders.sessions.rglob("*.toml")))


def test_todays_note_has_a_file_with_its_first_character(
    recent: RecentEntries, queue: SaveQueue, clock: FakeClock, folders: Folders
) -> None:
    draft = recent.open_entry(recent.today())
    recent.write("")
    assert (recent.entries, queue.due) == ([], None)
    recent.write("S")
    clock.go_on(1)
    queue.tick()
    assert (recent.entries, files(folders)) == ([draft], 1)
    assert recent.today() is draft


def test_tomorrow_has_a_note_of_its_own(recent: RecentEntries, clock: FakeClock) -> None:
    draft = recent.open_entry(recent.today())
    recent.write("today")
    clock.go_on(24 * 3600)
    assert recent.today() is not draft


def test_what_was_read_stands_below_what_is_open(
    recent: RecentEntries, sessions: FailingSessions
) -> None:
    earlier = sessions.save(sessions.new(NOTE))
    conflict = replace(NOTE, conflict_of=earlier.path.name)
    sessions.save(sessions.new(conflict))
    broken = earlier.path.with_name("2026-11-24T000000-abcd.toml")
    broken.write_text("=")
    recent.show(recent.load())
    assert [one.stored for one in recent.entries] == [earlier]
    assert [one.path for one in recent.unreadable] == [broken]

    assert not recent.open(1)
    assert broken.name in recent.reason

    (draft,) = recent.entries
    recent.open_entry(draft)
    assert recent.reason == ""
    recent.show(recent.load())
    assert recent.entries == [draft]


def test_the_session_that_is_under_way_is_no_earlier_one(
    recent: RecentEntries, queue: SaveQueue
) -> None:
    earlier, now = queue.new(NOTE), queue.new(replace(NOTE, kind="session", status="running"))
    recent.add(earlier)
    recent.add(now)
    assert recent.listed(now) == [earlier]
    assert recent.listed() == [now, earlier]
    assert recent.open(0, now)
    assert recent.entry is earlier


def test_a_note_alone_is_not_the_last_session(coach: Coach) -> None:
    recent = coach.recent
    coach.open_note()
    coach.write("before anything else")
    assert recent.last is None
    coach.begin(BeforeCheck(signs=(), pain=4))
    assert recent.last is coach.entry is recent.entry
