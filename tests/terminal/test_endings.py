"""Whatever ends supine: what was written is on disk, and the terminal is as it was found."""

import os
import signal
import sys
import termios
from pathlib import Path
from typing import Any

import pytest

from tests.pty_app import ROOT, Opened, PtyApp
from tests.settings import QUICK, WELCOMED
from tests.terminal.conftest import entry, lie_down

NOTE = "Slept badly."
ON_BY_DEFAULT = {7, 25}
ENDING = [signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM]
FAULTY = """\
from tui.coach.coach import Coach
def mute(self):
    note = self.recent.entry.record.note
    raise ValueError(note)
Coach.mute = mute
from tui.cli import main
raise SystemExit(main())
"""


@pytest.fixture(scope="module")
def fresh_tty() -> list[Any]:
    """The settings of a terminal that nobody has touched."""
    parent, child = os.openpty()
    settings = termios.tcgetattr(child)
    os.close(parent)
    os.close(child)
    return settings


def write_note(app: PtyApp) -> None:
    app.wait_for("quit")
    app.press("j", "done writing")
    app.send(NOTE)
    app.wait_for(NOTE)


def assert_given_back(app: PtyApp, tty: list[Any]) -> None:
    assert {mode for mode, on in app.modes.items() if on} <= ON_BY_DEFAULT
    assert {mode for mode, on in app.modes.items() if not on}.isdisjoint(ON_BY_DEFAULT)
    assert app.raw.count(b"\x1b[?1049l"), "the alternate screen was left"
    assert app.tty == tty


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_ends_it_cleanly(
    open_supine: Opened, data: Path, fresh_tty: list[Any], number: signal.Signals
) -> None:
    app = open_supine()
    write_note(app)
    os.kill(app.pid, number)
    assert app.status() == 128 + number
    assert entry(data)["note"] == f"{NOTE}\n"
    assert_given_back(app, fresh_tty)


@pytest.mark.parametrize(
    "before", [(), ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")], ids=["heard", "ignored before"]
)
def test_a_lost_connection_ends_it(
    open_supine: Opened, data: Path, before: tuple[str, ...]
) -> None:
    """Where nobody tells the hang-up, the end of the input does; it must not spin for ever."""
    app = open_supine(before=before)
    write_note(app)
    assert app.hang_up() == 128 + signal.SIGHUP
    assert entry(data)["note"] == f"{NOTE}\n"


def test_a_terminal_that_takes_nothing_does_not_keep_it_here(
    open_supine: Opened, data: Path, fresh_tty: list[Any]
) -> None:
    app = open_supine()
    write_note(app)
    app.stop_taking()
    app.send("\x1b,")
    os.kill(app.pid, signal.SIGTERM)
    assert app.gone() == 128 + signal.SIGTERM
    assert entry(data)["note"] == f"{NOTE}\n"
    assert app.tty == fresh_tty


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_stuck_program_is_ended_all_the_same(
    data: Path, tmp_path: Path, fresh_tty: list[Any], number: signal.Signals
) -> None:
    """Its own thread is busy for ever; another one saves, and gives the terminal back."""
    stuck = FAULTY.replace("raise ValueError(note)", "print('x' * 9, end='')\n    while True: pass")
    (data / "settings.toml").write_text(WELCOMED)
    command = [sys.executable, "-c", stuck, "--data-dir", str(data)]
    with PtyApp(command, tmp_path) as app:
        write_note(app)
        app.send("\x1b")
        app.wait_for("quit")
        app.send("m")
        app.read(0.3)
        os.kill(app.pid, number)
        assert app.status() == 128 + number
        assert entry(data)["note"] == f"{NOTE}\n"
        assert_given_back(app, fresh_tty)


def test_a_fault_of_its_own_loses_nothing_and_tells_nothing_private(
    data: Path, tmp_path: Path, fresh_tty: list[Any]
) -> None:
    (data / "settings.toml").write_text(QUICK)
    with PtyApp([sys.executable, "-c", FAULTY, "--data-dir", str(data)], tmp_path) as app:
        app.wait_for("quit")
        lie_down(app)
        app.press("j", "done writing")
        app.send(NOTE)
        app.wait_for(NOTE)
        app.send("\x1b")
        app.wait_for("space goes on", "n skip")
        app.send("m")
        assert app.status() == 1
        assert_given_back(app, fresh_tty)
        said = app.raw.rpartition(b"\x1b[?1004l")[2].decode()
    kept = entry(data)
    assert (kept["status"], kept["note"]) == ("running", f"{NOTE}\n")
    (file,) = (data / "crashes").iterdir()
    assert str(file) in said
    assert len(said.splitlines()) <= 4
    assert "ValueError" in file.read_text()
    assert not [text for text in (said, file.read_text()) if NOTE in text]
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_after_a_stop_from_outside_it_comes_back_whole(
    open_supine: Opened, fresh_tty: list[Any]
) -> None:
    app = open_supine()
    app.wait_for("quit")
    app.wait_until_quiet(0.5)
    os.kill(app.pid, signal.SIGSTOP)
    before = len(app.raw)
    os.kill(app.pid, signal.SIGCONT)
    app.wait_until(lambda: b"On your back" in app.raw[before:], "the screen painted again")
    app.send("q")
    assert app.status() == 0
    assert_given_back(app, fresh_tty)


def test_the_shell_gets_its_terminal_while_it_waits(data: Path, tmp_path: Path) -> None:
    (data / "settings.toml").write_text(QUICK)
    with PtyApp(["bash", "--norc", "-i"], tmp_path, cwd=ROOT, environ={"PS1": "$ "}) as shell:
        shell.wait_for("$")
        shell.send(f"{sys.executable} -m tui --data-dir {data}\n")
        shell.wait_for("quit")
        raw = shell.tty
        lie_down(shell)
        shell.send("\x1a")
        shell.wait_until(lambda: b"Stopped" in shell.raw, "the shell")
        assert {mode for mode, on in shell.modes.items() if on} <= ON_BY_DEFAULT | {2004}
        assert shell.tty != raw
        before = len(shell.raw)
        shell.send("fg\n")
        shell.wait_until(lambda: b"goes on" in shell.raw[before:], "the session again")
        shell.wait_for("space goes on")
        assert shell.modes[1049]
        shell.send("\x03")
        shell.read(0.3)
        shell.send("\x03")
        shell.wait_until(
            lambda: b"$ " in shell.raw[before:].partition(b"\x1b[?1049l")[2], "the prompt"
        )
        assert not shell.modes[1049]
        shell.send("exit $?\n")
        assert shell.status() == 0
    assert entry(data)["status"] == "running"
