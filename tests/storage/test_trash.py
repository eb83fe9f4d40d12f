"""Deleted entries: whole in the trash before they leave the journal, and back as they were."""

import os
from dataclasses import replace
from datetime import timedelta
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest

from tests.doubles import MORNING
from tui.domain.record import Record
from tui.storage import data_dir
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions
from tui.storage.trash import Trash

NOTE = Record(kind="note", started=MORNING, note="Slept badly.", extra={"mine": 1})


@pytest.fixture
def trash(folders: Folders, sessions: Sessions) -> Trash:
    return Trash(folders, sessions)


@pytest.fixture
def saved(sessions: Sessions) -> Entry:
    return sessions.save(sessions.new(NOTE))


def test_a_deleted_entry_comes_back_as_it_was(
    trash: Trash, sessions: Sessions, saved: Entry
) -> None:
    trash.put(saved)
    assert sessions.recent(9) == []
    (found,) = trash.found()
    assert trash.restore(found) == saved
    assert sessions.recent(9) == [saved]
    assert (trash.found(), trash.others()) == ([], 0)


def test_the_latest_deleted_comes_first_and_one_name_may_come_twice(
    trash: Trash, sessions: Sessions, saved: Entry
) -> None:
    trash.put(saved)
    again = sessions.save(Entry(saved.path, replace(NOTE, note="another")))
    assert again.path == saved.path
    trash.put(again)
    notes = [one.entry.record.note for one in trash.found()]
    assert sorted(map(str, notes)) == ["Slept badly.", "another"]


def test_where_the_name_is_taken_it_gets_another(
    trash: Trash, sessions: Sessions, saved: Entry
) -> None:
    (deleted,) = [trash.put(saved)]
    other = sessions.save(Entry(saved.path, replace(NOTE, note="another")))
    back = trash.restore(deleted)
    assert back.path != other.path
    assert {one.record.note for one in sessions.recent(9) if isinstance(one, Entry)} == {
        "Slept badly.",
        "another",
    }


def test_what_somebody_else_changed_meanwhile_is_not_deleted_unread(
    trash: Trash, saved: Entry
) -> None:
    saved.path.write_text("theirs")
    with pytest.raises(OSError, match="changed elsewhere"):
        trash.put(saved)
    assert saved.path.read_text() == "theirs"
    assert trash.found() == []


def test_a_disk_that_refuses_loses_nothing(
    trash: Trash, saved: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.storage.atomic.create", refuse)
    with pytest.raises(OSError, match="No space"):
        trash.put(saved)
    assert saved.path.exists()


def test_emptying_removes_everything_and_only_that(
    trash: Trash, sessions: Sessions, folders: Folders, saved: Entry
) -> None:
    kept = sessions.save(sessions.new(replace(NOTE, started=MORNING - timedelta(days=1))))
    trash.put(saved)
    (folders.trash / "2026-11-20T061200-abcd-efgh.toml").write_text("# an earlier version")
    assert (len(trash.found()), trash.others()) == (1, 1)
    trash.empty()
    assert (trash.found(), trash.others()) == ([], 0)
    assert sessions.recent(9) == [kept]


def test_it_waits_for_no_turn_that_never_comes_and_takes_nothing_then(
    trash: Trash, saved: Entry, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    trashed = trash.put(saved)
    monkeypatch.setattr(data_dir, "_TRIES", 2)
    handle = os.open(folders.data, os.O_RDONLY)
    flock(handle, LOCK_EX)
    for deed in (lambda: trash.put(saved), lambda: trash.restore(trashed), trash.empty):
        with pytest.raises(OSError, match="another supine is writing here"):
            deed()
    os.close(handle)
    assert [one.path for one in trash.found()] == [trashed.path]
    trash.restore(trashed)
