"""One run of the full-screen app, and how it ends: by a key, a signal, or a fault of its own."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from . import exit_messages
from .app import SupineApp
from .clock import SystemClock
from .domain.routine import Routine
from .run_options import RunOptions
from .storage.folders import Folders
from .terminal.driver import TerminalDriver
from .terminal.remote import SshBacklog, Surroundings
from .terminal.signals import Ending, Found


def run(
    folders: Folders, where: Surroundings, routine: Routine, *, motion: str | None, mouse: bool
) -> NoReturn:
    """Run the app and end the process; whatever ended it, what was written is saved."""
    found, clock = Found(), SystemClock()
    ending = Ending(found.restore)
    ending.listen()
    app = None
    lines: list[str] = []
    try:
        driver = None if where.environ.get("TEXTUAL_DRIVER") else TerminalDriver
        options = RunOptions(where, motion, driver, SshBacklog(where).behind)
        app = SupineApp(folders, clock, routine, options)
        ending.leave, ending.save = app.leaving.leave_soon, app.queue.flush
        app.run(mouse=mouse)
        failure = app.failure
    except Exception as error:
        failure = error
    if failure:
        found.restore()
        lines += exit_messages.fault(folders, failure, clock)
    lines += exit_messages.unsaved(app.close) if app else ()
    exit_messages.say(lines)
    _end(ending.status or int(bool(lines)))


def _end(status: int) -> NoReturn:
    """End at once: nothing is left to do, and Python would take a tenth of a second to tidy up."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)
