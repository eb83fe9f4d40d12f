"""The settings in force; a change counts at once and is written by the worker."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any

from ..domain.settings import Settings
from ..domain.tables import Path
from ..storage.settings import Loaded, SettingsFile


class Preferences:
    """Settings for reading and for changing; `problems` are lines for the person."""

    def __init__(
        self, loaded: Loaded, file: SettingsFile, worker: Executor, told: Callable[[], None]
    ) -> None:
        self.settings: Settings = loaded.settings
        self.problems: list[str] = list(loaded.problems)
        self._file = file
        self._worker = worker
        self._told = told

    def set(self, path: Path, value: Any) -> None:
        """Change one setting, for now and for later sessions."""
        self.settings = _changed(self.settings, path, value)
        self._worker.submit(self._write, path, value)

    def tell(self, problem: str) -> None:
        """Keep a line for the person."""
        self.problems = [*self.problems, problem]

    def _write(self, path: Path, value: Any) -> None:
        try:
            self._file.change(path, value)
        except OSError as error:
            self.problems = [f"settings.toml not saved: {error.strerror or 'the disk refused it'}"]
            self._told()


def _changed(row: Any, path: Path, value: Any) -> Any:
    name = str(path[0])
    if len(path) > 1:
        value = _changed(getattr(row, name), path[1:], value)
    return replace(row, **{name: value})
