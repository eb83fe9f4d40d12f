"""Somebody who only hears supine and presses keys, with a clock that only they move."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.doubles import FakeClock
from tests.settings import FLOW as FLOW
from tests.settings import QUICK as QUICK
from tests.settings import WELCOMED as WELCOMED
from tui.plain.line_app import BELL, LineApp
from tui.storage.folders import Folders
from tui.storage.routines import library
from tui.terminal.keys import Decoder
from tui.terminal.remote import Surroundings

START = " n4 "
LEAST_S = 0.8
"""Longer than keys are dead after something came by itself, or after a go-on key."""
STEP_S = 0.5


_NOT_WORDS = re.compile(r"[^ -~\u00f6]|[][(){}<>|*_^~`=#@]|\d s\b|\d min\b|  |\.\.")


_TAKEN_BACK = re.compile(r".\x08 \x08")


_ISSUE = re.compile(r"(?<=\d)\(\d+\)")
ADDRESSES = " ".join(one.address for one in library().sources)
"""They are read as they are typed."""


def well_said(line: str) -> bool:
    """Whether a line is words only, and fits a braille display of two times forty cells."""
    if line.startswith("/"):
        return True  # where a file lies stands in one piece
    words = "" if line in ADDRESSES else _ISSUE.sub("", line)
    return len(line) <= 80 and not _NOT_WORDS.search(words) and line == line.rstrip()


class Listener:
    """The face, its keys, and everything it has said."""

    def __init__(self, face: LineApp, clock: FakeClock, data: Path, said: list[str]) -> None:
        self.face, self.clock, self.data, self._said = face, clock, data, said

    @property
    def text(self) -> str:
        return _TAKEN_BACK.sub("", "".join(self._said).replace(BELL, ""))

    @property
    def bells(self) -> int:
        return "".join(self._said).count(BELL)

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def spoken(self) -> list[str]:
        """The lines that supine itself said: each comes whole, what is typed sign by sign."""
        return [one[:-1] for one in self._said if len(one) > 1 and one.endswith("\n")]

    def press(self, keys: str, wait: float = LEAST_S) -> list[str]:
        """Press keys as a calm person does; return the lines that followed."""
        before = len(self.lines)
        decoder = Decoder()
        pressed = [*decoder.feed(keys.encode()), *decoder.rest()]
        for key in pressed:
            self.let_pass(wait)
            if self.face.status is None:
                self.face.press(key)
        return self.lines[before:]

    def let_pass(self, seconds: float) -> list[str]:
        """Let time pass, with ticks; return the lines that were said meanwhile."""
        before, until = len(self.lines), self.clock.second + seconds
        while self.clock.second < until:
            self.clock.second = min(until, self.clock.second + STEP_S)
            self.face.tick()
        return self.lines[before:]

    def saved(self) -> list[dict[str, Any]]:
        """What the journal's files say once everything is on disk, oldest first."""
        assert not self.face.queue.flush()
        found = sorted((self.data / "sessions").rglob("*.toml"))
        return [tomllib.loads(path.read_text()) for path in found]

    def settings(self) -> dict[str, Any]:
        self.face.queue.flush()
        return tomllib.loads((self.data / "settings.toml").read_text())


@contextmanager
def listening(
    data: Path, settings: str | None = FLOW, *, remote: bool = False
) -> Iterator[Listener]:
    """supine line by line on a data folder; without settings it is the first start."""
    if settings is not None:
        data.mkdir(exist_ok=True)
        (data / "settings.toml").write_text(settings)
    clock, said = FakeClock(), list[str]()
    face = LineApp(
        Folders(data),
        clock,
        where=Surroundings(remote=remote),
        speak=said.append,
        woken=lambda: None,
    )
    face.begin()
    heard = Listener(face, clock, data, said)
    yield heard
    face.close()
    assert not [line for line in heard.spoken if not well_said(line)]
