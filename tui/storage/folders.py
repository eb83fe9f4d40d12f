"""Where things lie, and what lies there by its names alone.

Nothing is created before something is written.
"""

import os
import re
from collections.abc import Mapping
from errno import EINVAL, ENOTDIR, ENOTSUP
from fnmatch import fnmatchcase
from pathlib import Path

from platformdirs import user_data_path

_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d{6}-[a-z0-9]{4}(?=\W)")


class Folders:
    """The files and folders below one data folder."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.settings = data / "settings.toml"
        self.sessions = data / "sessions"
        """The journal: one file an entry, by year and month."""
        self.trash = data / "trash"
        """Deleted entries and superseded versions."""
        self.locks = data / "locks"
        """Which sessions are running and which notes are in an editor, while they are."""
        self.drafts = data / "drafts"
        """Notes while they are in an editor."""
        self.routines = data / "routines"
        """The user's own routines."""
        self.reports = data / "reports"
        self.crashes = data / "crashes"
        """What supine says about faults in itself."""
        self.cache = data / "cache"
        """The history in short, rebuilt whenever it is missing; nothing stands only here."""

    @property
    def everything(self) -> tuple[Path, ...]:
        """All that supine makes below the data folder."""
        return tuple(path for path in vars(self).values() if path != self.data)


def locate(option: str | None, environ: Mapping[str, str]) -> Folders:
    """Return the folders: `--data-dir`, else `SUPINE_DATA_DIR`, else the user's data folder."""
    told = option or environ.get("SUPINE_DATA_DIR")
    return Folders((at_home(told) or Path(told)).absolute() if told else default_data_dir())


def default_data_dir() -> Path:
    """The folder that supine makes for itself."""
    return user_data_path("supine", appauthor=False).absolute()


def at_home(told: str) -> Path | None:
    """A path with its `~` written out; None where nobody has that name."""
    try:
        return Path(told).expanduser()
    except RuntimeError:
        return None  # a shell leaves it alone too


def make(folder: Path) -> None:
    """Create a folder and what is missing above it, readable by its owner only."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        _make(one)
    for one in missing:
        sync(one.parent)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        if not folder.is_dir():
            raise OSError(ENOTDIR, f"{folder.name} is in the way") from None
    else:
        folder.chmod(0o700)  # the umask may have taken even that away


def sync(folder: Path) -> None:
    """Make the names in a folder durable, as far as its file system can."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (EINVAL, ENOTSUP):
            raise
    finally:
        os.close(handle)


def newest_first(folder: Path, pattern: str) -> list[Path]:
    """What lies in a folder; one that cannot be listed stands for itself and says why."""
    try:
        names = [one.name for one in folder.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        return [folder]
    found = (one for one in names if fnmatchcase(one, pattern) and not one.startswith("."))
    return [folder / one for one in sorted(found, reverse=True)]


def other_version_of(path: Path) -> str:
    """The entry beside which a sync tool or a person put this copy; empty when it is none."""
    name = _NAME.match(path.name)
    original = f"{name[0]}.toml" if name else path.name
    return original if path.name != original and path.with_name(original).exists() else ""
