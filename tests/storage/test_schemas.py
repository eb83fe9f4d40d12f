"""Files of other versions: an older one is brought up, a newer one only shown."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from tests.doubles import MORNING
from tui.domain.record import Record
from tui.domain.rules import Text, Version, ruled
from tui.domain.settings import Settings
from tui.storage.folders import Folders
from tui.storage.schemas import RECORD, SETTINGS, Schema
from tui.storage.sessions import Entry, Sessions
from tui.storage.settings import SettingsFile

OLD = Record(kind="note", started=MORNING, note="Slept badly.")


@dataclass(frozen=True)
class Record2(Record):
    """A made-up next version: it also says where somebody lay."""

    schema: int = ruled(Version(2), 2)
    place: str | None = ruled(Text())


@dataclass(frozen=True)
class Settings2(Settings):
    """A made-up next version: `mode` is called `way` from then on."""

    schema: int = ruled(Version(2), 2)
    way: str = ruled(Text(), "wait")


def named_anew(table: dict[str, Any]) -> dict[str, Any]:
    return {("way" if key == "mode" else key): value for key, value in table.items()}


SCHEMA = Schema(Record2, {1: lambda table: {**table, "place": "floor"}})
SETTINGS_SCHEMA = Schema(Settings2, {1: named_anew})


@pytest.fixture
def old(sessions: Sessions) -> Entry:
    return sessions.save(sessions.new(OLD))


def only(sessions: Sessions) -> Entry:
    (found,) = sessions.recent(2)
    assert isinstance(found, Entry), str(found)
    return found


def test_today_there_is_one_version() -> None:
    assert (RECORD.version, SETTINGS.version) == (1, 1)


def test_an_older_entry_is_read_as_todays_and_not_rewritten_for_that(
    old: Entry, folders: Folders
) -> None:
    found = only(Sessions(folders, SCHEMA))
    assert isinstance(found.record, Record2)
    assert (found.record.schema, found.record.place) == (2, "floor")
    assert found.record.note == OLD.note
    assert Sessions(folders, SCHEMA).save(found) == found
    assert old.path.read_text() == old.text


def test_the_old_file_is_kept_when_an_entry_is_brought_up(old: Entry, folders: Folders) -> None:
    later = Sessions(folders, SCHEMA)
    found = only(later)
    for note in ("one", "two"):
        found = later.save(replace(found, record=replace(found.record, note=note)))
    assert "schema = 2\n" in old.path.read_text()
    assert 'place = "floor"\n' in old.path.read_text()
    (aside,) = folders.trash.iterdir()
    assert aside.read_text() == old.text


def test_what_a_newer_supine_wrote_is_shown_and_never_written(folders: Folders) -> None:
    later = Sessions(folders, SCHEMA)
    newer = later.save(later.new(Record2(kind="note", started=MORNING, note="By a newer one.")))
    sessions = Sessions(folders)
    found = only(sessions)
    assert (found.record.note, found.record.schema) == ("By a newer one.", 2)
    with pytest.raises(OSError, match="newer supine"):
        sessions.save(replace(found, record=replace(found.record, note="mine")))
    assert newer.path.read_text() == newer.text
    assert sessions.recent(5) == [found]


def test_a_newer_entry_may_hold_what_is_not_understood(folders: Folders, old: Entry) -> None:
    strange = old.text.replace("schema = 1", "schema = 9") + 'before = "another shape"\n'
    old.path.write_text(strange)
    found = only(Sessions(folders))
    assert (found.record.note, found.record.before, found.record.schema) == (OLD.note, None, 9)


def test_older_settings_are_brought_up_and_kept(folders: Folders) -> None:
    folders.data.mkdir()
    before = 'schema = 1\nmode = "flow"\n'
    folders.settings.write_text(before)
    file = SettingsFile(folders, SETTINGS_SCHEMA)
    loaded = file.load().settings
    assert isinstance(loaded, Settings2)
    assert loaded.way == "flow"
    assert folders.settings.read_text() == before
    file.change(("welcomed",), True)
    assert folders.settings.read_text() == 'schema = 2\nway = "flow"\nwelcomed = true\n'
    (aside,) = folders.trash.iterdir()
    assert aside.read_text() == before
