"""Leaving with something that cannot be saved: told first, and left at the second press."""

from pathlib import Path

import pytest

from tests.app.places import to_hold
from tests.app.player import FLOW, playing


@pytest.mark.parametrize("page", ["", "comma", "l", "question_mark"])
@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_what_is_not_saved_is_told_before_leaving(
    tmp_path: Path, key: str, page: str
) -> None:
    tmp_path.joinpath("sessions").write_text("in the way")
    async with playing(tmp_path) as player:
        await player.press("j", "a", "escape", *filter(None, (page,)), key)
        assert player.app.return_value is None
        assert "Not saved: " in player.text
        await player.press(key)
        assert player.app.return_value == 0


async def test_in_a_session_too(tmp_path: Path) -> None:
    tmp_path.joinpath("sessions").write_text("in the way")
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f", "ctrl+c")
        await player.press("ctrl+c", wait=0.1)
        assert player.app.return_value is None
        assert "Not saved: " in player.text


async def test_ctrl_c_twice_tells_it_too(tmp_path: Path) -> None:
    tmp_path.joinpath("sessions").write_text("in the way")
    async with playing(tmp_path) as player:
        await player.press("j", "a", "escape")
        await player.press("ctrl+c", "ctrl+c", wait=0.1)
        assert player.app.return_value is None
        assert "Not saved: " in player.text
        await player.press("ctrl+c", wait=0.1)
        assert player.app.return_value == 0


async def test_what_could_be_saved_meanwhile_keeps_nobody(tmp_path: Path) -> None:
    tmp_path.joinpath("sessions").write_text("in the way")
    async with playing(tmp_path) as player:
        await player.press("j", "a", "escape", "q")
        tmp_path.joinpath("sessions").unlink()
        await player.press("q")
        assert player.app.return_value == 0
    assert [path.suffix for path in (tmp_path / "sessions").rglob("*.*")] == [".toml"]
