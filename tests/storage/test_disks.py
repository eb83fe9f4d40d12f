"""Disks that are full, turned read-only, taken away or deleted while supine runs.

What was typed is kept in memory, is never called saved, and is saved as soon as it can be.
"""

import os
import shutil
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.disk import Disk
from tests.doubles import MORNING, AtOnce, FakeClock
from tests.pty_app import ROOT
from tui.coach.save_queue import RETRY_S, EntryDraft, SaveQueue
from tui.domain.record import Record
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, decode

NOTE = Record(kind="note", started=MORNING, note="the first text")
PATIENCE_S = 60


class Writer:
    """Somebody who types while things happen to the disk."""

    def __init__(self, data: Path) -> None:
        self.folders = Folders(data)
        self.clock = FakeClock()
        self.queue = SaveQueue(Sessions(self.folders), self.clock, AtOnce(), lambda: None)
        self.draft: EntryDraft = self.queue.new(NOTE)
        self.type(NOTE.note or "")
        assert self.on_disk() == "the first text"

    def type(self, text: str) -> None:
        self.queue.change(self.draft, replace(self.draft.record, note=text))
        self.queue.tick()

    def wait(self) -> None:
        self.clock.go_on(RETRY_S)
        self.queue.tick()

    def on_disk(self) -> str | None:
        path = self.draft.stored.path
        return decode(path, path.read_text()).note if path.exists() else None

    def refused(self, reason: str, text: str) -> None:
        assert (self.draft.saved, self.draft.trouble) == (False, reason)
        assert self.draft.record.note == text

    def saved(self, text: str) -> None:
        assert (self.draft.saved, self.draft.trouble) == (True, "")
        assert self.on_disk() == text
        assert len(list(self.folders.sessions.rglob("*"))) == 3


@pytest.fixture
def writer(disk: Disk) -> Writer:
    return Writer(disk.mount() / "data")


def test_on_a_full_disk_the_old_text_stays_and_the_new_one_is_saved_when_there_is_room(
    writer: Writer, disk: Disk
) -> None:
    ballast = disk.place / "ballast"
    with pytest.raises(OSError, match="No space left"):
        ballast.write_bytes(b"x" * 100_000)
    writer.type("more " * 2000)
    writer.refused("No space left on device", "more " * 2000)
    assert writer.on_disk() == "the first text"
    writer.wait()
    writer.refused("No space left on device", "more " * 2000)
    ballast.unlink()
    writer.wait()
    writer.saved("more " * 2000)


def test_on_a_disk_turned_read_only_it_is_saved_when_it_is_turned_back(
    writer: Writer, disk: Disk
) -> None:
    disk.turn("ro")
    writer.type("more")
    writer.refused("Read-only file system", "more")
    assert writer.on_disk() == "the first text"
    disk.turn("rw")
    writer.wait()
    writer.saved("more")


def test_nothing_is_written_beneath_a_disk_that_was_taken_away(disk: Disk) -> None:
    """It would lie unencrypted, or hidden, once the disk is back."""
    writer = Writer(disk.mount())
    disk.take_away()
    writer.type("more")
    writer.refused("the disk it lies on is not there", "more")
    assert list(disk.place.iterdir()) == []
    disk.mount()
    writer.wait()
    writer.saved("more")


def test_a_folder_that_is_deleted_comes_back_with_the_next_word(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "data")
    shutil.rmtree(writer.folders.data)
    writer.type("more")
    writer.saved("more")


def test_a_file_in_the_folders_place_is_told_and_left(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "data")
    shutil.rmtree(writer.folders.data)
    writer.folders.data.write_text("in the way")
    writer.type("more")
    assert (writer.draft.saved, bool(writer.draft.trouble)) == (False, True)
    assert writer.folders.data.read_text() == "in the way"
    writer.folders.data.unlink()
    writer.wait()
    writer.saved("more")


SAVING = """\
import socket, sys
from dataclasses import replace
from pathlib import Path
from tui.storage.folders import Folders
from tui.storage.sessions import Sessions

told = socket.socket(fileno=int(sys.argv[2]))
sessions = Sessions(Folders(Path(sys.argv[1])))
(entry,) = sessions.recent(1)
told.recv(1)
for number in range(40):
    record = replace(entry.record, note=f"{number} " + "long " * 2000)
    try:
        entry = sessions.save(replace(entry, record=record))
    except OSError as error:
        told.send(f"refused {number} {error.errno}\\n".encode())
    else:
        told.send(f"saved {number}\\n".encode())
"""
CALLS = {
    "a write, EIO": ("posix/io/rw/write", 5),
    "a write, ENOSPC": ("posix/io/rw/write", 28),
    "a sync, EIO": ("posix/io/sync/fsync", 5),
    "a sync, ENOSPC": ("posix/io/sync/fsync", 28),
    "a rename, EIO": ("posix/io/dir/rename", 5),
    "a rename, ENOSPC": ("posix/io/dir/rename", 28),
}


@pytest.mark.parametrize(("call", "number"), CALLS.values(), ids=CALLS.keys())
def test_what_a_program_told_as_saved_is_there_when_a_third_of_its_calls_fail(
    folders: Folders, call: str, number: int
) -> None:
    """A real program whose calls libfiu lets fail at random."""
    if not shutil.which("fiu-run"):
        assert not os.environ.get("CI"), "fiu-run is missing"
        pytest.skip("fiu-run (Debian: fiu-utils) is not installed")
    first = Sessions(folders).save(Sessions(folders).new(NOTE))
    here, there = socket.socketpair()
    fault = f"enable_random name={call},probability=0.33,failinfo={number}"
    words = ["fiu-run", "-x", "-c", fault, sys.executable, "-c", SAVING]
    with subprocess.Popen(
        [*words, str(folders.data), str(there.fileno())],
        pass_fds=[there.fileno()],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as saving:
        there.close()
        here.send(b"x")
        here.settimeout(PATIENCE_S)
        told = here.makefile().read().splitlines()
        saving.wait(PATIENCE_S)
    here.close()
    refused = [one for one in told if one.startswith("refused")]
    saved = [int(one.split()[1]) for one in told if one.startswith("saved")]
    assert len(told) == 40
    assert 0 < len(refused) < 40
    assert {one.split()[2] for one in refused} == {str(number)}
    (found,) = Sessions(folders).recent(9)
    assert isinstance(found, Entry)
    assert found.path == first.path
    assert int((found.record.note or "").split()[0]) >= saved[-1]
