"""Entries moved to another time: once on the disk whatever happens, and back by moving back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.disk import Disk
from tests.doubles import MORNING
from tests.journals import store, year
from tests.sessions import ROUTINE
from tui.domain.moving import moved
from tui.domain.record import Before, Record
from tui.storage.cache import Cache
from tui.storage.folders import Folders
from tui.storage.moves import Moves
from tui.storage.sessions import Entry, Sessions

NOTE = Record(kind="rest", started=MORNING, before=Before(pain=4), extra={"mine": 1})
EARLIER = MORNING - timedelta(days=60, minutes=5)


@pytest.fixture
def moves(folders: Folders, sessions: Sessions) -> Moves:
    return Moves(folders, sessions)


@pytest.fixture
def saved(sessions: Sessions) -> Entry:
    return sessions.save(sessions.new(NOTE))


def files(folders: Folders) -> list[Path]:
    return sorted(folders.sessions.rglob("*.toml"))


def test_an_entry_goes_to_its_month_and_comes_back_as_it_was(
    moves: Moves, sessions: Sessions, saved: Entry, folders: Folders
) -> None:
    there = moves.move(saved, moved(NOTE, EARLIER))
    assert there.path.relative_to(folders.sessions).parts[:2] == ("2026", "09")
    assert there.path.name[:17] == f"{EARLIER:%Y-%m-%dT%H%M%S}"
    assert files(folders) == [there.path]
    assert sessions.recent(9) == [there]
    assert moves.move(there, NOTE) == saved
    assert files(folders) == [saved.path]


def test_the_name_of_another_entry_is_never_taken(
    moves: Moves, sessions: Sessions, saved: Entry, folders: Folders
) -> None:
    other = moves.move(saved, moved(NOTE, EARLIER))
    twin = sessions.save(Entry(saved.path, NOTE))
    there = moves.move(twin, moved(NOTE, EARLIER))
    assert there.path != other.path
    assert len(files(folders)) == 2


def test_a_name_that_a_person_made_becomes_one_of_ours(
    moves: Moves, sessions: Sessions, saved: Entry
) -> None:
    mine = saved.path.rename(saved.path.with_name("monday.toml"))
    found = sessions.read(mine)
    assert isinstance(found, Entry)
    assert moves.move(found, moved(NOTE, EARLIER)).path.name.startswith("2026-09-24T")


def test_what_was_written_by_hand_is_kept_aside(
    moves: Moves, sessions: Sessions, saved: Entry, folders: Folders
) -> None:
    saved.path.write_text("# mine\n" + saved.text)
    found = sessions.read(saved.path)
    assert isinstance(found, Entry)
    moves.move(found, moved(NOTE, EARLIER))
    (aside,) = folders.trash.glob("*.toml")
    assert "# mine" in aside.read_text()


@pytest.mark.parametrize("theirs", ["theirs", None])
def test_what_somebody_else_changed_or_took_away_is_not_moved(
    moves: Moves, saved: Entry, folders: Folders, theirs: str | None
) -> None:
    saved.path.write_text(theirs) if theirs else saved.path.unlink()
    with pytest.raises(OSError, match=r"changed elsewhere|No such file"):
        moves.move(saved, moved(NOTE, EARLIER))
    assert [one.read_text() for one in files(folders)] == [theirs] * bool(theirs)


def test_what_is_elsewhere_at_work_is_not_moved(
    moves: Moves, sessions: Sessions, saved: Entry, folders: Folders
) -> None:
    newer = replace(saved, record=replace(NOTE, schema=2))
    with pytest.raises(OSError, match="newer supine"):
        moves.move(newer, moved(NOTE, EARLIER))
    sessions.drafts.begin(saved.path.stem, "in vi")
    with pytest.raises(OSError, match="in an editor"):
        moves.move(saved, moved(NOTE, EARLIER))
    sessions.drafts.end(saved.path.stem)
    real = saved.path.rename(folders.data / "real.toml")
    saved.path.symlink_to(real)
    with pytest.raises(OSError, match="a link"):
        moves.move(saved, moved(NOTE, EARLIER))
    assert (saved.path.read_text(), files(folders)) == (saved.text, [saved.path])


def test_a_folder_that_lets_nothing_in_leaves_it_where_it_was(
    moves: Moves, saved: Entry, folders: Folders
) -> None:
    month = folders.sessions / "2026" / "09"
    month.write_text("a file where the folder should be")  # root can write in any folder
    with pytest.raises(OSError, match=r"File exists|Not a directory"):
        moves.move(saved, moved(NOTE, EARLIER))
    assert saved.path.read_text() == saved.text
    assert month.read_text() == "a file where the folder should be"


def test_a_disk_that_turns_read_only_leaves_it_where_it_was(disk: Disk) -> None:
    folders = Folders(disk.mount() / "data")
    sessions = Sessions(folders)
    saved = sessions.save(sessions.new(NOTE))
    disk.turn("ro")
    with pytest.raises(OSError, match="Read-only"):
        Moves(folders, sessions).move(saved, moved(NOTE, EARLIER))
    assert [(one, one.read_text()) for one in files(folders)] == [(saved.path, saved.text)]
    disk.turn("rw")
    Moves(folders, sessions).move(saved, moved(NOTE, EARLIER))
    assert len(files(folders)) == 1


def test_the_history_in_short_follows(moves: Moves, sessions: Sessions, folders: Folders) -> None:
    store(folders.data, year(90))
    cache = Cache(folders, sessions, ROUTINE)

    def told() -> dict[str, tuple[str, ...]]:
        return {name: tuple(one.name for one in rows)
                for found in cache.slices() for name, rows in found.items()}  # fmt: skip

    before = told()
    newest = sessions.recent(1)[0]
    assert isinstance(newest, Entry)
    there = moves.move(newest, moved(newest.record, EARLIER))
    after = told()
    assert newest.path.name in before["2026-11"]
    assert newest.path.name not in after["2026-11"]
    assert there.path.name in after["2026-09"]
    assert list(after["2026-09"]) == sorted(after["2026-09"], reverse=True)
