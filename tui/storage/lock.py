"""A claim on a file: held while its process lives, however that ends."""

import os
from contextlib import suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from typing import Self

from .folders import make


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
            try:
                flock(handle, LOCK_EX | LOCK_NB)
            except BlockingIOError:
                os.close(handle)
                return None
            except OSError:
                os.close(handle)
                raise
            if _same(path, handle):
                os.fchmod(handle, 0o600)  # the umask may have taken even that away
                return cls(path, handle)
            os.close(handle)  # its last holder took the name away in between

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
