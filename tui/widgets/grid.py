"""Where the panes stand: width picks the columns, height drops what can be missed.

First the figure gives way, then the journal strip, then text; never the cue, the digits, keys.
"""

from collections.abc import Mapping
from typing import NamedTuple

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from .floor import cue_height

LEAST = Size(40, 12)
"""Columns and rows below which a screen only says that it is too small."""
WIDE, MEDIUM = 100, 60
"""From this many columns on there are three columns, or two."""
DIGITS = 6
"""Rows of digits at 80x24."""
_ROOMY = 36
"""Rows from which the timer of a wide screen has its title and larger digits."""
_START = 6
"""Rows for how to start, how much and how long."""
LEAST_FIGURE = 7
"""Rows below which a figure is a hint and no picture: then there is none."""
_LEAST_TEXT = 3
_LEAST_TIMER = 4
"""Rows for a word and the smallest digits."""
_LEAST_DIGITS = 5
"""Rows of digits that text in the floor view leaves, but the text that must be there."""
_TWO_LINES = 8
"""Rows in which two lines of block letters can be read from the floor."""
_AIRY = 20
"""Rows from which there is air around the text of the floor view."""
_FLOOR_DIGITS, _APART = 78, 3
"""Columns that the side's letter and the seconds keep in a wide floor view, and air beside."""


class Shape(NamedTuple):
    """What decides about places beside the size."""

    session: bool = False
    writing: bool = False
    tab: str = "now"
    floor: bool = False
    text: tuple[int, ...] = ()
    """Rows that the text of a session fills: in full, then shorter; the last must have room."""


def tabbed(size: Size) -> bool:
    """Whether only one pane at a time is shown."""
    return size.width < MEDIUM


Places = Mapping[str, Region]


def places(size: Size, shape: Shape) -> Places:
    """The region of each pane that is shown, by its id."""
    if shape.floor:
        found = _floor(size, shape)
    elif size.width >= WIDE:
        found = _wide(size, shape)
    elif size.width >= MEDIUM:
        found = _medium(size, shape)
    else:
        found = _narrow(size, shape)
    if not shape.floor:
        found["notice"] = Region(found["bar"].x, 1, found["bar"].width, 1)
    if "figure" in found and found["figure"].height < LEAST_FIGURE:
        del found["figure"]
    return {name: one for name, one in found.items() if one.width > 0 and one.height > 0}


def _frame(size: Size, margin: int, keys: int = 1) -> dict[str, Region]:
    width, height = size
    return {
        "bar": Region(margin, 0, width - 2 * margin, 1),
        "keys": Region(margin, height - keys, width - 2 * margin, keys),
    }


def _floor(size: Size, shape: Shape) -> dict[str, Region]:
    """The seconds above the cue, the field at the bottom; the figure only beside the seconds."""
    width, height = size
    margin = 2 if width >= WIDE else 1
    inner = width - 2 * margin
    cue = cue_height(inner, height)
    field = 2 if height >= 20 else 1
    below = height - 1 - field - (height >= 30)
    room = height - 1 - cue - field - 1
    air = (height >= 20) + (height >= 30)
    top = 1 + air
    digits = max(3, room - 2 * air)
    text, air = _words_on_floor(shape, below - cue - top, 2 if height >= _AIRY else 0)
    digits = min(digits, below - cue - top - text - air) if text else digits
    beside = inner - max(_FLOOR_DIGITS, inner * 11 // 20) if width >= WIDE else 0
    return _frame(size, margin) | {
        "digits": Region(margin, top, inner - beside, digits),
        "figure": Region(width - margin - beside + _APART, top, beside - _APART, digits),
        "words": Region(margin, below - cue - text - air // 2, inner, text),
        "cue": Region(margin, below - cue, inner, cue),
        "field": Region(margin, below, inner, field),
    }


def _words_on_floor(shape: Shape, room: int, air: int) -> tuple[int, int]:
    """The rows of ordinary text above the cue, and those that are kept free around it."""
    for rows in shape.text:
        least = _LEAST_DIGITS if rows != shape.text[-1] else 3
        if rows + least <= room:
            return rows, air if rows + air + _TWO_LINES <= room else 0
    return 0, 0


def _wide(size: Size, shape: Shape) -> dict[str, Region]:
    width, height = size
    top, bottom = (3, height - 3) if height >= 28 else (2, height - 2)
    side = width // 2 - 3 if shape.writing else max(31, width // 4)
    middle = width - 32 - side - 5
    rows = bottom - top - 1
    clock = (9 if rows < _ROOMY else 13) if shape.session else 8
    least, most = _rows_of(shape, rows - clock, 11)
    text, timer, figure = _column(rows, least_text=least, text=most, timer=clock)
    air = shape.session and timer == clock
    return _frame(size, 2) | {
        "steps": Region(2, top, 28, bottom - top + 1),
        "now": Region(32, top, middle, text),
        "figure": Region(32, top + text, middle, figure),
        "timer": Region(32, bottom - 1 - timer + air, middle, max(4, timer - 2 * air)),
        "field": Region(32, bottom - 1, middle, 1),
        "journal": Region(width - side - 2, top, side, bottom - top + 1),
    }


def _column(rows: int, *, least_text: int, text: int, timer: int) -> tuple[int, int, int]:
    """Share rows among text, timer and figure: the figure has what the others leave."""
    timer = max(_LEAST_TIMER, min(timer, rows - least_text))
    text = max(1, min(text, rows - timer))
    return text, timer, max(0, rows - text - timer)


def _rows_of(shape: Shape, room: int, usual: int) -> tuple[int, int]:
    """The fewest rows of text and those it takes, so that a figure is left in `room` if it can."""
    least = max(_LEAST_TEXT, *shape.text[-1:], 0)
    wanted = [max(usual, rows) for rows in shape.text[:-1]] or [usual]
    return least, next((one for one in wanted if one + LEAST_FIGURE <= room), wanted[0])


def _medium(size: Size, shape: Shape) -> dict[str, Region]:
    width, height = size
    if shape.writing:
        return _frame(size, 1) | {"journal": Region(1, 2, width - 2, height - 4)}
    left = 28
    strip = 0 if height < 20 else 1 if shape.session else 2
    field = 1 if shape.session else 0
    bottom = height - 2 - strip - field
    below = DIGITS + 4 if shape.session else _START
    wanted = min(7 if shape.session else 9, max(4, bottom - 2 - below))
    steps = min(wanted, bottom - 2 - _LEAST_TIMER)
    text = min(_rows_of(shape, bottom - 2, 9)[1], bottom - 2)
    right, middle = left + 2, width - left - 3
    return _frame(size, 1) | {
        "steps": Region(1, 2, left, steps),
        "timer": Region(1, 2 + steps, left, bottom - 2 - steps),
        "now": Region(right, 2, middle, text),
        "figure": Region(right, 2 + text, middle, bottom - 2 - text),
        "field": Region(1, bottom, width - 2, field),
        "strip": Region(1, bottom + field, width - 2, strip),
    }


def _narrow(size: Size, shape: Shape) -> dict[str, Region]:
    width, height = size
    keys = 2 if height >= 16 else 1
    bottom = height - keys - (height >= 20 and not shape.session)
    top = 2
    body = Region(1, top, width - 2, bottom - top)
    frame = _frame(size, 1, keys)
    if shape.writing or shape.tab == "note":
        return frame | {"journal": body}
    if shape.tab == "steps":
        return frame | {"steps": body}
    field = 1 if shape.session else 0
    rows, clock = body.height - field, 7 if shape.session else 5
    least, most = _rows_of(shape, rows - clock, 10)
    text, timer, figure = _column(rows, least_text=least, text=most, timer=clock)
    return frame | {
        "now": Region(1, top, body.width, text),
        "figure": Region(1, top + text, body.width, figure),
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
        # Below the smallest size panes keep their places under what covers them, and their focus.
        least = Size(max(size.width, LEAST.width), max(size.height, LEAST.height))
        found = places(least, self.shape)
        return [
            WidgetPlacement(found[child.id], NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if child.id and child.id in found
        ]
