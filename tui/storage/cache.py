"""The history in short: one file a month, rebuilt from the entries whenever it does not fit.

It is never the truth: each row counts only while its entry's file has the same size and time.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from sys import intern
from typing import Any
from zlib import crc32

from ..domain.routine import Routine
from ..journal.summary import EntrySummary, entry_summary, unreadable
from . import atomic, toml
from .folders import Folders
from .sessions import Sessions

VERSION = 4
"""The version of these files; another one is rebuilt."""
READ, KNOWN = 16, 1
"""What it costs to read an entry, and to know it already."""
ENOUGH = 512
"""What a slice of reading may cost: some milliseconds."""
_SHORT = 20
_values = attrgetter(*(one.name for one in fields(EntrySummary)[1:]))
"""A summary as a row of the file; its name stands there already."""
Stamp = tuple[int, int]
"""Size and time of change of a file, in bytes and nanoseconds."""
Known = dict[str, tuple[Stamp, EntrySummary]]
Slice = Mapping[str, tuple[EntrySummary, ...]]
"""The entries of some months, newest first, by the name of the month's folder."""


class Cache:
    """Reads the whole journal in slices, newest month first."""

    def __init__(self, folders: Folders, sessions: Sessions, routine: Routine) -> None:
        self._folder = folders.cache
        self._sessions = sessions
        self._routine = routine

    def slices(self) -> Iterator[Slice]:
        """The entries of all months; a month that was cut comes again, longer."""
        found: dict[str, tuple[EntrySummary, ...]] = {}
        cost = 0
        for folder in self._sessions.months():
            name = f"{folder.parent.name}-{folder.name}"
            for entries, more in self._month(name, folder):
                found[name] = entries
                cost += more
                if cost >= ENOUGH:
                    yield found
                    found, cost = {}, 0
        yield found

    def _month(self, name: str, folder: Path) -> Iterator[tuple[tuple[EntrySummary, ...], int]]:
        known, new = self._load(name), {}
        cost = 0
        for file, stamp in _stamped(folder):
            hit = known.get(file)
            same = hit is not None and hit[0] == stamp
            new[file] = hit if hit and same else (stamp, self._read(folder / file))
            cost += KNOWN if same else READ
            if cost >= ENOUGH:
                yield tuple(one for _, one in new.values()), cost
                cost = 0
        if new != known:
            self._save(name, new)
        yield tuple(one for _, one in new.values()), cost

    def _read(self, path: Path) -> EntrySummary:
        found = self._sessions.read(path)
        if isinstance(found, toml.Unreadable):
            return unreadable(path.name, str(found), _named(path))
        return entry_summary(path.name, found.record, self._routine)

    def _load(self, name: str) -> Known:
        """The rows of a month; none when the file is missing, of another version or damaged."""
        with suppress(OSError, ValueError, TypeError, AttributeError):
            head, _, body = (self._folder / f"{name}.json").read_text("utf-8").partition("\n")
            if json.loads(head) == self._head(body):
                return {row[0]: ((row[1], row[2]), _summary(*row)) for row in json.loads(body)}
        return {}

    def _save(self, name: str, rows: Known) -> None:
        table = [[file, *stamp, *_values(one)] for file, (stamp, one) in rows.items()]
        body = json.dumps(table, separators=(",", ":"), default=datetime.isoformat)
        with suppress(OSError):
            text = f"{json.dumps(self._head(body))}\n{body}"
            atomic.replace(self._folder / f"{name}.json", text)

    def _head(self, body: str) -> list[Any]:
        return [VERSION, self._routine.id, crc32(body.encode())]


def _stamped(folder: Path) -> list[tuple[str, Stamp]]:
    """The files of a month with their stamps, newest first."""
    found = []
    with suppress(OSError), os.scandir(folder) as files:
        for one in files:
            if one.name.endswith(".toml") and not one.name.startswith("."):
                with suppress(OSError):
                    facts = one.stat()
                    found.append((one.name, (facts.st_size, facts.st_mtime_ns)))
    return sorted(found, reverse=True)


def _summary(name: str, _size: int, _changed: int, started: str, *values: Any) -> EntrySummary:
    return EntrySummary(name, datetime.fromisoformat(started), *map(_plain, values))


def _plain(value: Any) -> Any:
    """A value as a summary holds it; short words that many entries say are kept once."""
    if isinstance(value, list):
        return tuple(map(_plain, value))
    return intern(value) if isinstance(value, str) and len(value) < _SHORT else value


def _named(path: Path) -> datetime:
    """When an entry was begun, by its name, else by its month's folder."""
    month = f"{path.parent.parent.name}-{path.parent.name}-01T000000"
    for name in (path.name[:17], month):
        with suppress(ValueError):
            return datetime.strptime(name, "%Y-%m-%dT%H%M%S").astimezone()
    return datetime.fromtimestamp(0).astimezone()
