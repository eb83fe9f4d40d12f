"""Builds what stands behind the screens, once, from folders, a clock and the surroundings."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass

from .actions import Keymap
from .coach.coach import Coach
from .coach.cueing import Cueing, Means
from .coach.desk import Clock, Desk, OpenEntry
from .coach.notebook import Notebook
from .coach.preferences import Preferences
from .domain.routine import Routine
from .storage import routines
from .storage.folders import Folders
from .storage.sessions import Sessions
from .storage.settings import SettingsFile
from .terminal.remote import Surroundings


@dataclass(frozen=True)
class House:
    """The coach, the desk with the entries in hand, the keys in force, and the one worker."""

    coach: Coach
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
    coach = Coach(routine or routines.routine(), preferences, desk, notebook, clock, cueing)
    keymap = Keymap(preferences.settings.keys)
    preferences.problems += file.located(keymap.problems)
    return House(coach, desk, keymap, worker)
