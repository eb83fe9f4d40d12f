"""Style sheets are parsed once for all apps of a test run, not once for each app."""

from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parse = Stylesheet._parse_rules
_rules: dict[tuple[object, ...], list[RuleSet]] = {}


def _parsed_once(self: Stylesheet, *words: Any, **named: Any) -> list[RuleSet]:
    """The rules of a text under these colours, as one sheet too shares them with its successor."""
    key = (*words, *sorted(named.items()), *sorted(self._variables.items()))
    if key not in _rules:
        _rules[key] = _parse(self, *words, **named)
    return _rules[key]


def parse_once(patch: pytest.MonkeyPatch) -> None:
    """Let apps share what they parsed."""
    patch.setattr(Stylesheet, "_parse_rules", _parsed_once)
