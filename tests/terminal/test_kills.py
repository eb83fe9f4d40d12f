"""supine in a terminal, killed while somebody types: what the screen called saved is there."""

import os
import re
import signal
from pathlib import Path
from random import Random

import pytest

from tests.pty_app import Opened, PtyApp
from tests.terminal.conftest import entry

SHORT, LONG = 2, 60
LONGEST_S = 1.5
"""A note is on disk within a second; so some kills come before it, some while, some after."""


def called_saved(app: PtyApp) -> bool:
    return bool(re.search(r"Journal +saved \d", app.text))


def written_until_killed(open_supine: Opened, number: int, more_s: float) -> list[str]:
    """The words that the screen called saved: the first one, and perhaps the one after it."""
    app = open_supine()
    app.wait_for("q quit")
    app.press("j", "done writing")
    first, second = f"first{number:03}", f"second{number:03}"
    app.send(f"{first} ")
    app.wait_for(first)
    app.wait_until(lambda: called_saved(app), "the first word saved")
    app.send(f"{second} ")
    app.wait_for(second)
    app.read(more_s)
    both = called_saved(app)
    os.kill(app.pid, signal.SIGKILL)
    app.status()
    return [first, second] if both else [first]


def survive(open_supine: Opened, data: Path, kills: int) -> None:
    dice = Random(8)
    saved: list[str] = []
    for number in range(kills):
        saved += written_until_killed(open_supine, number, dice.uniform(0, LONGEST_S))
        assert set(saved) <= set(entry(data)["note"].split())
    assert len(saved) >= kills
    assert kills < LONG or kills < len(saved) < 2 * kills, "some came before, some after"


def test_what_the_screen_called_saved_survives_a_kill(open_supine: Opened, data: Path) -> None:
    survive(open_supine, data, SHORT)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_what_the_screen_called_saved_survives_many_kills(open_supine: Opened, data: Path) -> None:
    survive(open_supine, data, LONG)
