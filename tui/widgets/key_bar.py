"""The last row: what can be pressed now; and all that is left of a screen that is too small."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from .canvas import Canvas, Line, length, wrapped
from .grid import LEAST

Item = tuple[str, str]
"""A key and its word."""

_GAPS = (4, 3, 2)
_MOST_ROWS = 3


class KeyBar(Canvas):
    """Keys with one word each; on a phone they take more rows."""

    view: var[tuple[Item, ...]] = var(())
    kept: var[str] = var("")
    """The key that stays when others have no room: it leads to all of them."""

    def rows(self, width: int, items: Sequence[Item] | None = None) -> int:
        """How many rows the keys, or others, take at a width."""
        shown = self.view if items is None else items
        fits = length(keys_line(shown, _GAPS[-1])) <= width
        return 1 if fits else len(fitting(shown, self.kept, width, _MOST_ROWS))

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """One row where all fit, else as many as there is room for, the last row fullest."""
        for gap in _GAPS:
            if length(keys_line(self.view, gap)) <= width:
                return [()] * (height - 1) + [keys_line(self.view, gap)]
        rows = fitting(self.view, self.kept, width, height)
        return [()] * (height - len(rows)) + rows


def keys_line(items: Sequence[Item], gap: int, ink: str = "quiet") -> Line:
    """Keys with their words in a row."""
    line: Line = ()
    for key, word in items:
        line += ((" " * gap, "text"),) if line else ()
        line += ((key, "key"), (f" {word}", ink))
    return line


def fitting(items: Sequence[Item], kept: str, width: int, height: int) -> list[Line]:
    """Rows of keys; those that have no room go from the end on, the one that is kept excepted."""
    shown = list(items)
    while len(rows := _rows(shown, width)) > max(1, height):
        shown.remove(next((one for one in reversed(shown) if one[0] != kept), shown[-1]))
    return rows


def _rows(items: Sequence[Item], width: int) -> list[Line]:
    """Fill rows from the first key on; the rows are then turned round, so it stays lowest."""
    rows: list[list[Item]] = [[]]
    for item in items:
        if rows[-1] and length(keys_line([*rows[-1], item], 2)) > width:
            rows.append([])
        rows[-1].append(item)
    return [keys_line(row, 2) for row in reversed(rows)]


_SAYS = f"Too small: {LEAST.width} x {LEAST.height} needed."


@dataclass(frozen=True)
class Brief:
    """What goes on in a few words, and the keys, which all go on working."""

    says: str = ""
    keys: tuple[Item, ...] = ()


class TooSmall(Canvas):
    """Covers the screen while it is below the smallest size."""

    view: var[Brief] = var(Brief())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The one line first, then as many of the others as there is room for."""
        says: list[Line] = [((row, "text"),) for row in wrapped(_SAYS, width)]
        brief: list[Line] = [((row, "bright"),) for row in wrapped(self.view.says, width)]
        room = height - len(says)
        keys = fitting(self.view.keys, "", width, min(2, room)) if room > 0 else []
        return [*says, *brief[: room - len(keys)], *keys][:height]
