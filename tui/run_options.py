"""What one run of the app has beside its data."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.driver import Driver

from .terminal.remote import Surroundings


@dataclass(frozen=True)
class RunOptions:
    """Where the app runs, how much moves, and its terminal.

    `behind` says whether what was sent has not arrived yet; `ring` and `write` stand in for the
    terminal where a cue rings or writes.
    """

    where: Surroundings = Surroundings()
    motion: str | None = None
    driver: type[Driver] | None = None
    behind: Callable[[], bool] = bool
    ring: Callable[[], None] | None = None
    write: Callable[[str], None] | None = None


NEARBY = RunOptions()
"""A terminal on this computer, with nothing in between."""
