"""Where the panes stand: width picks the columns, height drops what can be missed.

First the figure gives way, then the journal strip, then text; never the cue, the digits, keys.
"""

from collections.abc import Mapping
from typing import NamedTuple

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

WIDE, MEDIUM = 100, 60
"""From this many columns on there are three columns, or two."""
DIGITS = 6
"""Rows of digits at 80x24."""


class Shape(NamedTuple):
    """What decides about places beside the size."""

    session: bool = False
    writing: bool = False
    tab: str = "now"


def tabbed(size: Size) -> bool:
    """Whether only one pane at a time is shown."""
    return size.width < MEDIUM


Places = Mapping[str, Region]


def places(size: Size, shape: Shape) -> Places:
    """The region of each pane that is shown, by its id."""
    if size.width >= WIDE:
        found = _wide(size, shape)
    elif size.width >= MEDIUM:
        found = _medium(size, shape)
    else:
        found = _narrow(size, shape)
    found["notice"] = Region(found["bar"].x, 1, found["bar"].width, 1)
    return {name: one for name, one in found.items() if one.width > 0 and one.height > 0}


def _wide(size: Size, shape: Shape) -> dict[str, Region]:
    width, height = size
    top, bottom = (3, height - 3) if height >= 28 else (2, height - 2)
    side = width // 2 - 3 if shape.writing else max(31, width // 4)
    middle = width - 32 - side - 5
    rows = bottom - top
    text = min(13, max(3, rows - 9))
    timer = Region(32, top + text, middle, rows - text - 1)
    return {
        "bar": Region(2, 0, width - 4, 1),
        "steps": Region(2, top, 28, rows + 1),
        "now": Region(32, top, middle, text),
        "timer": timer,
        "field": Region(32, bottom - 1, middle, 1),
        "journal": Region(width - side - 2, top, side, rows + 1),
        "keys": Region(2, height - 1, width - 4, 1),
    }


def _medium(size: Size, shape: Shape) -> dict[str, Region]:
    width, height = size
    frame = {"bar": Region(1, 0, width - 2, 1), "keys": Region(1, height - 1, width - 2, 1)}
    if shape.writing:
        return frame | {"journal": Region(1, 2, width - 2, height - 4)}
    left = 28
    strip = 0 if height < 20 else 1 if shape.session else 2
    field = 1 if shape.session else 0
    bottom = height - 2 - strip - field
    steps = min(7 if shape.session else 9, max(4, bottom - 2 - (DIGITS + 4)))
    return frame | {
        "steps": Region(1, 2, left, steps),
        "timer": Region(1, 2 + steps, left, bottom - 2 - steps),
        "now": Region(left + 2, 2, width - left - 3, bottom - 2),
        "field": Region(1, bottom, width - 2, field),
        "strip": Region(1, bottom + field, width - 2, strip),
    }


def _narrow(size: Size, shape: Shape) -> dict[str, Region]:
    width, height = size
    keys = 2 if height >= 16 else 1
    bottom = height - keys - (height >= 20)
    frame = {
        "bar": Region(1, 0, width - 2, 1),
        "keys": Region(1, height - keys, width - 2, keys),
    }
    top = 2 if height >= 14 else 1
    body = Region(1, top, width - 2, bottom - top)
    if shape.writing or shape.tab == "note":
        return frame | {"journal": body}
    if shape.tab == "steps":
        return frame | {"steps": body}
    field = 1 if shape.session else 0
    timer = min(max(4, body.height // 2), 12)
    return frame | {
        "now": Region(1, top, body.width, body.height - timer - field),
        "timer": Region(1, bottom - timer - field, body.width, timer),
        "field": Region(1, bottom - field, body.width, field),
    }


class PaneLayout(Layout):
    """Puts the panes where `places` says; a pane without a place is not shown."""

    name = "panes"

    def __init__(self) -> None:
        self.shape = Shape()

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the children by their ids."""
        found = places(size, self.shape)
        return [
            WidgetPlacement(found[child.id], NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if child.id and child.id in found
        ]
