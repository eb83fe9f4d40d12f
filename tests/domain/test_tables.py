"""From tables to dataclasses and back."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.record import (
    FEELINGS,
    FLAGS,
    OUTCOMES,
    STATUSES,
    After,
    Before,
    Flag,
    Hold,
    NextDay,
    Record,
)
from tui.domain.rules import REQUIRED, Row, Rows, Table, Text, Whole, Words, ruled
from tui.domain.signs import SIGNS
from tui.domain.tables import Path, Problem, read, write


@dataclass(frozen=True)
class Inner(Table):
    """A table within a table."""

    size: int = ruled(Whole(1, 9), 5)


@dataclass(frozen=True)
class Outer(Table):
    """A table with everything a table can have."""

    name: str = ruled(Text(), REQUIRED)
    note: str | None = ruled(Text())
    words: tuple[str, ...] | None = ruled(Words())
    one: Inner = ruled(Row(Inner), Inner())
    many: tuple[Inner, ...] = ruled(Rows(Inner), ())


def test_a_table_becomes_its_dataclass() -> None:
    table = {"name": "n", "words": ["a"], "one": {"size": 2}, "many": [{"size": 1}, {}]}
    made = Outer("n", words=("a",), one=Inner(2), many=(Inner(1), Inner()))
    assert read(Outer, table) == (made, [])


def test_what_is_absent_takes_its_default() -> None:
    made, problems = read(Outer, {"name": "n"})
    assert (made.note, made.words, made.one, made.many, problems) == (None, None, Inner(), (), [])


def test_an_empty_list_is_an_answer_and_is_not_absent() -> None:
    made, _ = read(Outer, {"name": "n", "words": []})
    assert made.words == ()
    assert write(made)["words"] == []


def test_a_required_key_that_is_missing_is_told() -> None:
    assert read(Outer, {})[1] == [Problem(("name",), "is missing")]


def test_refused_values_count_as_absent_and_are_told_with_their_place() -> None:
    table = {"name": 1, "one": {"size": 10}, "many": [{}, {"size": 0}], "words": "a"}
    made, problems = read(Outer, table)
    assert (made.one, made.many, made.words) == (Inner(), (Inner(), Inner()), None)
    assert [str(one) for one in problems] == [
        "name must be text in quotes",
        "words must be a list of words in quotes",
        "one.size is 10, it must be 1 to 9",
        "many 2, size is 0, it must be 1 to 9",
    ]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("mode",), "mode"),
        (("holds", "seconds"), "holds.seconds"),
        (("holds", 1, "side"), "holds 2, side"),
        (("steps", 0), "steps 1"),
        (("steps", 0, "do", 2, "text"), "steps 1, do 3, text"),
    ],
)
def test_a_problem_is_named_as_a_person_would(path: Path, name: str) -> None:
    assert Problem(path, "is missing").name == name


def test_unknown_keys_are_kept_at_every_level_and_written_back() -> None:
    table = {"name": "n", "one": {"size": 2, "mine": [1]}, "many": [{"size": 3, "x": {}}], "z": 1}
    made, problems = read(Outer, table)
    assert problems == []
    assert (made.extra, made.one.extra, made.many[0].extra) == ({"z": 1}, {"mine": [1]}, {"x": {}})
    assert write(made) == table


def test_a_key_that_is_called_extra_is_kept_like_any_other() -> None:
    made, _ = read(Outer, {"name": "n", "extra": 1})
    assert made.extra == {"extra": 1}
    assert write(made)["extra"] == 1


def test_absent_fields_and_empty_lists_of_tables_are_not_written() -> None:
    assert write(Outer("n")) == {"name": "n", "one": {"size": 5}}


def a(*options: str) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(options)


pain = st.none() | st.integers(0, 10)
maybe = st.none() | st.booleans()
told = st.none() | st.text()
moments = st.datetimes(timezones=st.just(UTC))
feelings = st.none() | st.lists(st.sampled_from(FEELINGS), unique=True).map(tuple)
signs = st.none() | st.lists(st.sampled_from(SIGNS), unique=True).map(tuple)
sides = a("left", "right")
befores = st.builds(Before, pain=pain, signs=signs)
afters = st.builds(After, pain=pain, nerve=feelings, nerve_gone=maybe, pinch=maybe, sleep=told)
holds = st.builds(
    Hold,
    step=st.text(),
    side=sides,
    repetition=st.integers(1, 3),
    planned_s=st.integers(5, 30),
    held_s=st.floats(0, 30),
    outcome=st.sampled_from(OUTCOMES),
)
flags = st.builds(
    Flag, at=moments, side=sides, kind=st.sampled_from(FLAGS), feelings=feelings, corrected=maybe
)
records = st.builds(
    Record,
    kind=st.sampled_from(("session", "note", "rest")),
    started=moments,
    status=a(*STATUSES),
    note=told,
    before=st.none() | befores,
    after=st.none() | afters,
    next_day=st.none() | st.builds(NextDay, higher=maybe),
    holds=st.lists(holds, max_size=3).map(tuple),
    flags=st.lists(flags, max_size=3).map(tuple),
    extra=st.dictionaries(st.sampled_from(("mood", "weather")), st.text()),
)


@given(records)
def test_any_record_survives_writing_and_reading(record: Record) -> None:
    assert read(Record, write(record)) == (record, [])


def test_only_the_last_flag_can_be_open() -> None:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    opened, told = Flag(at=at, kind="unanswered"), Flag(at=at, kind="break")
    record = Record(kind="session", started=at, flags=(told, opened))
    assert record.open_flag == opened
    assert Record(kind="session", started=at, flags=(opened, told)).open_flag is None
    assert Record(kind="session", started=at).open_flag is None
