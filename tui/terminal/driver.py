"""Textual's driver for terminals, hardened for what happens over SSH.

Textual ends on a byte that is not UTF-8, spins when its input has ended, waits for ever when
the terminal takes nothing more, and lets a lost end of a paste swallow every key. Nothing of
that can be set from outside: hence the private names here, of the driver, its parser, the thread
that writes and its queue.
"""

import os
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from queue import Empty, Full
from select import select
from typing import Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from .paste_filter import PasteFilter
from .tty_writer import TtyWriter

SILENCE_S = 1.0
"""A paste that is not ended is over after this long without another character."""
LAST_WORDS_S = 0.5
"""How long the terminal may take for what is written last."""
MOST_UNSENT = 25
"""Writes that may wait; a terminal that takes none of them is painted anew when it does."""
_READ = 4096
_A_LITTLE_S = 0.005


class TerminalDriver(LinuxDriver):
    """Reads keys whatever the bytes, and writes without ever waiting for the terminal."""

    def __init__(self, app: App[Any], **more: Any) -> None:
        super().__init__(app, **more)
        assert self._file, "the command line made sure of it"
        self._outlet = TtyWriter(self._file.fileno(), self._taken)
        self._file = self._outlet  # type: ignore[assignment]
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)
        self._lost = False

    @property
    def unsent(self) -> int:
        """How many writes the terminal has not taken."""
        thread = self._writer_thread
        return thread._queue.qsize() + self._outlet.busy if thread else 0

    def write(self, data: str) -> None:
        """Write, unless too much waits already: then the whole screen is painted later."""
        if self.unsent > MOST_UNSENT:
            self._lost = True
        elif self._writer_thread:
            super().write(data)

    def _taken(self) -> None:
        """Paint the whole screen when something was left out and nothing waits any more."""
        if self._lost and not self.unsent:
            self._lost = False
            self._app.call_later(self._app.refresh, layout=True)

    def stop_application_mode(self) -> None:
        """Leave out what nobody has seen yet: the terminal is given back first."""
        thread = self._writer_thread
        with suppress(Empty):
            while thread:
                thread._queue.get_nowait()
        super().stop_application_mode()

    def close(self) -> None:
        """Write what waits, as far as the terminal takes it in time."""
        thread, self._writer_thread, self._lost = self._writer_thread, None, False
        if thread:
            with suppress(Full):
                thread._queue.put(None, timeout=LAST_WORDS_S)
            thread.join(LAST_WORDS_S)

    def disable_input(self) -> None:
        """Wake the thread that reads, so that it ends at once."""
        os.write(self._wake, b".")
        super().disable_input()
        with suppress(BlockingIOError):
            os.read(self._woken, _READ)

    def _sigcont_application(self, *_: Any) -> None:
        """Come back, also when somebody stopped the process without asking it first."""
        if self._auto_restart and self._writer_thread:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()

    def _run_input_thread(self) -> None:
        """Let a fault in reading be a fault of the app."""
        try:
            self.run_input_thread()
        except Exception as error:
            # What Textual itself calls for a fault in a handler; it has no public name.
            self._app.call_later(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Read until woken; when the input ends, that is a hang-up."""
        parser, pastes = XTermParser(self._debug), PasteFilter()
        decode = getincrementaldecoder("utf-8")("replace").decode
        patience: float | None = None
        while not self.exit_event.is_set():
            ready, _, _ = select((self.fileno, self._woken), (), (), patience)
            if self.fileno in ready:
                data = self._read()
                if not data:
                    os.kill(os.getpid(), signal.SIGHUP)
                    return
                text = pastes.feed(decode(data))
                patience = SILENCE_S if pastes.open else constants.ESCAPE_DELAY + _A_LITTLE_S
            else:
                text, patience = pastes.rest(), None
            for message in (*(parser.feed(text) if text else ()), *parser.tick()):
                self.process_message(message)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, _READ)
        except OSError:
            return b""
