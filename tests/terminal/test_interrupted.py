"""A session whose process was killed in the middle of a hold goes on at the next start."""

import os
import signal
from pathlib import Path

from tests.pty_app import Opened
from tests.settings import PANES, QUICK
from tests.terminal.conftest import entry, lie_down

SETTINGS = QUICK.replace("flow", "wait").replace("seconds = 5", "seconds = 8") + PANES


def held(data: Path) -> float:
    mark = entry(data).get("bookmark")
    return float(mark["held_s"]) if isinstance(mark, dict) else 0.0


def test_killed_in_a_hold_it_is_left_alone_while_it_runs_and_then_resumed(
    open_supine: Opened, data: Path
) -> None:
    app = open_supine(SETTINGS)
    app.wait_for("space start")
    lie_down(app)
    other = open_supine(SETTINGS)
    other.wait_for("runs elsewhere; it is let be", "space start")
    other.send("q")
    assert other.status() == 0

    app.press(" ", "GET READY")
    app.wait_until(lambda: held(data) >= 5.0, "five seconds on disk", seconds=60)
    os.kill(app.pid, signal.SIGKILL)
    assert app.status() == -1
    seconds = held(data)
    again = open_supine(SETTINGS)
    again.wait_for("Interrupted just now at step 2, ", f"{int(seconds)} s.", "r resume")
    again.press("r", "LIE DOWN")
    again.press(" ", "GET READY")
    again.wait_for("HOLD", seconds=60)
    again.wait_until(lambda: "holds" in entry(data), "the rest of the hold", seconds=60)
    again.press("q", "STOP HERE?")
    again.press("y", "Any nerve feeling")
    again.wait_until(lambda: entry(data)["status"] == "stopped", "the end on disk")
    first = entry(data)["holds"][0]
    assert (first["step"], first["held_s"], first["outcome"]) == ("both-knees", 8.0, "done")
    assert "bookmark" not in entry(data)
    assert not list((data / "locks").iterdir())
