"""What is told in the journal while a session is about to begin, or runs, counts at once."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.app.player import FLOW, PANES, Player, keep, playing, record

SIZE = (120, 60)
READY = ("space", "n", "4")
TOLD = {"a nerve feeling": ("5",), "both legs": ("5", "down", "3")}
"""In the row of nerve feelings of an opened entry."""


async def tell(player: Player, *keys: str, place: int = 0) -> None:
    """Change the entry at this place of the history, and come back."""
    front = player.page
    await player.press("h")
    await player.settle()
    await player.press(*["down"] * place, "enter", *["down"] * 3, *keys)
    while player.page != front:
        await player.press("escape")


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
async def test_told_before_the_start_a_talk_comes_first(
    tmp_path: Path, told: Sequence[str]
) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22))
    async with playing(tmp_path, FLOW + PANES, SIZE) as player:
        await player.settle()
        await player.press(*READY)
        await tell(player, *told)
        await player.press("space")
        assert player.page == "Talk"
        await player.press(*"anyway", "n", "4", "space")
        assert player.saved()[-1]["before"]["insisted"] is True
        assert {one.planned_s for one in player.session.segments} == {5}


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
async def test_told_in_a_session_it_does_not_go_on(tmp_path: Path, told: Sequence[str]) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22))
    async with playing(tmp_path, FLOW + PANES, SIZE) as player:
        await player.settle()
        await player.press(*READY, "space")
        await tell(player, *told, place=1)
        await player.press("space")
        assert player.app.coach.active is None
        assert player.saved()[-1]["status"] == "stopped"


async def test_what_was_taken_back_again_stops_nothing(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22))
    async with playing(tmp_path, FLOW + PANES, SIZE) as player:
        await player.settle()
        await player.press(*READY, "space")
        await tell(player, "5", "ctrl+z", place=1)
        await player.press("space")
        assert player.session.running
