"""The journal's files: one an entry, newest found first, nobody's text overwritten."""

import secrets
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path

from ..domain import tables
from ..domain.record import Record
from . import atomic, toml
from .drafts import Drafts
from .folders import Folders
from .lock import Claim

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True)
class Entry:
    """A record and its file; `text` is what the file held when last read or written."""

    path: Path
    record: Record
    text: str = ""


class Sessions:
    """Reads and writes the entries below one data folder."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def new(self, record: Record) -> Entry:
        """Give a record a file name; nothing is written yet."""
        return Entry(self._path(record), record)

    def recent(self, most: int) -> list[Entry | toml.Unreadable]:
        """The newest entries, newest first; a file that cannot be read stands with its reason."""
        return [_read(path) for path in islice(self._paths(), most)]

    def named(self, name: str) -> Entry | None:
        """The entry with this file name, without its suffix; None when it cannot be read."""
        found = _read(self._folders.sessions / name[:4] / name[5:7] / f"{name}.toml")
        return found if isinstance(found, Entry) else None

    @property
    def drafts(self) -> Drafts:
        """The notes that are in an editor."""
        return Drafts(self._folders)

    def claim(self, entry: Entry) -> Claim | None:
        """Say that its session runs here; None when it runs elsewhere. Raises OSError."""
        return Claim.take(self._folders.locks / f"{entry.path.stem}.session")

    def every(self) -> Iterator[Entry | toml.Unreadable]:
        """All entries, newest first, read one by one; what cannot be read with its reason."""
        return map(_read, self._paths())

    def keep_report(self, name: str, suffix: str, text: str) -> Path:
        """Write a report under a name that is free. Raises OSError."""
        for number in count(1):
            path = self._folders.reports / f"{name}{f'-{number}' if number > 1 else ''}.{suffix}"
            try:
                atomic.create(path, text)
            except FileExistsError:
                continue
            return path
        raise AssertionError("there is always a next number")

    def save(self, entry: Entry) -> Entry:
        """Write an entry durably and return it as it now stands. Raises OSError.

        A file that somebody else changed since is not touched: the entry then gets a file of
        its own, with `conflict_of` naming the other.
        """
        text = encode(entry.record)
        if text == entry.text:
            return entry
        there = _bytes(entry.path)
        if there != text.encode():  # else an earlier try failed only after it had written
            if not entry.text:
                return self._create(entry, text)
            if there is not None and there != entry.text.encode():
                return self._beside(entry)
            self._keep_other_layout(entry)
        atomic.replace(entry.path, text)
        return replace(entry, text=text)

    def _create(self, entry: Entry, text: str) -> Entry:
        try:
            atomic.create(entry.path, text)
        except FileExistsError:
            return self._create(self.new(entry.record), text)
        return replace(entry, text=text)

    def _beside(self, entry: Entry) -> Entry:
        record = replace(entry.record, conflict_of=entry.path.name)
        return self._create(self.new(record), encode(record))

    def _keep_other_layout(self, entry: Entry) -> None:
        """Set a file aside before its first rewrite when it holds comments or other layout."""
        decoded = decode(entry.path, entry.text)
        if encode(decoded) != entry.text:
            self.set_aside(entry)

    def set_aside(self, entry: Entry) -> None:
        """Keep a copy of an entry as its file says it in the trash. Raises OSError."""
        atomic.create(self._folders.trash / f"{entry.path.stem}-{_random()}.toml", entry.text)

    def _path(self, record: Record) -> Path:
        folder = self._folders.sessions / record.started.strftime("%Y/%m")
        return folder / f"{record.started:%Y-%m-%dT%H%M%S}-{_random()}.toml"

    def _paths(self) -> Iterator[Path]:
        for year in _newest(self._folders.sessions, "[0-9]*"):
            for month in _newest(year, "[0-9]*"):
                yield from _newest(month, "*.toml")


def encode(record: Record) -> str:
    """A record as its file's text. The note is LF, with one line end of its own."""
    table = tables.write(record)
    if record.note is not None:
        table["note"] = clean_note(record.note) + "\n"
    return toml.dump(table)


def decode(path: Path, text: str) -> Record:
    """A record from its file's text. Raises Unreadable with the line and the reason."""
    record, problems = tables.read(Record, tomllib.loads(text))
    if problems:
        raise toml.located(path, text, problems[0])
    note = None if record.note is None else record.note.removesuffix("\n")
    return replace(record, note=note)


def clean_note(note: str) -> str:
    """A note as a file can hold it: LF, no lone surrogates."""
    lines = note.replace("\r\n", "\n").replace("\r", "\n")
    return lines.encode("utf-8", "replace").decode()


def _read(path: Path) -> Entry | toml.Unreadable:
    try:
        text, _ = toml.load(path)
        return Entry(path, decode(path, text), text)
    except toml.Unreadable as error:
        return error
    except FileNotFoundError:
        return toml.Unreadable(path, 0, "is gone")


def _newest(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern), reverse=True)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _random() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(4))
