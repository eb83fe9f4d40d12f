"""What the command line does without opening the coach."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from .domain.routine import Routine
from .storage import atomic, routines
from .storage.folders import Folders, locate
from .storage.sessions import Sessions
from .storage.toml import Unreadable
from .terminal.clean import clean, clean_line

PLACES = (
    *("data", "settings", "sessions", "routines", "reports", "drafts"),
    *("trash", "cache", "locks", "crashes"),
)
"""What `supine paths` prints: the names of the folders and of the settings file."""


def run(options: Namespace, environ: Mapping[str, str]) -> int:
    """Carry out the verb and return the exit status."""
    folders = locate(options.data_dir, environ)
    verbs = {"paths": _paths, "routines": _routines, "report": _report, "check": _check}
    try:
        return verbs[options.verb](options, folders)
    except OSError as error:
        _complain(f"{folders.data} cannot be read: {error.strerror}")
        return 1


def chosen(name: str | None, folders: Folders) -> Routine | None:
    """The routine of that id or file; None, and a line said, when there is none to lead."""
    try:
        return routines.find(name, folders)
    except Unreadable as error:
        _complain(error.in_full)
    return None


def _complain(text: str) -> None:
    print(f"supine: {clean_line(text)}", file=sys.stderr)


def _paths(_options: Namespace, folders: Folders) -> int:
    lines = (f"{one:<8}  {clean_line(str(getattr(folders, one)))}" for one in PLACES)
    return int(not _listed(lines))


def _routines(_options: Namespace, folders: Folders) -> int:
    lines, unread = [], False
    for path, one in routines.listed(folders):
        if isinstance(one, Unreadable):
            _complain(f"{one}; see: supine check")
            unread = True
        else:
            where = "built in" if path == routines.BUILT_IN else str(path)
            lines.append(clean_line(f"{one.id}   {one.name}   ({where})"))
    return int(not _listed(lines) or unread)


def _report(options: Namespace, folders: Folders) -> int:
    from .clock import SystemClock
    from .coach.reporting import Wanted, journal, written
    from .report.span import USUAL, span

    try:
        days = span(options.since or USUAL, options.until or "", SystemClock().now().date())
    except ValueError as error:
        _complain(f"{error}; try: supine report --help")
        return 2
    routine = chosen(options.routine, folders)
    if routine is None:
        return 2
    read = journal(Sessions(folders))
    for one in read.unread:
        _complain(f"left out: {one.in_full}")
    wanted = Wanted(days, options.format or "text", notes=bool(options.notes))
    said = written(read, routine, wanted)
    if options.output in (None, "-"):
        done = _shown(said)
    else:
        done = _kept(Path(options.output), said, options.force)
    return int(bool(read.unread) or not done)


def _kept(path: Path, text: str, force: bool) -> bool:
    try:
        if force:
            atomic.replace(path, text)
        else:
            atomic.create(path, text)
    except FileExistsError:
        _complain(f"{path} is there already; --force writes over it")
    except OSError as error:
        _complain(f"{path} could not be written: {error.strerror}")
    else:
        return True
    return False


def _listed(lines: Iterable[str]) -> bool:
    """Print a line for each thing."""
    return _shown("".join(f"{one}\n" for one in lines))


def _shown(text: str) -> bool:
    """Print as UTF-8; what goes to a terminal holds nothing that it would act on."""
    if sys.stdout is None:
        _complain("there is no output to write to")
        return False
    said = clean(text) if sys.stdout.isatty() else text
    try:
        sys.stdout.buffer.write(said.encode())
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # whoever read it has seen enough
            return True
        _complain(f"it could not be written: {error.strerror}")
        return False
    return True


def _check(options: Namespace, folders: Folders) -> int:
    from .actions import Keymap
    from .storage.check import Check

    check = Check(folders, lambda keys: Keymap(keys).problems)
    found = list(check.files(map(Path, options.files)) if options.files else check.everything())
    lines = [clean_line(one.in_full) for one in found]
    calm = f"Nothing wrong. {check.read} {'file' if check.read == 1 else 'files'} read."
    return int(not _listed(lines or [calm]) or bool(found))
