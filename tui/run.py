"""One run of the full-screen app, and how it ends: by a key, a signal, or a fault of its own."""

import sys
from collections.abc import Iterator

from .app import SupineApp
from .clock import SystemClock
from .storage import crashes
from .storage.folders import Folders
from .terminal.driver import TerminalDriver
from .terminal.link import Link
from .terminal.remote import Surroundings
from .terminal.restoring import Found
from .terminal.signals import Ending


def run(folders: Folders, where: Surroundings, *, motion: str | None, mouse: bool) -> int:
    """Run the app and return the exit status; whatever ended it, what was written is saved."""
    found, clock = Found(), SystemClock()
    ending = Ending(found.restore)
    ending.listen()
    app = None
    lines: list[str] = []
    try:
        driver = None if where.environ.get("TEXTUAL_DRIVER") else TerminalDriver
        behind = Link(where).behind
        app = SupineApp(folders, clock, where=where, motion=motion, driver=driver, behind=behind)
        ending.leave, ending.save = app.leave_soon, app.desk.flush
        app.run(mouse=mouse)
        failure = app.failure
    except Exception as error:
        failure = error
    if failure:
        found.restore()
        lines += _told(folders, failure, clock)
    lines += _unsaved(app)
    for line in lines:
        print(f"supine: {line}", file=sys.stderr)
    return ending.status or int(bool(lines))


def _told(folders: Folders, failure: Exception, clock: SystemClock) -> Iterator[str]:
    yield "a fault of its own ended it; notes and holds are kept as far as they came"
    try:
        yield f"where it happened: {crashes.keep(folders, failure, clock.now())}"
    except OSError as error:
        yield f"where it happened could not be written: {error.strerror}"


def _unsaved(app: SupineApp | None) -> Iterator[str]:
    for page in app.close() if app else ():
        yield f"{page.entry.path} could not be saved: {page.trouble}"
