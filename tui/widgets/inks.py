"""What each ink looks like on the ground of a pane, in the colours of the theme.

They are looked up and not styled: Textual would style a node for each ink of each pane.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.widget import Widget


class _Look(NamedTuple):
    """A colour of the theme, whether it is bold, and the ground where it is not the pane's."""

    colour: str
    bold: bool = False
    ground: str = ""


_WORDS = {
    "text": _Look("text"),
    "quiet": _Look("quiet"),
    "bright": _Look("bright", bold=True),
    "accent": _Look("accent"),
    "key": _Look("accent", bold=True),
    "hold": _Look("hold", bold=True),
    "stop": _Look("stop", bold=True),
    "label": _Look("stop", bold=True),
    "line": _Look("line"),
    "chosen": _Look("bright", bold=True, ground="band"),
}
_FILLS = ("hold", "bright", "text", "accent", "quiet", "stop")
FILLED = frozenset(f"fill-{colour}" for colour in _FILLS)
"""Inks that paint the ground of cells, which are spaces."""
_LOOKS = (
    _WORDS
    | {f"fill-{colour}": _Look("text", ground=colour) for colour in _FILLS}
    | {f"half-{colour}": _Look(colour) for colour in _FILLS}
)
_BRIGHTER = ("text", "quiet", "accent", "key", "stop")
"""While a cue flashes the ground is lighter, and these would be too close to it."""
FLASH = "-flash"
"""The class of a pane while a cue flashes."""


def inks(pane: Widget) -> Mapping[str, Style]:
    """The style of every ink on this pane as it is styled now."""
    colours = tuple(pane.app.theme_variables[name] for name in _COLOURS)
    return _styles(colours, pane.rich_style, pane.has_class(FLASH))


_COLOURS = sorted({name for look in _LOOKS.values() for name in (look.colour, look.ground) if name})


@lru_cache(maxsize=64)
def _styles(colours: tuple[str, ...], pane: Style, flashes: bool) -> Mapping[str, Style]:
    theme = {
        name: Color.parse(colour).rich_color for name, colour in zip(_COLOURS, colours, strict=True)
    }
    looks = _LOOKS | {ink: _LOOKS[ink]._replace(colour="bright") for ink in _BRIGHTER if flashes}
    return {
        ink: pane + Style(color=theme[colour], bgcolor=theme.get(ground), bold=bold or None)
        for ink, (colour, bold, ground) in looks.items()
    }
