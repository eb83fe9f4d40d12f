"""The bytes that a terminal gets: no colour where none is wanted, plain signs, its own colours."""

import random
import re

import pytest

from tests.pty_app import Opened

_ESCAPES = re.compile(
    rb"\x1b(\[[0-9;?<>=$]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[P_^].*?\x1b\\|.)"
)
_LOOKS = re.compile(rb"\x1b\[([0-9;]*)m")
NONE = {39, 49}
"""The codes that take a colour away."""


def colours(raw: bytes) -> set[int]:
    """The numbers of the looks that set a colour, 38 and 48 with those that follow."""
    numbers = {int(one) for look in _LOOKS.findall(raw) for one in look.split(b";") if one}
    return {one for one in numbers if 30 <= one <= 49 or 90 <= one <= 107} - NONE


def test_no_color_sends_no_colour(open_supine: Opened) -> None:
    app = open_supine(environ={"NO_COLOR": "1", "COLORTERM": "truecolor"})
    app.wait_for("quit")
    app.press(",", "Settings")
    assert not colours(app.raw)


def test_a_linux_console_gets_plain_characters(open_supine: Opened) -> None:
    app = open_supine(environ={"TERM": "linux"})
    app.wait_for("quit")
    app.press(",", "Settings")
    assert _ESCAPES.sub(b"", app.raw).isascii()


@pytest.mark.parametrize("environ", [{"TEXTUAL_THEME": "ansi-light"}, {"TERM": "xterm"}])
def test_only_the_terminals_own_colours(open_supine: Opened, environ: dict[str, str]) -> None:
    app = open_supine(environ=environ)
    app.wait_for("quit")
    assert colours(app.raw)
    assert not {38, 48} & colours(app.raw)


def test_a_storm_of_sizes_ends_in_the_right_frame(open_supine: Opened) -> None:
    chance = random.Random(3)
    app = open_supine()
    app.wait_for("quit")
    app.wait_until_quiet(0.5)
    before = app.cells
    wild = [(chance.randint(1, 200), chance.randint(1, 60)) for _ in range(60)]
    app.storm([*wild, (120, 36)])
    assert app.cells == before
    app.send("q")
    assert app.status() == 0
