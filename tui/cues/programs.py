"""Other programs, started without a shell and never waited for."""

import os
import signal
from collections.abc import Mapping, Sequence
from contextlib import suppress
from subprocess import DEVNULL, Popen

MOST = 8
"""So many may run at once; a program that never ends must not pile up."""


class Programs:
    """The programs that still run; each has a session of its own, so that it can be ended whole."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._running: list[Popen[bytes]] = []

    def start(self, words: Sequence[str], more: Mapping[str, str] | None = None) -> None:
        """Start a program with `more` in its environment. Raises OSError and ValueError."""
        if len(self.running) >= MOST:
            return
        self._running.append(
            Popen(
                words,
                stdin=DEVNULL,
                stdout=DEVNULL,
                stderr=DEVNULL,
                env={**self._environ, **(more or {})},
                start_new_session=True,
            )
        )

    @property
    def running(self) -> list[Popen[bytes]]:
        """Those that have not ended yet."""
        self._running = [one for one in self._running if one.poll() is None]
        return self._running

    def end(self) -> None:
        """Ask all of them to end."""
        self._signal(signal.SIGTERM)

    def close(self) -> None:
        """End all of them, whatever they do."""
        self._signal(signal.SIGKILL)
        for one in self._running:
            one.wait()

    def _signal(self, number: int) -> None:
        for one in self.running:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(one.pid, number)
