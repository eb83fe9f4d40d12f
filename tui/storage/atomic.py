"""Whole files only: the old content or the new one, whatever happens in between."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .folders import make, sync


def replace(path: Path, text: str) -> None:
    """Put `text` in place of the file, durably; a link is written through. Raises OSError."""
    target = path.resolve()
    make(target.parent)
    with _temporary(target, text) as ready:
        os.replace(ready, target)
    sync(target.parent)


def create(path: Path, text: str) -> None:
    """Create a file that must not exist yet, durably. Raises FileExistsError and OSError."""
    make(path.parent)
    with _temporary(path, text) as ready:
        _name(ready, path)
    sync(path.parent)


def _name(ready: Path, path: Path) -> None:
    """Give a file a name that must be free; where there are no hard links it is taken first."""
    try:
        os.link(ready, path)
    except FileExistsError:
        raise
    except OSError:
        path.touch(0o600, exist_ok=False)
        os.replace(ready, path)


@contextmanager
def _temporary(target: Path, text: str) -> Iterator[Path]:
    """Yield a synced file beside the target, private, and gone afterwards."""
    ready = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    handle = os.open(ready, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        yield ready
    finally:
        ready.unlink(missing_ok=True)
