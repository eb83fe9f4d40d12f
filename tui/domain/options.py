"""The settings as rows for people: names, values in words, and the next value. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

from .routine import Routine
from .rules import SWITCH, Choice, Rule, Text, Whole
from .settings import Settings
from .tables import Path

GROUPS = {
    "": "The session",
    "holds": "Times and sides",
    "checks": "Questions before and after",
    "floor": "Floor view",
    "activities": "What you can do again",
    "cues": "Cues: what is heard and seen",
}
_MEANS = {
    "wait": "waits for your key before each hold",
    "flow": "runs by itself",
    "full": "four frames a second",
    "calm": "one frame a second",
    "before full": "the questions and the number",
    "short": "one line a question; longer holds are not offered",
    "none": "only the digits change",
    "less-sore": "the less sore one",
    "supine-dark": "dark",
    "supine-light": "light",
    "supine-contrast": "high contrast",
    "ansi-dark": "the terminal's own, dark",
    "ansi-light": "the terminal's own, light",
}
_ABSENT = {
    "sore_side": "not told",
    "sore_repetitions": "as the other side",
    "motion": "full, and calm over SSH",
}
_SWITCHES = {"optional_steps": ("left out", "in")}
_HINTS = {"sore_repetitions": "1 to 3; where left or right is sore"}
OPTIONAL: Path = ("holds", "optional_steps")
_COARSE = 60
"""Ranges longer than this move by fives."""


@dataclass(frozen=True)
class Setting:
    """One row: where it stands in the file, its name, its rule and its value."""

    path: Path
    says: str
    rule: Rule
    value: Any

    def moved(self, by: int) -> Any:
        """The next value in a direction; numbers stop at their ends, words go round."""
        if isinstance(self.rule, Whole):
            return self._number(self.rule, by)
        if self.rule is SWITCH:
            return not self.value
        if isinstance(self.rule, Text):
            return self.value
        absent = [None] if self.path[-1] in _ABSENT else []
        options = [*absent, *(self.rule.options if isinstance(self.rule, Choice) else ())]
        return options[(options.index(self.value) + by) % len(options)]

    def _number(self, rule: Whole, by: int) -> int | None:
        """The next number; one that may be absent is so below its least."""
        may_be_absent = self.path[-1] in _ABSENT
        if self.value is None:
            return rule.least if by > 0 else None
        if may_be_absent and by < 0 and self.value == rule.least:
            return None
        step = 5 if rule.most - rule.least > _COARSE else 1
        return max(rule.least, min(rule.most, int(self.value) + by * step))

    @property
    def group(self) -> str:
        """The name of the group it stands in."""
        return GROUPS[str(self.path[0]) if len(self.path) > 1 else ""]

    @property
    def shown(self) -> str:
        """The value in words; text as it is written."""
        if self.rule is SWITCH:
            return _SWITCHES.get(str(self.path[-1]), ("off", "on"))[bool(self.value)]
        if self.value is None:
            return _ABSENT[str(self.path[-1])]
        if isinstance(self.rule, Whole):
            return f"{self.value} {self.rule.unit}".rstrip()
        if isinstance(self.rule, Text):
            return str(self.value)
        meaning = _MEANS.get(f"{self.path[-1]} {self.value}") or _MEANS.get(self.value, "")
        plain = self.value.startswith(("supine-", "ansi-")) or self.value == "less-sore"
        return meaning if plain else f"{self.value}, {meaning}" if meaning else self.value

    @property
    def hint(self) -> str:
        """What values there are."""
        if isinstance(self.rule, Text):
            return "enter writes"
        if hint := _HINTS.get(str(self.path[-1])):
            return hint
        return self.rule.range if isinstance(self.rule, Whole) else ""


def optional_named(routine: Routine) -> str:
    """Which steps of a routine are optional, such as `step 4, both knees to a side`."""
    steps = [one for one in routine.steps if one.optional]
    return "; ".join(f"step {one.number}, {one.name.lower()}" for one in steps)


def rows(settings: Settings) -> list[Setting]:
    """The settings that have a name for people, in the order of their declaration."""
    tables = (_rows(getattr(settings, name), (name,)) for name in GROUPS if name)
    return [*_rows(settings, ()), *chain.from_iterable(tables)]


def _rows(table: Any, path: Path) -> Iterator[Setting]:
    for one in fields(table):
        if one.metadata.get("says"):
            value = getattr(table, one.name)
            yield Setting((*path, one.name), one.metadata["says"], one.metadata["rule"], value)
