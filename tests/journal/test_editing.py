"""Changing an entry: what a key does, that it can be taken back, and that nothing is lost."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pressing import moves
from tests.records import records, texts
from tui.domain import tables
from tui.domain.record import FUNCTION, After, Before, Record
from tui.journal.fields import NOTE, Editing, Field, fields
from tui.storage.sessions import clean_note, decode, encode

AT = datetime(2026, 11, 3, 7, 40, tzinfo=UTC)
SESSION = Record(kind="session", started=AT, before=Before(pain=4), extra={"mine": 1})
MOVES = {"next": 1, "back": -1}
KEYS = (*"0123456789yn-", "minus", "delete", "up", "down", "left", "right", "x", "²")
steps = st.lists(
    st.sampled_from((*KEYS, *MOVES, "undo", "redo")) | st.tuples(texts), min_size=1, max_size=15
)
Step = str | tuple[str]


def named(record: Record, says: str) -> Field:
    return next(one for one in fields(record) if one.says == says)


def stepped(editing: Editing, record: Record, step: Step) -> tuple[Editing, Record]:
    if isinstance(step, tuple):
        field = editing.field(record)
        return editing.set(record, field if field.kind == "text" else NOTE, step[0])
    if step in MOVES:
        return editing.move(record, MOVES[step]), record
    if step in ("undo", "redo"):
        return editing.undo(record) if step == "undo" else editing.redo(record)
    return editing.press(record, step)


def edited(record: Record, taken: list[Step]) -> tuple[Editing, Record]:
    editing = Editing()
    for step in taken:
        editing, record = stepped(editing, record, step)
    return editing, record


@settings(max_examples=150)
@given(records, steps)
def test_every_edit_can_be_taken_back_and_done_again(record: Record, taken: list[Step]) -> None:
    editing, changed = edited(record, taken)
    count, back = len(editing.done), changed
    for _ in range(count):
        editing, back = editing.undo(back)
    assert back == record
    for _ in range(count):
        editing, back = editing.redo(back)
    assert back == changed


@settings(max_examples=150)
@given(records, steps)
def test_an_edited_entry_comes_back_equal_from_its_file(record: Record, taken: list[Step]) -> None:
    _, changed = edited(record, taken)
    note = None if changed.note is None else clean_note(changed.note)
    assert decode(Path("entry.toml"), encode(changed)) == replace(changed, note=note)


EDITABLE = {("before", "pain"), ("note",), ("sore_side",), ("week_pain",), ("activities",), *(
    ("after", key) for key in ("pain", "nerve", "nerve_felt", "nerve_side", "nerve_gone",
                               "nerve_growing", "pinch", "place", "sleep", "medicine",
                               "trigger"))}  # fmt: skip


def others(record: Record) -> dict[str, Any]:
    """What no field shows: everything else, the unknown keys of every table too."""
    table = tables.write(record)
    for path in EDITABLE:
        row = table.get(path[0]) if len(path) > 1 else table
        if isinstance(row, dict):
            row.pop(path[-1], None)
    if record.kind == FUNCTION:
        table.pop("week_pain", None)
        for one in table.get("activities", ()):
            one.pop("rating", None)
    return {key: value for key, value in table.items() if value != {} or key in record.extra}


@given(records, steps)
def test_no_edit_touches_anything_else(record: Record, taken: list[Step]) -> None:
    _, changed = edited(record, taken)
    assert others(changed) == others(record)


@pytest.mark.parametrize(
    ("says", "keys", "value"),
    [
        ("Pain before", "3", 3),
        ("Pain before", ["right"], 5),
        ("Pain before", ["left", "left"], 2),
        ("Pain before", ["down"], 4),
        ("Pain before", ["-", "right"], None),
        ("Pain before", "10", 10),
        ("Pain before", "-", None),
        ("Pain after", "x", None),
        ("Pain after", ["right"], None),
        ("Pain after", ["2", "right"], 3),
        ("Sore side", "2", "right"),
        ("Sore side", ["1", "right"], "right"),
        ("Sore side", ["1", "left"], "middle"),
        ("Sore side", ["right"], None),
        ("Sore side", "9", None),
        ("Nerve feeling", "0", ()),
        ("Nerve feeling", "9", None),
        ("Nerve feeling", "31", ("shock", "tingling")),
        ("Nerve feeling", "33", ()),
        ("Nerve feeling", "3-", None),
        ("Groin pinch", "y", True),
        ("Groin pinch", "yn", False),
        ("Groin pinch", ["right"], None),
        ("Groin pinch", ["y", "left"], False),
        ("Groin pinch", "2-", None),
        ("Where it hurts", "n", ()),
        ("Nerve feeling", ["3", "right"], ("tingling",)),
        ("When", "3-y", AT),
        ("Sleep", "3", None),
    ],
)
def test_what_a_key_says(says: str, keys: list[str], value: object) -> None:
    field = named(SESSION, says)
    editing, record = Editing(at=fields(SESSION).index(field)), SESSION
    for key in keys:
        editing, record = editing.press(record, key)
    assert field.value(record) == value


@pytest.mark.parametrize("key", ["n", "-"])
@pytest.mark.parametrize("nerve", [None, ("tingling",)])
def test_a_nerve_feeling_that_is_gone_leaves_nothing(nerve: tuple[str, ...], key: str) -> None:
    told = After(4, nerve, nerve_felt=True, nerve_side="left", nerve_gone=False, nerve_growing=True)
    felt = replace(SESSION, after=told)
    field = named(felt, "Nerve feeling")
    editing, record = Editing(at=fields(felt).index(field)).press(felt, key)
    assert record.after == After(4, () if key == "n" else None)
    assert not record.nerve_told
    assert editing.undo(record)[1] == felt


@given(records, moves)
def test_moving_about_never_tells_what_was_not_told(record: Record, moved: list[str]) -> None:
    """Up and down change nothing at all; left and right only what was told."""
    editing, changed = Editing(), record
    for key in moved:
        if by := {"up": -1, "down": 1, "tab": 1, "shift+tab": -1}.get(key):
            editing = editing.move(changed, by)
        else:
            field, before = editing.field(changed), changed
            editing, changed = editing.press(changed, key)
            assert (before == changed) or field.value(before) is not None
            assert key in ("left", "right") or before == changed
    assert tables.write(changed).keys() == tables.write(record).keys()


def test_what_it_said_at_first_is_remembered() -> None:
    editing, record = Editing().press(SESSION, "3")
    editing, record = editing.press(record, "right")
    field = named(record, "Pain before")
    assert (field.value(record), editing.was(field, record)) == (4, 4)
    editing, record = editing.press(record, "9")
    assert (field.value(record), editing.was(field, record)) == (9, 4)


def test_a_new_change_forgets_what_was_taken_back() -> None:
    editing, record = Editing().press(SESSION, "3")
    editing, record = editing.undo(record)
    editing, record = editing.press(record, "5")
    assert editing.redo(record) == (editing, record)


def test_a_table_comes_with_its_first_answer_and_goes_with_its_last() -> None:
    field = named(SESSION, "Pain after")
    told = field.put(SESSION, 3)
    assert told.after == After(pain=3)
    assert field.put(told, None).after is None


def test_no_nerve_feeling_has_no_side_and_undo_brings_both_back() -> None:
    told = replace(SESSION, after=After(nerve=("shock",), nerve_side="left", nerve_gone=True))
    editing, record = Editing().set(told, named(told, "Nerve feeling"), ())
    assert record.after == After(nerve=())
    assert editing.undo(record)[1] == told


def test_typing_counts_as_one_change() -> None:
    typed = replace(SESSION, note="Slept badly.")
    editing = Editing().written(SESSION, typed, NOTE)
    assert editing.written(typed, typed, NOTE) is editing
    assert editing.undo(typed)[1] == SESSION


@pytest.mark.parametrize(
    ("record", "count"),
    [
        (SESSION, 10),
        (replace(SESSION, after=After(nerve=("shock",))), 12),
        (replace(SESSION, after=After(nerve=())), 10),
        (replace(SESSION, kind="rest"), 8),
    ],
)
def test_an_entry_has_the_fields_of_its_kind(record: Record, count: int) -> None:
    assert len(fields(record)) == count
