"""A terminal that takes nothing for a while, as over a frozen connection."""

import time
from pathlib import Path

from tests.pty_app import Opened
from tests.settings import SLOW
from tests.terminal.conftest import entry, hold

FROZEN_S = 5.0
MANY = 30


def test_seconds_that_nobody_could_see_are_not_counted(open_supine: Opened, data: Path) -> None:
    app = open_supine(SLOW)
    app.wait_for("quit")
    hold(app)
    app.read(1.5)
    app.stop_taking()
    time.sleep(FROZEN_S)
    app.wait_for("space goes on")
    app.press("q", "y yes")
    app.press("y", "Any nerve feeling")
    app.press("\x1b", "quit")
    app.send("q")
    assert app.status() == 0
    (held,) = entry(data)["holds"]
    assert held["outcome"] == "stopped"
    assert 0 < held["held_s"] < FROZEN_S - 2


def test_what_was_left_out_meanwhile_is_painted_in_the_end(open_supine: Opened) -> None:
    app = open_supine(SLOW)
    app.wait_for("quit")
    app.wait_until_quiet(0.5)
    app.stop_taking()
    for key in "23" * MANY:
        app.send(key)
        time.sleep(0.02)
    app.send("4")
    app.wait_for("step 4 of 4")
    app.wait_until_quiet(1.0)
    before = app.cells
    app.resize(columns=119)
    app.resize(columns=120)
    app.wait_until_quiet(1.0)
    assert app.cells == before
