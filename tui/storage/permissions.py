"""Who can read what lies in the data folder: its owner, and nobody else."""

import stat
from pathlib import Path

from .data_dir import stats_upwards
from .folders import Folders

_OTHERS = 0o077


def make_private(folders: Folders, default: Path) -> tuple[str, ...]:
    """Take from others what supine made, and say when they can open what it did not make.

    `default` is the data folder that supine makes by itself; one that it was told is left as it is.
    """
    made = [
        *(folders.settings, folders.sessions, folders.trash, folders.drafts, folders.locks),
        *(folders.routines, folders.reports, folders.crashes, folders.cache),
    ]
    for one in [*made, folders.data] if folders.data == default else made:
        _make_private(one)
    if folders.data == default or not _open_to_others(folders.data):
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
    modes = [one.st_mode for one in stats_upwards(folder)]
    passing = 0o011
    for mode in modes:
        passing &= mode
    return bool(passing and modes[0] & 0o066)
