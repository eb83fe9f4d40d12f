"""The routine and the words from their TOML files."""

from functools import cache
from pathlib import Path
from typing import TypeVar

from ..domain import tables
from ..domain.routine import Passage, Routine
from . import toml

_CONTENT = Path(__file__).resolve().parents[1] / "content"
BUILT_IN = _CONTENT / "piriformis-beginner.toml"

T = TypeVar("T")


def routine(path: Path = BUILT_IN) -> Routine:
    """Read a routine. Raises Unreadable with the line and the reason."""
    return _shaped(Routine, path)


@cache
def passages(name: str) -> dict[str, Passage]:
    """The passages of one content file by their ids, read once. Raises Unreadable."""
    text, table = toml.load(_CONTENT / f"{name}.toml")
    found: dict[str, Passage] = {}
    for row in table["passages"]:
        passage, problems = tables.read(Passage, row)
        if problems:
            raise toml.located(_CONTENT / f"{name}.toml", text, problems[0])
        found[passage.id] = passage
    return found


def _shaped(shape: type[T], path: Path) -> T:
    text, table = toml.load(path)
    made, problems = tables.read(shape, table)
    if problems:
        raise toml.located(path, text, problems[0])
    return made
