"""Deleted entries: moved aside whole, brought back under their name, removed only when asked."""

from contextlib import suppress
from dataclasses import dataclass, replace
from errno import EBUSY
from itertools import count
from pathlib import Path

from . import atomic
from .data_dir import DataDir
from .folders import Folders, sync
from .sessions import Entry, Sessions
from .toml import Unreadable, read_bytes

CHANGED = "it was changed elsewhere meanwhile; open it again first"


@dataclass(frozen=True)
class Trashed:
    """A deleted entry: its file in the trash, what it says, and the file it had."""

    path: Path
    entry: Entry


class Trash:
    """Takes entries out of the journal and gives them back."""

    def __init__(self, folders: Folders, sessions: Sessions) -> None:
        self._folders = folders
        self._sessions = sessions
        self._data_dir = DataDir(folders)

    @property
    def _deleted(self) -> Path:
        return self._folders.trash / "sessions"

    def put(self, entry: Entry) -> Trashed:
        """Move an entry aside, durably. Raises OSError, also when the file says something else.

        It stands in the trash before it leaves the journal.
        """
        with self._data_dir.exclusive():
            if not says(entry.path, entry.text):
                raise OSError(EBUSY, CHANGED)
            aside = _free(self._deleted / entry.path.relative_to(self._folders.sessions))
            atomic.create(aside, entry.text)
            _remove(entry.path)
        return Trashed(aside, entry)

    def restore(self, one: Trashed) -> Entry:
        """Bring an entry back; where its name is taken it gets another one. Raises OSError."""
        entry = self._back(one) or self._sessions.save(self._sessions.new(one.entry.record))
        with self._data_dir.exclusive():
            _remove(one.path)
        return entry

    def _back(self, one: Trashed) -> Entry | None:
        """The entry under its own name; None where that is taken."""
        with self._data_dir.exclusive(), suppress(FileExistsError):
            atomic.create(one.entry.path, one.entry.text)
            return one.entry
        return None

    def found(self) -> list[Trashed]:
        """The deleted entries that can be read, the latest deleted first."""
        paths = self._deleted.rglob("*.toml")
        latest = sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True)
        read = ((path, self._sessions.read(path)) for path in latest)
        return [
            Trashed(path, self._here(path, one)) for path, one in read if isinstance(one, Entry)
        ]

    def _here(self, path: Path, entry: Entry) -> Entry:
        """An entry under the name that it had."""
        return replace(entry, path=self._folders.sessions / path.relative_to(self._deleted))

    def others(self) -> int:
        """How many files it holds beside: earlier versions, and what cannot be read."""
        return len(self._files()) - len(self.found())

    def empty(self) -> None:
        """Remove everything in the trash for good. Raises OSError."""
        with self._data_dir.exclusive():
            for path in self._files():
                _remove(path)

    def _files(self) -> list[Path]:
        return [one for one in self._folders.trash.rglob("*") if one.is_file() or one.is_symlink()]


def _free(path: Path) -> Path:
    """A name that is free, and that is no copy's name to whoever reads it."""
    names = (path.with_stem(f"{path.stem}{number or ''}") for number in count())
    return next(one for one in names if not one.exists())


def says(path: Path, text: str) -> bool:
    """Whether a file still holds this text."""
    with suppress(Unreadable):
        return read_bytes(path) == text.encode()
    return False


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    sync(path.parent)
