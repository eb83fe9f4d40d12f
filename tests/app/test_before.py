"""The questions before a session: nothing is answered by default, Enter answers nothing."""

from pathlib import Path
from typing import Any

import pytest

from tests.app.player import FLOW, MIDDLE, PHONE, WELCOMED, Player, playing
from tui.domain.signs import SIGNS
from tui.storage.routines import passages


def asked_for_side(player: Player) -> bool:
    return "Sore side" in player.text


async def begun(player: Player, *keys: str) -> dict[str, Any]:
    """What the entry says of a session that is started by these keys."""
    await player.press("space", *keys, "space")
    assert player.session
    (entry,) = player.saved()
    return entry


async def test_enter_answers_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        before = player.text
        await player.press("enter", "enter")
        assert player.text == before
        await player.press("n", "enter", "4", "enter", "enter")
        assert player.page == "Before"
        assert player.saved() == []


async def test_keys_are_dead_for_half_a_second(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        before = player.text
        await player.press("n", wait=0.4)
        assert player.text == before
        await player.press("n", wait=0.2)
        assert player.text != before


async def test_1_then_0_is_ten(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "1", "0")
        assert "Ten is a lot today." in player.words


async def test_backspace_takes_back_one_answer_after_the_other(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        seen = [player.text]
        for key in ("n", "4", "5"):
            await player.press(key)
            seen.append(player.text)
        for text in reversed(seen[:-1]):
            await player.press("backspace")
            assert player.text == text
        await player.press("y", "1", "escape", "backspace", "backspace", "n", "3", "space")
        wrong, entry = player.saved()
        assert (wrong["status"], wrong.get("before")) == ("not-started", None)
        assert (wrong["flags"][0]["kind"], wrong["flags"][0]["corrected"]) == ("emergency", True)
        assert entry["before"] == {"pain": 3, "signs": []}


async def test_the_sore_side_is_asked_once_and_kept(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await player.press("space")
        assert asked_for_side(player)
        await player.press("n", "r", "4", "space")
        (entry,) = player.saved()
    assert entry["sore_side"] == "right"
    told = 'sore_side = "right"\n[checks]\ncleared_on = "2026-11-23"\n'
    assert (tmp_path / "settings.toml").read_text() == WELCOMED + told
    async with playing(tmp_path, (tmp_path / "settings.toml").read_text()) as player:
        await player.press("k", "space", "n")
        assert not asked_for_side(player)
        assert "right side" in player.text
        await player.press("4", "space")
        assert [entry["sore_side"] for entry in player.saved()] == ["right", "right"]


async def test_a_sore_side_that_is_not_told_is_absent(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        entry = await begun(player, "n", "4")
    assert "sore_side" not in entry


@pytest.mark.parametrize("width", [80, 60, 59, 45, 40])
async def test_every_side_can_be_read(tmp_path: Path, width: int) -> None:
    async with playing(tmp_path, size=(width, 30)) as player:
        for key, side in (("l", "left"), ("r", "right"), ("b", "both"), ("m", "middle")):
            if key == "l":
                await player.press("space")
                await player.read()
                await player.press("n")
            await player.press(key)
            assert f"[{side}]" in player.text
            assert "m [middle]" in player.text or "m middle" in player.text


@pytest.mark.parametrize("size", [MIDDLE, PHONE])
@pytest.mark.parametrize("settings", [WELCOMED, FLOW], ids=["with the side", "without"])
async def test_all_five_questions_are_seen_at_once(
    tmp_path: Path, size: tuple[int, int], settings: str
) -> None:
    async with playing(tmp_path, settings, size) as player:
        await player.press("space")
        seen = "".join(player.text.split())
        for sign in SIGNS:
            passage = passages("cards")[sign]
            assert passage.title in player.text
            if size == PHONE:
                for sentence in passage.sentences:
                    assert "".join(sentence.text.split()) in seen
        assert "↓ more" not in player.text
        assert "getting up again" in player.words
        assert "n none" in player.words
