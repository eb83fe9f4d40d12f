"""supine in a real pseudo terminal: its keys, its screen and its bytes."""

import os
import re
import sys
import termios
import time
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pexpect  # type: ignore[import-untyped]
import pyte

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_S = 20.0
RETRY_S = 1.0
FULL_IN_A_ROW = 10
_OSC = re.compile(rb"\x1b\].*?(?:\x07|\x1b\\)", re.DOTALL)
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nothing from outside but the way to the programs."""
    return {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        **more,
    }


def supine(*words: str) -> list[str]:
    return [sys.executable, "-m", "tui", *words]


def eventually(done: Callable[[], bool], what: str) -> None:
    """Wait for something that happens outside of any terminal."""
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < end, f"{what} never came"
        time.sleep(0.02)


Cells = list[list[tuple[str, str, str, bool, bool]]]


def seen(screen: pyte.Screen) -> Cells:
    """Sign, colours, bold and underlined of each cell; a blank one shows only its ground."""
    cells = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    return [
        [
            ("", "", one.bg, False, False)
            if one.data == " " and not (one.reverse or one.underscore)
            else (one.data, one.fg, one.bg, one.bold, one.underscore)
            for one in row
        ]
        for row in cells
    ]


class PtyApp:
    """A program in a pseudo terminal; every wait reads what it writes."""

    def __init__(
        self,
        command: Sequence[str],
        home: Path,
        *,
        columns: int = 120,
        rows: int = 36,
        cwd: Path = ROOT,
        environ: Mapping[str, str] = {},
    ) -> None:
        self.raw = b""
        self._fed = 0
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        with warnings.catch_warnings():
            # It execs at once, so threads that other tests left behind do no harm.
            warnings.filterwarnings("ignore", ".*forkpty", DeprecationWarning)
            self._child = pexpect.spawn(
                command[0],
                list(command[1:]),
                env=environment(home, **environ),
                cwd=str(cwd),
                dimensions=(rows, columns),
            )
        self._child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.close(force=True)

    @property
    def pid(self) -> int:
        return int(self._child.pid)

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self._drawn().display)

    @property
    def cells(self) -> Cells:
        """The screen with its colours."""
        return seen(self._drawn())

    @property
    def bells(self) -> int:
        return _OSC.sub(b"", self.raw).count(b"\x07")

    @property
    def modes(self) -> dict[int, bool]:
        """Every private mode that was touched, and whether it is set now."""
        return {
            int(mode): found[2] == b"h"
            for found in _MODE.finditer(self.raw)
            for mode in found[1].split(b";")
        }

    @property
    def tty(self) -> list[Any]:
        """The terminal's own settings."""
        return termios.tcgetattr(self._child.child_fd)

    def send(self, keys: str | bytes) -> None:
        self._child.send(keys)

    def stop_taking(self) -> None:
        """Fill the terminal, to the last byte: it takes nothing more until it is read."""
        flags = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY
        terminal = os.open(f"/proc/{self.pid}/fd/2", flags)
        full = 0
        while full < FULL_IN_A_ROW:
            try:
                os.write(terminal, bytes(1024))
                full = 0
            except BlockingIOError:  # the kernel still makes room as it moves things on
                full += 1
                time.sleep(0.02)
        os.close(terminal)

    def hang_up(self) -> int:
        """Close the terminal as a lost connection does; return the exit status."""
        self._child.ptyproc.fileobj.close()
        self._child.closed = self._child.ptyproc.closed = True
        self._child.child_fd = -1
        return self.gone()

    def gone(self, seconds: float = PATIENCE_S) -> int:
        """The exit status, waited for without reading anything."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._child.terminated = self._child.ptyproc.terminated = True
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        raise AssertionError("it is still there")

    def resize(self, *, columns: int) -> None:
        """Another width, once what was asked for before is there."""
        self.wait_until_quiet(0.5)
        self._drawn().resize(columns=columns)
        self._child.setwinsize(self._screen.lines, columns)

    def storm(self, sizes: Iterable[tuple[int, int]]) -> None:
        """One size after the other, without a wait; what is drawn counts from the last one on."""
        for columns, rows in sizes:
            self._child.setwinsize(rows, columns)
            self.read(0.02)
        self.wait_until_quiet(0.5)
        self._drawn().resize(rows, columns)

    def read(self, seconds: float) -> bytes:
        """What is written until `seconds` are over or the program is gone."""
        before, end = len(self.raw), time.monotonic() + seconds
        while self._read_once(max(0.0, end - time.monotonic())) and time.monotonic() < end:
            pass
        return self.raw[before:]

    def wait_until(self, done: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
        end = time.monotonic() + seconds
        while not done():
            alive = self._read_once(0.1)
            if not done() and (not alive or time.monotonic() > end):
                raise AssertionError(f"{what} was never seen; the screen says:\n{self.text}")

    def wait_for(self, *texts: str, seconds: float = PATIENCE_S) -> None:
        self.wait_until(lambda: self._shows(texts), " and ".join(texts), seconds)

    def press(self, keys: str, *texts: str) -> None:
        """Press until the texts are seen: keys are dead for a moment after a screen changed."""
        end = time.monotonic() + PATIENCE_S
        while not self._shows(texts):
            assert time.monotonic() < end, f"{keys!r} never led to {texts}:\n{self.text}"
            self.send(keys)
            again = time.monotonic() + RETRY_S
            while not self._shows(texts) and time.monotonic() < again:
                self._read_once(0.1)

    def wait_until_quiet(self, seconds: float) -> None:
        """Until nothing was written for so long."""
        end = time.monotonic() + PATIENCE_S
        while self.read(seconds):
            assert time.monotonic() < end, f"it goes on writing: {self.raw[-200:]!r}"

    def status(self) -> int:
        """The exit status, once the program is gone."""
        self.wait_until(lambda: not self._read_once(0.1), "the end")
        self._child.wait()
        return int(self._child.exitstatus if self._child.exitstatus is not None else -1)

    def _shows(self, texts: Sequence[str]) -> bool:
        text = self.text
        return all(one in text for one in texts)

    def _drawn(self) -> pyte.Screen:
        """The screen, drawn only when it is looked at: plain reading costs nothing."""
        self._stream.feed(self.raw[self._fed :])
        self._fed = len(self.raw)
        return self._screen

    def _read_once(self, seconds: float) -> bool:
        try:
            data = self._child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        return True


Opened = Callable[..., PtyApp]
"""What a test opens supine with: the text of its settings, and the size of the terminal."""
