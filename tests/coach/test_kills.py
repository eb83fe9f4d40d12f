"""A program killed at any moment of typing, holding, stopping and saving.

What it had told as saved is on disk, every file is whole, and the next one goes on from there.
"""

import os
import random
import signal
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doubles import FakeClock
from tests.sessions import ROUTINE
from tui.coach.coach import Coach
from tui.coach.cueing import Cueing, Means
from tui.coach.preferences import Preferences
from tui.coach.recent_entries import RecentEntries
from tui.coach.save_queue import SaveQueue
from tui.domain.checks import BeforeCheck
from tui.domain.settings import Holds, Settings
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions
from tui.storage.settings import Loaded, SettingsFile
from tui.terminal.remote import Surroundings

SHORT, LONG = 6, 1000
LONGEST_S = 0.12
"""Long enough for some twenty saves."""
HOLDS = Holds(seconds=5, settle_s=3, lie_down_s=5, rest_s=0)


@dataclass(frozen=True)
class Told:
    """What was called saved: the file, how long its note is, how many holds and flags it has."""

    name: str
    note: int
    holds: int
    flags: int


def coached(folders: Folders, clock: FakeClock) -> Coach:
    """A coach with a worker of its own, as the app has it."""
    worker, sessions = ThreadPoolExecutor(1), Sessions(folders)
    queue = SaveQueue(sessions, clock, worker, lambda: None)
    loaded = Loaded(Settings(mode="flow", holds=HOLDS))
    preferences = Preferences(loaded, SettingsFile(folders), worker, lambda: None)
    means = Means(lambda: None, lambda _: None, lambda _: None)
    cueing = Cueing(preferences, clock, Surroundings(), means)
    recent = RecentEntries(sessions, queue, clock)
    return Coach(ROUTINE, preferences, queue, recent, clock, cueing)


def live(folders: Folders, tell: int) -> None:
    """Sessions without end, with words written and safety pressed; tells what it calls saved."""
    clock = FakeClock()
    coach = coached(folders, clock)
    coach.journal_read(coach.recent.load())
    coach.begin(BeforeCheck(signs=(), pain=4))
    for step in range(1_000_000):
        clock.go_on(0.25)
        coach.tick()
        if step % 3 == 0 and coach.entry:
            coach.open_note()
            coach.write((coach.entry.record.note or "") + f"{step} ")
        if step % 50 == 49:
            saving = coach.safety.open()
            assert saving is None or saving.result()
        if step % 7 == 0:
            coach.preferences.set(("holds", "seconds"), 5 + step % 20)
            coach.do("go_on")
        if coach.active is None or step % 400 == 399:
            coach.do("stop")
            coach.begin(BeforeCheck(signs=(), pain=4))
        if (draft := coach.entry) and draft.saved:
            one = draft.stored.record
            note = len(draft.record.note or "")
            told = f"{draft.stored.path.name} {note} {len(one.holds)} {len(one.flags)}\n"
            os.write(tell, told.encode())


def killed(folders: Folders, after: float) -> list[Told]:
    """What a program told until it was killed, so many seconds after its first word."""
    hear, tell = os.pipe()
    with warnings.catch_warnings():
        # It only writes and is killed, so threads that other tests left behind do no harm.
        warnings.filterwarnings("ignore", ".*fork", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            live(folders, tell)
        finally:
            os._exit(1)
    os.close(tell)
    first = os.read(hear, 1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with open(hear) as file:
        words = (first.decode() + file.read()).splitlines(keepends=True)
    assert status == -signal.SIGKILL, f"it ended by itself: {status}"
    return [_told(line) for line in words if line.endswith("\n")]


def _told(line: str) -> Told:
    name, *numbers = line.split()
    return Told(name, *map(int, numbers))


def entries(folders: Folders) -> Iterator[Entry]:
    for one in Sessions(folders).recent(10_000):
        assert isinstance(one, Entry), str(one)
        yield one


def survive(data: Path, kills: int) -> None:
    folders = Folders(data)
    for number in range(kills):
        told = killed(folders, after=random.uniform(0, LONGEST_S))
        there = {one.path.name: one.record for one in entries(folders)}
        assert told
        for one in told[-1:] + [row for row in told if row.name != told[-1].name][-1:]:
            record = there[one.name]
            assert len(record.note or "") >= one.note
            assert len(record.holds) >= one.holds
            assert len(record.flags) >= one.flags
        assert not SettingsFile(folders).load().problems
        assert all(record.conflict_of is None for record in there.values())
        if number % 20 == 19:
            for path in folders.sessions.rglob("*.toml"):
                path.unlink()


def test_what_was_told_as_saved_survives_a_few_kills(tmp_path: Path) -> None:
    survive(tmp_path / "data", SHORT)
    left = list((tmp_path / "data").rglob("*.part"))
    assert len(left) <= 2, "what a killed program left goes with the next save"


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_what_was_told_as_saved_survives_a_thousand_kills(tmp_path: Path) -> None:
    survive(tmp_path / "data", LONG)
