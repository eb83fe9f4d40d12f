"""A fault of supine's own is the one that is told, and leaving is none."""

from pathlib import Path

import pytest

from tests.app.player import playing
from tui.screens.learn import LearnScreen


async def failing() -> None:
    raise LookupError


async def run_failing(data: Path) -> None:
    async with playing(data) as player:
        player.app.run_worker(failing())
        await player.idle()


async def test_a_fault_of_a_worker_is_told_as_what_it_was(tmp_path: Path) -> None:
    with pytest.raises(LookupError) as caught:
        await run_failing(tmp_path)
    assert caught.traceback[-1].name == "failing"


async def test_a_page_that_opens_while_one_leaves_is_no_fault(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        player.app.exit()
        player.app.push_screen(LearnScreen(player.app.coach, player.app.keymap))
    assert player.app.failure is None
