"""A queue and a coach with a clock that stands still and a worker that never waits."""

from pathlib import Path

import pytest

from tests.doubles import AtOnce, FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.coach.cueing import Cueing, Means
from tui.coach.preferences import Preferences
from tui.coach.recent_entries import RecentEntries
from tui.coach.save_queue import SaveQueue
from tui.domain.routine import Routine
from tui.domain.settings import Holds, Settings
from tui.storage.folders import Folders
from tui.storage.settings import Loaded, SettingsFile
from tui.terminal.remote import Surroundings


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data")


@pytest.fixture
def sessions(folders: Folders) -> FailingSessions:
    return FailingSessions(folders)


@pytest.fixture
def queue(sessions: FailingSessions, clock: FakeClock) -> SaveQueue:
    return SaveQueue(sessions, clock, AtOnce(), lambda: None)


@pytest.fixture
def rung() -> list[float]:
    """When a bell rang."""
    return []


@pytest.fixture
def coach(
    routine: Routine,
    queue: SaveQueue,
    sessions: FailingSessions,
    folders: Folders,
    clock: FakeClock,
    rung: list[float],
) -> Coach:
    settings = Settings(mode="flow", holds=Holds(seconds=5, settle_s=3, lie_down_s=5, rest_s=0))
    preferences = Preferences(Loaded(settings), SettingsFile(folders), AtOnce(), lambda: None)
    recent = RecentEntries(sessions, queue, clock)
    means = Means(lambda: rung.append(clock.monotonic()), lambda _: None, lambda _: None)
    cueing = Cueing(preferences, clock, Surroundings(), means)
    return Coach(routine, preferences, queue, recent, clock, cueing)
