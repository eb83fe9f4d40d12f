"""What holds everywhere, tried at every place; each check names what it found."""

from pathlib import Path

import pytest

from tests.app.footers import assert_footer, assert_key_answers, has_footer, unbound
from tests.app.inks import assert_plain, assert_readable
from tests.app.places import PLACES, Place, to_hold, visiting
from tests.app.player import FLOW, Player, playing
from tests.app.sizes import assert_every_size
from tui.cue_means import FLASHING

everywhere = pytest.mark.parametrize("place", PLACES, ids=str)


async def assert_safety_opens(player: Player, key: str) -> None:
    await player.press(key, wait=0.0)
    assert player.page == "Safety"


@everywhere
async def test_it_has_room_and_colours_its_last_row_is_true_and_f2_opens_safety(
    tmp_path: Path, place: Place
) -> None:
    async with visiting(place, tmp_path) as player:
        page = player.page
        if has_footer(player):
            await assert_footer(player, place)
        await assert_every_size(player)
        if player.page != page:
            await place.go(player)
        if not place.looks_like_another:
            await assert_readable(player)
            await assert_plain(player)
        await assert_safety_opens(player, "f2")


@everywhere
async def test_each_key_of_its_last_row_does_something_and_ctrl_o_opens_safety(
    tmp_path: Path, place: Place
) -> None:
    async with visiting(place, tmp_path / "safety") as player:
        keys = unbound(player) if has_footer(player) else []
        await assert_safety_opens(player, "ctrl+o")
    for key in keys:
        async with visiting(place, tmp_path / key) as player:
            await assert_key_answers(player, key)


async def test_it_can_be_read_while_a_cue_flashes(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        for panes in (False, True):
            await player.press("f") if panes else None
            player.app.screen.query(FLASHING).set_class(True, "-flash")
            await assert_readable(player)
        await assert_plain(player)
