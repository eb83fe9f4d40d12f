"""The signals that end a program, turned into a clean way out with a time limit."""

import os
import signal
from collections.abc import Callable
from threading import Event, Thread
from types import FrameType

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
