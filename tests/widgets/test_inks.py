"""Inks follow the theme, the ground and the flash of a cue, without a styled node for each."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color
from textual.css.stylesheet import Stylesheet

from tests.app.player import FULL, WELCOMED, Player, playing
from tui.domain.settings import OWN_THEMES
from tui.widgets.canvas import Canvas
from tui.widgets.header_bar import HeaderBar
from tui.widgets.inks import FLASH
from tui.widgets.key_bar import KeyBar


def painted(player: Player, pane: type[Canvas], text: str) -> Style:
    """The look of the first letter of a text in a pane."""
    region = player.app.screen.query_one(pane).region
    cells = player.cells[region.y]
    return cells["".join(sign for sign, _ in cells).index(text, region.x)][1]


def colour(player: Player, name: str) -> object:
    return Color.parse(player.app.theme_variables[name]).rich_color


@pytest.mark.parametrize("theme", OWN_THEMES)
async def test_they_follow_the_theme(tmp_path: Path, theme: str) -> None:
    async with playing(tmp_path, WELCOMED) as player:
        player.app.theme = next(one for one in OWN_THEMES if one != theme)
        await player.pilot.pause()
        player.app.theme = theme
        await player.pilot.pause()
        title = painted(player, HeaderBar, "supine")
        word = painted(player, KeyBar, "safety")
        assert (title.color, title.bgcolor) == (colour(player, "bright"), colour(player, "ground"))
        assert (title.bold, word.bold) == (True, None)
        assert word.color == colour(player, "quiet")


async def test_they_are_brighter_on_the_ground_of_a_flash(tmp_path: Path) -> None:
    async with playing(tmp_path, WELCOMED) as player:
        still = painted(player, KeyBar, "safety")
        for on in (True, False):
            player.app.screen.query_one(KeyBar).set_class(on, FLASH)
            await player.pilot.pause()
            word = painted(player, KeyBar, "safety")
            assert (word == still) is not on
            assert word.color == colour(player, "bright" if on else "quiet")
            assert word.bgcolor == colour(player, "glow" if on else "ground")


async def test_a_start_styles_each_node_a_few_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    styled: list[object] = []
    apply = Stylesheet.apply

    def counted(sheet: Stylesheet, node: object, **how: object) -> None:
        styled.append(node)
        apply(sheet, node, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(Stylesheet, "apply", counted)
    async with playing(tmp_path, WELCOMED, FULL) as player:
        nodes = list(player.app.screen.walk_children(with_self=True))
        assert {HeaderBar, KeyBar} <= {type(node) for node in nodes}
        assert len(styled) < 5 * len(nodes)
