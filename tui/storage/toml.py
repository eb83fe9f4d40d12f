"""TOML in one fixed layout, and a reason with its line where a file cannot be read."""

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
_MANY_LINES = ('"""', "'''")
_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True)
class Unreadable(Exception):
    """A file that is left as it is: where, which line (0 when none), and why."""

    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        return f"{self.path.name}{line}: {self.reason}"


def load(path: Path) -> tuple[str, dict[str, Any]]:
    """Return a file's text and its table. Raises Unreadable and FileNotFoundError."""
    text = _text(path)
    try:
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
        raise Unreadable(path, line, "not valid TOML here") from None


def _text(path: Path) -> str:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise Unreadable(path, 0, "is not a file")
        if facts.st_size > MOST_BYTES:
            raise Unreadable(path, 0, "is larger than an entry can be")
        return path.read_bytes().decode()
    except FileNotFoundError:
        raise
    except UnicodeDecodeError:
        raise Unreadable(path, 0, "is not UTF-8 text") from None
    except OSError as error:
        raise Unreadable(path, 0, error.strerror or "cannot be read") from None


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
        elif inside and bare.startswith(f"{path[-1]}="):
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
    """Write a table: plain keys first, then each table under its own heading."""
    return "".join(_lines(table, ""))


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
