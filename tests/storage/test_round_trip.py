"""Whatever an entry says comes back from its file."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.domain import record as r
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, clean_note, decode, encode

HERE = Path("entry.toml")

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=zones | st.just(UTC))
texts = st.text() | st.text(alphabet="\"'\\\r\n\t =[]#ab\u2028\x00\x7f")
sides = st.none() | st.sampled_from(("left", "right"))
switches = st.none() | st.booleans()
pains = st.none() | st.integers(0, 10)
numbers = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)
values: st.SearchStrategy[Any] = st.recursive(
    st.booleans() | numbers | texts | moments | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def words(options: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...] | None]:
    return st.none() | st.lists(st.sampled_from(options), max_size=4).map(tuple)


extras = st.dictionaries(texts, values, max_size=3)
befores = st.builds(r.Before, pain=pains, signs=words(r.SIGNS), extra=extras)
afters = st.builds(
    r.After,
    pain=pains,
    nerve=words(r.FEELINGS),
    nerve_side=sides,
    nerve_gone=switches,
    pinch=switches,
    place=words(r.PLACES),
    sleep=st.none() | texts,
    medicine=st.none() | texts,
    trigger=st.none() | texts,
    extra=extras,
)
holds = st.builds(
    r.Hold,
    step=texts,
    side=sides,
    repetition=st.integers(1, 99),
    planned_s=st.integers(1, 3600),
    held_s=st.floats(0, 3600),
    outcome=st.sampled_from(r.OUTCOMES),
    extra=extras,
)
flags = st.builds(
    r.Flag,
    at=moments,
    step=st.none() | texts,
    side=sides,
    second=st.none() | st.integers(0, 3600),
    kind=st.sampled_from(r.FLAGS),
    feelings=words(r.FEELINGS),
    spreading=switches,
    corrected=switches,
    extra=extras,
)
records = st.builds(
    r.Record,
    kind=st.sampled_from(("session", "note", "rest")),
    routine=st.none() | texts,
    started=moments,
    ended=st.none() | moments,
    status=st.none() | st.sampled_from(r.STATUSES),
    sore_side=st.none() | st.sampled_from(r.SORE_SIDES),
    conflict_of=st.none() | texts,
    note=st.none() | texts,
    before=st.none() | befores,
    after=st.none() | afters,
    next_day=st.none() | st.builds(r.NextDay, higher=switches, extra=extras),
    holds=st.lists(holds, max_size=2).map(tuple),
    flags=st.lists(flags, max_size=2).map(tuple),
    extra=extras,
)


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
