"""Notes while they are in an editor: private files that outlive a crash of either side."""

from pathlib import Path

from . import atomic
from .folders import Folders
from .lock import Claim

MOST_BYTES = 500_000


class Drafts:
    """The drafts below one data folder, each under the name of its entry."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def path(self, name: str) -> Path:
        """Where the draft of an entry lies."""
        return self._folders.drafts / f"{name}.txt"

    def claim(self, name: str) -> Claim | None:
        """Claim the draft of an entry; None when it is open elsewhere. Raises OSError."""
        return Claim.take(self._folders.locks / f"{name}.note")

    def begin(self, name: str, text: str) -> bytes:
        """Write a draft unless one is left from before; return what it holds. Raises OSError."""
        path = self.path(name)
        if not path.exists():
            atomic.create(path, f"{text}\n" if text else "")
        return path.read_bytes()

    def left(self) -> list[str]:
        """The names of the drafts that nobody has open, oldest first."""
        return [
            path.stem for path in sorted(self._folders.drafts.glob("*.txt")) if self._free(path)
        ]

    def _free(self, path: Path) -> bool:
        try:
            claim = self.claim(path.stem)
        except OSError:
            return False
        if claim:
            claim.release()
        return claim is not None

    def text(self, name: str) -> str:
        """What a draft says. Raises OSError, and ValueError with the reason."""
        data = self.path(name).read_bytes()
        if len(data) > MOST_BYTES:
            raise ValueError("it is larger than a note can be")
        try:
            return data.decode().rstrip("\r\n")
        except UnicodeDecodeError:
            raise ValueError("it is not UTF-8 text") from None

    def end(self, name: str) -> None:
        """Take a draft away: what it says is in the entry, or was there before."""
        self.path(name).unlink(missing_ok=True)
