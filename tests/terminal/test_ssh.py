"""supine on the other side of a real SSH connection."""

import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.programs import needed
from tests.pty_app import ROOT, PtyApp, environment, supine
from tests.settings import SLOW
from tests.slow_line import slow_line
from tests.ssh import Server, serving
from tests.terminal.conftest import entry, hold, lie_down
from tui.terminal.remote import PICTURE_BYTES, SshBacklog, Surroundings

MOUSE = 1003
PATIENCE_S, AWAY_S = 20.0, 2.5
F2 = "\x1bOQ"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("sshd")) as one:
        yield one


@pytest.fixture
def remote(data: Path) -> str:
    """The remote command; its process number is written down."""
    (data / "settings.toml").write_text(SLOW)
    run = shlex.join(supine("--data-dir", str(data)))
    return f"cd {ROOT}; echo $$ > {data}/pid; export LANG=C.UTF-8; exec {run}"


Connected = Callable[..., PtyApp]


@pytest.fixture
def connect(server: Server, tmp_path: Path) -> Iterator[Connected]:
    with ExitStack() as opened:

        def start(remote: str, *options: str, **size: int) -> PtyApp:
            words = server.command(remote, "-t", *options)
            return opened.enter_context(PtyApp(words, tmp_path, **size))  # type: ignore[arg-type]

        yield start


def gone(data: Path) -> bool:
    """Whether the remote process has ended, waited for."""
    pid, end = int((data / "pid").read_text()), time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_a_dropped_connection_leaves_the_journal_and_no_process(
    connect: Connected, remote: str, data: Path
) -> None:
    app = connect(remote)
    app.wait_for("quit")
    lie_down(app)
    app.press("j", "done writing")
    app.send("The left one")
    app.wait_for("The left one")
    os.kill(app.pid, signal.SIGKILL)
    assert gone(data)
    kept = entry(data)
    assert (kept["status"], kept["note"]) == ("running", "The left one\n")
    assert not list(data.glob("crashes/*"))
    assert not list(data.rglob("*.part"))


def test_it_is_calm_and_follows_the_window(connect: Connected, remote: str) -> None:
    app = connect(remote)
    app.wait_for("quit", "Journal")
    assert MOUSE not in app.modes
    app.resize(columns=50)
    app.wait_until(lambda: "NOW" in app.text and "Journal" not in app.text, "one pane at a time")
    app.resize(columns=120)
    app.wait_for("learn", "Journal", "Steps")
    app.send("q")
    assert app.status() == 0
    assert not app.modes[1049]


def test_on_a_very_slow_line_no_pictures_queue(
    server: Server, remote: str, data: Path, tmp_path: Path
) -> None:
    """The figure moves in full, for which the line is too slow by far."""
    (data / "settings.toml").write_text(f'motion = "full"\n{SLOW}')
    waiting = []
    with slow_line(server.port, 0.0) as line:
        words = server.command(remote, "-t", "-o", "Compression=no", port=line.port)
        with PtyApp(words, tmp_path) as app:
            app.wait_for("quit")
            lie_down(app)
            app.press(" ", "hold now")
            line.rate = 400.0
            for _ in range(50):
                app.read(0.1)
                where = Surroundings(True, environ={"SSH_CONNECTION": line.connection})
                waiting.append(SshBacklog(where).unsent)
            line.rate = float("inf")
            app.send(F2)
            app.wait_for("EMERGENCY")
    assert max(waiting) > 0
    assert max(waiting) < 2 * PICTURE_BYTES


def test_without_a_terminal_it_says_one_line(server: Server, remote: str, tmp_path: Path) -> None:
    done = subprocess.run(
        server.command(remote),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "ssh -t host supine" in done.stderr


MULTIPLEXERS = {
    "tmux": (
        "tmux -L {name} -f {file} new -s one",
        "tmux -L {name} attach -t one",
        "\x02d",
        "set -g set-titles on\nset -g set-titles-string '#T'\nset -g status off\n",
    ),
    "screen": (
        "screen -c {file} -S {name}",
        "screen -r {name}",
        "\x01d",
        "startup_message off\nvbell off\naltscreen on\nterm screen-256color\n",
    ),
}
"""How each is opened and joined again, what leaves it, and its settings."""
TITLE = re.compile(rb"\x1b\][02];(\d+)s")


@pytest.mark.parametrize("within", MULTIPLEXERS)
def test_inside_a_multiplexer_a_hold_goes_on_while_nobody_looks(
    connect: Connected, remote: str, data: Path, tmp_path: Path, within: str
) -> None:
    """Keys, bell and title come through; after leaving and joining the whole screen is there."""
    needed(within)
    (tmp_path / "remote").write_text(remote)
    (tmp_path / "settings").write_text(MULTIPLEXERS[within][-1])
    name = {"name": f"supine-{os.getpid()}", "file": tmp_path / "settings"}
    begin, join, leave = (words.format(**name) for words in MULTIPLEXERS[within][:-1])
    app = connect(f"export LANG=C.UTF-8; {begin} sh {tmp_path}/remote")
    try:
        app.wait_for("quit")
        hold(app)
        app.wait_until(lambda: len(TITLE.findall(app.raw)) > 1, "the seconds in the title")
        assert app.bells == 1
        app.send(leave)
        app.status()
        time.sleep(AWAY_S)
        again = connect(f"export LANG=C.UTF-8; {join}")
        again.wait_for("Steps", "Journal", "space pause", "HOLD")
        again.wait_until(lambda: bool(TITLE.findall(again.raw)), "the seconds in the title")
        assert int(TITLE.findall(again.raw)[0]) <= int(TITLE.findall(app.raw)[-1]) - 2
        again.send(F2)
        again.wait_for("EMERGENCY")
    finally:
        os.kill(int((data / "pid").read_text()), signal.SIGHUP)
        assert gone(data)
    assert entry(data)["flags"][0]["kind"] == "unanswered"
