"""What keys do wherever one is: pause, help, find, leave."""

from pathlib import Path

import pytest
from textual.command import CommandList

from tests.app.places import Go, nowhere, to_get_ready, to_hold, to_lie_down, to_release, to_rest
from tests.app.player import FLOW, PANES, playing
from tui.domain.plan import Kind

COUNTING = (to_lie_down, to_get_ready, to_hold, to_release, to_rest)


MEANINGLESS = ("z", "7", "up", "tab", "escape", "home", "f9", "ctrl+l", "y", "f5")


async def test_a_key_that_means_nothing_pauses_a_hold(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES + "[holds]\nseconds = 30\n") as player:
        await to_hold(player)
        for key in MEANINGLESS:
            assert player.session.segment.kind is Kind.HOLD
            await player.press(key)
            assert player.session.paused is not None, key
            assert player.page == "RoutineScreen", key
            await player.press("space")
            await player.let_pass(9)


@pytest.mark.parametrize("go", COUNTING)
async def test_a_key_that_means_nothing_pauses_every_count(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW) as player:
        await go(player)
        await player.press("z")
        assert player.session.paused is not None


@pytest.mark.parametrize(("lower", "upper"), [("s", "S"), ("q", "Q"), ("n", "N"), ("j", "J")])
async def test_letters_ignore_case(tmp_path: Path, lower: str, upper: str) -> None:
    pages = []
    for key in (lower, upper):
        async with playing(tmp_path / key, FLOW + PANES) as player:
            await to_hold(player)
            await player.press(key)
            pages.append(player.text)
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    ("go", "second"),
    zip(COUNTING, ("space", "pagedown", "space", "right", "enter"), strict=True),
)
async def test_a_second_go_on_key_within_700_ms_never_skips(
    tmp_path: Path, go: Go, second: str
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await go(player)
        place = player.session.index
        await player.press("space")
        once = player.session.index
        await player.press(second, wait=0.6)
        assert player.session.index == once <= place + 1
        assert not [hold for hold in player.session.holds if hold.outcome != "done"]


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_one_key_opens_and_closes_the_keys(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press(key)
        assert player.page == "HelpScreen"
        await player.press(key)
        assert player.page == "RoutineScreen"


async def test_a_key_can_be_found_by_what_it_does(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("question_mark", "slash", *"take")
        assert "Skip this hold" in player.text
        assert "Do this hold again" not in player.text
        await player.press("?")
        assert "No key does that." in player.text
        await player.press("escape")
        assert "Do this hold again" in player.text


async def test_looking_at_the_keys_pauses(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("question_mark", "question_mark")
        assert player.session.paused is not None
        assert player.session.segment.kind is Kind.HOLD


async def test_the_palette_does_what_its_words_say(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("colon", *"mute")
        await player.settle()
        assert player.app.screen.query_one(CommandList).option_count == 1
        await player.press("enter")
        assert player.app.coach.cueing.muted


@pytest.mark.parametrize("go", [nowhere, to_hold])
async def test_ctrl_c_twice_leaves_at_once(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW) as player:
        await go(player)
        await player.press("ctrl+c", wait=0.1)
        assert player.app.return_value is None
        await player.press("ctrl+c", wait=0.1)
        assert player.app.return_value == 0


async def test_ctrl_c_twice_with_time_between_stays(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("ctrl+c", "ctrl+c", wait=2.1)
        assert player.app.return_value is None


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_leaving_asks_in_a_session_and_only_there(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_hold(player)
        await player.press(key)
        assert "STOP HERE?" in player.text
        await player.press("n")
        assert player.session.paused is not None
    async with playing(tmp_path, FLOW) as player:
        await player.press(key)
        assert player.app.return_value == 0
