"""The whole journal in short, newest first; read in slices between everything else."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ..domain.moving import moved
from ..domain.record import Record
from ..domain.routine import Routine
from ..journal.summary import EntrySummary, entry_summary
from ..storage.cache import Cache, Slice
from ..storage.folders import Folders
from ..storage.moves import Moves
from ..storage.sessions import Entry, Sessions
from ..storage.toml import Unreadable
from ..storage.trash import Trash, Trashed
from .care import Care
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

OFFERED = ("sleep", "medicine", "trigger")
"""Texts of which the last one is offered; ratings never are."""


@dataclass(eq=False)
class History:
    """Digests of all entries; opens, adds, changes, deletes and brings back."""

    _folders: Folders
    _sessions: Sessions
    _queue: SaveQueue
    _recent: RecentEntries
    _care: Care
    _worker: Executor
    _routine: Routine
    _months: dict[str, tuple[EntrySummary, ...]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _slices: Iterator[Slice] = iter(())
    _touched: dict[EntryDraft, Path] = field(default_factory=dict)
    entries: tuple[EntrySummary, ...] = ()
    reading: bool = False
    deleted: Trashed | None = None

    def __post_init__(self) -> None:
        self._trash = Trash(self._folders, self._sessions)
        self._moves = Moves(self._folders, self._sessions)
        self._cache = Cache(self._folders, self._sessions, self._routine)

    def begin(self) -> None:
        """Read everything again, from the newest month on; what is known stays meanwhile."""
        self._slices = self._cache.slices()
        self._seen = set()
        self._touched = {draft: path for draft, path in self._touched.items() if not draft.saved}
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
        unsaved = [draft for draft in self._queue.drafts if not draft.saved]
        for draft in {*unsaved, *self._touched}:
            self._put(draft)
        self._gather()

    def month(self, year: int, number: int) -> tuple[EntrySummary, ...]:
        """The entries in the folder of a month."""
        return self._months.get(f"{year}-{number:02}", ())

    def open(self, one: EntrySummary) -> EntryDraft | Unreadable:
        """Take an entry in hand, or say why it cannot be read."""
        found = self._sessions.read(self._path(one))
        return self._queue.take(found) if isinstance(found, Entry) else found

    def change(self, draft: EntryDraft, record: Record, *, typing: bool = False) -> None:
        """Let an entry say something else; it is saved as everything is."""
        before = draft.record
        self._queue.change(draft, record, typing=typing)
        self.changed(draft, draft.stored.path)
        self._care.corrected(before, record)

    def changed(self, draft: EntryDraft, was: Path) -> None:
        """Show what an entry says now whose file was `was`."""
        self._recent.include(draft)
        self._touched.setdefault(draft, was)
        self._put(draft)
        self._gather()
        self._care.take_back()

    def add(self, record: Record) -> EntryDraft:
        """A new entry; a note is written with its first word, all else at once."""
        draft = self._queue.new(record)
        if record.kind != "note" or record.note:
            self.change(draft, record)
        return draft

    def offered(self, key: str, draft: EntryDraft) -> str:
        """What was last told about sleep, medicine or what set it off, in another entry."""
        rows = (one.record.after for one in self._recent.entries if one is not draft)
        return next((text for row in rows if row and (text := getattr(row, key))), "")

    def move(self, draft: EntryDraft, started: datetime) -> Future[Path]:
        """Save an entry and let it begin then, in the worker; the path that it had.

        The future raises OSError.
        """
        if draft.stored.text or draft.record != draft.stored.record:
            self._queue.save(draft)
        return self._worker.submit(self._move, draft, started)

    def _move(self, draft: EntryDraft, started: datetime) -> Path:
        was, record = draft.stored, moved(draft.stored.record, started)
        if draft.trouble:
            raise OSError(None, draft.trouble)
        try:
            draft.stored = self._moves.move(was, record) if was.text else self._sessions.new(record)
        except OSError:
            found = self._sessions.read(was.path)
            if isinstance(found, Entry) and found.record == record:
                draft.stored = found  # it could not be written back: the next save does
            raise
        return was.path

    def moved(self, draft: EntryDraft, was: Path) -> None:
        """Show an entry at the time to which it was moved; its file was `was`."""
        before, draft.record = draft.record, moved(draft.record, draft.stored.record.started)
        self._months[_month(was)] = self._without(was)
        if draft.stored.text:
            if not draft.saved:
                self._queue.save(draft)
            self._touched[draft] = draft.stored.path
            self._recent.moved(draft)
        self.refresh()
        self._care.moved(before, draft.record)

    def delete(self, draft: EntryDraft) -> Future[Trashed | None]:
        """Save an entry and move it to the trash, in the worker. The future raises OSError."""
        self._queue.save(draft)
        return self._worker.submit(self._set_aside, draft)

    def _set_aside(self, draft: EntryDraft) -> Trashed | None:
        if draft.trouble:
            raise OSError(None, draft.trouble)
        return self._trash.put(draft.stored) if draft.stored.text else None

    def forget(self, draft: EntryDraft, trashed: Trashed | None) -> None:
        """Take a deleted entry out of what is shown."""
        self._queue.drop(draft)
        self._recent.drop(draft)
        self._touched.pop(draft, None)
        path = draft.stored.path
        self._months[_month(path)] = self._without(path)
        self.deleted = trashed
        self._gather()
        self._care.take_back(draft.record)

    def trashed(self) -> Future[tuple[list[Trashed], int]]:
        """The deleted entries, and how many other files the trash holds."""
        return self._worker.submit(lambda: (self._trash.found(), self._trash.others()))

    def restore(self, one: Trashed) -> Future[Entry]:
        """Bring a deleted entry back, in the worker. The future raises OSError."""
        return self._worker.submit(self._trash.restore, one)

    def welcome(self, entry: Entry) -> EntryDraft:
        """Show an entry that was brought back."""
        draft = self._queue.take(entry)
        self._recent.include(draft)
        self._touched[draft] = draft.stored.path
        self.deleted = None
        self.refresh()
        self._care.settle(draft.record)
        return draft

    def empty_trash(self) -> Future[None]:
        """Remove everything in the trash for good. The future raises OSError."""
        self.deleted = None
        return self._worker.submit(self._trash.empty)

    def _path(self, one: EntrySummary) -> Path:
        """The file of a summary: by its date, else wherever its month was found."""
        months = (name for name, rows in self._months.items() if one in rows)
        named = f"{one.started:%Y-%m}"
        known = one in self._months.get(named, ())
        name = named if known else next(months, named)
        return self._folders.sessions.joinpath(*name.split("-"), one.name)

    def _put(self, draft: EntryDraft) -> None:
        path = draft.stored.path
        if draft.stored.text or draft.record != draft.stored.record:
            self._replace(path, draft.record)
        was = self._touched.get(draft, path)
        if was != path:
            # Somebody else changed the file, and our version got one of its own.
            self._touched[draft] = path
            found = self._sessions.read(was)
            if isinstance(found, Entry):
                self._replace(was, found.record)

    def _replace(self, path: Path, record: Record) -> None:
        one = entry_summary(path.name, record, self._routine)
        rows = sorted((*self._without(path), one), key=lambda row: row.name, reverse=True)
        self._months[_month(path)] = tuple(rows)
        self._seen.add(_month(path))

    def _without(self, path: Path) -> tuple[EntrySummary, ...]:
        rows = self._months.get(_month(path), ())
        return tuple(row for row in rows if row.name != path.name)

    def _gather(self) -> None:
        months = sorted(self._months, reverse=True)
        self.entries = tuple(one for name in months for one in self._months[name])


def _month(path: Path) -> str:
    return f"{path.parent.parent.name}-{path.parent.name}"
