"""What lies in the folders of the journal, by its names alone."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d{6}-[a-z0-9]{4}(?=\W)")


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
