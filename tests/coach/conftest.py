"""A desk and a coach with a clock that stands still and a worker that never waits."""

from pathlib import Path

import pytest
from doubles import AtOnce, FailingSessions, FakeClock

from tui.coach.desk import Desk
from tui.storage.folders import Folders


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
def desk(sessions: FailingSessions, clock: FakeClock) -> Desk:
    return Desk(sessions, clock, AtOnce(), lambda: None)
