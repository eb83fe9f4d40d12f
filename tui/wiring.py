"""Builds what stands behind the screens, once, from folders, a clock and the surroundings."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .actions import Keymap
from .coach.coach import Coach
from .coach.cueing import Cueing, Means
from .coach.desk import Clock, Desk, OpenEntry
from .coach.notebook import Notebook
from .coach.preferences import Preferences
from .domain.routine import Routine
from .storage import routines
from .storage.folders import Folders, own
from .storage.privacy import close
from .storage.sessions import Sessions
from .storage.settings import SettingsFile
from .terminal.remote import Surroundings

if TYPE_CHECKING:
    from .coach.history import History


@dataclass(frozen=True)
class House:
    """The coach, the entries in hand, the keys in force, the one worker; `history` when asked."""

    coach: Coach
    history: "Callable[[], History]"
    desk: Desk
    keymap: Keymap
    worker: Executor

    def close(self) -> list[OpenEntry]:
        """Save what is left; return the entries that are not on disk."""
        unsaved = self.desk.flush()
        self.worker.shutdown(wait=True)
        self.desk.close()
        return unsaved


def furnished(
    folders: Folders,
    clock: Clock,
    where: Surroundings,
    means: Means,
    told: Callable[[], None],
    routine: Routine | None = None,
) -> House:
    """Build the house; `told` is called from the worker after each save.

    Without a routine it is the one that comes with supine.
    """
    worker = ThreadPoolExecutor(1, thread_name_prefix="saving")
    file, sessions = SettingsFile(folders), Sessions(folders)
    preferences = Preferences(file.load(), file, worker, told)
    desk = Desk(sessions, clock, worker, told)
    notebook = Notebook(sessions, desk, clock)
    cueing = Cueing(preferences, clock, where, means)
    routine = routine or routines.routine()
    coach = Coach(routine, preferences, desk, notebook, clock, cueing)
    history = cache(lambda: _history(folders, sessions, desk, notebook, worker, routine))
    keymap = Keymap(preferences.settings.keys)
    preferences.problems += file.located(keymap.problems)
    preferences.problems += close(folders, own())
    return House(coach, history, desk, keymap, worker)


def _history(
    folders: Folders,
    sessions: Sessions,
    desk: Desk,
    notebook: Notebook,
    worker: Executor,
    routine: Routine,
) -> "History":
    """What only the history needs; loaded when it is opened first."""
    from .coach.history import History, Shelves
    from .storage.cache import Cache
    from .storage.trash import Trash

    trash, short = Trash(folders, sessions), Cache(folders, sessions, routine)
    return History(Shelves(folders, sessions, trash, short), desk, notebook, worker, routine)
