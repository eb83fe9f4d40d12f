"""Notes while they are in an editor: private files that outlive a crash of either side."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from . import atomic
from .data_dir import Claim, DataDir
from .folders import Folders
from .toml import Unreadable, read_bytes

MOST_BYTES = 500_000


class EditorDrafts:
    """The drafts below one data folder, each under the name of its entry."""

    def __init__(self, folders: Folders, data_dir: DataDir) -> None:
        self._folders = folders
        self._data_dir = data_dir

    def path(self, name: str) -> Path:
        """Where the draft of an entry lies."""
        return self._folders.drafts / f"{name}.txt"

    @contextmanager
    def claimed(self, name: str) -> Iterator[bool]:
        """Hold the draft of an entry; False when it is open elsewhere. Raises OSError."""
        with self._data_dir.exclusive():
            claim = Claim.take(self._folders.locks / f"{name}.note")
        try:
            yield claim is not None
        finally:
            if claim:
                claim.release()

    def begin(self, name: str, text: str) -> bytes:
        """Write a draft unless one is left from before; return what it holds.

        Raises OSError, and ValueError with the reason.
        """
        path = self.path(name)
        if not path.exists():
            with self._data_dir.exclusive(self._folders.drafts):
                atomic.create(path, f"{text}\n" if text else "")
        return self.held(name)

    def held(self, name: str) -> bytes:
        """The bytes of a draft. Raises OSError, and ValueError with the reason."""
        try:
            return read_bytes(self.path(name))
        except Unreadable as error:
            raise ValueError(error.reason.replace("an entry", "a note")) from None

    def left(self) -> list[str]:
        """The names of the drafts that nobody has open, oldest first."""
        paths = sorted(self._folders.drafts.glob("*.txt"))
        return [path.stem for path in paths if self._free(path)]

    def _free(self, path: Path) -> bool:
        with suppress(OSError), self.claimed(path.stem) as free:
            return free
        return False

    def text(self, name: str) -> str:
        """What a draft says. Raises OSError, and ValueError with the reason."""
        data = self.held(name)
        if len(data) > MOST_BYTES:
            raise ValueError("is larger than a note can be")
        try:
            return data.decode().rstrip("\r\n")
        except UnicodeDecodeError:
            raise ValueError("is not UTF-8 text") from None

    def end(self, name: str) -> None:
        """Take a draft away: what it says is in the entry, or was there before."""
        self.path(name).unlink(missing_ok=True)
