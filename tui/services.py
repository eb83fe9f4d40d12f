"""Builds what stands behind the screens, once, from folders, a clock and the surroundings."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .actions import Keymap
from .clock import Clock
from .coach.coach import Coach
from .coach.cueing import Cueing, Means
from .coach.preferences import Preferences
from .coach.recent_entries import RecentEntries
from .coach.save_queue import EntryDraft, SaveQueue
from .domain.routine import Routine
from .storage import routines
from .storage.data_dir import make_private
from .storage.folders import Folders, default_data_dir
from .storage.sessions import Sessions
from .storage.settings import SettingsFile
from .terminal.remote import Surroundings

if TYPE_CHECKING:
    from .coach.history import History


@dataclass(frozen=True)
class Services:
    """The coach, the entries in hand, the keys in force, the one worker; `history` when asked."""

    coach: Coach
    history: "Callable[[], History]"
    queue: SaveQueue
    keymap: Keymap
    worker: Executor

    def close(self) -> list[EntryDraft]:
        """Save what is left; return the entries that are not on disk."""
        unsaved = self.queue.flush()
        self.worker.shutdown(wait=True)
        self.queue.close()
        return unsaved


def build_services(
    folders: Folders,
    clock: Clock,
    where: Surroundings,
    means: Means,
    told: Callable[[], None],
    routine: Routine | None = None,
) -> Services:
    """Build the services; `told` is called from the worker after each save.

    Without a routine it is the one that comes with supine.
    """
    worker = ThreadPoolExecutor(1, thread_name_prefix="saving")
    file, sessions = SettingsFile(folders), Sessions(folders)
    preferences = Preferences(file.load(), file, worker, told)
    queue = SaveQueue(sessions, clock, worker, told)
    recent = RecentEntries(sessions, queue, clock)
    cueing = Cueing(preferences, clock, where, means)
    routine = routine or routines.routine()
    coach = Coach(routine, preferences, queue, recent, clock, cueing)

    @cache
    def history() -> "History":  # what only the history needs is loaded when it is opened first
        from .coach.history import History

        return History(folders, sessions, queue, recent, coach.care, worker, routine)

    keymap = Keymap(preferences.settings.keys)
    preferences.problems += file.located(keymap.problems)
    preferences.problems += make_private(folders, default_data_dir())
    return Services(coach, history, queue, keymap, worker)
