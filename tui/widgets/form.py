"""What a form shows: choices with their keys, the pain scale, and large letters."""

from collections.abc import Iterable

from ..figure.glyphs import Bitmap, spans
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


_ANCHORS = ("none", "worst imaginable")


def scale(label: str, pain: int | None, width: int, column: int) -> list[Line]:
    """Numbers 0 to 10 with the chosen one in brackets; nothing is chosen by default."""
    if width < column + 11 * 4 + 1:
        return [((label, "text"),), *_numbers("", pain, 0, 3 if width < 46 else 4)]
    return _numbers(label, pain, column, 4)


def _numbers(label: str, pain: int | None, column: int, step: int) -> list[Line]:
    line: Line = ((label.ljust(column), "text"),)
    for value in range(11):
        if value == pain:
            line += ((f"[{value}]".center(step) if value < 10 else "[10]", "chosen"),)
        else:
            line += ((f" {value} ".ljust(step), "text"),)
    last = column + 10 * step + 3
    none, worst = _ANCHORS
    anchors = " " * (column + 1) + none
    return [line, ((anchors + worst.rjust(max(0, last - len(anchors))), "quiet"),)]


def block_lines(bitmap: Bitmap, ink: str) -> list[Line]:
    """The terminal rows of a bitmap in one ink; spaces with a ground are one byte a cell."""
    return [
        tuple(
            (text, f"{'fill' if filled else 'half'}-{ink}") for text, filled in spans(bitmap, row)
        )
        for row in range(len(bitmap) // 2)
    ]
