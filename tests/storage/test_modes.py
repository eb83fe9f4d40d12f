"""What the modes forbid: named when it is to be read, told when it is to be written."""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.doubles import MORNING
from tui.domain.record import Record
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions
from tui.storage.settings import SettingsFile
from tui.storage.toml import Unreadable

NOTE = Record(kind="note", started=MORNING, note="Slept badly.")
NOBODY = 65534


@pytest.fixture
def sessions() -> Iterator[Sessions]:
    """A journal with one entry; whoever tests is not root, whom no mode stops."""
    before = os.geteuid()
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o777)
        os.seteuid(before or NOBODY)
        sessions = Sessions(Folders(Path(place) / "data"))
        sessions.save(sessions.new(NOTE))
        yield sessions
        os.seteuid(before)


@pytest.fixture
def entry(sessions: Sessions) -> Entry:
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    return found


@pytest.mark.parametrize("above", [0, 1, 2, 3])
def test_what_may_not_be_read_is_named(sessions: Sessions, entry: Entry, above: int) -> None:
    """The file, its month, its year, or all."""
    closed = (entry.path, *entry.path.parents)[above]
    before = closed.stat().st_mode
    closed.chmod(0)
    try:
        (told,) = sessions.recent(5)
    finally:
        closed.chmod(before)
    assert isinstance(told, Unreadable)
    assert (told.path, told.line, told.reason) == (closed, 0, "Permission denied")
    assert sessions.recent(5) == [entry]


def test_a_folder_that_takes_nothing_is_told_and_takes_it_later(
    sessions: Sessions, entry: Entry
) -> None:
    more = replace(entry, record=replace(entry.record, note="more"))
    entry.path.parent.chmod(0o500)
    with pytest.raises(OSError, match="Permission denied"):
        sessions.save(more)
    assert sessions.recent(5) == [entry]
    entry.path.parent.chmod(0o700)
    assert sessions.save(more).path == entry.path


def test_settings_that_may_not_be_read_are_not_replaced(entry: Entry) -> None:
    folders = Folders(entry.path.parents[3])
    file = SettingsFile(folders)
    file.change(("mode",), "flow")
    folders.settings.chmod(0)
    assert "Permission denied" in file.load().problems[0]
    with pytest.raises(OSError, match="Permission denied"):
        file.change(("mode",), "wait")
    folders.settings.chmod(0o600)
    assert file.load().settings.mode == "flow"
