"""When an entry is saved, and what is said about it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

import pytest

from tests.doubles import MORNING, FailingSessions, FakeClock
from tui.coach.desk import NOTE_S, RETRY_S, TYPING_S, Desk, OpenEntry
from tui.domain.record import Record
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, decode

NOTE = Record(kind="note", started=MORNING)
FULL = "No space left on device"


@pytest.fixture
def page(desk: Desk) -> OpenEntry:
    return desk.new(NOTE)


def type_in(desk: Desk, page: OpenEntry, text: str) -> None:
    desk.change(page, replace(page.record, note=text), typing=True)
    desk.tick()


def a_moment_later(desk: Desk, clock: FakeClock, seconds: float = NOTE_S) -> None:
    clock.go_on(seconds + 0.001)
    desk.tick()


def note_on_disk(page: OpenEntry) -> str | None:
    path = page.entry.path
    return decode(path, path.read_text()).note if path.exists() else None


def test_a_note_is_on_disk_within_a_second_of_the_last_key(
    desk: Desk, page: OpenEntry, clock: FakeClock
) -> None:
    assert NOTE_S == 0.7
    type_in(desk, page, "Slept badly.")
    assert not page.saved
    clock.go_on(0.6)
    desk.tick()
    assert note_on_disk(page) is None
    assert desk.due == pytest.approx(clock.monotonic() + 0.1)
    clock.go_on(0.101)
    desk.tick()
    assert note_on_disk(page) == "Slept badly."
    assert page.saved
    assert page.saved_at == clock.now()
    assert desk.due is None


def test_it_is_on_disk_every_five_seconds_while_one_types(
    desk: Desk, page: OpenEntry, clock: FakeClock
) -> None:
    assert TYPING_S == 5.0
    text, begun = "", clock.monotonic()
    while note_on_disk(page) is None:
        text += "a"
        type_in(desk, page, text)
        clock.go_on(0.5)
        desk.tick()
        assert clock.monotonic() - begun <= TYPING_S
    assert clock.monotonic() - begun == TYPING_S


def test_all_else_is_saved_with_the_next_tick(desk: Desk, page: OpenEntry) -> None:
    desk.change(page, replace(NOTE, status="running"))
    desk.tick()
    assert page.saved


def test_a_page_that_was_only_opened_has_no_file(
    desk: Desk, page: OpenEntry, folders: Folders
) -> None:
    desk.tick()
    assert desk.flush() == []
    assert not page.saved
    assert not folders.data.exists()


def test_a_disk_that_refuses_is_told_and_asked_again(
    desk: Desk, page: OpenEntry, sessions: FailingSessions, clock: FakeClock
) -> None:
    sessions.reason = FULL
    type_in(desk, page, "Slept badly.")
    a_moment_later(desk, clock)
    assert (page.trouble, page.saved, page.saved_at) == (FULL, False, None)
    assert page.record.note == "Slept badly."
    assert desk.flush() == [page]

    sessions.reason = ""
    a_moment_later(desk, clock, RETRY_S)
    assert (page.trouble, page.saved) == ("", True)
    assert note_on_disk(page) == "Slept badly."


def test_a_folder_that_cannot_be_made_is_trouble(folders: Folders, clock: FakeClock) -> None:
    folders.data.write_text("a file where the folder should be")
    with ThreadPoolExecutor(1) as worker:
        desk = Desk(Sessions(folders), clock, worker, lambda: None)
        page = desk.new(NOTE)
        assert desk.save(page).result() is False
        assert page.trouble


def test_typing_goes_on_while_the_disk_refuses(
    desk: Desk, page: OpenEntry, sessions: FailingSessions, clock: FakeClock
) -> None:
    sessions.reason = FULL
    for text in ("one", "one two"):
        type_in(desk, page, text)
        a_moment_later(desk, clock)
    sessions.reason = ""
    assert desk.flush() == []
    assert note_on_disk(page) == "one two"


def test_what_the_worker_still_has_in_hand_counts_when_one_leaves(
    folders: Folders, clock: FakeClock
) -> None:
    let_go = Event()

    class Slow(FailingSessions):
        def save(self, entry: Entry) -> Entry:
            let_go.wait()
            raise OSError(28, FULL)

    with ThreadPoolExecutor(1) as leaving, ThreadPoolExecutor(1) as worker:
        desk = Desk(Slow(folders), clock, worker, lambda: None)
        page = desk.new(NOTE)
        desk.change(page, replace(NOTE, note="the last word"))
        desk.tick()
        left = leaving.submit(desk.flush)
        let_go.set()
        assert left.result() == [page]


def test_an_entry_is_taken_in_hand_once(desk: Desk, page: OpenEntry) -> None:
    assert desk.take(page.entry) is page


def test_a_file_changed_elsewhere_is_kept_beside_this_version(
    desk: Desk, page: OpenEntry, clock: FakeClock
) -> None:
    type_in(desk, page, "mine")
    a_moment_later(desk, clock)
    path = page.entry.path
    theirs = path.read_text().replace("mine", "theirs")
    path.write_text(theirs)
    for text in ("mine, longer", "mine, longer still"):
        type_in(desk, page, text)
        a_moment_later(desk, clock)
        assert path.read_text() == theirs
        assert page.saved
        assert page.conflict
        kept = decode(page.entry.path, page.entry.path.read_text())
        assert (kept.note, kept.conflict_of) == (text, path.name)
    assert len(list(path.parent.iterdir())) == 2
