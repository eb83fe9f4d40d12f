"""The settings in force; a change counts at once and is written by the worker."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any

from ..domain.settings import Settings
from ..domain.tables import Path
from ..storage.settings import Loaded, SettingsFile
from ..terminal.clean import clean_line
from .save_queue import RETRY_S


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
        self._unsaved: dict[Path, Any] = {}
        self._trouble = ""
        self._again: float | None = None

    def set(self, path: Path, value: Any) -> None:
        """Change one setting, for now and for later sessions."""
        self.settings = _changed(self.settings, path, value)
        self._worker.submit(self._write, path, value)

    @property
    def who_to_call(self) -> str:
        """The person's own emergency number, else that there is a local one; in any region."""
        return clean_line(self.settings.checks.call) or "your local emergency number"

    def tell(self, problem: str) -> None:
        """Keep a line for the person."""
        self.problems = [*self.problems, problem]

    @property
    def due(self) -> float | None:
        """When what could not be written is to be tried again; at once means: set the time."""
        return (self._again or 0.0) if self._unsaved else None

    def tick(self, now: float) -> None:
        """Try again to write what the disk refused, as often as the entries are tried."""
        if not self._unsaved:
            self._again = None
        elif self._again is None:
            self._again = now + RETRY_S
        elif now >= self._again:
            self._again = now + RETRY_S
            self._worker.submit(self._write_all)

    def _write(self, path: Path, value: Any) -> None:
        self._unsaved[path] = value
        self._write_all()

    def _write_all(self) -> None:
        before, self._trouble = self._trouble, ""
        try:
            for path in list(self._unsaved):
                self._file.change(path, self._unsaved[path])
                del self._unsaved[path]
        except OSError as error:
            reason = error.strerror or "the disk refused it"
            self._trouble = f"settings.toml not saved yet, it counts until you leave: {reason}"
        if self._trouble != before:
            others = [one for one in self.problems if one != before]
            self.problems = [self._trouble, *others] if self._trouble else others
            self._told()


def _changed(row: Any, path: Path, value: Any) -> Any:
    name = str(path[0])
    if len(path) > 1:
        value = _changed(getattr(row, name), path[1:], value)
    return replace(row, **{name: value})
