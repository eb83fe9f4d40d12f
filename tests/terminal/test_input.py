"""Nothing that comes in can end supine, or lock anybody in."""

from pathlib import Path

import pytest

from tests.pty_app import Opened, PtyApp
from tests.terminal.conftest import entry
from tui.terminal.paste_filter import END, START

F2 = "\x1bOQ"


def writing(app: PtyApp) -> PtyApp:
    app.wait_for("quit")
    app.press("j", "done writing")
    return app


def note(data: Path) -> str:
    return str(entry(data)["note"])


def test_what_is_not_utf_8_is_one_strange_sign(open_supine: Opened, data: Path) -> None:
    app = writing(open_supine())
    app.send("café ".encode("latin-1"))
    app.wait_for("caf\ufffd")
    app.send(b"\xc3")
    app.read(0.2)
    app.send(b"\xa9 \xff\xfe.")
    app.wait_for("caf\ufffd é \ufffd\ufffd.")
    app.send("\x1b")
    app.wait_for("quit")
    app.send("q")
    assert app.status() == 0
    assert note(data) == "caf\ufffd é \ufffd\ufffd.\n"


def test_a_paste_comes_in_whole_and_presses_no_key(open_supine: Opened, data: Path) -> None:
    app = writing(open_supine())
    app.send(f"{START}one\r\ntwo \x1bq\x1b[3J\x07\u202e three{END}")
    app.wait_for("two q[3J three")
    app.send("\x1b")
    app.wait_for("quit")
    app.send(f"{START}q q q{END}")
    app.press("l", "1 of 10")
    app.press("\x1b", "quit")
    app.send("q")
    assert app.status() == 0
    assert note(data) == "one\ntwo q[3J three\n"


def test_a_paste_that_never_ends_locks_nobody_in(open_supine: Opened) -> None:
    app = writing(open_supine())
    app.send(f"{START}lost")
    app.wait_for("lost")
    app.send(" and typed")
    app.wait_for("lost and typed")
    app.send(f"{START}lost again")
    app.read(0.2)
    app.send(F2)
    app.wait_for("EMERGENCY", "CALL NOW")


def test_a_flood_of_keys_does_not_keep_the_safety_key(open_supine: Opened) -> None:
    app = open_supine()
    app.wait_for("quit")
    for _ in range(300):
        app.send("2\x1b[B")
    app.send(F2)
    app.wait_for("EMERGENCY", "CALL NOW")


def test_an_exported_size_is_not_believed(open_supine: Opened) -> None:
    app = open_supine(environ={"COLUMNS": "40", "LINES": "10"})
    app.wait_for("Journal", "quit")
    app.resize(columns=80)
    app.wait_until(lambda: all(len(line) <= 80 for line in app.text.splitlines()), "80 columns")
    app.wait_for("quit")


@pytest.mark.parametrize(("environ", "asked"), [({}, 0), ({"TEXTUAL_DISABLE_KITTY_KEY": "0"}, 1)])
def test_the_kitty_keyboard_is_off_unless_somebody_wants_it(
    open_supine: Opened, environ: dict[str, str], asked: int
) -> None:
    app = open_supine(environ=environ)
    app.wait_for("quit")
    assert app.raw.count(b"\x1b[>25u") == asked
