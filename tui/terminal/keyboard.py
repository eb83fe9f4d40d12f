"""Keys as they are pressed, without Enter and without an echo; from a pipe, its characters."""

import os
import termios
from contextlib import suppress
from select import select
from typing import Any, Self

from .keys import Decoder, Key
from .paste_filter import BURST

ESCAPE_S = 0.05
"""An escape after which nothing comes for so long is the key itself."""
_BYTES = 4096
_INPUT, _LOCAL, _SIGNS = 0, 3, 6


class Keyboard:
    """Reads one file handle; a terminal is given back as it was found."""

    def __init__(self, handle: int) -> None:
        self.handle = handle
        self.ended = False
        self.burst = False
        self.terminal = os.isatty(handle)
        self._decoder = Decoder()
        self._found: list[Any] | None = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(self, *_: object) -> None:
        self.give_back()

    def take(self) -> None:
        """Let every key come at once; ctrl+q and ctrl+o come too, ctrl+c stays a signal."""
        if not self.terminal:
            return
        self._found = termios.tcgetattr(self.handle)
        modes = termios.tcgetattr(self.handle)
        modes[_INPUT] &= ~termios.IXON
        modes[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        modes[_SIGNS][termios.VMIN], modes[_SIGNS][termios.VTIME] = 1, 0
        termios.tcsetattr(self.handle, termios.TCSANOW, modes)

    def give_back(self) -> None:
        """Leave the terminal as it was found; one that is gone needs nothing."""
        found, self._found = self._found, None
        with suppress(termios.error):
            if found is not None:
                termios.tcsetattr(self.handle, termios.TCSANOW, found)

    def read(self) -> list[Key]:
        """The keys that are there.

        `ended` says that no more will come, `burst` that a terminal sent these all at once.
        """
        data = self._data()
        self.burst = self.terminal and len(data) >= BURST
        while self.burst and self._more():
            data += self._data()
        keys = self._decoder.feed(data)
        if self._decoder.waiting and not self._more():
            keys += self._decoder.rest()
        return keys

    def _data(self) -> bytes:
        data = b""
        with suppress(OSError):
            data = os.read(self.handle, _BYTES)
        self.ended = not data
        return data

    def _more(self) -> bool:
        return not self.ended and bool(select([self.handle], [], [], ESCAPE_S)[0])
