"""One wait for keys, time, signals and the disk, until somebody leaves."""

import os
import signal
from collections.abc import Mapping
from contextlib import suppress
from select import select

from .. import exit_messages
from ..clock import Clock, SystemClock
from ..coach.save_queue import EntryDraft
from ..domain.routine import Routine
from ..storage.folders import Folders
from ..terminal.keyboard import Keyboard
from ..terminal.remote import surroundings
from ..terminal.signals import Ending
from ..terminal.tty_writer import Printer
from .alarm import Alarm
from .line_app import LineApp

_BY_SIGNAL = 128


class ReaderGone(Exception):
    """A signal came while a line waited for its reader."""


class Loop:
    """Keys in, lines out; whatever ends it, the terminal is as it was found.

    `unsaved` names, in the end, what is not on disk.
    """

    def __init__(
        self, folders: Folders, routine: Routine, clock: Clock, environ: Mapping[str, str]
    ) -> None:
        self._alarm = Alarm()
        self._keyboard = Keyboard(0)
        self._printer = Printer(1, _encoding(environ))
        self._writing = False
        self.unsaved: list[EntryDraft] = []
        self._face = LineApp(
            folders,
            clock,
            routine,
            where=surroundings(environ),
            speak=self._speak,
            woken=self._alarm.ring,
        )
        self._ending = Ending(self._keyboard.give_back)
        self._ending.leave, self._ending.save = self._break_off, self._face.close

    def _break_off(self) -> None:
        if self._writing:
            raise ReaderGone

    def _speak(self, text: str) -> None:
        """Write; a signal breaks off a line that nobody reads."""
        self._writing = True
        try:
            self._printer(text)
        finally:
            self._writing = False

    def run(self) -> int:
        """Lead the person and save everything; return the exit status."""
        self._ending.listen()
        try:
            with self._alarm.set(), self._keyboard:
                gone = self._until_left()
        finally:
            self.unsaved = self._face.close()
        status = self._ending.status or gone
        if status:
            self._farewell(bool(self.unsaved))
        return status or self._face.status or 0

    def _until_left(self) -> int:
        """Return 0, or the status of a reader or a terminal that is gone."""
        try:
            self._face.begin()
            while self._face.status is None and not self._ending.status:
                self._wait()
        except BrokenPipeError:
            return _BY_SIGNAL + signal.SIGPIPE
        except OSError:
            return _BY_SIGNAL + signal.SIGHUP
        except ReaderGone:
            pass
        return 0

    def _wait(self) -> None:
        if self._alarm.put_aside:
            self._put_aside()
        keyboard = [] if self._keyboard.ended else [self._keyboard.handle]
        ready, _, _ = select([self._alarm.handle, *keyboard], [], [], self._face.next_wakeup_s)
        self._alarm.drain()
        if self._keyboard.handle in ready and not self._ending.status:
            self._keys()
        self._face.tick()

    def _keys(self) -> None:
        keys = self._keyboard.read()
        if self._keyboard.burst:
            self._face.paste(keys)
        else:
            self._face.press(*keys)
        if self._keyboard.ended and self._face.status is None:
            self._no_more_keys()

    def _no_more_keys(self) -> None:
        """A terminal that ends has hung up; a pipe has only said all it had to say."""
        if self._keyboard.terminal:
            os.kill(os.getpid(), signal.SIGHUP)
        else:
            self._face.no_more_keys()

    def _put_aside(self) -> None:
        """Pause, give the terminal back, and wait in the shell."""
        self._face.coach.do("pause")
        self._keyboard.give_back()
        self._alarm.stop()
        self._keyboard.take()
        self._face.stack.top.resume()

    def _farewell(self, unsaved: bool) -> None:
        """One line, if anybody is there to read it."""
        outcome = "Not everything could be saved." if unsaved else "Everything is saved."
        with suppress(OSError):
            if self._printer.ready:
                self._printer(f"Stopped. {outcome}\n")


def _encoding(environ: Mapping[str, str]) -> str:
    """UTF-8, unless the surroundings say that only plain letters are understood."""
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    return "ascii" if locale in ("C", "POSIX") else "utf-8"


def run(folders: Folders, routine: Routine, environ: Mapping[str, str]) -> int:
    """Lead a person through standard input and output; return the exit status."""
    clock, loop, status = SystemClock(), None, 0
    lines: list[str] = []
    try:
        loop = Loop(folders, routine, clock, environ)
        status = loop.run()
    except Exception as error:
        lines += exit_messages.fault(folders, error, clock)
    lines += exit_messages.unsaved(lambda: loop.unsaved if loop else [])
    exit_messages.say(lines)
    return status or int(bool(lines))
