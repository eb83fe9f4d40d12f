"""The terminal as it was found, for when nobody else can give it back."""

import os
import sys
import termios
from contextlib import suppress
from select import select
from typing import Any

_MODES_OFF = "\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
_LEFT = "\x1b[?2048l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
RESET = (_MODES_OFF + _LEFT).encode()
"""Ends every mode that is ever set; those that are not set do not mind."""


class Found:
    """What the terminal's own settings were when this was made."""

    def __init__(self) -> None:
        self._input, self._output = sys.__stdin__, sys.__stderr__
        self._settings: list[Any] | None = None
        with suppress(termios.error, OSError, ValueError, AttributeError):
            self._settings = termios.tcgetattr(self._input)  # type: ignore[arg-type]

    def restore(self) -> None:
        """Put them back and end every mode; a terminal that takes nothing is not waited for."""
        if self._settings is None or not self._input or not self._output:
            return
        with suppress(termios.error, OSError, ValueError):
            termios.tcsetattr(self._input, termios.TCSANOW, self._settings)
        with suppress(OSError, ValueError):
            handle = self._output.fileno()
            if select((), (handle,), (), 0)[1]:
                os.write(handle, RESET)
