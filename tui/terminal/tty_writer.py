"""What is written to a terminal, past the buffers of Python.

A thread that hangs in one of those at the end makes Python abort.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from select import select


class TtyWriter:
    """A text file for a writing thread; a terminal that is gone takes everything in silence.

    `taken` is called in that thread after each flush.
    """

    encoding = "utf-8"

    def __init__(self, handle: int, taken: Callable[[], None]) -> None:
        self._handle = handle
        self._taken = taken
        self._kept: list[str] = []
        self.busy = False

    def write(self, text: str) -> int:
        """Keep text for the next flush."""
        self.busy = True
        self._kept.append(text)
        return len(text)

    def flush(self) -> None:
        """Write what was kept; this waits as long as the terminal takes nothing."""
        data = "".join(self._kept).encode("utf-8", "replace")
        self._kept = []
        with suppress(OSError):
            while data:
                data = data[self._written(data) :]
        self.busy = False
        self._taken()

    def _written(self, data: bytes) -> int:
        try:
            return os.write(self._handle, data)
        except BlockingIOError:  # somebody else made the terminal's handle so
            select((), (self._handle,), ())
            return 0

    def isatty(self) -> bool:
        """It is one, or was."""
        return True

    def fileno(self) -> int:
        """The handle that is written to."""
        return self._handle


class Printer:
    """Writes to one file handle, at once. Raises OSError when nobody is there any more."""

    def __init__(self, handle: int, encoding: str = "utf-8") -> None:
        self._handle = handle
        self._encoding = encoding

    def __call__(self, text: str) -> None:
        """Write it all."""
        data = text.encode(self._encoding, "replace")
        while data:
            data = data[os.write(self._handle, data) :]

    @property
    def ready(self) -> bool:
        """Whether a line can be written without waiting for a reader."""
        return bool(select([], [self._handle], [], 0)[1])
