"""The one layout, byte for byte, and the lines that reasons name."""

import os
from pathlib import Path

import pytest

from tui.domain.tables import Path as KeyPath
from tui.storage import toml
from tui.storage.sessions import decode, encode
from tui.storage.toml import MOST_BYTES

ENTRY = '''\
schema = 1
kind = "session"
routine = "piriformis-beginner"
started = 2026-11-23T07:40:12+01:00
ended = 2026-11-23T07:47:03+01:00
status = "finished"
sore_side = "right"
note = """
Slept badly. The second side was easier.
Nothing else.
"""
mood = "mine: supine does not know it"
[before]
pain = 4
signs = []
[after]
pain = 3
nerve = ["tingling", "burning"]
nerve_side = "right"
nerve_gone = true
pinch = false
[next_day]
higher = false
[[holds]]
step = "both-knees"
repetition = 1
planned_s = 10
held_s = 10.0
outcome = "done"
[[holds]]
step = "cross-one-knee"
side = "right"
repetition = 1
planned_s = 10
held_s = 7.3
outcome = "eased-off"
[[flags]]
at = 2026-11-23T07:44:51+01:00
step = "cross-one-knee"
side = "right"
second = 7
kind = "nerve"
feelings = ["tingling"]
spreading = false
[weather]
sky = "grey"
[weather.wind]
from = "west"
'''


def test_an_entry_comes_back_byte_for_byte() -> None:
    record = decode(Path("entry.toml"), ENTRY)
    assert encode(record) == ENTRY
    assert record.holds[1].held_s == 7.3
    assert record.note == "Slept badly. The second side was easier.\nNothing else."
    assert record.extra["weather"] == {"sky": "grey", "wind": {"from": "west"}}


def test_plain_keys_stand_before_every_heading() -> None:
    written = toml.dump({"table": {"a": 1}, "rows": [{"b": 2}], "none": [], "c": 3})
    assert written == "none = []\nc = 3\n[table]\na = 1\n[[rows]]\nb = 2\n"


def test_odd_keys_are_quoted() -> None:
    assert toml.dump({"a key": 1, "b.c": {"": 2}}) == '"a key" = 1\n["b.c"]\n"" = 2\n'


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("schema",), 1),
        (("note",), 8),
        (("before", "pain"), 14),
        (("after", "pain"), 17),
        (("holds", 0, "outcome"), 29),
        (("holds", 1, "outcome"), 36),
        (("holds", 1, "missing"), 30),
        (("flags", 0, "kind"), 42),
        (("weather", "wind", "from"), 48),
        (("nowhere",), 1),
    ],
)
def test_a_reason_names_the_line_of_its_key(path: KeyPath, line: int) -> None:
    assert toml.line_of(ENTRY, path) == line


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_text_in_a_note_is_not_taken_for_a_key(quotes: str) -> None:
    text = f"note = {quotes}\nstatus = 1\n[holds]\n{quotes}\nstatus = 2\n"
    assert toml.line_of(text, ("status",)) == 5


def test_only_line_feeds_end_a_line() -> None:
    assert toml.line_of('note = "a\u2028b\x0bc"\r\nstatus = 2\r\n', ("status",)) == 2


def refused(path: Path) -> tuple[int, str]:
    with pytest.raises(toml.Unreadable) as told:
        toml.load(path)
    assert told.value.path == path
    return told.value.line, told.value.reason


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text('schema = 1\nkind = "session"\nstarted = yesterday\n')
    line, _ = refused(path)
    assert line == 3
    path.write_text('schema = 1\nnote = """\nnever closed\n')
    line, _ = refused(path)
    assert line == 3


def test_arrays_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.toml"
    path.write_text("a = " + "[" * 20_000)
    refused(path)


def test_what_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes('note = "café"\n'.encode("latin-1"))
    assert refused(path) == (1, "is not UTF-8 text")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "folder.toml"
    path.mkdir()
    assert refused(path) == (0, "is not a file")


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)
    assert refused(path) == (0, "is not a file")


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    path.write_text("#" * (MOST_BYTES + 1))
    assert refused(path) == (0, "is larger than an entry can be")


def test_a_path_below_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file" / "entry.toml"
    path.parent.write_text("")
    assert refused(path) == (0, "Not a directory")
