"""TOML in one fixed layout, and a reason with its line where a file cannot be read.

A file may hold whatever it does: nothing is waited for, nothing is guessed.
"""

import os
import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import tomli_w

from ..domain.tables import Path as KeyPath
from ..domain.tables import Problem

MOST_BYTES = 1_000_000


@dataclass(unsafe_hash=True)
class Unreadable(Exception):
    """A file that is left as it is: where, which line (0 when none), and why."""

    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return self._said(self.path.name)

    @property
    def in_full(self) -> str:
        """The same with the whole path."""
        return self._said(str(self.path))

    def _said(self, place: str) -> str:
        return f"{place}{f':{self.line}' if self.line else ''}: {self.reason}"


def read_bytes(path: Path) -> bytes:
    """The bytes of a plain file; never waits for a pipe. Raises Unreadable and OSError."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            raise Unreadable(path, 0, "is not a file")
        if facts.st_size > MOST_BYTES:
            raise Unreadable(path, 0, "is larger than an entry can be")
        with open(handle, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(handle)


def read_text(path: Path) -> str:
    """The text of a file. Raises Unreadable with the reason, and FileNotFoundError."""
    try:
        return read_bytes(path).decode()
    except FileNotFoundError:
        if path.is_symlink():
            raise Unreadable(path, 0, "is a link to a file that is gone") from None
        raise
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Unreadable(path, line, "is not UTF-8 text") from None
    except OSError as error:
        raise Unreadable(path, 0, error.strerror or "cannot be read") from None


MOST_LEVELS = 32
"""How deeply tables and lists may be nested; what can be read can then be written again."""
_MOST_WHOLE = 2**63
_MANY_LINES = ('"""', "'''")
_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_MERGE = re.compile(r"^<{7} ", re.MULTILINE)
_TWICE = ("Cannot overwrite", "Cannot declare", "Duplicate inline table key")


def load(path: Path) -> tuple[str, dict[str, Any]]:
    """Return a file's text and its table. Raises Unreadable and FileNotFoundError."""
    text = read_text(path)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _refused(path, text, error) from None
    if problem := _unwritable(table):
        raise located(path, text, problem)
    return text, table


def _refused(path: Path, text: str, error: Exception) -> Unreadable:
    """Why a text is no TOML, said so that a person can mend it."""
    found = _LINE.search(str(error))
    line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
    if merge := _MERGE.search(text):
        return Unreadable(path, text.count("\n", 0, merge.start()) + 1, "holds a merge conflict")
    if text.startswith("\ufeff"):
        return Unreadable(path, 1, "begins with a byte order mark")
    if str(error).startswith(_TWICE):
        return Unreadable(path, line, "says the same key twice")
    return Unreadable(path, line, "not valid TOML here")


def _unwritable(table: Mapping[str, Any]) -> Problem | None:
    """What could be read but never be written again; without recursion, which has an end."""
    waiting: list[tuple[KeyPath, Any]] = [((), table)]
    while waiting:
        path, value = waiting.pop()
        if len(path) > MOST_LEVELS:
            return Problem(path[:1], "is nested too deeply")
        if isinstance(value, int) and not -_MOST_WHOLE <= value < _MOST_WHOLE:
            return Problem(path, "is too large a number")
        if isinstance(value, Mapping):
            waiting += (((*path, key), one) for key, one in value.items())
        elif isinstance(value, list):
            waiting += (((*path, place), one) for place, one in enumerate(value))
    return None


def line_of(text: str, path: KeyPath) -> int:
    """The line, from 1, where a key stands; the nearest table's when it cannot be told."""
    tables = [str(part) for part in path[:-1] if isinstance(part, str)]
    nth = next((part for part in path if isinstance(part, int)), 0)
    nearest, inside, seen = 1, not tables, -1
    for number, bare in _outside_texts(text):
        if bare.startswith("["):
            opens = bare.strip("[]").split("#")[0].rstrip("]") == ".".join(tables)
            seen += opens
            inside = opens and seen == nth
            nearest = number if inside else nearest
        elif inside and bare.startswith((f"{path[-1]}=", f"{path[-1]}.")):
            return number
    return nearest


def _outside_texts(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines without their spaces, those inside a text of many lines left out."""
    sign = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not sign:
            yield number, line.strip().replace(" ", "")
        turns = [one for one in ([sign] if sign else _MANY_LINES) if line.count(one) % 2]
        if turns:
            sign = "" if sign else turns[0]


def located(path: Path, text: str, problem: Problem) -> Unreadable:
    """The reason for a refused value, with the file and the line it stands on."""
    return Unreadable(path, line_of(text, problem.path), str(problem))


def dump(table: Mapping[str, Any]) -> str:
    """Write a table: plain keys first, then each table under its own heading.

    A lone surrogate, which no file can hold, becomes a question mark.
    """
    return "".join(_lines(table, "")).encode("utf-8", "replace").decode()


def _lines(table: Mapping[str, Any], prefix: str) -> list[str]:
    lines = [_line(key, value) for key, value in table.items() if not _headed(value)]
    for key, value in table.items():
        if isinstance(value, Mapping):
            lines += [f"[{prefix}{_key(key)}]\n", *_lines(value, f"{prefix}{_key(key)}.")]
        elif _headed(value):
            for one in value:
                lines += [f"[[{prefix}{_key(key)}]]\n", *_lines(one, f"{prefix}{_key(key)}.")]
    return lines


def _headed(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, Mapping) for one in value)
    return isinstance(value, Mapping)


def _key(key: str) -> str:
    return tomli_w.dumps({key: 0}).rpartition(" = ")[0]


def _line(key: str, value: Any) -> str:
    """A plain key; text with line ends on lines of its own, unless that would change them."""
    if isinstance(value, date) and isinstance(value, datetime):
        return f"{_key(key)} = {value.isoformat()}\n"
    if isinstance(value, list) and not value:
        return f"{_key(key)} = []\n"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        words = (tomli_w.dumps({"x": one})[len("x = ") : -1] for one in value)
        return f"{_key(key)} = [{', '.join(words)}]\n"
    line = tomli_w.dumps({key: value}, multiline_strings=True)
    if '"""' in line and tomllib.loads(line) != {key: value}:
        return tomli_w.dumps({key: value})
    return line
