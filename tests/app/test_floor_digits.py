"""The seconds and the cue of the floor view, as large as there is room for."""

from pathlib import Path

import pytest

from tests.app.places import Go, to_get_ready, to_hold, to_lie_down, to_pause, to_release
from tests.app.player import FLOW, Player, playing
from tui.widgets.canvas import Canvas
from tui.widgets.floor import Cue, LargeDigits

Size = tuple[int, int]
SMALLEST = (40, 12)
SIZES: dict[Size, int] = {SMALLEST: 5, (80, 24): 10, (120, 36): 14, (200, 60): 20}
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


async def at_every_size(player: Player, pane: type[Canvas] = LargeDigits) -> dict[Size, list[str]]:
    """What the pane draws at each size."""
    seen = {}
    for size in SIZES:
        await player.resize(size)
        seen[size] = drawn(player, pane)
    return seen


async def test_the_seconds_are_as_tall_as_there_is_room(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        both_knees = await at_every_size(player)
        await player.let_pass(LEFT_KNEE + 8 + 3)
        assert player.session.segment.side == "left"
        one_knee = await at_every_size(player)
    for size, rows in SIZES.items():
        assert tall(both_knees[size]) >= rows, size
        assert tall(one_knee[size]) >= rows, size


async def test_get_ready_is_thin_and_a_hold_is_thick(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + "[holds]\nseconds = 8\n") as player:
        await to_lie_down(player)
        await player.let_pass(45)
        assert player.session.remaining(player.clock.second) == 8
        thin = await at_every_size(player)
        await player.let_pass(8)
        assert player.session.remaining(player.clock.second) == 8
        thick = await at_every_size(player)
    for size in SIZES:
        assert "".join(thick[size]).count("#") > "".join(thin[size]).count("#"), size


async def test_from_ten_to_nine_nothing_moves(tmp_path: Path) -> None:
    moments = []
    async with playing(tmp_path, FLOW) as player:
        await to_get_ready(player)
        for seconds in (5, 1, 1):
            await player.let_pass(seconds)
            moments.append(await at_every_size(player))
    for size in SIZES:
        ten, nine, eight = (moment[size] for moment in moments)
        assert left(ten) < min(left(nine), left(eight)), size
        assert right(ten) == right(nine) == right(eight), size
        assert tall(ten) == tall(nine) == tall(eight), size


def left(rows: list[str]) -> int:
    return min(len(row) - len(row.lstrip()) for row in rows if row.strip())


def right(rows: list[str]) -> int:
    return max(len(row.rstrip()) for row in rows)


PLAIN_ROWS = 2
"""A cue that is no larger than text: one row a line."""


@pytest.mark.parametrize("go", [to_get_ready, to_hold, to_release, to_pause])
async def test_the_cue_stands_at_every_size(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW) as player:
        await go(player)
        cues = await at_every_size(player, Cue)
        assert all(tall(rows) > PLAIN_ROWS for size, rows in cues.items() if size != SMALLEST)
        await player.resize(SMALLEST)
        words = "".join(player.rows()[8:10]).split()
        assert words
        assert "".join(words).isupper()


async def test_paused_has_no_digits(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_pause(player)
        first = drawn(player, LargeDigits)
        assert "goes on" in player.words
        await player.let_pass(3)
        assert drawn(player, LargeDigits) == first
