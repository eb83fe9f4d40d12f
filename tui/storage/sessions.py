"""The journal's files: one an entry, newest found first, nobody's text overwritten."""

import os
import secrets
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from errno import EPERM
from itertools import count, islice
from pathlib import Path

from ..domain import tables
from ..domain.record import Record
from . import atomic, schemas, toml
from .data_dir import Claim, DataDir
from .editor_drafts import EditorDrafts
from .folders import Folders, newest_first, other_version_of
from .schemas import Schema
from .toml import read_bytes

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True)
class Entry:
    """A record and its file; `text` is what the file held when last read or written."""

    path: Path
    record: Record
    text: str = ""


class _Changed(Exception):
    """Somebody else changed a file since it was read."""


class Sessions:
    """Reads and writes the entries below one data folder."""

    def __init__(self, folders: Folders, schema: Schema[Record] = schemas.RECORD) -> None:
        self._folders = folders
        self._schema = schema
        self._data_dir = DataDir(folders)
        self.drafts = EditorDrafts(folders, self._data_dir)
        self._tried: dict[Path, set[bytes]] = {}
        self._besides: dict[Path, Path] = {}

    def new(self, record: Record) -> Entry:
        """Give a record a file name; nothing is written yet."""
        return Entry(self._path(record), record)

    def recent(self, most: int) -> list[Entry | toml.Unreadable]:
        """The newest entries, newest first; a file that cannot be read stands with its reason."""
        return [self.read(path) for path in islice(self._paths(), most)]

    def read(self, path: Path) -> Entry | toml.Unreadable:
        """One entry as it stands on disk, or why it cannot be read."""
        try:
            if original := other_version_of(path):
                return toml.Unreadable(path, 0, f"is another version of {original}")
            text, _ = toml.load(path)
            return Entry(path, decode(path, text, self._schema), text)
        except toml.Unreadable as error:
            return error
        except FileNotFoundError:
            return toml.Unreadable(path, 0, "is gone")

    def months(self) -> list[Path]:
        """The folders of the months, newest first."""
        years = newest_first(self._folders.sessions, "[0-9]*")
        return [month for year in years for month in newest_first(year, "[0-9]*")]

    def named(self, name: str) -> Entry | None:
        """The entry with this file name, without its suffix; None when it cannot be read."""
        found = self.read(self._folders.sessions / name[:4] / name[5:7] / f"{name}.toml")
        return found if isinstance(found, Entry) else None

    def claim(self, entry: Entry) -> Claim | None:
        """Say that its session runs here; None when it runs elsewhere. Raises OSError."""
        with self._data_dir.exclusive():
            return Claim.take(self._folders.locks / f"{entry.path.stem}.session")

    def every(self) -> Iterator[Entry | toml.Unreadable]:
        """All entries, newest first, read one by one; what cannot be read with its reason."""
        return map(self.read, self._paths())

    def keep_report(self, name: str, suffix: str, text: str) -> Path:
        """Write a report under a name that is free. Raises OSError."""
        with self._data_dir.exclusive(self._folders.reports):
            names = (f"{name}{f'-{number}' if number > 1 else ''}.{suffix}" for number in count(1))
            paths = (self._folders.reports / one for one in names)
            path = next(one for one in paths if not os.path.lexists(one))
            atomic.create(path, text)
        return path

    def save(self, entry: Entry) -> Entry:
        """Write an entry durably and return it as it now stands. Raises OSError.

        A file that somebody else changed since is not touched: the entry then gets a file of
        its own, with `conflict_of` naming the other.
        """
        text = encode(entry.record)
        if entry.path not in self._tried and self._says_that_already(entry, text):
            return entry
        if entry.record.schema > self._schema.version:
            raise OSError(EPERM, "a newer supine wrote it, this one only reads it")
        with self._data_dir.exclusive(entry.path.parent, self._folders.trash):
            return self._put(entry, text)

    def _says_that_already(self, entry: Entry, text: str) -> bool:
        """Whether a file need not be rewritten: its layout alone is no reason."""
        if not entry.text or text == entry.text:
            return text == entry.text
        return decode(entry.path, entry.text, self._schema) == entry.record

    def _put(self, entry: Entry, text: str) -> Entry:
        if not entry.text and entry.path not in self._tried:
            return self._create(entry, text)
        if entry.text and encode(decode(entry.path, entry.text, self._schema)) != entry.text:
            self._keep_aside(entry)  # it holds comments or other layout
        try:
            atomic.replace(entry.path, text, lambda: self._look(entry, text))
        except _Changed:
            self._tried.pop(entry.path, None)
            return self._beside(entry)
        return self._standing(entry, text)

    def _create(self, entry: Entry, text: str) -> Entry:
        self._tried[entry.path] = {text.encode()}
        try:
            atomic.create(entry.path, text)
        except FileExistsError:
            del self._tried[entry.path]
            return self._create(self.new(entry.record), text)
        return self._standing(entry, text)

    def _standing(self, entry: Entry, text: str) -> Entry:
        self._tried.pop(entry.path, None)
        return replace(entry, text=text)

    def _look(self, entry: Entry, text: str) -> None:
        """Raise _Changed when a file holds what was never written here; gone is no change.

        From now on it may hold what it holds or `text`, until a save is known to be durable.
        """
        mine = {entry.text.encode(), text.encode(), *self._tried.get(entry.path, ())}
        try:
            found = read_bytes(entry.path)
        except FileNotFoundError:
            found = text.encode()
        except toml.Unreadable:
            raise _Changed from None
        if found not in mine:
            raise _Changed
        self._tried[entry.path] = {found, text.encode()}

    def _beside(self, entry: Entry) -> Entry:
        """A file of its own beside another version; tried again, it is the same one."""
        record = replace(entry.record, conflict_of=entry.path.name)
        path = self._besides.setdefault(entry.path, self._path(record))
        mine = self._put(Entry(path, record), encode(record))
        del self._besides[entry.path]
        return mine

    def set_aside(self, entry: Entry) -> None:
        """Keep a copy of an entry as its file says it in the trash. Raises OSError."""
        with self._data_dir.exclusive(self._folders.trash):
            self._keep_aside(entry)

    def _keep_aside(self, entry: Entry) -> None:
        atomic.keep_copy(self._folders.trash, entry.path.stem, entry.text)

    def _path(self, record: Record) -> Path:
        folder = self._folders.sessions / record.started.strftime("%Y/%m")
        letters = "".join(secrets.choice(_LETTERS) for _ in range(4))
        return folder / f"{record.started:%Y-%m-%dT%H%M%S}-{letters}.toml"

    def _paths(self) -> Iterator[Path]:
        for month in self.months():
            yield from newest_first(month, "*.toml")


def encode(record: Record) -> str:
    """A record as its file's text. The note is LF, with one line end of its own."""
    table = tables.write(record)
    if record.note is not None:
        table["note"] = clean_note(record.note) + "\n"
    return toml.dump(table)


def decode(path: Path, text: str, schema: Schema[Record] = schemas.RECORD) -> Record:
    """A record from its file's text. Raises Unreadable with the line and the reason.

    Of a newer schema it holds what is understood, and the version by which it is known as such.
    """
    table = tomllib.loads(text)
    record, problems = schema.read(table)
    needed = [one for one in problems if one.path in (("kind",), ("started",))]
    if found := needed if schema.newer(table) else problems:
        raise toml.located(path, text, found[0])
    note = None if record.note is None else record.note.removesuffix("\n")
    newer = table["schema"] if schema.newer(table) else record.schema
    return replace(record, note=note, schema=newer)


def clean_note(note: str) -> str:
    """A note as a file can hold it: LF, no lone surrogates."""
    lines = note.replace("\r\n", "\n").replace("\r", "\n")
    return lines.encode("utf-8", "replace").decode()
