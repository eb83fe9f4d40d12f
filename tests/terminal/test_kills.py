"""supine in a terminal, killed while somebody types: what the screen called saved is there."""

import os
import random
import re
import signal
import time
import tomllib
from pathlib import Path

import pytest

from tests.pty_app import Opened

SHORT, LONG = 2, 60
LONGEST_S = 2.5
"""A note is on disk within a second; so some kills come before it, some while, some after."""


def typed_until_killed(open_supine: Opened, number: int) -> tuple[str, bool]:
    """The word that was typed, and whether the screen called it saved."""
    app = open_supine()
    app.wait_for("q quit")
    app.press("j", "done writing")
    word = f"word{number:04} "
    app.send(word)
    end = time.monotonic() + random.uniform(0, LONGEST_S)
    app.wait_for(word.strip())
    while time.monotonic() < end:
        app.read(0.05)
    os.kill(app.pid, signal.SIGKILL)
    app.status()
    return word.strip(), bool(re.search(r"Journal +saved \d", app.text))


def survive(open_supine: Opened, data: Path, kills: int) -> None:
    called_saved: list[str] = []
    for number in range(kills):
        word, saved = typed_until_killed(open_supine, number)
        called_saved += [word] if saved else []
        notes = [tomllib.loads(one.read_text())["note"] for one in data.glob("sessions/*/*/*.toml")]
        assert all(one in " ".join(notes) for one in called_saved)
        assert len(notes) <= 1
    assert kills < LONG or 0 < len(called_saved) < kills


def test_what_the_screen_called_saved_survives_a_kill(open_supine: Opened, data: Path) -> None:
    survive(open_supine, data, SHORT)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_what_the_screen_called_saved_survives_many_kills(open_supine: Opened, data: Path) -> None:
    survive(open_supine, data, LONG)
