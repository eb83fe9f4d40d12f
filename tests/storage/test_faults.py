"""Every step of every kind of writing fails once, and is the last one of a program once.

Afterwards each file is whole, old or new; nothing that was there is lost; the next try writes.
"""

import os
import tomllib
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from errno import EIO, ENOSPC
from pathlib import Path

import pytest

from tests.doubles import MORNING
from tests.shaky import Fault, refuse, shaking
from tui.domain.moving import moved
from tui.domain.record import Record
from tui.storage.folders import Folders
from tui.storage.moves import Moves
from tui.storage.sessions import Entry, Sessions
from tui.storage.settings import SettingsFile

OLD, NEW, THEIRS = "Slept badly, the second side was easier.", "Slept well.", "Somebody else's."
NOTE = Record(kind="note", started=MORNING, note=OLD)
EARLIER = MORNING - timedelta(days=60)
STEPS = 40
"""More than any kind of writing has."""


@dataclass(frozen=True)
class Writing:
    """One kind of writing: what lies there first, what is done, and which texts must survive."""

    before: Callable[[Folders], None]
    act: Callable[[Folders], Callable[[], object]]
    survive: tuple[str, ...]
    entries: int


def saving(sessions: Sessions, entry: Entry) -> Callable[[], object]:
    """Save an entry, each time as it stood after the last time."""
    standing = [entry]

    def save() -> None:
        standing.append(sessions.save(standing[-1]))

    return save


def nothing(_folders: Folders) -> None: ...


def entry(folders: Folders) -> None:
    sessions = Sessions(folders)
    sessions.save(sessions.new(NOTE))


def commented(folders: Folders) -> None:
    entry(folders)
    (path,) = folders.sessions.rglob("*.toml")
    path.write_text("# mine\n" + path.read_text())


def settings(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    folders.settings.write_text(f"# {OLD}\nmode = 'flow'\n")


def broken(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    folders.settings.write_text(f"mode = {OLD}\n")


def create(folders: Folders) -> Callable[[], object]:
    sessions = Sessions(folders)
    return saving(sessions, sessions.new(replace(NOTE, note=NEW)))


def change(folders: Folders) -> Callable[[], object]:
    sessions = Sessions(folders)
    (found,) = sessions.recent(1)
    assert isinstance(found, Entry)
    return saving(sessions, replace(found, record=replace(found.record, note=NEW)))


def meet(folders: Folders) -> Callable[[], object]:
    save = change(folders)
    (path,) = folders.sessions.rglob("*.toml")
    path.write_text(path.read_text().replace(OLD, THEIRS))
    return save


def move(folders: Folders) -> Callable[[], object]:
    """Move an entry to another month, each time as it stands then."""
    sessions = Sessions(folders)
    standing = sessions.recent(1)

    def again() -> None:
        (found,) = standing or sessions.recent(1)
        standing.clear()
        assert isinstance(found, Entry)
        Moves(folders, sessions).move(found, moved(found.record, EARLIER))

    return again


def switch(folders: Folders) -> Callable[[], object]:
    file = SettingsFile(folders)
    return lambda: file.change(("theme",), NEW)


WRITINGS = {
    "a new entry": Writing(nothing, create, (NEW,), 1),
    "a change": Writing(entry, change, (NEW,), 1),
    "a change of what holds comments": Writing(commented, change, (NEW, "# mine"), 1),
    "a change of what somebody else changed": Writing(entry, meet, (NEW, THEIRS), 2),
    "a move": Writing(entry, move, (OLD,), 1),
    "a move of what holds comments": Writing(commented, move, (OLD, "# mine"), 1),
    "a setting": Writing(settings, switch, (NEW, OLD), 0),
    "a setting in a broken file": Writing(broken, switch, (NEW, OLD), 0),
}


@pytest.fixture(params=[*WRITINGS.values()], ids=[*WRITINGS])
def writing(request: pytest.FixtureRequest) -> Writing:
    one: Writing = request.param
    return one


def grounds(tmp_path: Path) -> Iterator[Folders]:
    for number in range(STEPS):
        yield Folders(tmp_path / str(number) / "data")


def files(folders: Folders) -> list[Path]:
    return [one for one in folders.data.rglob("*") if one.is_file()]


def whole(folders: Folders, *texts: str) -> None:
    """Each entry can be read, and what lay there is there, in one file or another."""
    for one in folders.sessions.rglob("*.toml"):
        assert "kind" in tomllib.loads(one.read_text()), one
    there = "".join(one.read_text() for one in files(folders))
    assert all(text in there for text in texts)
    if OLD in texts:
        assert len(list(folders.sessions.rglob("*.toml"))) <= 1, "it stands twice"


def done(writing: Writing, folders: Folders) -> None:
    whole(folders, *writing.survive)
    assert len(list(folders.sessions.rglob("*.toml"))) == writing.entries
    assert not [one for one in files(folders) if one.name.endswith(".part")]


@pytest.mark.parametrize("number", [EIO, ENOSPC], ids=["EIO", "ENOSPC"])
def test_whatever_fails_leaves_whole_files_and_the_next_try_writes(
    writing: Writing, tmp_path: Path, number: int
) -> None:
    survived = 0
    for nth, folders in enumerate(grounds(tmp_path)):
        writing.before(folders)
        act = writing.act(folders)
        before = writing.survive[1:]
        with shaking(nth, refuse(number)) as disk:
            told = failed(act)
        assert told in (0, number)
        whole(folders, *before)
        if not disk.happened:
            break
        act()
        done(writing, folders) if folders.sessions.exists() else whole(folders, *writing.survive)
        assert len(list(folders.trash.glob("*"))) <= 1
        survived += 1
    assert 8 <= survived < STEPS


def test_killed_at_any_step_it_leaves_whole_files_and_the_next_one_writes(
    writing: Writing, tmp_path: Path
) -> None:
    survived = 0
    for nth, folders in enumerate(grounds(tmp_path)):
        writing.before(folders)
        act = writing.act(folders)
        alive = in_a_child(act, nth, lambda: os._exit(9))
        whole(folders, *writing.survive[1:])
        if alive:
            break
        if writing.act in (change, move):
            writing.act(folders)()
            done(writing, folders)
        survived += 1
    assert 8 <= survived < STEPS


def failed(act: Callable[[], object]) -> int:
    """The number of the error that was told, 0 for none."""
    try:
        act()
    except OSError as error:
        return error.errno or -1
    return 0


def in_a_child(act: Callable[[], object], nth: int, fault: Fault) -> bool:
    """Whether a child outlived the writing."""
    with warnings.catch_warnings():
        # It only writes and goes, so threads that other tests left behind do no harm.
        warnings.filterwarnings("ignore", ".*fork", DeprecationWarning)
        child = os.fork()
    if child == 0:
        with shaking(nth, fault):
            act()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_the_text_is_synced_before_it_has_its_name_and_the_name_after(folders: Folders) -> None:
    """What a power cut leaves follows from this order."""
    entry(folders)
    with shaking(STEPS, lambda: None) as disk:
        change(folders)()
    text = disk.names.index("fsync")
    assert "write" in disk.names[:text]
    assert disk.names[text:][:1] == ["fsync"]
    assert "fsync" in disk.names[disk.names.index("replace", text) :]
