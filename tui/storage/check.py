"""Reads everything below the data folder and names what is wrong; changes nothing."""

import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..domain.tables import Problem
from . import routines, schemas, toml
from .folders import Folders, other_version_of
from .toml import Unreadable

_APART = ("trash", "cache", "crashes")
"""What is set aside, rebuilt, or of supine's own faults."""
_COPIES = re.compile(r"\.sync-conflict-|conflicted copy|\.orig$|~$|\((?:\d+|copy)\)", re.IGNORECASE)
"""How sync tools and editors name a second version."""
_ENTRY = re.compile(r"\d{4}-\d\d-\d\dT\d{6}-[a-z0-9]{4}\.toml")

KeyCheck = Callable[[Mapping[str, Any]], list[Problem]]
"""What is wrong with a `[keys]` table: the actions know, not the files."""


class Check:
    """Counts what it has read."""

    def __init__(self, folders: Folders, keys: KeyCheck) -> None:
        self._folders = folders
        self._keys = keys
        self.read = 0

    def everything(self) -> Iterator[Unreadable]:
        """All files, and who may read them."""
        data = self._folders.data
        if not data.exists():
            return
        yield from _loose(data)
        for path in _walk(data, apart=_APART):
            if isinstance(path, Unreadable):
                yield path
            elif path.is_dir() and path.suffix != ".toml":
                yield from _loose(path)
            else:
                yield from _loose(path)
                yield from self._one(path)

    def files(self, paths: Iterable[Path]) -> Iterator[Unreadable]:
        """Some files: settings, entries and routines."""
        for path in paths:
            yield from self._told(path)

    def _one(self, path: Path) -> Iterator[Unreadable]:
        place = path.relative_to(self._folders.data).parts[0]
        if path.name.endswith(".part"):
            yield Unreadable(path, 0, "is left from a save that broke off")
        elif place == "drafts":
            yield Unreadable(path, 0, "is a note left in an editor, not taken over")
        elif place in ("sessions", "routines") or path == self._folders.settings:
            if original := other_version_of(path):
                yield Unreadable(path, 0, f"is another version of {original}")
            elif _COPIES.search(path.name):
                yield Unreadable(path, 0, "looks like a second version that a sync tool kept")
            elif place == "sessions" and not _ENTRY.fullmatch(path.name):
                yield Unreadable(path, 0, "is not named like an entry")
            yield from self._told(path)

    def _told(self, path: Path) -> Iterator[Unreadable]:
        self.read += 1
        try:
            text, table = toml.load(path)
        except FileNotFoundError:
            yield Unreadable(path, 0, "is not there")
        except Unreadable as error:
            yield error
        else:
            for problem in self._problems(path, table):
                yield toml.located(path, text, problem)

    def _problems(self, path: Path, table: Mapping[str, Any]) -> list[Problem]:
        if path.name.startswith("settings"):
            settings, found = schemas.SETTINGS.read(dict(table))
            return [*found, *self._keys(settings.keys or {})]
        if "steps" in table:
            return routines.problems(table)
        record, found = schemas.RECORD.read(dict(table))
        if record.conflict_of is not None:
            found.append(Problem(("conflict_of",), "names another version: both were kept"))
        return found


def _walk(
    folder: Path, above: tuple[Path, ...] = (), apart: tuple[str, ...] = ()
) -> Iterator[Path | Unreadable]:
    """Every file and folder below, but `apart`; a link to a folder above is not followed."""
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        yield Unreadable(folder, 0, error.strerror or "cannot be read")
        return
    way = (*above, folder.resolve())
    for path in inside:
        if path.name in apart:
            continue
        yield path
        if path.is_dir() and path.resolve() not in way:
            yield from _walk(path, way)


def _loose(path: Path) -> Iterator[Unreadable]:
    """Whether others may read or change it."""
    try:
        facts = path.stat()
    except OSError:
        return
    mode = stat.S_IMODE(facts.st_mode)
    if mode & 0o077 and (stat.S_ISREG(facts.st_mode) or stat.S_ISDIR(facts.st_mode)):
        right = "700" if path.is_dir() else "600"
        yield Unreadable(path, 0, f"others may read or change it (mode {mode:o}): chmod {right}")
