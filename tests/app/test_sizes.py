"""Sizes and what gives way to what: the figure first, never safety."""

import random
from pathlib import Path

import pytest

from tests.app.places import Go, nowhere, to_hold, to_palette, to_stop
from tests.app.player import FLOW, PANES, playing
from tests.app.sizes import SIZES
from tui.widgets.figure import Figure


async def test_safety_is_pinned_and_its_text_turns_by_space(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_stop(player)
        for size in SIZES:
            await player.resize(size)
            unread = {"NERVE", "EMERGENCY", "BOTH legs", "CALL NOW", "CALL TODAY", "Get help."}
            for _ in range(8):
                rows = player.rows()
                assert "Let go slowly: knee back" in " ".join(" ".join(rows[1:4]).split()), size
                asked = " ".join(rows[-7:])
                assert all(one in asked for one in ("What was it?", "1 ", "2 ", "3 ", "4 ")), size
                unread -= {said for said in unread if said in player.words}
                if not unread:
                    break
                await player.press("space")
            assert not unread, size


async def test_the_first_card_says_at_every_size_what_stops_everything(tmp_path: Path) -> None:
    async with playing(tmp_path, None) as player:
        for size in SIZES:
            await player.resize(size)
            assert "s stops everything" in player.words, size


async def test_the_figure_goes_first_and_comes_back(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_hold(player)
        for size, shown in (((45, 14), False), ((45, 30), True), ((80, 24), True)):
            await player.resize(size)
            assert bool(player.app.screen.query_one(Figure).region) == shown, size


async def test_below_the_smallest_it_says_so_and_its_keys_work(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.resize((30, 8))
        assert player.rows()[0] == "Too small: 40 x 12 needed."
        assert "HOLD 7 BOTH KNEES → CHEST" in player.words
        await player.press("space")
        assert player.session.paused is not None
        await player.press("f2")
        assert "Too small" in player.text
        assert "Let go slowly" in player.text
        await player.press("escape", "q", "y")
        assert player.app.coach.active is None


async def test_below_the_smallest_an_emergency_says_who_to_call(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + '[checks]\ncall = "555 0100"\n') as player:
        await to_hold(player)
        await player.press("f2", "x", "4")
        await player.resize((30, 8))
        assert "CALL NOW 555 0100" in player.words


@pytest.mark.parametrize(("go", "size"), [(nowhere, (120, 36)), (to_hold, (45, 30))])
async def test_a_storm_of_sizes_ends_as_if_it_had_not_been(
    tmp_path: Path, go: Go, size: tuple[int, int]
) -> None:
    chance = random.Random(7)
    frames = []
    for stormy in (False, True):
        async with playing(tmp_path / str(stormy), FLOW + PANES, size) as player:
            await go(player)
            for _ in range(12 * stormy):
                wild = (chance.randint(1, 210), chance.randint(1, 70))
                await player.pilot.resize_terminal(*wild)
            await player.resize(size)
            frames.append(player.cells)
    assert frames[0] == frames[1]


async def test_the_palette_survives_a_terminal_of_one_column(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, (100, 32)) as player:
        await to_palette(player)
        for size in ((1, 1), (2, 1), (1, 2), (3, 80), (80, 3), (100, 32)):
            await player.resize(size)
        assert player.page == "RoutineScreen"
        await player.press("colon")
        assert player.page == "CommandPalette"
