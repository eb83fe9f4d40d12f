"""The journal's files: found newest first, private, and nobody's text overwritten."""

import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.doubles import MORNING
from tui.domain.record import After, Record
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, encode
from tui.storage.toml import Unreadable

NOTE = Record(kind="note", started=MORNING, note="Slept badly.")


@pytest.fixture
def saved(sessions: Sessions) -> Entry:
    return sessions.save(sessions.new(NOTE))


def with_note(entry: Entry, note: str) -> Entry:
    return replace(entry, record=replace(entry.record, note=note))


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_new_entry_has_a_name_and_no_file(sessions: Sessions, folders: Folders) -> None:
    path = sessions.new(NOTE).path
    assert path.parent == folders.sessions / "2026" / "11"
    assert path.match("2026-11-23T074012-????.toml")
    assert not folders.data.exists()


def test_the_newest_comes_first_and_only_so_many(sessions: Sessions) -> None:
    moments = [MORNING + timedelta(days=days) for days in (0, -40, 1, -400)]
    for moment in moments:
        sessions.save(sessions.new(replace(NOTE, started=moment)))
    newest = sorted(moments, reverse=True)
    found = sessions.recent(10)
    assert [one.record.started for one in found if isinstance(one, Entry)] == newest
    assert sessions.recent(2) == found[:2]


def test_what_cannot_be_read_stands_in_its_place_and_is_left(
    sessions: Sessions, saved: Entry
) -> None:
    broken = saved.path.with_name("2026-11-24T080000-abcd.toml")
    broken.write_text('kind = "note"\nstarted = 2026-11-24T08:00:00+01:00\nstatus = "great"\n')
    first, second = sessions.recent(10)
    assert isinstance(first, Unreadable)
    assert str(first).startswith("2026-11-24T080000-abcd.toml:3: status must be one of")
    assert second == saved
    assert broken.read_text().endswith('"great"\n')


def test_nothing_is_written_when_nothing_changed(sessions: Sessions, saved: Entry) -> None:
    before = saved.path.stat()
    assert sessions.save(saved) == saved
    assert saved.path.stat() == before


def test_what_supine_does_not_know_is_kept_on_every_level(sessions: Sessions, saved: Entry) -> None:
    text = encode(NOTE) + (
        "[before]\npain = 4\nmood = 1\n"
        "[before.more]\ndeep = [[1], {}]\n"
        '[[holds]]\nstep = "both-knees"\nrepetition = 1\nplanned_s = 5\nheld_s = 5.0\n'
        'outcome = "done"\nbreaths = 3\n'
        "[weather]\nwind = 1979-05-27\n"
    )
    saved.path.write_text(text)
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    again = sessions.save(with_note(found, "Slept well."))
    written = tomllib.loads(again.path.read_text())
    assert written == tomllib.loads(text.replace("badly", "well"))


@pytest.mark.parametrize("theirs", ["theirs", "not TOML at all ="])
def test_a_file_changed_by_somebody_else_is_kept_beside_this_version(
    sessions: Sessions, saved: Entry, theirs: str
) -> None:
    saved.path.write_text(theirs)
    mine = sessions.save(with_note(saved, "mine"))
    assert saved.path.read_text() == theirs
    assert mine.path != saved.path
    assert (mine.record.note, mine.record.conflict_of) == ("mine", saved.path.name)
    assert mine.path.read_text() == encode(mine.record)
    assert sessions.save(with_note(mine, "mine, longer")).path == mine.path


def test_a_file_that_was_deleted_comes_back_with_the_next_word(
    sessions: Sessions, saved: Entry
) -> None:
    saved.path.unlink()
    assert sessions.save(with_note(saved, "still here")).path == saved.path
    assert "still here" in saved.path.read_text()


def test_a_name_that_is_taken_is_not_written_over(sessions: Sessions, saved: Entry) -> None:
    other = sessions.save(Entry(saved.path, replace(NOTE, note="another")))
    assert other.path != saved.path
    assert saved.path.read_text() == encode(NOTE)


def test_comments_go_to_the_trash_before_the_first_rewrite(
    sessions: Sessions, saved: Entry, folders: Folders
) -> None:
    commented = "# my own comment\n" + saved.text
    saved.path.write_text(commented)
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    for note in ("one", "two"):
        found = sessions.save(with_note(found, note))
    assert found.path == saved.path
    (aside,) = folders.trash.iterdir()
    assert aside.read_text() == commented
    assert aside.name.startswith(saved.path.stem)


def test_supines_own_layout_needs_no_copy(
    sessions: Sessions, saved: Entry, folders: Folders
) -> None:
    sessions.save(with_note(saved, 'with "quotes" and \\ and a last line\n'))
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    sessions.save(with_note(found, "another"))
    assert not folders.trash.exists()


@pytest.mark.usefixtures("open_umask")
def test_what_is_written_is_private(sessions: Sessions, folders: Folders) -> None:
    entry = sessions.save(sessions.new(NOTE))
    entry.path.write_text("# a comment\n" + entry.text)
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    sessions.save(with_note(found, "again"))
    modes = {path.is_dir(): set[int]() for path in folders.data.rglob("*")}
    for path in (folders.data, *folders.data.rglob("*")):
        modes[path.is_dir()].add(path.stat().st_mode & 0o777)
    assert modes == {True: {0o700}, False: {0o600}}
    assert len(files(folders.data)) == 2


def test_what_no_file_can_hold_keeps_nothing_from_being_saved(sessions: Sessions) -> None:
    record = replace(NOTE, after=After(trigger="a\ud800b", sleep="c\x00d"))
    entry = sessions.save(sessions.new(record))
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    assert found.record.after == After(trigger="a?b", sleep="c\x00d")
    assert found.text == entry.text


def test_a_linked_file_is_written_through(sessions: Sessions, saved: Entry, tmp_path: Path) -> None:
    real = saved.path.rename(tmp_path / "elsewhere.toml")
    saved.path.symlink_to(real)
    sessions.save(with_note(saved, "through the link"))
    assert saved.path.is_symlink()
    assert "through the link" in real.read_text()


def test_a_linked_folder_is_followed(sessions: Sessions, folders: Folders, tmp_path: Path) -> None:
    synced = tmp_path / "synced"
    synced.mkdir()
    folders.data.mkdir()
    folders.sessions.symlink_to(synced)
    entry = sessions.save(sessions.new(NOTE))
    assert sessions.recent(1) == [entry]
    assert len(files(synced)) == 1


def test_a_save_that_failed_after_it_had_written_is_no_conflict(
    sessions: Sessions, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    entry = sessions.new(NOTE)
    for note in ("one", "two"):
        entry = with_note(entry, note)
        with monkeypatch.context() as failing:
            failing.setattr("tui.storage.atomic.sync", fail)
            with pytest.raises(OSError, match="Input/output"):
                sessions.save(entry)
        entry = sessions.save(entry)
        assert files(folders.data) == [entry.path]
        assert entry.text == entry.path.read_text()
