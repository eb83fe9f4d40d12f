"""Signals as values: which one asked supine to leave, and whether it was put aside."""

import os
import signal
from types import FrameType, TracebackType
from typing import Self

LEAVE = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


class Interrupted(Exception):
    """A signal came while a line waited for its reader."""


class Signals:
    """Remembers what came; `handle` can be read as soon as something has.

    While supine is already leaving, a second SIGTERM or SIGQUIT ends it at once: then a disk
    that hangs holds nobody.
    """

    def __init__(self) -> None:
        self.heard: int | None = None
        self.put_aside = False
        self.writing = False
        self.handle, self._into = os.pipe()
        os.set_blocking(self.handle, False)
        os.set_blocking(self._into, False)

    def __enter__(self) -> Self:
        self._found = {one: signal.getsignal(one) for one in (*LEAVE, signal.SIGTSTP)}
        for number in self._found:
            signal.signal(number, self._hear)
        signal.set_wakeup_fd(self._into)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.set_wakeup_fd(-1)
        for number, found in self._found.items():
            signal.signal(number, found)
        os.close(self.handle)
        os.close(self._into)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        if number == signal.SIGTSTP:
            self.put_aside = True
        elif self.heard and number in (signal.SIGTERM, signal.SIGQUIT):
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        else:
            self.heard = self.heard or number
        if self.writing and self.heard:
            raise Interrupted

    def wake(self) -> None:
        """Make `handle` readable; also from another thread."""
        os.write(self._into, b"\0")

    def drain(self) -> None:
        """Forget what made it readable."""
        try:
            os.read(self.handle, 4096)
        except BlockingIOError:
            return

    def stop(self) -> None:
        """Stop as the terminal asked, until somebody lets supine go on."""
        self.put_aside = False
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._hear)
