"""What is said in the end, whatever ended supine: a fault, and what is not on disk."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from .clock import Clock
from .coach.save_queue import EntryDraft
from .storage import crashes
from .storage.folders import Folders
from .terminal.clean import clean_line


def fault(folders: Folders, failure: Exception, clock: Clock) -> Iterator[str]:
    """A fault of supine's own, and where its place was written down."""
    yield "a fault of its own ended it; notes and holds are kept as far as they came"
    try:
        yield f"where it happened: {crashes.keep(folders, failure, clock.now())}"
    except OSError as error:
        yield f"where it happened could not be written: {error.strerror}"


def unsaved(close: Callable[[], list[EntryDraft]]) -> Iterator[str]:
    """Save what is left, and name what could not be."""
    try:
        for draft in close():
            yield f"{draft.stored.path} could not be saved: {draft.trouble}"
    except Exception:  # whatever it says may hold what a person wrote
        yield "what was written last could not be saved"


def say(lines: Iterable[str]) -> None:
    """Say it where somebody may still read it."""
    for line in lines:
        with suppress(OSError):
            print(f"supine: {clean_line(line)}", file=sys.stderr)
