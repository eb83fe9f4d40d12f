"""Nobody else can read it, one supine writes at a time, and nothing is written beneath a disk."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest

from tests.doubles import MORNING
from tui.domain.record import Record
from tui.storage import data_dir
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions
from tui.storage.settings import SettingsFile

NOTE = Record(kind="note", started=MORNING, note="Slept badly.")
ELSEWHERE = Path("/nowhere")


def modes(folder: Path) -> set[tuple[bool, int]]:
    """What lies below a folder, and itself: whether it is a folder, and who may do what."""
    facts = (one.stat().st_mode for one in (folder, *folder.rglob("*")))
    return {(stat.S_ISDIR(one), stat.S_IMODE(one)) for one in facts}


PRIVATE = {(True, 0o700), (False, 0o600)}


def write_of_everything(folders: Folders) -> None:
    """An entry, its superseded version, settings and theirs."""
    sessions, file = Sessions(folders), SettingsFile(folders)
    entry = sessions.save(sessions.new(NOTE))
    entry.path.write_text("# mine\n" + entry.text)
    (found,) = sessions.recent(1)
    sessions.save(changed(found))
    file.change(("welcomed",), True)
    folders.settings.write_text("# mine\n" + folders.settings.read_text())
    file.change(("mode",), "flow")
    sessions.keep_report("report", "txt", "-")
    sessions.drafts.begin("note", "-")
    sessions.claim(entry)


def changed(found: object) -> Entry:
    assert isinstance(found, Entry)
    return replace(found, record=replace(found.record, note="again"))


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777], ids=oct)
def test_what_is_written_is_private_under_any_umask(folders: Folders, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_of_everything(folders)
    finally:
        os.umask(before)
    assert modes(folders.data) == PRIVATE


def loosen(folders: Folders) -> None:
    write_of_everything(folders)
    ours = (folders.settings, folders.sessions, folders.trash)
    more = (folders.reports, folders.drafts, folders.locks)
    for one in (folders.data, *ours, *more):
        one.chmod(one.stat().st_mode | 0o066 | (0o011 if one.is_dir() else 0))


def test_a_loose_folder_of_ones_own_is_closed(folders: Folders) -> None:
    loosen(folders)
    assert data_dir.make_private(folders, default=folders.data) == ()
    assert modes(folders.data) == PRIVATE


@pytest.fixture
def passable(folders: Folders) -> Iterator[Folders]:
    """A data folder to which others would get through."""
    closed = [one for one in folders.data.parents if not one.stat().st_mode & 0o001]
    before = [(one, one.stat().st_mode) for one in closed]
    for one, mode in before:
        one.chmod(stat.S_IMODE(mode) | 0o011)
    yield folders
    for one, mode in before:
        one.chmod(stat.S_IMODE(mode))


def test_a_loose_folder_of_somebodys_own_is_told_and_left(passable: Folders) -> None:
    loosen(passable)
    (told,) = data_dir.make_private(passable, default=ELSEWHERE)
    assert told == f"Others on this computer can open {passable.data}; chmod 700 would close it."
    assert stat.S_IMODE(passable.data.stat().st_mode) == 0o777
    for one in (passable.sessions, passable.trash):
        assert stat.S_IMODE(one.stat().st_mode) == 0o700
    assert stat.S_IMODE(passable.settings.stat().st_mode) == 0o600
    passable.data.chmod(0o700)
    assert data_dir.make_private(passable, default=ELSEWHERE) == ()


def test_a_folder_that_nobody_gets_to_is_nothing_to_tell(folders: Folders) -> None:
    loosen(folders)
    folders.data.parent.chmod(0o700)
    assert data_dir.make_private(folders, default=ELSEWHERE) == ()


def test_a_folder_behind_a_link_is_left(folders: Folders, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o755)
    folders.data.mkdir()
    folders.sessions.symlink_to(theirs)
    assert data_dir.make_private(folders, default=folders.data) == ()
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o755


def test_temporary_files_stay_inside_and_what_a_killed_one_left_goes(folders: Folders) -> None:
    sessions = Sessions(folders)
    entry = sessions.save(sessions.new(NOTE))
    left = entry.path.with_name(f".{entry.path.name}.0123abcd.part")
    for one in (left, entry.path.with_name(".mine.part"), entry.path.with_name("x.part")):
        one.write_text("half an ent")
    sessions.save(changed(entry))
    names = {one.name for one in entry.path.parent.iterdir()}
    assert names == {entry.path.name, ".mine.part", "x.part"}


def test_one_that_does_not_let_go_is_told_and_not_waited_for_for_ever(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_dir, "_TRIES", 2)
    sessions = Sessions(folders)
    entry = sessions.new(NOTE)
    folders.data.mkdir()
    handle = os.open(folders.data, os.O_RDONLY)
    try:
        flock(handle, LOCK_EX)
        with pytest.raises(OSError, match="another supine is writing"):
            sessions.save(entry)
    finally:
        os.close(handle)
    sessions.save(entry)


def test_a_disk_without_locks_is_written_on(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int, _how: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(data_dir, "flock", refuse)
    sessions = Sessions(folders)
    assert sessions.save(sessions.new(NOTE)).text
