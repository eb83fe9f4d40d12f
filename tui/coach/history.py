"""The whole journal in short, newest first; read in slices between everything else."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path

from ..domain.record import Record
from ..domain.routine import Routine
from ..journal.digest import Digest, digest
from ..storage.cache import Cache, Slice
from ..storage.folders import Folders
from ..storage.sessions import Entry, Sessions
from ..storage.toml import Unreadable
from ..storage.trash import Trash, Trashed
from .desk import Desk, OpenEntry
from .notebook import Notebook

OFFERED = ("sleep", "medicine", "trigger")
"""Texts of which the last one is offered; ratings never are."""


@dataclass(frozen=True)
class Shelves:
    """Where entries lie: the journal, its trash, and the history in short."""

    folders: Folders
    sessions: Sessions
    trash: Trash
    cache: Cache


class History:
    """Digests of all entries; opens, adds, changes, deletes and brings back."""

    def __init__(
        self,
        shelves: Shelves,
        desk: Desk,
        notebook: Notebook,
        worker: Executor,
        routine: Routine,
    ) -> None:
        self._shelves = shelves
        self._desk = desk
        self._notebook = notebook
        self._worker = worker
        self._routine = routine
        self._months: dict[str, tuple[Digest, ...]] = {}
        self._seen: set[str] = set()
        self._slices: Iterator[Slice] = iter(())
        self._touched: dict[OpenEntry, Path] = {}
        self.entries: tuple[Digest, ...] = ()
        self.reading = False
        self.deleted: Trashed | None = None

    def begin(self) -> None:
        """Read everything again, from the newest month on; what is known stays meanwhile."""
        self._slices = self._shelves.cache.slices()
        self._seen = set()
        self._touched = {page: path for page, path in self._touched.items() if not page.saved}
        self.reading = True

    def read(self) -> Future[Slice | None]:
        """Read the next slice in the worker, so that a save never waits long; None at the end."""
        return self._worker.submit(next, self._slices, None)

    def show(self, found: Slice | None) -> bool:
        """Take a slice; False when it was the last one. What is in hand counts as it is now."""
        self.reading = found is not None
        if found is None:
            self._months = {name: self._months[name] for name in self._months.keys() & self._seen}
        else:
            self._seen |= found.keys()
            self._months |= found
        self.refresh()
        return self.reading

    def refresh(self) -> None:
        """Let what is in hand and not on disk, or was changed here, say what it says now."""
        unsaved = [page for page in self._desk.pages if not page.saved]
        for page in {*unsaved, *self._touched}:
            self._put(page)
        self._gather()

    def month(self, year: int, number: int) -> tuple[Digest, ...]:
        """The entries in the folder of a month."""
        return self._months.get(f"{year}-{number:02}", ())

    def open(self, one: Digest) -> OpenEntry | Unreadable:
        """Take an entry in hand, or say why it cannot be read."""
        found = self._shelves.sessions.read(self._path(one))
        return self._desk.take(found) if isinstance(found, Entry) else found

    def change(self, page: OpenEntry, record: Record, *, typing: bool = False) -> None:
        """Let an entry say something else; it is saved as everything is."""
        self._desk.change(page, record, typing=typing)
        self._desk.tick()
        self.changed(page, page.entry.path)

    def changed(self, page: OpenEntry, was: Path) -> None:
        """Show what an entry says now whose file was `was`."""
        self._notebook.include(page)
        self._touched.setdefault(page, was)
        self._put(page)
        self._gather()

    def add(self, record: Record) -> OpenEntry:
        """A new entry; a rest day is written at once, a note with its first word."""
        page = self._desk.new(record)
        if record.kind == "rest" or record.note:
            self.change(page, record)
        return page

    def offered(self, key: str, page: OpenEntry) -> str:
        """What was last told about sleep, medicine or what set it off, in another entry."""
        rows = (one.record.after for one in self._notebook.pages if one is not page)
        return next((text for row in rows if row and (text := getattr(row, key))), "")

    def delete(self, page: OpenEntry) -> Future[Trashed | None]:
        """Save an entry and move it to the trash, in the worker. The future raises OSError."""
        self._desk.save(page)
        return self._worker.submit(self._set_aside, page)

    def _set_aside(self, page: OpenEntry) -> Trashed | None:
        if page.trouble:
            raise OSError(None, page.trouble)
        return self._shelves.trash.put(page.entry) if page.entry.text else None

    def forget(self, page: OpenEntry, trashed: Trashed | None) -> None:
        """Take a deleted entry out of what is shown."""
        self._desk.drop(page)
        self._notebook.drop(page)
        self._touched.pop(page, None)
        path = page.entry.path
        self._months[_month(path)] = self._without(path)
        self.deleted = trashed
        self._gather()

    def trashed(self) -> Future[tuple[list[Trashed], int]]:
        """The deleted entries, and how many other files the trash holds."""
        trash = self._shelves.trash
        return self._worker.submit(lambda: (trash.found(), trash.others()))

    def restore(self, one: Trashed) -> Future[Entry]:
        """Bring a deleted entry back, in the worker. The future raises OSError."""
        return self._worker.submit(self._shelves.trash.restore, one)

    def welcome(self, entry: Entry) -> OpenEntry:
        """Show an entry that was brought back."""
        page = self._desk.take(entry)
        self._notebook.include(page)
        self._touched[page] = page.entry.path
        self.deleted = None
        self.refresh()
        return page

    def empty_trash(self) -> Future[None]:
        """Remove everything in the trash for good. The future raises OSError."""
        self.deleted = None
        return self._worker.submit(self._shelves.trash.empty)

    def _path(self, one: Digest) -> Path:
        """The file of a digest: by its date, else wherever its month was found."""
        months = (name for name, rows in self._months.items() if one in rows)
        named = f"{one.started:%Y-%m}"
        known = one in self._months.get(named, ())
        name = named if known else next(months, named)
        return self._shelves.folders.sessions.joinpath(*name.split("-"), one.name)

    def _put(self, page: OpenEntry) -> None:
        path = page.entry.path
        if page.entry.text or page.record != page.entry.record:
            self._replace(path, digest(path.name, page.record, self._routine))
        was = self._touched.get(page, path)
        if was != path:
            self._touched[page] = path
            self._reread(was)

    def _reread(self, path: Path) -> None:
        """Somebody else changed the file, and our version got one of its own."""
        found = self._shelves.sessions.read(path)
        if isinstance(found, Entry):
            self._replace(path, digest(path.name, found.record, self._routine))

    def _replace(self, path: Path, one: Digest) -> None:
        rows = sorted((*self._without(path), one), key=lambda row: row.name, reverse=True)
        self._months[_month(path)] = tuple(rows)
        self._seen.add(_month(path))

    def _without(self, path: Path) -> tuple[Digest, ...]:
        rows = self._months.get(_month(path), ())
        return tuple(row for row in rows if row.name != path.name)

    def _gather(self) -> None:
        months = sorted(self._months, reverse=True)
        self.entries = tuple(one for name in months for one in self._months[name])


def _month(path: Path) -> str:
    return f"{path.parent.parent.name}-{path.parent.name}"
