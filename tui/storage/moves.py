"""Entries moved to another time: what they say first, then their name, which carries it."""

import os
import re
from contextlib import suppress
from dataclasses import replace
from errno import EBUSY, EINVAL, EPERM
from pathlib import Path

from ..domain.record import SCHEMA, Record
from . import atomic
from .data_dir import DataDir
from .folders import Folders, make, sync
from .sessions import Entry, Sessions, encode
from .trash import CHANGED, says

_NAMED = re.compile(r"\d{4}-\d\d-\d\dT\d{6}(-[a-z0-9]{4}\.toml)")


class Moves:
    """Gives entries another beginning."""

    def __init__(self, folders: Folders, sessions: Sessions) -> None:
        self._sessions = sessions
        self._data_dir = DataDir(folders)

    def move(self, entry: Entry, record: Record) -> Entry:
        """Let an entry say `record`, which begins at another time, below that time's name.

        Raises OSError, also when somebody else changed the file since; it then says what it said.
        Whatever happens in between it stands there once, and whole: what it says is durable
        before its file is renamed.
        """
        if entry.record.schema > SCHEMA:
            raise OSError(EPERM, "a newer supine wrote it, this one only reads it")
        if encode(entry.record) != entry.text:
            self._sessions.set_aside(entry)  # it holds comments or other layout
        text = encode(record)
        with self._data_dir.exclusive(entry.path.parent):
            path = self._named(entry.path, record)
            self._look(entry)
            make(path.parent)
            try:
                atomic.replace(entry.path, text, lambda: _unchanged(entry))
                _renamed(entry.path, path)
            except OSError:
                _put_back(entry, path, text)
                raise
        return replace(entry, path=path, record=record, text=text)

    def _named(self, path: Path, record: Record) -> Path:
        """A free name for another time; its letters stay, so moving back brings the name back."""
        fresh = self._sessions.new(record).path
        if not (found := _NAMED.fullmatch(path.name)):
            return fresh
        same = fresh.with_name(f"{record.started:%Y-%m-%dT%H%M%S}{found[1]}")
        return fresh if same != path and os.path.lexists(same) else same

    def _look(self, entry: Entry) -> None:
        """Raise OSError for what cannot be moved."""
        if entry.path.is_symlink():
            raise OSError(EINVAL, "its file is a link to another one")
        if os.path.lexists(self._sessions.drafts.path(entry.path.stem)):
            raise OSError(EBUSY, "its note lies in an editor, end that first")
        _unchanged(entry)


def _renamed(old: Path, new: Path) -> None:
    old.rename(new)
    sync(new.parent)
    sync(old.parent)


def _put_back(entry: Entry, path: Path, text: str) -> None:
    """Let a file that could not be moved whole say again what it said, as far as the disk lets."""
    with suppress(OSError):
        if not entry.path.exists() and says(path, text):
            path.rename(entry.path)
        if says(entry.path, text):
            atomic.replace(entry.path, entry.text)


def _unchanged(entry: Entry) -> None:
    if not says(entry.path, entry.text):
        raise OSError(EBUSY, CHANGED)
