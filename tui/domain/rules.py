"""What a value may be, said once: for files, for screens and for the reason of a refusal.

A refusal is a phrase that follows the key's name. It never repeats text, only numbers, so that
nothing a person wrote can end up in an error message.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol


class Rule(Protocol):
    """Something that can say why a value is not allowed."""

    def refusal(self, value: object) -> str | None:
        """Return the reason the value is refused, or None when it is allowed."""


@dataclass(frozen=True)
class Whole:
    """A whole number from `least` to `most`, both included."""

    least: int
    most: int
    unit: str = ""

    def refusal(self, value: object) -> str | None:
        """Refuse anything but a whole number in the range."""
        if isinstance(value, bool) or not isinstance(value, int):
            return f"must be a whole number, {self.range}"
        if not self.least <= value <= self.most:
            return f"is {value}, it must be {self.range}"
        return None

    @property
    def range(self) -> str:
        """The range in words, with the unit."""
        return f"{self.least} to {self.most} {self.unit}".rstrip()


@dataclass(frozen=True)
class Seconds:
    """Seconds as a number of at least 0; whole numbers are taken too."""

    def refusal(self, value: object) -> str | None:
        """Refuse anything but a number of at least 0."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return "must be a number of seconds"
        return None if 0 <= value < float("inf") else "must be 0 seconds or more"


@dataclass(frozen=True)
class Version:
    """The number of a file's form; a file of a newer form is shown but never written."""

    known: int = 1

    def refusal(self, value: object) -> str | None:
        """Refuse anything but a form that is understood."""
        if isinstance(value, int) and not isinstance(value, bool) and value > self.known:
            return f"is {value}, newer than this supine understands"
        return None if value == self.known else f"must be {self.known}"


@dataclass(frozen=True)
class Choice:
    """One word out of a few."""

    options: tuple[str, ...]

    def refusal(self, value: object) -> str | None:
        """Refuse anything but one of the words."""
        if isinstance(value, str) and value in self.options:
            return None
        return "must be one of: " + ", ".join(self.options)


@dataclass(frozen=True)
class Simple:
    """A kind of value that needs no more than a test, and what is said of any other."""

    fits: Callable[[object], bool]
    says: str

    def refusal(self, value: object) -> str | None:
        """Refuse what does not fit."""
        return None if self.fits(value) else self.says


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping)


def _is_moment(value: object) -> bool:
    return isinstance(value, datetime) and value.tzinfo is not None


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


SWITCH = Simple(lambda value: isinstance(value, bool), "must be true or false")
MOMENT = Simple(
    _is_moment, "must be a date and time with an offset, like 2026-11-23T07:40:12+01:00"
)
DAY = Simple(_is_day, 'must be a date in quotes, like "2026-11-23"')
LOOSE = Simple(_is_table, "must be a table")
"""A table whose keys somebody else knows."""
KEY_TABLE = Simple(_is_table, 'must be a table of lines like  note = "j"')
"""A table that gives an action's name a key or a list of keys, for the keymap to judge."""


@dataclass(frozen=True)
class Text:
    """Any text; with `most`, of at most so many characters."""

    most: int | None = None

    def refusal(self, value: object) -> str | None:
        """Refuse anything but text, and what is too long."""
        if not isinstance(value, str):
            return "must be text in quotes"
        if self.most is not None and len(value) > self.most:
            return f"has {len(value)} characters, it may have {self.most}"
        return None


@dataclass(frozen=True)
class Words:
    """A list of words, each out of a few; with no options any words are allowed.

    With `most` there are so many at most, with `longest` each has so many characters at most.
    """

    options: tuple[str, ...] = ()
    most: int | None = None
    longest: int | None = None

    def refusal(self, value: object) -> str | None:
        """Refuse anything but a list of the words."""
        if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
            return "must be a list of words in quotes"
        if self.most is not None and len(value) > self.most:
            return f"holds {len(value)}, it may hold {self.most}"
        if self.longest is not None and any(len(one) > self.longest for one in value):
            return f"holds words that are longer than {self.longest} characters"
        if self.options and not set(value) <= set(self.options):
            return "may hold only: " + ", ".join(self.options)
        return None


@dataclass(frozen=True)
class Row:
    """A table of its own, read as the given dataclass."""

    shape: type

    def refusal(self, value: object) -> str | None:
        """Refuse anything but a table."""
        return LOOSE.refusal(value)


@dataclass(frozen=True)
class Rows:
    """A list of tables, each read as the given dataclass."""

    shape: type

    def refusal(self, value: object) -> str | None:
        """Refuse anything but a list of tables."""
        if isinstance(value, list | tuple) and all(isinstance(one, Mapping) for one in value):
            return None
        return "must be a list of tables"


REQUIRED: Any = object()


def ruled(rule: Rule, default: object = None, says: str = "") -> Any:
    """Declare a dataclass field with its rule; without a default the field is absent (None).

    `says` is the field's name for people, where a screen shows it.
    """
    meta = {"rule": rule, "says": says, "required": default is REQUIRED}
    return field(default=None if default is REQUIRED else default, metadata=meta)


@dataclass(frozen=True)
class Table:
    """A table whose fields are `ruled`; unknown keys stay in `extra`, to be written back."""

    extra: Mapping[str, Any] = field(default_factory=dict, kw_only=True)
