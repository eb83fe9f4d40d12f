"""Where things lie. Nothing is created before something is written."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from errno import EINVAL, ENOTDIR, ENOTSUP
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True)
class Folders:
    """The files and folders below one data folder."""

    data: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.data / "settings.toml"

    @property
    def sessions(self) -> Path:
        """The journal: one file an entry, by year and month."""
        return self.data / "sessions"

    @property
    def trash(self) -> Path:
        """Deleted entries and superseded versions."""
        return self.data / "trash"

    @property
    def locks(self) -> Path:
        """Which sessions are running and which notes are in an editor, while they are."""
        return self.data / "locks"

    @property
    def drafts(self) -> Path:
        """Notes while they are in an editor."""
        return self.data / "drafts"

    @property
    def routines(self) -> Path:
        """The user's own routines."""
        return self.data / "routines"

    @property
    def reports(self) -> Path:
        """The reports that were written from the app."""
        return self.data / "reports"

    @property
    def crashes(self) -> Path:
        """What supine says about faults in itself."""
        return self.data / "crashes"

    @property
    def cache(self) -> Path:
        """The history in short, rebuilt whenever it is missing; nothing stands only here."""
        return self.data / "cache"


def locate(option: str | None, environ: Mapping[str, str]) -> Folders:
    """Return the folders: `--data-dir`, else `SUPINE_DATA_DIR`, else the user's data folder."""
    told = option or environ.get("SUPINE_DATA_DIR")
    return Folders((_at_home(told) if told else default_data_dir()).absolute())


def default_data_dir() -> Path:
    """The folder that supine makes for itself."""
    return user_data_path("supine", appauthor=False).absolute()


def _at_home(told: str) -> Path:
    try:
        return Path(told).expanduser()
    except RuntimeError:
        return Path(told)  # nobody has that name; a shell leaves it alone too


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
