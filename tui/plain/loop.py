"""One wait for keys, time, signals and the disk, until somebody leaves."""

import signal
from collections.abc import Mapping
from contextlib import suppress
from select import select

from ..coach.desk import Clock, OpenEntry
from ..storage.folders import Folders
from ..terminal.keyboard import Keyboard
from ..terminal.printer import Printer
from ..terminal.remote import surroundings
from .face import Face
from .signals import Interrupted, Signals

_BY_SIGNAL = 128


class Loop:
    """Keys in, lines out; whatever ends it, the terminal is as it was found."""

    def __init__(
        self, folders: Folders, clock: Clock, environ: Mapping[str, str], signals: Signals
    ) -> None:
        self._signals = signals
        self._keyboard = Keyboard(0)
        self._printer = Printer(1, _encoding(environ))
        self._face = Face(
            folders,
            clock,
            where=surroundings(environ),
            speak=self._speak,
            woken=self._signals.wake,
        )

    def _speak(self, text: str) -> None:
        """Write, and let a signal break off a line that nobody reads."""
        self._signals.writing = True
        try:
            self._printer(text)
        finally:
            self._signals.writing = False

    def run(self) -> tuple[int, list[OpenEntry]]:
        """Lead the person and save everything; return the exit status and what is not on disk."""
        try:
            with self._keyboard:
                ended = self._until_left()
        finally:
            unsaved = self._face.close()
        if ended is None:
            return self._face.status or 0, unsaved
        self._farewell(bool(unsaved))
        return _BY_SIGNAL + ended, unsaved

    def _until_left(self) -> int | None:
        """Return the signal that ended it, if one did; a reader or a terminal gone counts too."""
        try:
            self._face.begin()
            while self._face.status is None and self._signals.heard is None:
                self._wait()
        except Interrupted:
            return self._signals.heard
        except BrokenPipeError:
            return signal.SIGPIPE
        except OSError:
            return signal.SIGHUP
        return self._signals.heard

    def _wait(self) -> None:
        if self._signals.put_aside:
            self._put_aside()
        keyboard = [] if self._keyboard.ended else [self._keyboard.handle]
        ready, _, _ = select([self._signals.handle, *keyboard], [], [], self._face.wait_s)
        if self._signals.handle in ready:
            self._signals.drain()
        if self._keyboard.handle in ready and not self._signals.heard:
            self._keys()
        self._face.tick()

    def _keys(self) -> None:
        for key in self._keyboard.read():
            if self._face.status is None:
                self._face.press(key)
        if self._keyboard.ended and self._face.status is None:
            if self._keyboard.terminal:
                self._signals.heard = signal.SIGHUP
            else:
                self._face.no_more_keys()

    def _put_aside(self) -> None:
        """Pause, give the terminal back, and wait in the shell."""
        self._face.waits()
        self._keyboard.give_back()
        self._signals.stop()
        self._keyboard.take()
        self._face.is_back()

    def _farewell(self, unsaved: bool) -> None:
        """One line, if anybody is there to read it."""
        told = "Not everything could be saved." if unsaved else "Everything is saved."
        with suppress(OSError):
            if self._printer.ready:
                self._printer(f"Stopped. {told}\n")


def _encoding(environ: Mapping[str, str]) -> str:
    """UTF-8, unless the surroundings say that only plain letters are understood."""
    told = next((environ[one] for one in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(one)), "")
    return "ascii" if told in ("C", "POSIX") else "utf-8"


def lead(folders: Folders, clock: Clock, environ: Mapping[str, str]) -> tuple[int, list[OpenEntry]]:
    """Lead a person through standard input and output; see `Loop.run` for the result."""
    with Signals() as signals:
        return Loop(folders, clock, environ, signals).run()
