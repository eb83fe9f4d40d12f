"""From bytes to keys."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from tui.terminal.keys import Decoder, Key, in_last_row, name_of, spoken, written


def keys(data: bytes) -> list[Key]:
    decoder = Decoder()
    return [*decoder.feed(data), *decoder.rest()]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b" ", "space"),
        (b"\r", "enter"),
        (b"\n", "enter"),
        (b"\x7f", "backspace"),
        (b"\x08", "backspace"),
        (b"\t", "tab"),
        (b"\x1b", "escape"),
        (b"\x1b[A", "up"),
        (b"\x1bOA", "up"),
        (b"\x1b[6~", "pagedown"),
        (b"\x1b[Z", "shift+tab"),
        (b"\x1bOQ", "f2"),
        (b"\x1b[12~", "f2"),
        (b"\x1b[[B", "f2"),
        (b"\x1b[15~", "f5"),
        (b"\x0f", "ctrl+o"),
        (b"\x11", "ctrl+q"),
        (b"\x00", "unknown"),
        (b"\x1b[1;5A", "unknown"),
        (b"?", "question_mark"),
        (b",", "comma"),
        (b"!", "exclamation_mark"),
        (b".", "full_stop"),
        (b"-", "minus"),
        (b"/", "slash"),
        (b":", "colon"),
        (b"S", "S"),
        ("\u00e4".encode(), "\u00e4"),
        (b"\xff", "replacement_character"),
    ],
)
def test_bytes_are_a_key_by_its_name(data: bytes, name: str) -> None:
    (key,) = keys(data)
    assert key.name == name


@given(st.characters(min_codepoint=33, codec="utf-8").filter(lambda one: unicodedata.name(one, "")))
def test_a_character_is_called_as_textual_calls_it(character: str) -> None:
    assert name_of(character) == _character_to_key(character)


@pytest.mark.parametrize(
    ("key", "footer", "voice"),
    [
        ("space", "space", "space"),
        ("pagedown", "PgDn", "page down"),
        ("question_mark", "?", "question mark"),
        ("minus", "-", "dash"),
        ("escape", "esc", "escape"),
        ("f3", "f3", "F3"),
        ("f", "f", "f"),
        ("ctrl+o", "ctrl+o", "control o"),
        ("shift+tab", "shift+tab", "shift tab"),
    ],
)
def test_a_key_is_written_and_read_aloud(key: str, footer: str, voice: str) -> None:
    assert (written(key), spoken(key)) == (footer, voice)
    assert in_last_row(key) == footer


def test_arrows_are_signs_in_the_last_row() -> None:
    assert [in_last_row(key) for key in ("up", "down", "left", "right")] == list("↑↓←→")
    assert written("up") == "up"


def test_an_escape_waits_for_what_may_follow_it() -> None:
    decoder = Decoder()
    assert decoder.feed(b"a\x1b") == [Key("a", "a")]
    assert decoder.waiting
    assert decoder.feed(b"[") == []
    assert decoder.feed(b"Bb") == [Key("down"), Key("b", "b")]
    assert not decoder.waiting


def test_a_letter_straight_after_an_escape_is_a_key_of_its_own() -> None:
    assert [one.name for one in keys(b"\x1bq\x1b\x1b[A")] == ["escape", "q", "escape", "up"]


@given(st.lists(st.binary(max_size=6), max_size=8))
def test_it_does_not_matter_how_the_bytes_are_cut(parts: list[bytes]) -> None:
    decoder = Decoder()
    cut = [key for part in parts for key in decoder.feed(part)]
    assert [*cut, *decoder.rest()] == keys(b"".join(parts))
