"""One run line by line, and how it ends."""

from collections.abc import Mapping

from .. import exit_messages
from ..clock import SystemClock
from ..domain.routine import Routine
from ..storage.folders import Folders
from .loop import Loop


def run(folders: Folders, routine: Routine, environ: Mapping[str, str]) -> int:
    """Lead a person through standard input and output; return the exit status."""
    clock, status = SystemClock(), 0
    loop = None
    lines: list[str] = []
    try:
        loop = Loop(folders, routine, clock, environ)
        status = loop.run()
    except Exception as error:
        lines += exit_messages.fault(folders, error, clock)
    found = loop.unsaved if loop else []
    lines += exit_messages.unsaved(lambda: found)
    exit_messages.say(lines)
    return status or int(bool(lines))
