"""The history in short: always what the files say, whatever stands in the cache."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.doubles import MORNING
from tests.journals import store, year
from tests.sessions import ROUTINE
from tui.domain.record import Before, Record
from tui.journal.summary import UNREADABLE, EntrySummary
from tui.storage.cache import Cache
from tui.storage.folders import Folders
from tui.storage.sessions import Sessions

NOTE = Record(kind="note", started=MORNING, note="Slept badly.", before=Before(pain=3))


@pytest.fixture
def cache(folders: Folders, sessions: Sessions) -> Cache:
    return Cache(folders, sessions, ROUTINE)


def everything(cache: Cache) -> list[EntrySummary]:
    """All entries, by month, as the slices leave them."""
    months: dict[str, tuple[EntrySummary, ...]] = {}
    for found in cache.slices():
        months |= found
    return [one for name in sorted(months, reverse=True) for one in months[name]]


def test_it_says_the_same_from_the_files_and_from_the_cache(cache: Cache, folders: Folders) -> None:
    count = store(folders.data, year(90))
    first = everything(cache)
    assert len(first) == count
    assert [one.started for one in first] == sorted((one.started for one in first), reverse=True)
    assert everything(cache) == first
    assert len(list(folders.cache.iterdir())) == 4


def test_it_is_read_in_slices_the_newest_first(cache: Cache, folders: Folders) -> None:
    store(folders.data, year(200))
    slices = [sum(map(len, found.values())) for found in cache.slices()]
    assert len(slices) > 2
    assert slices[0] < 40


def test_a_known_entry_is_not_read_again(
    cache: Cache, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(folders.data, year(40))
    first = everything(cache)
    monkeypatch.setattr(Sessions, "read", lambda *_: pytest.fail("it was known"))
    assert everything(cache) == first


def test_a_file_that_changed_went_or_came_is_noticed(cache: Cache, sessions: Sessions) -> None:
    entry = sessions.save(sessions.new(NOTE))
    other = sessions.save(sessions.new(replace(NOTE, started=MORNING - timedelta(days=1))))
    everything(cache)
    entry.path.write_text(entry.text.replace("pain = 3", "pain = 4"))
    os.utime(entry.path, ns=(1, 1))
    other.path.unlink()
    sessions.save(sessions.new(replace(NOTE, started=MORNING + timedelta(days=1))))
    assert [one.before for one in everything(cache)] == [3, 4]


@pytest.mark.parametrize(
    "damaged",
    [b"", b"\xff\xfe", b'[1, "piriformis-beginner", 0]\n[[]]', b"[]\n[]", b"{}", b"[1]\n" * 9],
)
def test_a_damaged_cache_is_built_again(
    cache: Cache, sessions: Sessions, folders: Folders, damaged: bytes
) -> None:
    sessions.save(sessions.new(NOTE))
    first = everything(cache)
    (file,) = folders.cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damaged)
    assert everything(cache) == first
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(
    cache: Cache, sessions: Sessions, folders: Folders
) -> None:
    sessions.save(sessions.new(NOTE))
    folders.cache.write_text("in the way")
    assert len(everything(cache)) == 1


@pytest.mark.usefixtures("open_umask")
def test_it_is_private(cache: Cache, sessions: Sessions, folders: Folders) -> None:
    sessions.save(sessions.new(NOTE))
    everything(cache)
    (file,) = folders.cache.iterdir()
    assert (folders.cache.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)


@pytest.mark.parametrize(("name", "day"), [("2026-11-20T061200-bad1.toml", 20), ("my own.toml", 1)])
def test_what_cannot_be_read_has_its_reason_and_a_day(
    cache: Cache, folders: Folders, name: str, day: int
) -> None:
    month: Path = folders.sessions / "2026" / "11"
    month.mkdir(parents=True)
    (month / name).write_text("broken =\n")
    (one,) = everything(cache)
    assert (one.kind, one.day.day) == (UNREADABLE, day)
    assert one.done == f"{name}:1: not valid TOML here"
