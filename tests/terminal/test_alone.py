"""supine speaks to nobody: no network and no shell, though a command of one's own is set."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.pty_app import PtyApp
from tests.settings import QUICK
from tests.terminal.conftest import lie_down

WATCHED = """\
import os, socket, sys

def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"):
        if getattr(arguments[0], "family", None) != socket.AF_UNIX:
            os._exit(97)
    if event == "os.system" or event == "subprocess.Popen" and "sh" in arguments[0].split("/"):
        os._exit(98)

sys.addaudithook(watch)
from tui.cli import main
sys.exit(main())
"""
COMMAND = '[cues]\ncommand = "mkdir -p {made}/$(id)"\n'
RESTED_S = 2.6
"""A little longer than the gap that counts as a sleep."""


@pytest.fixture
def visit(tmp_path: Path) -> PtyApp:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(QUICK + COMMAND.format(made=tmp_path / "made"))
    return PtyApp([sys.executable, "-c", WATCHED, "--data-dir", str(data)], tmp_path)


def test_no_network_and_no_shell_in_a_visit_and_a_stopped_program_pauses(
    visit: PtyApp, tmp_path: Path
) -> None:
    with visit as app:
        app.wait_for("start")
        for key, text in ((",", "Times and sides"), ("l", "esc"), ("?", "/ find")):
            app.press(key, text)
            app.press("\x1b", "q quit")
        lie_down(app)
        app.wait_until((tmp_path / "made" / "$(id)").exists, "the first cue's command")
        os.kill(app.pid, signal.SIGSTOP)
        app.read(RESTED_S)
        os.kill(app.pid, signal.SIGCONT)
        app.wait_for("space goes on")
        app.press("q", "STOP HERE?")
        app.press("y", "Any nerve feeling")
        app.press("\x1b", "q quit")
        app.send("q")
        assert app.status() == 0
    assert [one.name for one in (tmp_path / "made").iterdir()] == ["$(id)"]
