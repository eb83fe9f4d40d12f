"""The routines and the words from their TOML files."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import category

from ..domain import tables
from ..domain.origins import Library
from ..domain.routine import Passage, Routine, Side, Step, fill
from ..domain.tables import Problem
from ..figure.table import from_table
from . import toml
from .folders import Folders, at_home, newest_first

T = TypeVar("T")
_CONTENT = Path(__file__).resolve().parents[1] / "content"
BUILT_IN = _CONTENT / "piriformis-beginner.toml"


def routine(path: Path = BUILT_IN) -> Routine:
    """Read a routine. Raises Unreadable with the line and the reason."""
    text, table = _read(path)
    found = problems(table)
    if found:
        raise toml.located(path, text, found[0])
    return tables.read(Routine, table)[0]


def listed(folders: Folders) -> list[tuple[Path, Routine | toml.Unreadable]]:
    """The built-in routine and the user's own, by their file; unreadable ones with the reason."""
    found: list[tuple[Path, Routine | toml.Unreadable]] = []
    for path in (BUILT_IN, *reversed(newest_first(folders.routines, "*.toml"))):
        try:
            found.append((path, routine(path)))
        except toml.Unreadable as error:
            found.append((path, error))
    return found


def find(name: str | None, folders: Folders) -> Routine:
    """The routine of that id or in that file, the built-in one for None. Raises Unreadable."""
    if name is None:
        return routine()
    if "/" in name or name.endswith(".toml"):
        path = at_home(name)
        if path is None:
            raise toml.Unreadable(Path(name), 0, "there is no such home folder")
        return routine(path)
    known = [one for _, one in listed(folders) if isinstance(one, Routine)]
    for one in known:
        if one.id == name:
            return one
    told = ", ".join(one.id for one in known)
    raise toml.Unreadable(Path(name), 0, f"there is no such routine; there are: {told}")


def problems(table: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with a routine's table: its values, then what the steps say together."""
    hidden = [Problem(path, "holds hidden characters") for path in _hidden(table, ())]
    made, found = tables.read(Routine, table)
    return hidden + found or _together(made)


def _hidden(value: Any, path: tables.Path) -> Iterator[tables.Path]:
    """Where there is text that a terminal would act on, or that reads other than it is."""
    if isinstance(value, str):
        if any(one != "\n" and category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp") for one in value):
            yield path
        return
    if isinstance(value, Mapping | list):
        inside = value.items() if isinstance(value, Mapping) else enumerate(value)
        for key, one in inside:
            yield from _hidden(one, (*path, key))


def _together(made: Routine) -> list[Problem]:
    found = []
    if not made.timed:
        found.append(Problem(("steps",), "has no step that is held"))
    if [one.number for one in made.steps] != list(range(1, len(made.steps) + 1)):
        found.append(Problem(("steps",), "must be numbered 1, 2, 3 and so on"))
    if len({one.id for one in made.steps}) < len(made.steps):
        found.append(Problem(("steps",), "must each have an id of its own"))
    for place, step in enumerate(made.steps):
        found += _of_step(step, ("steps", place))
    return found


def _of_step(step: Step, path: tables.Path) -> Iterator[Problem]:
    try:
        _ = step.figure is None or from_table(step.figure)
    except ValueError as error:
        yield Problem((*path, "figure"), str(error))
    groups = (step.way, step.brief, step.more, step.care, step.go, step.release, step.aloud)
    sentences = [one.text for one in chain.from_iterable(groups)]
    said = (step.heading, step.for_side or "", *step.cue, *step.release_cue, *sentences)
    try:
        _ = [fill(one, side) for one in said for side in Side]
    except (KeyError, ValueError, IndexError):
        yield Problem((*path, "heading"), "and the sentences may hold only {side} and {other}")


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        return toml.load(path)
    except FileNotFoundError:
        raise toml.Unreadable(path, 0, "is not there") from None


def _made(shape: type[T], table: Mapping[str, Any], path: Path, text: str) -> T:
    made, refused = tables.read(shape, table)
    if refused:
        raise toml.located(path, text, refused[0])
    return made


@cache
def passages(name: str) -> dict[str, Passage]:
    """The passages of one content file by their ids, read once. Raises Unreadable."""
    path = _CONTENT / f"{name}.toml"
    text, table = toml.load(path)
    found = (_made(Passage, row, path, text) for row in table["passages"])
    return {passage.id: passage for passage in found}


@cache
def library() -> Library:
    """The sources, and the places of the article, read once. Raises Unreadable."""
    path = _CONTENT / "sources.toml"
    text, table = toml.load(path)
    return _made(Library, table, path, text)
