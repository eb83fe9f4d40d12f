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
from tests.settings import FLOW, PANES
from tests.terminal.conftest import REST_S, lie_down
from tui.widgets.span_compositor import written

SYSTEMS = (ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR)
WIDTH, HEIGHT = 40, 3
HOLDING = "[holds]\nseconds = 10\nsettle_s = 60\nlie_down_s = 5\n[cues]\nflash = false\n"
FIRST, LAST = 8, 4
"""The seconds of a hold that are watched."""
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
    lie_down(app)
    app.press(" ", "GET READY")
    app.read(REST_S)
    app.press(" ", "HOLD")


@pytest.mark.parametrize(
    ("motion", "view", "colours", "most"),
    [
        ("calm", PANES, "truecolor", 450),
        ("full", PANES, "truecolor", 1000),
        ("calm", "", "", 900),
        ("full", "", "truecolor", 1500),
    ],
    ids=["calm panes", "panes", "calm floor", "floor"],
)
def test_a_hold_is_sent_in_few_bytes_and_looks_like_the_whole_screen(
    open_supine: Opened, motion: str, view: str, colours: str, most: int
) -> None:
    """Counted by the seconds that the window title tells: a slow machine only draws less."""
    settings = f'motion = "{motion}"\n{FLOW}{HOLDING}{view}'
    app = open_supine(settings, environ={"COLORTERM": colours})
    app.wait_for("quit")
    to_the_hold(app)
    app.wait_until(lambda: LAST in told(app), "the seconds")
    places = told(app)
    assert places[LAST] - places[FIRST] <= most * (FIRST - LAST)
    assert_painted_whole(app)


def told(app: PtyApp) -> dict[int, int]:
    """Where the title tells of each second of the hold."""
    holding = app.raw.rpartition(b"\x1b]2;10s")[2]
    return {int(one[1]): one.start() for one in SECONDS_LEFT.finditer(holding)}


def assert_painted_whole(app: PtyApp) -> None:
    """What was sent in parts is what is sent when everything is painted again."""
    for key in "mff":  # muted; the other view and back
        app.send(key)
        app.read(0.4)
    app.press(" ", "space go on")
    app.wait_until_quiet(0.6)
    before = app.cells
    app.resize(columns=119)
    app.resize(columns=120)
    app.wait_until_quiet(0.6)
    assert app.cells == before
