"""The seconds and the cue of the floor view, as large as there is room for."""

from pathlib import Path

import pytest

from tests.app.places import Go, to_get_ready, to_hold, to_lie_down, to_pause, to_release
from tests.app.player import FLOW, Player, playing
from tui.widgets.canvas import Canvas
from tui.widgets.floor import Cue, LargeDigits

SIZES = {(40, 12): 5, (80, 24): 10, (120, 36): 14, (200, 60): 20}
"""The fewest rows that the seconds take at some sizes."""
LEFT_KNEE = 7 + 4 + 10
"""From a hold of both knees to the next get ready."""


def drawn(player: Player, pane: type[Canvas]) -> list[str]:
    """What a pane draws: cells of a filled ground or with a sign as `#`, the others blank."""
    canvas = player.app.screen.query_one(pane)
    return [
        "".join(
            ("#" if sign != " " or segment.style.bgcolor != ground else " ")
            for segment in canvas.render_line(y)
            if segment.style
            for sign in segment.text
        )
        for y in range(canvas.size.height)
        for ground in [canvas.rich_style.bgcolor]
    ]


def tall(rows: list[str]) -> int:
    """How many rows something takes, from the first to the last."""
    inked = [place for place, row in enumerate(rows) if row.strip()]
    return inked[-1] - inked[0] + 1 if inked else 0


@pytest.mark.parametrize("size", SIZES)
async def test_the_seconds_are_as_tall_as_there_is_room(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await to_hold(player)
        assert tall(drawn(player, LargeDigits)) >= SIZES[size]
        await player.let_pass(LEFT_KNEE + 8 + 3)
        assert player.session.segment.side == "left"
        assert tall(drawn(player, LargeDigits)) >= SIZES[size]


@pytest.mark.parametrize("size", SIZES)
async def test_get_ready_is_thin_and_a_hold_is_thick(tmp_path: Path, size: tuple[int, int]) -> None:
    inked = {}
    async with playing(tmp_path, FLOW + "[holds]\nseconds = 8\n", size) as player:
        for go, name in ((to_lie_down, "thin"), (None, "thick")):
            if go:
                await go(player)
            await player.let_pass(45 if go else 8)
            assert player.session.remaining(player.clock.second) == 8
            inked[name] = "".join(drawn(player, LargeDigits)).count("#")
    assert inked["thick"] > inked["thin"]


@pytest.mark.parametrize("size", SIZES)
async def test_from_ten_to_nine_nothing_moves(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await to_get_ready(player)
        await player.let_pass(5)
        ten = drawn(player, LargeDigits)
        await player.let_pass(1)
        nine = drawn(player, LargeDigits)
        await player.let_pass(1)
        eight = drawn(player, LargeDigits)
    assert left(ten) < min(left(nine), left(eight))
    assert right(ten) == right(nine) == right(eight)
    assert tall(ten) == tall(nine) == tall(eight)


def left(rows: list[str]) -> int:
    return min(len(row) - len(row.lstrip()) for row in rows if row.strip())


def right(rows: list[str]) -> int:
    return max(len(row.rstrip()) for row in rows)


PLAIN_ROWS = 2
"""A cue that is no larger than text: one row a line."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("go", [to_get_ready, to_hold, to_release, to_pause])
async def test_the_cue_stands_at_every_size(tmp_path: Path, go: Go, size: tuple[int, int]) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await go(player)
        rows = drawn(player, Cue)
        if size == (40, 12):
            words = " ".join(player.rows()[8:10]).split()
            assert words
            assert " ".join(words).isupper()
        else:
            assert tall(rows) > PLAIN_ROWS


async def test_paused_has_no_digits(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_pause(player)
        first = drawn(player, LargeDigits)
        assert "goes on" in player.words
        await player.let_pass(3)
        assert drawn(player, LargeDigits) == first
