"""What is kept of a fault in supine itself: where it happened, and not a word that was written."""

import platform
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from traceback import walk_tb

from .. import __version__
from . import atomic
from .folders import Folders


def keep(folders: Folders, error: BaseException, now: datetime) -> Path:
    """Write the details of a fault to a file of its own. Raises OSError."""
    path = folders.crashes / f"{now:%Y-%m-%dT%H%M%S.%f}.txt"
    atomic.create(path, details(error, now))
    return path


def details(error: BaseException, now: datetime) -> str:
    """Kinds and places only: what an error says, and its values, may hold a person's own words."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    head = f"supine {__version__}, {system}, {now.isoformat(timespec='seconds')}"
    return "\n".join([head, *(line for one in _chain(error) for line in _lines(one)), ""])


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what led to it."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _lines(error: BaseException) -> Iterator[str]:
    kind = type(error)
    reason = f": {error.strerror}" if isinstance(error, OSError) else ""
    yield f"\n{kind.__module__}.{kind.__qualname__}{reason}"
    for frame, line in walk_tb(error.__traceback__):
        yield f"  {frame.f_code.co_filename}:{line} in {frame.f_code.co_qualname}"
