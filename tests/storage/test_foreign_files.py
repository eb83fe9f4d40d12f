"""Whatever lies in the journal is left as it is, named with line and reason; the rest works."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.doubles import MORNING
from tests.foreign import FOREIGN, GOOD, Foreign, put_all, seen
from tui.domain.record import Record
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions
from tui.storage.settings import SettingsFile
from tui.storage.toml import Unreadable

NOTE = Record(kind="note", started=MORNING, note="Slept badly.")


def test_every_foreign_file_is_named_and_left_and_the_rest_works(folders: Folders) -> None:
    put = put_all(folders.sessions / "2026" / "11")
    before = seen(folders.data)
    sessions = Sessions(folders)
    found = sessions.recent(100)
    told = {one.path.name: one for one in found if isinstance(one, Unreadable)}
    assert set(told) == set(put)
    for name, one in put.items():
        assert (told[name].line, told[name].reason[: len(one.reason)]) == (one.line, one.reason)
    (good,) = [one for one in found if isinstance(one, Entry)]
    assert good.record.note == "Good."
    again = sessions.save(Entry(good.path, good.record, good.text))
    assert again == good
    assert seen(folders.data) == before


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN.keys())
def test_settings_of_every_kind_give_defaults_and_a_reason(
    folders: Folders, foreign: Foreign
) -> None:
    folders.data.mkdir()
    foreign.put(folders.settings)
    before = seen(folders.data)
    loaded = SettingsFile(folders).load()
    assert loaded.settings.holds.seconds == 10
    assert all(one.startswith("settings.toml") for one in loaded.problems)
    assert seen(folders.data) == before


def test_line_ends_of_another_system_are_no_reason(folders: Folders) -> None:
    folder = folders.sessions / "2026" / "11"
    folder.mkdir(parents=True)
    path = folder / "2026-11-23T074012-crlf.toml"
    path.write_bytes(GOOD.replace("\n", "\r\n").encode())
    (found,) = Sessions(folders).recent(1)
    assert isinstance(found, Entry)
    assert Sessions(folders).save(found) == found
    assert b"\r\n" in path.read_bytes()


def test_a_pipe_where_an_entry_was_holds_nobody_up(folders: Folders) -> None:
    """Saving beside it, as beside any other version; reading a pipe would wait for ever."""
    sessions = Sessions(folders)
    folder = folders.sessions / "2026" / "11"
    folder.mkdir(parents=True)
    path = folder / "2026-11-23T074012-good.toml"
    path.write_text(GOOD)
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    path.unlink()
    FOREIGN["pipe"].put(path)
    mine = sessions.save(replace(found, record=replace(found.record, note="Longer.")))
    assert (mine.path != path, mine.record.conflict_of) == (True, path.name)
    assert path.is_fifo()


@pytest.mark.parametrize("place", ["sessions", "sessions/2026", "sessions/2026/11"])
def test_a_link_to_nowhere_in_the_way_is_told_and_no_endless_try(
    folders: Folders, place: str, tmp_path: Path
) -> None:
    path = folders.data / place
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "nowhere")
    sessions = Sessions(folders)
    with pytest.raises(OSError, match="in the way"):
        sessions.save(sessions.new(NOTE))
