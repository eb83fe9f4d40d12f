"""The old file or the new one, whole, also when the disk or the power fails."""

import os
import random
import resource
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.disk import Disk
from tests.doubles import MORNING
from tests.pty_app import ROOT
from tui.domain.record import Record
from tui.storage import atomic
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, encode

SAVING = """\
import sys
from dataclasses import replace
from pathlib import Path
from tui.storage.folders import Folders
from tui.storage.sessions import Sessions

sessions = Sessions(Folders(Path(sys.argv[1])))
(entry,) = sessions.recent(1)
number = int(entry.record.note.split()[0])
while True:
    number += 1
    note = f"{number} " + "long " * 20_000
    entry = sessions.save(replace(entry, record=replace(entry.record, note=note)))
    print(number, flush=True)
"""
WHOLE = "the old text\n"
ON_DISK = ["file", "folder"]
"""What must be on disk, in this order: the text, and then its name."""
KILLS = 6


def test_what_was_saved_survives_a_kill(folders: Folders) -> None:
    """Six times, each at another moment after the first save was told."""
    sessions = Sessions(folders)
    first = Record(kind="note", started=MORNING, note="0 and little else")
    path = sessions.save(sessions.new(first)).path
    for _ in range(KILLS):
        told = saved_until_killed(folders.data, after=random.uniform(0, 0.01))
        (found,) = sessions.recent(2)
        assert isinstance(found, Entry), str(found)
        assert found.path == path
        assert found.text == encode(found.record)
        number, *words = (found.record.note or "").split()
        assert set(words) == {"long"}
        assert len(words) == 20_000
        assert int(number) in (told, told + 1)


def saved_until_killed(data: Path, after: float) -> int:
    """The last number that a saving program told before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", SAVING, str(data)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as saving:
        assert saving.stdout
        first = saving.stdout.readline()
        try:
            saving.wait(after)
        except subprocess.TimeoutExpired:
            saving.kill()
        told = [first, *saving.stdout]
    return int([line for line in told if line.endswith("\n")][-1])


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "entry.toml"
    path.write_text(WHOLE)
    return path


@pytest.fixture
def _small_files() -> Iterator[None]:
    """No file may grow beyond a few kilobytes; a write beyond that fails as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("_small_files")
@pytest.mark.parametrize("write", [atomic.replace, atomic.create])
def test_a_write_that_fails_half_way_leaves_the_old_file(
    old: Path, write: Callable[[Path, str], None]
) -> None:
    path = old if write is atomic.replace else old.with_name("new.toml")
    with pytest.raises(OSError, match="File too large"):
        write(path, "x" * 100_000)
    assert list(old.parent.iterdir()) == [old]
    assert old.read_text() == WHOLE


def test_a_full_disk_leaves_the_old_file(disk: Disk) -> None:
    small_disk = disk.mount()
    old = small_disk / "entry.toml"
    atomic.replace(old, WHOLE)
    with pytest.raises(OSError, match="No space left"):
        atomic.replace(old, "x" * 100_000)
    assert list(small_disk.iterdir()) == [old]
    assert old.read_text() == WHOLE


def test_a_file_that_exists_is_not_created(old: Path) -> None:
    with pytest.raises(FileExistsError):
        atomic.create(old, "new")
    assert list(old.parent.iterdir()) == [old]
    assert old.read_text() == WHOLE


def test_nothing_is_left_beside_the_new_file(old: Path) -> None:
    atomic.replace(old, "new\n")
    atomic.create(old.with_name("other.toml"), "other\n")
    assert sorted(path.name for path in old.parent.iterdir()) == ["entry.toml", "other.toml"]
    assert old.read_text() == "new\n"


def test_a_half_written_file_of_a_killed_program_is_no_entry(folders: Folders) -> None:
    sessions = Sessions(folders)
    entry = sessions.save(sessions.new(Record(kind="note", started=MORNING)))
    entry.path.with_name(f".{entry.path.name}.0123abcd.part").write_text("half an ent")
    assert sessions.recent(5) == [entry]


def test_a_disk_without_hard_links_takes_new_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a phone, and on many network and memory card file systems."""

    def refuse(_source: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "new.toml"
    atomic.create(path, WHOLE)
    assert path.read_text() == WHOLE
    with pytest.raises(FileExistsError):
        atomic.create(path, "another")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text() == WHOLE


def test_a_disk_that_cannot_sync_a_folder_takes_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network file systems say EINVAL; the file itself is synced all the same."""
    real = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        real(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    path = tmp_path / "entry.toml"
    atomic.create(path, "one")
    atomic.replace(path, "two")
    assert path.read_text() == "two"


@pytest.mark.parametrize("write", [atomic.replace, atomic.create])
def test_the_text_and_then_its_name_are_on_disk_before_it_is_called_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, str], None]
) -> None:
    synced: list[str] = []

    def fsync(handle: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")

    monkeypatch.setattr(os, "fsync", fsync)
    write(tmp_path / "note.toml", WHOLE)
    assert synced == ON_DISK
