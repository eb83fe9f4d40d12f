"""The routine and the words from their TOML files."""

from functools import cache
from pathlib import Path
from typing import TypeVar

from ..domain import tables
from ..domain.origins import Library
from ..domain.routine import Passage, Routine, Sentence
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


def written() -> tuple[str, ...]:
    """The names of the content files that hold passages."""
    found = (path for path in sorted(_CONTENT.glob("*.toml")) if "passages" in toml.load(path)[1])
    return tuple(path.stem for path in found)


@cache
def sentences() -> tuple[Sentence, ...]:
    """Every sentence of every passage."""
    rows = (one for name in written() for one in passages(name).values())
    return tuple(sentence for passage in rows for sentence in passage.sentences)


@cache
def library() -> Library:
    """The sources, and the places of the article, read once. Raises Unreadable."""
    return _shaped(Library, _CONTENT / "sources.toml")


def _shaped(shape: type[T], path: Path) -> T:
    text, table = toml.load(path)
    made, problems = tables.read(shape, table)
    if problems:
        raise toml.located(path, text, problems[0])
    return made
