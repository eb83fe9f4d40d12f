"""When an entry is saved, and what is said about it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

import pytest

from tests.doubles import MORNING, FailingSessions, FakeClock
from tui.coach.save_queue import NOTE_S, RETRY_S, TYPING_S, EntryDraft, SaveQueue
from tui.domain.record import Record
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, decode

NOTE = Record(kind="note", started=MORNING)
FULL = "No space left on device"


@pytest.fixture
def draft(queue: SaveQueue) -> EntryDraft:
    return queue.new(NOTE)


def type_in(queue: SaveQueue, draft: EntryDraft, text: str) -> None:
    queue.change(draft, replace(draft.record, note=text), typing=True)
    queue.tick()


def a_moment_later(queue: SaveQueue, clock: FakeClock, seconds: float = NOTE_S) -> None:
    clock.go_on(seconds + 0.001)
    queue.tick()


def note_on_disk(draft: EntryDraft) -> str | None:
    path = draft.stored.path
    return decode(path, path.read_text()).note if path.exists() else None


def test_a_note_is_on_disk_within_a_second_of_the_last_key(
    queue: SaveQueue, draft: EntryDraft, clock: FakeClock
) -> None:
    assert NOTE_S == 0.7
    type_in(queue, draft, "Slept badly.")
    assert not draft.saved
    clock.go_on(0.6)
    queue.tick()
    assert note_on_disk(draft) is None
    assert queue.due == pytest.approx(clock.monotonic() + 0.1)
    clock.go_on(0.101)
    queue.tick()
    assert note_on_disk(draft) == "Slept badly."
    assert draft.saved
    assert draft.saved_at == clock.now()
    assert queue.due is None


def test_it_is_on_disk_every_five_seconds_while_one_types(
    queue: SaveQueue, draft: EntryDraft, clock: FakeClock
) -> None:
    assert TYPING_S == 5.0
    text, begun = "", clock.monotonic()
    while note_on_disk(draft) is None:
        text += "a"
        type_in(queue, draft, text)
        clock.go_on(0.5)
        queue.tick()
        assert clock.monotonic() - begun <= TYPING_S
    assert clock.monotonic() - begun == TYPING_S


def test_all_else_is_saved_with_the_next_tick(queue: SaveQueue, draft: EntryDraft) -> None:
    queue.change(draft, replace(NOTE, status="running"))
    queue.tick()
    assert draft.saved


def test_a_page_that_was_only_opened_has_no_file(
    queue: SaveQueue, draft: EntryDraft, folders: Folders
) -> None:
    queue.tick()
    assert queue.flush() == []
    assert not draft.saved
    assert not folders.data.exists()


def test_a_disk_that_refuses_is_told_and_asked_again(
    queue: SaveQueue, draft: EntryDraft, sessions: FailingSessions, clock: FakeClock
) -> None:
    sessions.reason = FULL
    type_in(queue, draft, "Slept badly.")
    a_moment_later(queue, clock)
    assert (draft.trouble, draft.saved, draft.saved_at) == (FULL, False, None)
    assert draft.record.note == "Slept badly."
    assert queue.flush() == [draft]

    sessions.reason = ""
    a_moment_later(queue, clock, RETRY_S)
    assert (draft.trouble, draft.saved) == ("", True)
    assert note_on_disk(draft) == "Slept badly."


def test_a_folder_that_cannot_be_made_is_trouble(folders: Folders, clock: FakeClock) -> None:
    folders.data.write_text("a file where the folder should be")
    with ThreadPoolExecutor(1) as worker:
        queue = SaveQueue(Sessions(folders), clock, worker, lambda: None)
        draft = queue.new(NOTE)
        assert queue.save(draft).result() is False
        assert draft.trouble


def test_typing_goes_on_while_the_disk_refuses(
    queue: SaveQueue, draft: EntryDraft, sessions: FailingSessions, clock: FakeClock
) -> None:
    sessions.reason = FULL
    for text in ("one", "one two"):
        type_in(queue, draft, text)
        a_moment_later(queue, clock)
    sessions.reason = ""
    assert queue.flush() == []
    assert note_on_disk(draft) == "one two"


def test_what_the_worker_still_has_in_hand_counts_when_one_leaves(
    folders: Folders, clock: FakeClock
) -> None:
    let_go = Event()

    class Slow(FailingSessions):
        def save(self, entry: Entry) -> Entry:
            let_go.wait()
            raise OSError(28, FULL)

    with ThreadPoolExecutor(1) as leaving, ThreadPoolExecutor(1) as worker:
        queue = SaveQueue(Slow(folders), clock, worker, lambda: None)
        draft = queue.new(NOTE)
        queue.change(draft, replace(NOTE, note="the last word"))
        queue.tick()
        left = leaving.submit(queue.flush)
        let_go.set()
        assert left.result() == [draft]


def test_an_entry_is_taken_in_hand_once(queue: SaveQueue, draft: EntryDraft) -> None:
    assert queue.take(draft.stored) is draft


def test_a_file_changed_elsewhere_is_kept_beside_this_version(
    queue: SaveQueue, draft: EntryDraft, clock: FakeClock
) -> None:
    type_in(queue, draft, "mine")
    a_moment_later(queue, clock)
    path = draft.stored.path
    theirs = path.read_text().replace("mine", "theirs")
    path.write_text(theirs)
    for text in ("mine, longer", "mine, longer still"):
        type_in(queue, draft, text)
        a_moment_later(queue, clock)
        assert path.read_text() == theirs
        assert draft.saved
        assert draft.conflict
        kept = decode(draft.stored.path, draft.stored.path.read_text())
        assert (kept.note, kept.conflict_of) == (text, path.name)
    assert len(list(path.parent.iterdir())) == 2
