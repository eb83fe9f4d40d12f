"""A whole session in a terminal, from the first key to the file that is left."""

import tomllib
from pathlib import Path

import pytest

from tests.pty_app import Opened
from tui.storage.routines import BUILT_IN

SETTINGS = """\
schema = 1
welcomed = true
mode = "flow"

[holds]
seconds = 5
settle_s = 3
lie_down_s = 5
rest_s = 0
"""
HOLDS = [("cross-one-knee", "right"), ("cross-one-knee", "left")]
NOTE = "The second side was easier."


def two_holds(folder: Path) -> Path:
    """Of the routine as it is shipped the first step, and the first one for each side."""
    head, first, _, sided, *_ = BUILT_IN.read_text().split("[[steps]]")
    path = folder / "two-holds.toml"
    path.write_text("[[steps]]".join([head, first, sided.replace("number = 3", "number = 2")]))
    return path


def test_a_session_is_led_by_itself_and_stands_in_the_journal(
    open_supine: Opened, data: Path
) -> None:
    app = open_supine(SETTINGS, words=("--routine", str(two_holds(data))))
    app.wait_for("start")
    app.press(" ", "Before you lie down")
    app.press("n", "● none of these")
    app.press("4", "[4]")
    app.press(" ", "LIE DOWN")
    app.wait_for("Any nerve feeling", seconds=90)
    assert app.bells == 2 * 1 + 1 * 2 + 2 * 3

    app.press("3", "[3]")
    app.press("n", "[none]")
    app.press("j", "done writing")
    app.send(NOTE)
    app.wait_for(NOTE)
    app.press("\x1b", "- leave out")
    app.press(" ", "quit")
    app.send("q")
    assert app.status() == 0

    (file,) = data.glob("sessions/*/*/*.toml")
    entry = tomllib.loads(file.read_text())
    assert entry["status"] == "finished"
    assert entry["before"] == {"pain": 4, "signs": []}
    assert entry["after"] == {"pain": 3, "nerve": []}
    assert entry["note"] == f"{NOTE}\n"
    assert [(one["step"], one.get("side")) for one in entry["holds"]] == HOLDS
    assert {one["outcome"] for one in entry["holds"]} == {"done"}
    assert [one["held_s"] for one in entry["holds"]] == pytest.approx([5.0] * 2, abs=0.1)
