"""The floor view: opens by itself, and can be read from where one lies."""

from pathlib import Path

import pytest

from tests.app.places import to_get_ready, to_hold, to_lie_down
from tests.app.player import FLOW, PANES, WELCOMED, Player, playing
from tui.domain.plan import Kind
from tui.screens.routine import RoutineScreen


def on_floor(player: Player) -> bool:
    screen = player.app.screen
    assert isinstance(screen, RoutineScreen)
    return screen.floor


async def test_it_opens_by_itself_at_the_first_get_ready(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        assert not on_floor(player)
        await to_lie_down(player)
        assert not on_floor(player)
        await player.let_pass(45)
        assert player.session.segment.kind is Kind.GET_READY
        assert on_floor(player)


async def test_f_shows_the_panes_and_they_stay_for_the_session(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_get_ready(player)
        await player.press("f")
        assert "BOTH KNEES → CHEST" in player.text
        for _ in range(10):
            await player.let_pass(8)
            assert not on_floor(player)
        await player.press("q", "y", "escape", "space", "n", "4", "space")
        await player.let_pass(45)
        assert on_floor(player)


async def test_f_brings_it_back(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_get_ready(player)
        assert not on_floor(player)
        await player.press("f")
        assert on_floor(player)
        await player.let_pass(10)
        assert on_floor(player)


async def test_it_is_left_for_the_note_and_comes_back(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("j", "a")
        assert not on_floor(player)
        await player.press("escape", "space")
        assert on_floor(player)


@pytest.mark.parametrize("key", ["pagedown", "space", "right", "enter"])
async def test_a_clicker_pauses_and_goes_on(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press(key)
        assert player.session.paused is not None
        assert on_floor(player)
        await player.press(key)
        assert player.session.segment.kind is Kind.GET_READY
        assert player.session.running


@pytest.mark.parametrize("key", ["pageup", "left", "p"])
async def test_a_clicker_goes_back_to_this_hold(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        number = player.session.segment.number
        await player.press(key)
        assert player.session.segment.kind is Kind.GET_READY
        assert player.session.segment.number == number


async def test_a_clicker_starts_at_rest_and_leads_through_a_hold(tmp_path: Path) -> None:
    async with playing(tmp_path, WELCOMED) as player:
        await player.press("f5")
        assert player.page == "Before"
        await player.press("n", "4", "space")
        kinds = []
        for _ in range(2):
            await player.press("pagedown")
            kinds.append(player.session.segment.kind)
        assert kinds == [Kind.GET_READY, Kind.HOLD]
        assert on_floor(player)
