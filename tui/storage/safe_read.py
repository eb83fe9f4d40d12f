"""What a file holds, whatever it turns out to be: nothing is waited for, nothing is guessed."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 1_000_000


@dataclass(unsafe_hash=True)
class Unreadable(Exception):
    """A file that is left as it is: where, which line (0 when none), and why."""

    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return self._said(self.path.name)

    @property
    def in_full(self) -> str:
        """The same with the whole path."""
        return self._said(str(self.path))

    def _said(self, place: str) -> str:
        return f"{place}{f':{self.line}' if self.line else ''}: {self.reason}"


def read_bytes(path: Path) -> bytes:
    """The bytes of a plain file; never waits for a pipe. Raises Unreadable and OSError."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            raise Unreadable(path, 0, "is not a file")
        if facts.st_size > MOST_BYTES:
            raise Unreadable(path, 0, "is larger than an entry can be")
        with open(handle, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(handle)


def read_text(path: Path) -> str:
    """The text of a file. Raises Unreadable with the reason, and FileNotFoundError."""
    try:
        return read_bytes(path).decode()
    except FileNotFoundError:
        if path.is_symlink():
            raise Unreadable(path, 0, "is a link to a file that is gone") from None
        raise
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Unreadable(path, line, "is not UTF-8 text") from None
    except OSError as error:
        raise Unreadable(path, 0, error.strerror or "cannot be read") from None
