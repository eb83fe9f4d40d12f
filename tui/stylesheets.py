"""Where the style sheets lie: beside the package in a checkout, inside it when installed."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_FOLDERS = (_HERE / "styles", _HERE.parent / "styles")


def sheet(name: str) -> Path:
    """The path of a style sheet. Raises FileNotFoundError when no folder has it."""
    for folder in _FOLDERS:
        if (path := folder / name).is_file():
            return path
    raise FileNotFoundError(name)
