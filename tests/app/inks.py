"""What holds of every cell: it stands out from its ground, and can be plain characters."""

import re

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style

from tests.app.player import MIDDLE, PHONE, Player
from tui.domain.settings import OWN_THEMES
from tui.themes import themes
from tui.widgets.canvas import Canvas

LEAST = {"supine-dark": 4.5, "supine-light": 4.5, "supine-contrast": 7.0}
DEPTHS = {"truecolor": ColorSystem.TRUECOLOR, "256": ColorSystem.EIGHT_BIT}
_DRAWN = re.compile("[\u00b7\u2500-\u259f\u2800-\u28ff ]")
"""Lines, blocks and dots: drawings, which are no text."""


def luminance(colour: Color, depth: ColorSystem) -> float:
    """The relative luminance as WCAG 2 defines it, after rounding to the depth."""
    parts = (part / 255 for part in colour.downgrade(depth).get_truecolor())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(style: Style, depth: ColorSystem) -> float:
    assert style.color
    assert style.bgcolor
    both = sorted(luminance(one, depth) + 0.05 for one in (style.color, style.bgcolor))
    return both[1] / both[0]


def weak(player: Player, depth: ColorSystem) -> set[str]:
    """The pairs of colours that are too close, each with a sign in them."""
    pairs = {
        (style.color, style.bgcolor): (sign, style)
        for row in player.cells
        for sign, style in row
        if not _DRAWN.match(sign)
    }
    assert pairs
    return {
        f"{sign} {style} {found:.1f}"
        for sign, style in pairs.values()
        if (found := ratio(style, depth)) < LEAST[player.app.theme]
    }


async def assert_readable(player: Player) -> None:
    """In the themes that are registered where the terminal has that depth of colours."""
    others = [theme for theme in OWN_THEMES if theme != player.app.theme]
    for name, depth in DEPTHS.items():
        for one in themes(name):
            player.app.register_theme(one)
        for theme in (*others, player.app.theme):
            player.app.theme = theme
            await player.idle()
            assert not weak(player, depth), (theme, name)


async def assert_plain(player: Player) -> None:
    """With `--ascii` nothing else is sent, in the panes and in one pane at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Canvas, "ascii_only", True)
        for size in (PHONE, MIDDLE):
            await player.resize(size)
            signs = {sign for row in player.cells for sign, _ in row}
            assert signs > {" "}
            assert not {sign for sign in signs if not sign.isascii()}, size
