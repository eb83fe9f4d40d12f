"""A whole session in a terminal, from the first key to the file that is left."""

from pathlib import Path

import pytest

from tests.pty_app import Opened
from tests.settings import QUICK
from tests.terminal.conftest import entry, lie_down
from tui.storage.routines import BUILT_IN

HOLDS = [("cross-one-knee", "left"), ("cross-one-knee", "right")]
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
    app = open_supine(QUICK, words=("--routine", str(two_holds(data))))
    app.wait_for("start")
    lie_down(app)
    app.wait_for("how it is now", seconds=90)
    app.press("x", "Any nerve feeling")
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

    saved = entry(data)
    assert saved["status"] == "finished"
    assert saved["before"] == {"pain": 4, "signs": []}
    assert saved["after"] == {"pain": 3, "nerve": []}
    assert saved["note"] == f"{NOTE}\n"
    assert [(one["step"], one.get("side")) for one in saved["holds"]] == HOLDS
    assert {one["outcome"] for one in saved["holds"]} == {"done"}
    assert [one["held_s"] for one in saved["holds"]] == pytest.approx([5.0] * 2, abs=0.1)
