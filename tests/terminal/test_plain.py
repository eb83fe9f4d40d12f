"""Line by line in a real terminal, and through a pipe."""

import os
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plain.listener import well_said
from tests.pty_app import ROOT, Opened, PtyApp, environment, supine
from tests.settings import QUICK
from tests.terminal.conftest import entry
from tests.terminal.test_leaving import KEEPING_THE_TTY

PLAIN = {"SUPINE_PLAIN": "1", "TERM": "dumb"}
READY = "quit."
IN_A_SHELL = """\
set -m
stty -g | sed 's/^/tty /'
"$@"
echo "status $?"
stty -g | sed 's/^/tty /'
fg >/dev/null
status=$?
stty -g | sed 's/^/tty /'
exit $status
"""
LOADED = """\
import sys
from tui.cli import main
main(["--plain", "--data-dir", sys.argv[1]])
print([one for one in ("textual", "rich") if one in sys.modules])
"""


def said(app: PtyApp) -> list[str]:
    return app.raw.decode().replace("\x07", "").replace("\r", "").splitlines()


def hear(app: PtyApp, *texts: str, seconds: float = 20.0) -> None:
    app.wait_until(
        lambda: all(text in " ".join(said(app)) for text in texts), " and ".join(texts), seconds
    )


def by_line(app: PtyApp) -> bool:
    """Whether the terminal itself shows what is typed and hands it on line by line."""
    return bool(app.tty[3] & termios.ECHO and app.tty[3] & termios.ICANON)


@pytest.fixture
def piped(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """All keys are there before the first line; the pipe has ended before the first hold."""
    (tmp_path / "piped").mkdir()
    (tmp_path / "piped" / "settings.toml").write_text(QUICK)
    with subprocess.Popen(
        supine("--plain", "--data-dir", str(tmp_path / "piped")),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(tmp_path, TERM=""),
    ) as running:
        assert running.stdin
        running.stdin.write(" n8f")
        running.stdin.close()
        running.stdin = None
        yield running
        running.kill()


def test_a_whole_session_by_keys_alone_and_one_through_a_pipe(
    piped: subprocess.Popen[str], open_supine: Opened, data: Path, tmp_path: Path
) -> None:
    """Side by side, as both take their seconds."""
    by_keys(open_supine(QUICK, columns=80, environ=PLAIN, before=KEEPING_THE_TTY))
    kept = entry(data)
    assert (kept["status"], kept["note"]) == ("finished", "Slept badly.\n")
    assert kept["after"] == {"pain": 3, "nerve": []}
    told, errors = piped.communicate(timeout=60)
    assert (piped.returncode, errors) == (0, "")
    lines = told.replace("\x07", "").splitlines()
    assert "Hold. 5 seconds." in lines
    assert not [line for line in lines if not well_said(line)]
    kept = entry(tmp_path / "piped")
    assert kept["status"] == "finished"
    assert isinstance(kept["holds"], list)
    assert len(kept["holds"]) == 1
    assert "after" not in kept


def by_keys(app: PtyApp) -> None:
    """A session: the first hold is held, the others are skipped; what comes after; the end."""
    hear(app, READY)
    app.send(" n4 ")
    hear(app, "Hold. 5 seconds.", "Let go.", seconds=60)
    app.wait_until(lambda: app.bells == 1 + 3, "one bell and three")
    while "That was the last one." not in " ".join(said(app)):
        app.send("n")
        app.wait_until_quiet(0.4)
    hear(app, "Dash leaves it out.")
    app.wait_until_quiet(0.6)
    app.send("3njSlept badly.\r\r ")
    hear(app, "The note is saved.")
    app.send("q")
    assert app.status() == 0
    tty, *lines, after = said(app)
    assert after == tty
    assert lines[-1] == "Goodbye. Everything is saved."
    assert not [line for line in lines if not well_said(line)]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"])
def test_a_signal_saves_gives_the_terminal_back_and_says_one_line(
    open_supine: Opened, data: Path, name: str
) -> None:
    app = open_supine(QUICK, environ=PLAIN)
    hear(app, READY)
    assert not by_line(app)
    app.send(" n4 ")
    hear(app, "Step 1.")
    app.send("jNot yet sav")
    hear(app, "Not yet sav")
    os.kill(app.pid, signal.Signals[name])
    assert app.status() == 128 + signal.Signals[name]
    assert by_line(app)
    assert said(app)[-1].endswith("Stopped. Everything is saved.")
    kept = entry(data)
    assert (kept["status"], kept["note"]) == ("running", "Not yet sav\n")


def test_ctrl_z_waits_in_the_shell_and_ctrl_c_leaves(open_supine: Opened) -> None:
    app = open_supine(QUICK, environ=PLAIN, before=("sh", "-c", IN_A_SHELL, "sh"))
    hear(app, READY)
    app.send(" n4 ")
    hear(app, "Step 1.")
    app.send("\x1a")
    hear(app, f"status {128 + signal.SIGTSTP}", "Paused. Space goes on, s stops.")
    app.send("\x03")
    assert app.status() == 128 + signal.SIGINT
    first, *_, last = [line for line in said(app) if line.startswith("tty ")]
    assert first == last
    assert first in said(app)[2:-1], "it was given back in between too"


def test_a_client_that_reads_nothing_cannot_hold_it(open_supine: Opened, data: Path) -> None:
    """The terminal's flow is stopped: the next line waits, and SIGTERM still ends it in order."""
    app = open_supine(QUICK, environ=PLAIN)
    hear(app, READY)
    app.send(" n4 ")
    hear(app, "Step 1.")
    app.stop_taking()
    app.send("?" * 9)
    os.kill(app.pid, signal.SIGTERM)
    assert app.gone() == 128 + signal.SIGTERM
    assert entry(data)["before"] == {"pain": 4, "signs": []}


def test_what_is_pasted_presses_no_key(open_supine: Opened) -> None:
    app = open_supine(QUICK, environ=PLAIN)
    hear(app, READY)
    app.send("q" * 40)
    hear(app, "Pasted text is left out here.")
    app.send("q")
    assert app.status() == 0


def test_a_terminal_that_is_gone_ends_it_and_all_is_saved(open_supine: Opened, data: Path) -> None:
    app = open_supine(QUICK, environ=PLAIN)
    hear(app, READY)
    app.send(" n4 ")
    hear(app, "Step 1.")
    assert app.hang_up() == 128 + signal.SIGHUP
    assert entry(data)["before"] == {"pain": 4, "signs": []}


@pytest.mark.parametrize(
    ("settings", "environ"),
    [
        ("plain = true\n", {}),
        ("", {"SUPINE_PLAIN": "1"}),
    ],
)
def test_it_is_wanted_by_settings_or_surroundings(
    open_supine: Opened, settings: str, environ: dict[str, str]
) -> None:
    app = open_supine(QUICK.replace("[holds]", f"{settings}[holds]"), environ=environ)
    hear(app, "supine, plain mode.", READY)
    app.send("q")
    assert app.status() == 0


def test_the_surroundings_can_say_no_to_the_settings(open_supine: Opened) -> None:
    app = open_supine("plain = true\nwelcomed = true\n", environ={"SUPINE_PLAIN": "0"})
    app.wait_for("quit")
    app.send("q")
    assert app.status() == 0


def test_textual_is_never_loaded(data: Path, tmp_path: Path) -> None:
    (data / "settings.toml").write_text(QUICK)
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(data)],
        input=",\x1bl\x1b?\x1bh\x1bj.\r n4 qs",
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(tmp_path),
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert done.stderr == ""


@pytest.mark.parametrize("words", [[], ["--help"]], ids=["without a terminal", "help"])
def test_it_is_pointed_to_where_it_is_looked_for(tmp_path: Path, words: list[str]) -> None:
    done = subprocess.run(
        supine(*words),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(tmp_path),
        timeout=30,
        check=False,
    )
    assert "supine --plain" in (done.stdout.splitlines()[1] if words else done.stderr)
