"""The three questions after the first session, and the set-up that repeats them."""

from pathlib import Path

import pytest

from tests.app.player import FLOW, Player, playing

FIRST = FLOW.replace("tuned = true\n", "") + "[holds]\nseconds = 5\nsettle_s = 3\nlie_down_s = 5\n"


async def finish_a_session(player: Player) -> None:
    await player.press("space", "n", "4", "space")
    await player.let_pass(5 + 5 * (3 + 5 + 4) + 4 * 10 + 1)
    await player.press("3", "n", "space")


async def test_they_come_once_after_the_first_whole_session(tmp_path: Path) -> None:
    async with playing(tmp_path, FIRST) as player:
        await finish_a_session(player)
        assert "Could you read the seconds" in player.text
        await player.press("space")
        assert player.page == "RoutineScreen"
        await finish_a_session(player)
        assert player.page == "Activities"


@pytest.mark.parametrize(("key", "mode"), [("y", "flow"), ("n", "wait")])
async def test_going_on_by_itself_is_the_persons_choice(
    tmp_path: Path, key: str, mode: str
) -> None:
    async with playing(tmp_path) as player:
        await player.press("comma", "u", "y", "n", key)
        assert player.app.coach.settings.mode == mode
        assert player.app.coach.settings.cues.flash


async def test_it_rings_shows_the_seconds_and_knows_when_the_safety_key_worked(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path) as player:
        await player.press("comma", "u", "y")
        await player.let_pass(12, step=0.25)
        assert len(player.bells) == 1 + 2 + 3
        await player.press("y", "n")
        assert "Now try the safety key" in player.text
        await player.press("f2", "escape")
        assert "The safety key works" in player.text
