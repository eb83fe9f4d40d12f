"""The last look at what is painted: nothing in it steers the terminal, wherever it slipped in."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.app.places import Go, to_writing_a_setting
from tests.app.player import FLOW, PANES, Player, playing
from tui.widgets.header_bar import HeaderBar, Heading

STEERS = "x\x1b[2J\x1b]0;y\x07\x9b31m\u202e\x7fz"


async def into_a_pane(player: Player) -> None:
    player.app.screen.query_one(HeaderBar).view = Heading(STEERS)


async def into_a_field(player: Player) -> None:
    await to_writing_a_setting(player)
    player.app.screen.query_one(Input).value = STEERS


@pytest.mark.parametrize("slip", [into_a_pane, into_a_field])
async def test_what_slipped_into_a_widget_is_painted_without_its_controls(
    tmp_path: Path, slip: Go
) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await slip(player)
        await player.idle()
        assert any("x" in row and "z" in row and "[2J" in row for row in player.rows())
        assert all(row.isprintable() for row in player.rows())
