"""Whole files only: the old content or the new one, whatever happens in between."""

import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EEXIST, EINVAL, EISDIR
from hashlib import sha256
from pathlib import Path

from .folders import make, sync

_LEFT = re.compile(r"\..+\.[0-9a-f]{8}\.part")


def replace(path: Path, text: str, check: Callable[[], None] = lambda: None) -> None:
    """Put `text` in place of the file, durably; a link is written through. Raises OSError.

    Devices, pipes and folders are never replaced.

    `check` is called when only the last step is missing; what it raises leaves the file alone.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise OSError(EISDIR, "it is a folder")
    make(target.parent)
    with _temporary(target, text) as ready:
        check()
        if target.exists() and not target.is_file():
            raise OSError(EINVAL, "it is not a plain file")
        os.replace(ready, target)
    sync(target.parent)


def create(path: Path, text: str) -> None:
    """Create a file that must not exist yet, durably. Raises FileExistsError and OSError."""
    if path.is_dir():
        raise OSError(EISDIR, "it is a folder")
    make(path.parent)
    with _temporary(path, text) as ready:
        _name(ready, path)
    sync(path.parent)


def keep_copy(folder: Path, stem: str, text: str) -> None:
    """Keep a text in a folder, once however often it is tried. Raises OSError."""
    path = folder / f"{stem}-{sha256(text.encode()).hexdigest()[:8]}.toml"
    if not path.exists():
        create(path, text)


def sweep(folder: Path) -> None:
    """Take away what programs left that were killed while they wrote; call when nobody writes."""
    for left in folder.glob(".*.part"):
        if _LEFT.fullmatch(left.name):
            left.unlink(missing_ok=True)


def _name(ready: Path, path: Path) -> None:
    """Give a file a name that must be free; without hard links a look must do."""
    try:
        os.link(ready, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(EEXIST, "File exists", str(path)) from None
        os.replace(ready, path)


@contextmanager
def _temporary(target: Path, text: str) -> Iterator[Path]:
    """Yield a synced file beside the target, private, and gone afterwards."""
    ready = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    handle = os.open(ready, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            os.fchmod(handle, 0o600)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        yield ready
    finally:
        ready.unlink(missing_ok=True)
