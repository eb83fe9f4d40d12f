"""What a check finds below the data folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import foreign
from tests.app.player import record
from tui.domain.tables import Problem
from tui.storage.check import Check
from tui.storage.folders import Folders, make
from tui.storage.routines import BUILT_IN

ENTRY = "sessions/2026/11/2026-11-21T051200-aaaa"
ROUTINE = BUILT_IN.read_text()
KEYS = [Problem(("keys", "note"), "wants space")]


def told(data: Path, name: str, text: str | bytes, mode: int = 0o600) -> list[str]:
    """What is said of one file, without its name."""
    path = data / name
    make(path.parent)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(mode)
    found = Check(Folders(data), keys).everything()
    return [f"{one.line}: {one.reason}" for one in found if one.path == path]


def keys(table: Mapping[str, Any]) -> list[Problem]:
    return KEYS if table else []


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    make(data)
    return data


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (f"{ENTRY}.toml", record(21), []),
        (f"{ENTRY}.toml", "schema = 2\n" + record(21)[11:],
         ["1: schema is 2, newer than this supine understands"]),
        (f"{ENTRY}.toml", b"\xff", ["1: is not UTF-8 text"]),
        (f"{ENTRY}.toml", "<<<<<<< HEAD\n", ["1: holds a merge conflict"]),
        (f"{ENTRY}.toml", "schema = 1\n", ["1: kind is missing", "1: started is missing"]),
        (f"{ENTRY}.toml", 'conflict_of = "x"\n' + record(21),
         ["1: conflict_of names another version: both were kept"]),
        (f"{ENTRY}.sync-conflict-20261121-AB.toml", record(21),
         ["0: looks like a second version that a sync tool kept"]),
        ("sessions/2026/11/mine.toml", record(21), ["0: is not named like an entry"]),
        ("sessions/2026/11/.x.toml.ab12.part", "", ["0: is left from a save that broke off"]),
        ("drafts/2026-11-21T051200-aaaa.txt", "x",
         ["0: is a note left in an editor, not taken over"]),
        ("settings.toml", "schema = 1\n[keys]\nnote = \"space\"\n", ["3: keys.note wants space"]),
        ("routines/own.toml", ROUTINE, []),
        ("routines/own.toml", "steps = []\nschema = 1\n", [
            "1: id is missing", "1: name is missing", "1: credit is missing",
            "1: least_s is missing", "1: most_s is missing"]),
        ("trash/old.toml", "no", []),
        ("cache/2026-11.json", "no", []),
        ("crashes/2026-11-21T051200.txt", "no", []),
        ("notes.md", "whatever", []),
    ],
)  # fmt: skip
def test_a_problem_is_named_with_its_line(
    data: Path, name: str, text: str | bytes, expected: list[str]
) -> None:
    assert told(data, name, text) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("number = 2", "number = 3", "must be numbered 1, 2, 3 and so on"),
        ('id = "both-knees"', 'id = "on-your-back"', "must each have an id of its own"),
        ("{OTHER} SHOULDER", "{FOOT} SHOULDER", "may hold only {side} and {other}"),
        ("{OTHER} SHOULDER", "{ SHOULDER", "may hold only {side} and {other}"),
        ("ON YOUR BACK, ", "ON\\u001b[2J YOUR BACK, ", "holds hidden characters"),
        ("move_s =", "moves_s =", "moves_s"),
    ],
)
def test_what_the_steps_say_together_is_checked_too(
    data: Path, old: str, new: str, expected: str
) -> None:
    if old not in ROUTINE:
        pytest.skip("the routine does not say that")
    (said, *_) = told(data, "routines/own.toml", ROUTINE.replace(old, new, 1))
    assert expected in said


@pytest.mark.parametrize(("mode", "right"), [(0o600, ""), (0o640, "600"), (0o602, "600")])
def test_loose_permissions_are_named(data: Path, mode: int, right: str) -> None:
    said = told(data, f"{ENTRY}.toml", record(21), mode)
    assert [line.rpartition(" ")[2] for line in said] == ([right] if right else [])


def test_a_folder_that_others_may_read_is_named(data: Path) -> None:
    data.chmod(0o755)
    (found,) = Check(Folders(data), keys).everything()
    assert (found.path, found.reason.rpartition(" ")[2]) == (data, "700")


def test_every_foreign_file_is_named_with_line_and_reason(data: Path) -> None:
    put = foreign.put_all(data / "sessions/2026/11")
    found = list(Check(Folders(data), keys).everything())
    missed = [
        name
        for name, one in put.items()
        if not any(
            (said.path.name, said.line) == (name, one.line) and said.reason.startswith(one.reason)
            for said in found
        )
    ]
    assert missed == []


def test_no_data_folder_is_no_problem(tmp_path: Path) -> None:
    assert list(Check(Folders(tmp_path / "none"), keys).everything()) == []


def test_a_linked_journal_is_read_and_a_link_upwards_is_no_trap(data: Path, tmp_path: Path) -> None:
    there = tmp_path / "synced"
    make(there)
    (data / "sessions").symlink_to(there)
    (there / "up").symlink_to(data)
    assert told(data, f"{ENTRY}.toml", "no") == ["1: not valid TOML here"]
