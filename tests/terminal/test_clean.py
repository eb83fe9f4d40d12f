"""Text from outside cannot steer the terminal, nor reorder or hide what is read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.clean import clean, clean_line

anything = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
        ("\x1b[2J", "[2J"),
        ("\x9b2J\x9d", "2J"),
        ("a\x00b\x07c\x08d\x7f", "abcd"),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("a\tb", "a    b"),
        ("a\u202eb\u2066c\u200fd\ufeff", "abcd"),
        ("a\u2028b\u2029c\x85", "abc"),
        ("a\ud83d", "a"),
    ],
)
def test_what_could_steer_the_terminal_is_gone(text: str, safe: str) -> None:
    assert clean(text) == safe


@pytest.mark.parametrize("text", ["👨‍👩‍👧 ❤️", "naïve, привет, 漢字", "[/nope] [@click=app.quit]"])
def test_what_people_write_stays(text: str) -> None:
    assert clean(text) == text


@given(anything)
def test_nothing_but_line_ends_controls_anything(text: str) -> None:
    controls = {one for one in clean(text) if unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp")}
    assert controls <= {"\n"}
    assert clean(clean(text)) == clean(text)


@given(anything)
def test_one_line_is_one_line(text: str) -> None:
    assert len(clean_line(text).splitlines()) <= 1
