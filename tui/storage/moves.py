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
        with self._data_dir.exclusive():
            path = self._named(entry.path, record)
            self._look(entry)
            make(path.parent)
            atomic.replace(entry.path, text, lambda: _unchanged(entry))
            self._rename(entry, path)
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

    def _rename(self, entry: Entry, path: Path) -> None:
        """Rename the file durably; where that is refused it says again what it said."""
        try:
            entry.path.rename(path)
            sync(path.parent)
            sync(entry.path.parent)
        except OSError:
            with suppress(OSError):
                if path.exists():
                    path.rename(entry.path)
                atomic.replace(entry.path, entry.text)
            raise


def _unchanged(entry: Entry) -> None:
    if not says(entry.path, entry.text):
        raise OSError(EBUSY, CHANGED)
