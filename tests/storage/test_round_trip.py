"""Whatever an entry says comes back from its file."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from tests.records import records
from tui.domain import record as r
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, clean_note, decode, encode

HERE = Path("entry.toml")


def as_kept(record: r.Record) -> r.Record:
    return record if record.note is None else replace(record, note=clean_note(record.note))


@settings(deadline=None, max_examples=100)
@given(records)
def test_an_entry_comes_back_equal(record: r.Record) -> None:
    text = encode(record)
    again = decode(HERE, text)
    assert again == as_kept(record)
    assert again.started.utcoffset() == record.started.utcoffset()
    assert encode(again) == text


@settings(deadline=None, max_examples=25)
@given(records)
def test_it_comes_back_from_the_disk(record: r.Record) -> None:
    with TemporaryDirectory() as data:
        sessions = Sessions(Folders(Path(data)))
        saved = sessions.save(sessions.new(record))
        (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    assert (found.path, found.text) == (saved.path, saved.text)
    assert found.record == as_kept(record)


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a \ud83d half", "a ? half"),
        ("", ""),
        ("\n", "\n"),
        ("ends with a line end\n", "ends with a line end\n"),
    ],
)
def test_a_note_is_kept_as_a_file_can_hold_it(note: str, kept: str) -> None:
    record = r.Record(kind="note", started=datetime(2026, 11, 23, tzinfo=UTC), note=note)
    assert decode(HERE, encode(record)).note == kept


@pytest.mark.parametrize("value", [date(1979, 5, 27), time(7, 32, 0, 999), "a\r\nb", [{}, 1]])
def test_a_value_that_supine_does_not_know_is_not_changed(value: object) -> None:
    record = r.Record(
        kind="note", started=datetime(2026, 11, 23, tzinfo=UTC), extra={"mine": value}
    )
    assert decode(HERE, encode(record)).extra == {"mine": value}
