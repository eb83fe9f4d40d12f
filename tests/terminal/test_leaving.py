"""The terminal is left as it was found."""

from tests.pty_app import Opened

ON_BY_DEFAULT = {7, 25}
"""Lines wrap, and the cursor is seen."""
ALTERNATE_SCREEN, MOUSE, PASTE = 1049, 1003, 2004
KEEPING_THE_TTY = ("sh", "-c", 'stty -g; "$@"; status=$?; stty -g; exit $status', "sh")


def test_quitting_at_rest_puts_everything_back(open_supine: Opened) -> None:
    app = open_supine(before=KEEPING_THE_TTY)
    app.wait_for("quit")
    assert app.modes[ALTERNATE_SCREEN]
    app.send("q")
    assert app.status() == 0
    assert {ALTERNATE_SCREEN, MOUSE, PASTE, 25} <= set(app.modes)
    assert {mode for mode, on in app.modes.items() if on} <= ON_BY_DEFAULT
    assert {mode for mode, on in app.modes.items() if not on}.isdisjoint(ON_BY_DEFAULT)
    tty, *_ = app.raw.splitlines()
    assert app.raw.endswith(tty + b"\r\n"), "the tty's own settings"
