"""The questions after a session: what is not answered is absent, what is answered is kept."""

from pathlib import Path
from typing import Any

import pytest

from tests.app.places import to_after, to_hold
from tests.app.player import FLOW, MIDDLE, PHONE, Player, playing
from tui.storage.routines import passages


async def told(player: Player, *keys: str) -> dict[str, Any]:
    """The answers in the file after these keys, straight away."""
    await player.press(*keys)
    (entry,) = player.saved()
    after: dict[str, Any] = entry["after"]
    return after


async def test_nothing_answered_is_nothing_written(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        await player.press("space")
        assert player.page == "RoutineScreen"
        assert player.saved()[0].get("after", {}) == {}


async def test_every_press_is_on_disk_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        assert await told(player, "3") == {"pain": 3}
        assert await told(player, "4") == {"pain": 4}
        assert await told(player, "y", "3") == {"pain": 4, "nerve": ["tingling"]}
        assert (await told(player, "l"))["nerve_side"] == "left"
        assert (await told(player, "y"))["nerve_gone"] is True


async def test_a_nerve_feeling_brings_its_advice(tmp_path: Path) -> None:
    advice, grave = passages("cards")["after-nerve"], passages("cards")["after-both"]
    lead = grave.sentences[0].text.split(":")[0]
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        assert advice.sentences[0].text not in player.words
        await player.press("y", "3", "r", "y")
        for sentence in advice.sentences:
            assert sentence.text in player.words
        assert lead not in player.words
        await player.press("b")
        assert player.page == "Emergency"
        await player.press("escape")
        assert player.words.index(lead) < player.words.index(advice.sentences[0].text)


async def test_numbness_that_stays_brings_the_emergency_signs(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        await player.press("y", "5", "r", "n")
        assert player.page == "Emergency"
        assert "Check these signs first" in player.words
        await player.press("escape")
        assert player.page == "After"
        assert "s shows the emergency signs, look now." in player.words
        await player.press("s")
        assert player.page == "Safety"


@pytest.mark.parametrize("size", [MIDDLE, PHONE])
async def test_question_answers_and_advice_have_room(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await to_after(player)
        await player.press("3", "y", "1", "2", "3", "4", "5", "6", "b", "escape", "n")
        for words in ("[weakness]", "[both]", "[no]", "before: 4", "look now.", "Note"):
            assert words in player.words


async def test_space_leads_back_with_what_was_told(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        await player.press("3", "n", "space")
        assert player.page == "RoutineScreen"
        assert "4 → 3" in player.text


async def test_enter_and_the_first_half_second_answer_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        await player.press("space", wait=0.4)
        await player.press("enter", "enter")
        assert player.page == "After"
        assert "after" not in player.saved()[0]


async def test_the_note_written_there_is_the_sessions(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        await player.press("j", *"n3 y", "escape")
        assert player.page == "After"
        await player.press("2", "space")
        (entry,) = player.saved()
    assert entry["note"] == "n3 y\n"
    assert entry["after"] == {"pain": 2}


async def test_a_feeling_told_by_the_safety_key_need_not_be_told_again(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", "x", "3", "3", "n", "space")
        assert player.page == "After"
        assert "[tingling]" in player.words
        assert (await told(player, "4"))["nerve"] == ["tingling"]
