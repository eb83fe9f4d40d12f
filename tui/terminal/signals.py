"""The way out: signals that end a program, and the terminal given back when nobody else can."""

import os
import signal
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from select import select
from threading import Event, Thread
from types import FrameType
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


ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
ORDERLY_S = 2.0
"""How long an orderly way out may take; the terminal may take nothing, or a disk hang."""
SAVING_S = 0.5
"""How long saving may take after that."""


class Ending:
    """Hears the signals; the first one counts.

    `leave` begins the orderly way out. When that does not come to an end in time, `save` and
    `restore` are called from another thread, and the process is ended.
    """

    def __init__(self, restore: Callable[[], None]) -> None:
        self.leave: Callable[[], None] = lambda: None
        self.save: Callable[[], object] = lambda: None
        self.status = 0
        self._restore = restore

    def listen(self) -> None:
        """Hear the signals from now on, also one that was to be ignored: what is typed is kept."""
        for number in ENDING:
            signal.signal(number, self._heard)

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        if self.status:
            return
        self.status = 128 + number
        Thread(target=self._force, daemon=True, name="ending").start()
        self.leave()

    def _force(self) -> None:
        Event().wait(ORDERLY_S)
        saving = Thread(target=self.save, daemon=True, name="saving at the end")
        saving.start()
        saving.join(SAVING_S)
        self._restore()
        os._exit(self.status)
