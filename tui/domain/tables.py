"""Dataclasses from tables and back, driven by the rule that each field declares.

Keys that no field knows are kept in `extra` and written back unchanged.
"""

from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from typing import Any, TypeVar

from .rules import Row, Rows, Rule

T = TypeVar("T")
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """A value that was refused: where it stands and why, without the value's text."""

    path: Path
    reason: str

    @property
    def name(self) -> str:
        """The key as a person would name it, such as `holds.seconds` or `holds 2, side`."""
        name = ""
        for part in self.path:
            name += f" {part + 1}," if isinstance(part, int) else f".{part}"
        return name.lstrip(".").replace(",.", ", ").rstrip(",")

    def __str__(self) -> str:
        return f"{self.name} {self.reason}"


def read(shape: type[T], table: Mapping[str, Any], path: Path = ()) -> tuple[T, list[Problem]]:
    """Build `shape` from a table; a refused value counts as absent and is told as a problem."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    names = {one.name for one in _ruled(shape)}
    for one in _ruled(shape):
        if one.name in table:
            value, found = _value(one.metadata["rule"], table[one.name], (*path, one.name))
            problems += found
            if value is not None:
                values[one.name] = value
        elif one.metadata["required"]:
            problems.append(Problem((*path, one.name), "is missing"))
    values["extra"] = {key: table[key] for key in table if key not in names}
    return shape(**values), problems


def write(row: object) -> dict[str, Any]:
    """Return the table of a dataclass: absent fields left out, unknown keys at the end."""
    table = {}
    for one in _ruled(type(row)):
        value = getattr(row, one.name)
        if value is not None and not (isinstance(one.metadata["rule"], Rows) and not value):
            table[one.name] = plain(value)
    return {**table, **getattr(row, "extra", {})}


def _value(rule: Rule, value: Any, path: Path) -> tuple[Any, list[Problem]]:
    reason = rule.refusal(value)
    if reason is not None:
        return None, [Problem(path, reason)]
    if isinstance(rule, Row):
        return read(rule.shape, value, path)
    if isinstance(rule, Rows):
        return _rows(rule, value, path)
    return tuple(value) if isinstance(value, list) else value, []


def _rows(rule: Rows, tables: list[Any], path: Path) -> tuple[tuple[Any, ...], list[Problem]]:
    rows: list[tuple[Any, list[Problem]]] = [
        read(rule.shape, table, (*path, place)) for place, table in enumerate(tables)
    ]
    return tuple(row for row, _ in rows), [one for _, problems in rows for one in problems]


def plain(value: Any) -> Any:
    """A value as a table holds it."""
    if is_dataclass(value):
        return write(value)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


def _ruled(shape: type) -> Iterator[Field[Any]]:
    return (one for one in fields(shape) if "rule" in one.metadata)
