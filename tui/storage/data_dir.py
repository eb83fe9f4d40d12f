"""The data folder: still there, read by nobody else, and written in by one supine at a time.

What a process claims in it is held while the process lives, however that ends.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from errno import EBUSY, ENODEV
from fcntl import LOCK_EX, LOCK_NB, flock
from functools import reduce
from operator import and_
from pathlib import Path
from threading import Event
from typing import Self

from .atomic import sweep
from .folders import Folders, make


class Claim:
    """An advisory lock under a name of its own, so that what it stands for may be replaced."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    @classmethod
    def take(cls, path: Path) -> Self | None:
        """Claim it; None when a living process holds it. Raises OSError."""
        make(path.parent)
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            with ExitStack() as unless_held:
                unless_held.callback(os.close, handle)
                try:
                    flock(handle, LOCK_EX | LOCK_NB)
                except BlockingIOError:
                    return None
                if _same(path, handle):  # else its last holder took the name away in between
                    os.fchmod(handle, 0o600)  # the umask may have taken even that away
                    unless_held.pop_all()
                    return cls(path, handle)

    def release(self) -> None:
        """Give it back; the name goes first, so that nobody claims a name that is gone."""
        with suppress(OSError):
            self._path.unlink()
        with suppress(OSError):
            os.close(self._handle)


def _same(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


_OTHERS = 0o077
_TRIES, _APART_S = 100, 0.02
"""How often, and how far apart, another supine is asked to let go before it is given up."""


class DataDir:
    """The data folder as it stood when supine began."""

    def __init__(self, folders: Folders) -> None:
        self._data = folders.data
        self._beneath = _beneath(folders.data)

    @contextmanager
    def exclusive(self, *folders: Path) -> Iterator[None]:
        """Be the only supine that writes here, as far as the disk knows locks. Raises OSError.

        Where the disk was taken away, nothing is written on what lies beneath it. What killed
        programs left half-written in the folders is taken away.
        """
        if self._beneath is not None and _stats_upwards(self._data)[0].st_dev == self._beneath:
            raise OSError(ENODEV, "the disk it lies on is not there")
        make(self._data)
        handle = os.open(self._data, os.O_RDONLY)
        try:
            if _locked(handle):
                for folder in folders:
                    sweep(folder)
            yield
        finally:
            os.close(handle)


def _locked(handle: int) -> bool:
    """Whether the lock is held; False where the disk knows none. Raises OSError."""
    for _ in range(_TRIES):
        try:
            flock(handle, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            Event().wait(_APART_S)
        except OSError:
            return False  # as on some network disks
        else:
            return True
    raise OSError(EBUSY, "another supine is writing here")


def _stats_upwards(path: Path) -> list[os.stat_result]:
    """What is known of a folder and of all above it, as far as they are there."""
    real, found = Path(os.path.realpath(path)), []
    for one in (real, *real.parents):
        with suppress(OSError):
            found.append(one.stat())
    return found


def _beneath(data: Path) -> int | None:
    """What would be written on if the file system of the folder were taken away."""
    here, *above = (one.st_dev for one in _stats_upwards(data))
    return next((one for one in above if one != here), None)


def make_private(folders: Folders, default: Path) -> tuple[str, ...]:
    """Take from others what supine made, and say when they can open what it did not make.

    `default` is the data folder that supine makes by itself; one that it was told is left as it is.
    """
    own = folders.data == default
    for one in (*folders.everything, *([folders.data] if own else [])):
        _make_private(one)
    if own or not _open_to_others(folders.data):
        return ()
    return (f"Others on this computer can open {folders.data}; chmod 700 would close it.",)


def _make_private(path: Path) -> None:
    try:
        mode = path.lstat().st_mode
        if mode & _OTHERS and not stat.S_ISLNK(mode):
            path.chmod(stat.S_IMODE(mode) & ~_OTHERS)
    except OSError:
        return  # not there, or not ours: then nothing of ours lies in it


def _open_to_others(folder: Path) -> bool:
    """Whether somebody else gets through to a folder and may look or write there."""
    if not folder.is_dir():
        return False
    modes = [one.st_mode for one in _stats_upwards(folder)]
    return bool(reduce(and_, modes, 0o011) and modes[0] & 0o066)
