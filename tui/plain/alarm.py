"""What wakes the wait for keys: a signal, or the worker that saves."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType


class Alarm:
    """A handle that can be read once something happened; knows when supine is put aside."""

    def __init__(self) -> None:
        self.put_aside = False
        self.handle, self._into = os.pipe()
        os.set_blocking(self.handle, False)
        os.set_blocking(self._into, False)

    @contextmanager
    def set(self) -> Iterator[None]:
        """Let every signal ring it, also one that comes just before the wait begins."""
        signal.set_wakeup_fd(self._into)
        signal.signal(signal.SIGTSTP, self._aside)
        try:
            yield
        finally:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)

    def _aside(self, _number: int, _frame: FrameType | None) -> None:
        self.put_aside = True

    def ring(self) -> None:
        """Make the handle readable; also from another thread."""
        os.write(self._into, b"\0")

    def drain(self) -> None:
        """Forget what made it readable."""
        with suppress(BlockingIOError):
            os.read(self.handle, 4096)

    def stop(self) -> None:
        """Stop as the terminal asked, until somebody lets supine go on."""
        self.put_aside = False
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._aside)
