"""What the history sends: a step of the cursor is two rows, however many entries there are."""

from pathlib import Path

from tests.journals import store, year
from tests.pty_app import Opened, PtyApp

MOST, STEPS = 400, 8


def step(app: PtyApp) -> int:
    """Bytes for one step down."""
    before = len(app.raw)
    app.send("\x1b[B")
    app.wait_until(lambda: len(app.raw) > before, "an answer")
    app.wait_until_quiet(0.2)
    return len(app.raw) - before


def test_a_step_of_the_cursor_is_few_bytes(open_supine: Opened, data: Path) -> None:
    count = store(data, year(150))
    app = open_supine(environ={"COLORTERM": "truecolor"})
    app.wait_for("quit")
    app.press("h", f"{count} entries")
    app.wait_until_quiet(0.5)
    assert all(step(app) <= MOST for _ in range(STEPS))
