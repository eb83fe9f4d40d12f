"""Choices with their keys: what was chosen stands in brackets, never only in a colour."""

from collections.abc import Iterable

from .canvas import Line, length

Choice = tuple[str, str, bool]
"""A key, a word, and whether it is chosen."""


def choice(key: str, word: str, chosen: bool = False) -> Line:
    """One choice."""
    said = (f"[{word}]", "chosen") if chosen else (word, "text")
    return ((f"{key} ", "key"), said)


def choices(lead: str, options: Iterable[Choice], width: int = 999, gap: int = 3) -> list[Line]:
    """Choices behind a lead, on as many lines as they take; later lines hang below the first."""
    lines: list[Line] = [((lead, "text"),)]
    for option in options:
        one = choice(*option)
        begun = length(lines[-1]) > len(lead)
        if begun and length(lines[-1]) + gap + length(one) > width:
            lines.append(((" " * len(lead), "text"),))
            begun = False
        lines[-1] += (((" " * gap, "text"),) if begun else ()) + one
    return lines
