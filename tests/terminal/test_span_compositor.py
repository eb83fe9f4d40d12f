"""What is sent for a change gives the same screen as everything sent, in few bytes."""

import re

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tests.pty_app import Cells, Opened, PtyApp, seen
from tui.widgets.span_compositor import written

SYSTEMS = (ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR)
WIDTH, HEIGHT = 40, 3
SETTINGS = """\
schema = 1
welcomed = true
mode = "flow"
motion = "{motion}"

[holds]
seconds = 10
settle_s = 60
lie_down_s = 5

[cues]
flash = false

[floor]
opens_by_itself = {floor}
"""
HOLD_S = 5.0
SECONDS_LEFT = re.compile(rb"\x1b\]2;\D*(\d+)s")

colours = st.none() | st.sampled_from(["#ff8800", "#102030", "red", "default"])
signs = st.sampled_from([None, True])
styles = st.builds(
    Style,
    color=colours,
    bgcolor=colours,
    bold=signs,
    dim=signs,
    italic=signs,
    underline=signs,
    reverse=signs,
)
texts = st.sampled_from(["", " ", "    ", "text", "▀▄", " a", "日本"])
segments = st.lists(st.builds(Segment, texts, st.none() | styles, st.none()), max_size=8)
places = st.tuples(st.integers(0, WIDTH // 2), st.integers(0, HEIGHT - 1))


def drawn(text: str) -> Cells:
    screen = pyte.Screen(WIDTH * 2, HEIGHT)
    pyte.Stream(screen).feed(text)
    return seen(screen)


@given(st.lists(st.tuples(places, segments), max_size=4), st.sampled_from(SYSTEMS))
def test_it_looks_like_every_run_with_all_its_colours(
    pieces: list[tuple[tuple[int, int], list[Segment]]], system: ColorSystem
) -> None:
    short = written(((x, y, line) for (x, y), line in pieces), system)
    console = Console(color_system="truecolor")
    console._color_system = system
    long = "".join(
        f"\x1b[{y + 1};{x + 1}H" + Strip(line).render(console) for (x, y), line in pieces
    )
    assert drawn(short + "after") == drawn(long + "after")


def test_a_colour_is_said_once() -> None:
    style = Style(color="#ff8800", bgcolor="#102030")
    line = [Segment("one ", style), Segment("two", style + Style(bold=True))]
    text = written([(0, 0, line), (7, 0, [Segment("three", style)])], ColorSystem.TRUECOLOR)
    colours = "38;2;255;136;0;48;2;16;32;48"
    assert text == f"\x1b[1;1H\x1b[{colours}mone \x1b[1mtwo\x1b[22mthree\x1b[0m"


def to_the_hold(app: PtyApp) -> None:
    app.wait_for("quit")
    app.press(" ", "Before you lie down")
    app.press("n", "● none of these")
    app.press("4", "[4]")
    app.press(" ", "GET READY")
    app.read(1.0)
    app.press(" ", "HOLD")
    app.read(1.0)


@pytest.mark.parametrize(
    ("motion", "floor", "colours", "most"),
    [
        ("calm", "false", "truecolor", 450),
        ("full", "false", "truecolor", 1000),
        ("calm", "true", "", 900),
        ("full", "true", "truecolor", 1500),
    ],
)
def test_a_second_of_a_hold_is_few_bytes(
    open_supine: Opened, motion: str, floor: str, colours: str, most: int
) -> None:
    """Counted by the seconds that the window title tells: a slow machine only draws less."""
    app = open_supine(SETTINGS.format(motion=motion, floor=floor), environ={"COLORTERM": colours})
    to_the_hold(app)
    first, *_, last = SECONDS_LEFT.finditer(app.read(HOLD_S))
    seconds = int(first[1]) - int(last[1])
    assert seconds > 1, "the seconds go on"
    assert last.start() - first.start() <= most * seconds


@pytest.mark.parametrize("floor", ["false", "true"])
def test_what_was_sent_in_parts_is_what_the_whole_screen_says(
    open_supine: Opened, floor: str
) -> None:
    app = open_supine(SETTINGS.format(motion="full", floor=floor))
    to_the_hold(app)
    app.read(2.0)
    for key in "mff":  # muted; the other view and back
        app.send(key)
        app.read(0.8)
    app.press(" ", "space go on")
    app.wait_until_quiet(1.0)
    before = app.cells
    app.resize(columns=119)
    app.resize(columns=120)
    app.wait_until_quiet(1.0)
    assert app.cells == before
