"""The terminal as it was found, for when nobody else can give it back."""

import os
import sys
import termios
from contextlib import suppress
from select import select
from typing import Any

_MODES = (2026, 2004, 1000, 1003, 1015, 1006, 1016, 2048, 1004)
RESET = (
    "".join(f"\x1b[?{mode}l" for mode in _MODES) + "\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h"
).encode()
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
