"""The end of the last hold, read from the floor: DONE and how to get up, then the questions."""

from pathlib import Path

import pytest

from tests.app.places import START, to_after
from tests.app.player import FLOW, FULL, MIDDLE, PANES, PHONE, Player, playing
from tests.app.sizes import assert_every_size
from tests.app.test_floor_digits import drawn, tall
from tui.dialogue.done import Done
from tui.screens.dialogue import DialogueScreen
from tui.widgets.floor import Cue, LargeDigits

SHORT = FLOW + "[holds]\nseconds = 5\nsettle_s = 3\nlie_down_s = 5\nrest_s = 0\n"
WHOLE_S = 5 + 5 * (3 + 5 + 4) + 1
CUES = [("ROLL TO", "ONE SIDE"), ("PUSH UP WITH", "YOUR HANDS"), ("THEN KNEEL,", "NO HURRY")]


async def to_done(player: Player) -> None:
    await player.press(*START)
    await player.let_pass(WHOLE_S)


def cue(player: Player) -> tuple[str, ...]:
    return player.app.screen.query_one(Cue).view


@pytest.mark.parametrize("size", [MIDDLE, FULL, PHONE], ids=str)
async def test_it_is_large_and_then_the_questions_come_by_themselves(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, SHORT, size) as player:
        await to_done(player)
        assert player.page == "Done"
        assert player.app.screen.query_one(LargeDigits).view.block == ("DONE",)
        for pane in (LargeDigits, Cue):
            assert tall(drawn(player, pane)) >= 6
        seen = []
        for _ in range(6):
            seen.append(cue(player))
            await player.let_pass(4)
        assert seen == CUES * 2
        assert player.page == "After"
        assert "To get up: roll onto one side, push with your hands" in player.words


@pytest.mark.parametrize("key", ["space", "enter", "3", "n", "escape", "q", "j", "pageup", "h"])
async def test_any_key_leads_on_and_answers_nothing(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, SHORT) as player:
        await to_done(player)
        await player.press(key)
        assert player.page == "After"
        (entry,) = player.saved()
        assert "after" not in entry
        await player.press("3", "n", "space")
        assert player.page == "RoutineScreen"


@pytest.mark.parametrize("key", ["f2", "ctrl+o", "s"])
async def test_safety_comes_first_and_nothing_closes_below_it(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, SHORT) as player:
        await to_done(player)
        await player.press(key)
        assert player.page == "Safety"
        await player.let_pass(60)
        assert player.page == "Safety"


async def test_without_motion_nothing_turns_and_the_sentence_says_it(tmp_path: Path) -> None:
    async with playing(tmp_path, 'motion = "none"\n' + SHORT) as player:
        await to_done(player)
        for _ in range(5):
            assert cue(player) == CUES[0]
            assert "push with your hands, kneel" in player.words
            await player.let_pass(4)


async def test_in_the_panes_the_questions_come_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT.replace("[holds]", PANES + "[holds]")) as player:
        await to_done(player)
        assert player.page == "After"


async def test_who_stops_has_a_hand_at_the_keys(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        assert player.page == "After"


async def test_a_last_hold_that_was_skipped_can_be_taken_back_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT) as player:
        await player.press(*START)
        await player.let_pass(WHOLE_S - 1 - 4 - 5 - 1)
        await player.press("n")
        assert player.page == "After"
        await player.press("p")
        assert player.session.paused is not None


async def test_it_has_room_at_every_size(tmp_path: Path) -> None:
    async with playing(tmp_path, 'motion = "none"\n' + SHORT) as player:
        await to_done(player)
        await assert_every_size(player)
        front = player.app.screen
        assert isinstance(front, DialogueScreen)
        assert isinstance(front.dialogue, Done)
