"""Every screen at every size: nothing is cut or outside, and the way on and out is told."""

import random
from pathlib import Path

import pytest

from tests.app.places import EVERYWHERE, IN_SESSION, Go, nowhere, to_hold, to_palette, to_stop
from tests.app.player import FLOW, MIDDLE, PANES, Player, playing
from tui.screens.base_screen import BaseScreen
from tui.screens.view_models import instruction
from tui.widgets.canvas import Canvas, length
from tui.widgets.countdown import Countdown
from tui.widgets.figure import Figure
from tui.widgets.instructions import Instructions
from tui.widgets.text_pane import TextPane
from tui.widgets.too_small import TooSmall

SIZES = ((40, 12), (45, 14), (45, 30), (60, 20), (70, 20), (80, 24), (120, 36), (200, 60))
"""From a phone with its keyboard up to a wall."""
SMALLER = ((40, 11), (12, 3), (1, 1))
"""Too small for anything but a line that says so."""


def panes(player: Player) -> list[Canvas]:
    shown = player.app.screen.query(Canvas)
    return [one for one in shown if one.region and not isinstance(one, TooSmall)]


def cut(player: Player) -> list[str]:
    """The lines that are longer than their pane, and the panes that reach out of the screen."""
    screen = player.app.screen.region
    outside = [one for one in panes(player) if not screen.contains_region(one.region)]
    return [f"{one} {one.region}" for one in outside] + [
        "".join(text for text, _ in line)
        for one in panes(player)
        for line in one._lines
        if length(line) > one.size.width
    ]


def untold(player: Player) -> set[str]:
    """The keys that are not shown though the first, safety and help never give way."""
    page = player.app.screen
    if not isinstance(page, BaseScreen) or not page.query_one("#keys").display:
        return set()
    footer = page.footer()
    kept = {footer[0], *(one for one in footer if one[1] in ("safety", "stop", "keys"))}
    last = " ".join(" ".join(player.rows()[-3:]).split())
    return {f"{key} {word}" for key, word in kept if f"{key} {word}" not in last}


def unreachable(player: Player) -> list[str]:
    """The boards that have more to say and do not say so."""
    boards = [one for one in panes(player) if isinstance(one, TextPane) and one.more]
    # The arrows go from question to question there, and the board moves along.
    boards = [one for one in boards if type(player.app.screen).__name__ != "After"]
    hints = ("↓ more", "space more", "↑ ↓", "page 1 of", "enter done")
    return [str(one) for one in boards if not any(hint in player.text for hint in hints)]


def assert_a_session_has_all_it_needs(player: Player) -> None:
    session = player.app.coach.active
    if not session or type(player.app.screen).__name__ != "RoutineScreen":
        return
    now, timer = player.app.screen.query_one(Instructions), player.app.screen.query_one(Countdown)
    said = " ".join(text for line in now._lines for text, _ in line).split()
    heading = instruction.of_session(session, 4).heading.split()
    assert heading[0] in said
    assert said[said.index(heading[0]) :][: len(heading)] == heading
    assert timer.region.height >= 4
    assert any(line for line in timer._lines)


@pytest.mark.parametrize("go", EVERYWHERE)
async def test_every_screen_at_every_size(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW + PANES, MIDDLE) as player:
        await go(player)
        before = player.text
        for size in SIZES:
            await player.resize(size)
            assert not cut(player), size
            assert not untold(player), (size, player.text)
            assert not unreachable(player), size
            assert_a_session_has_all_it_needs(player)
        for size in SMALLER:
            await player.resize(size)
        await player.resize(MIDDLE)
        assert player.text == before or go is to_palette, "it closes where it has no room"


@pytest.mark.parametrize("go", [*IN_SESSION, to_stop])
async def test_the_floor_view_at_every_size(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW, MIDDLE) as player:
        await go(player)
        for size in SIZES:
            await player.resize(size)
            assert not cut(player), size
            assert not untold(player), (size, player.text)


async def test_the_first_card_at_every_size(tmp_path: Path) -> None:
    async with playing(tmp_path, None) as player:
        for size in SIZES:
            await player.resize(size)
            assert not cut(player), size
            assert "s stops everything" in player.words, size
            assert not unreachable(player), size


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
