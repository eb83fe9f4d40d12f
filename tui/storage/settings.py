"""The settings file: what is wrong in it is told with its line and stays until it is set."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from errno import EAGAIN, EPERM
from typing import Any

from ..domain import tables
from ..domain.settings import Settings
from ..domain.tables import Problem
from . import atomic, schemas, toml
from .data_dir import DataDir
from .folders import Folders, make
from .schemas import Schema
from .toml import read_bytes


@dataclass(frozen=True)
class Loaded:
    """The settings as far as they could be read, and one line for each thing that could not."""

    settings: Settings
    problems: tuple[str, ...] = ()


class SettingsFile:
    """Reads and changes one settings file."""

    def __init__(self, folders: Folders, schema: Schema[Settings] = schemas.SETTINGS) -> None:
        self._path = folders.settings
        self._trash = folders.trash
        self._schema = schema
        self._data_dir = DataDir(folders)

    def load(self) -> Loaded:
        """Return the settings; a bad value counts as absent, a broken file as empty."""
        try:
            _, table = toml.load(self._path)
        except FileNotFoundError:
            return Loaded(Settings())
        except toml.Unreadable as error:
            # There is a file, so it is no first start: what is wrong is read at once.
            problem = f"{error}. Using the defaults; the file is kept."
            return Loaded(Settings(welcomed=True, tuned=True), (problem,))
        settings, problems = self._schema.read(table)
        return Loaded(settings, tuple(self.located(problems)))

    def located(self, problems: Iterable[Problem]) -> list[str]:
        """Tell problems that were found later, with the line that each stands on."""
        try:
            text, _ = toml.load(self._path)
        except (FileNotFoundError, toml.Unreadable):
            return []
        return [f"{toml.located(self._path, text, one)}. Using the default." for one in problems]

    def change(self, path: tables.Path, value: Any) -> None:
        """Set one key and leave the rest of the file; nothing takes it away. Raises OSError.

        A file that holds comments is copied to the trash first, one that could not be read is
        moved there; one by a newer supine is refused.
        """
        with self._data_dir.exclusive(self._path.parent, self._trash):
            self._change(path, value)

    def _change(self, path: tables.Path, value: Any) -> None:
        before = self._bytes()
        at = table = self._current()
        for key in map(str, path[:-1]):
            at[key] = at[key] if isinstance(at.get(key), dict) else {}
            at = at[key]
        if value is None or value == ():
            at.pop(str(path[-1]), None)
        else:
            at[str(path[-1])] = tables.plain(value)
        written = toml.dump({"schema": self._schema.version, **table})
        atomic.replace(self._path, written, lambda: self._unchanged(before))

    def _unchanged(self, before: bytes) -> None:
        """Raise OSError when somebody wrote it meanwhile: the next try starts from theirs."""
        if self._path.exists() and self._bytes() != before:
            raise OSError(EAGAIN, "somebody else changed it just now")

    def _bytes(self) -> bytes:
        try:
            return read_bytes(self._path)
        except (FileNotFoundError, toml.Unreadable):
            return b""

    def _current(self) -> dict[str, Any]:
        try:
            text, table = toml.load(self._path)
        except FileNotFoundError:
            return {}
        except toml.Unreadable:
            make(self._trash)
            self._path.rename(self._trash / f"settings-{secrets.token_hex(4)}.toml")
            return {}
        if self._schema.newer(table):
            raise OSError(EPERM, "settings.toml was written by a newer supine")
        table = self._schema.migrated(table)
        if toml.dump(table) != text:
            atomic.keep_copy(self._trash, "settings", text)
        return table
