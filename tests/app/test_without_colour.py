"""Without colours every state is still told by word and shape."""

from pathlib import Path

import pytest
from rich.color import Color

from tests.app.places import (
    Go,
    to_finding,
    to_get_ready,
    to_hold,
    to_lie_down,
    to_much_pain,
    to_note,
    to_palette,
    to_pause,
    to_release,
    to_rest,
    to_settings,
    to_stop,
)
from tests.app.player import FLOW, PANES, Player, playing
from tui.figure.glyphs import half_blocks, number, words
from tui.widgets.floor import Cue, LargeDigits

STATES: dict[Go, tuple[str, str]] = {
    to_lie_down: ("LIE DOWN", "▸ 1 On your back"),
    to_get_ready: ("GET READY", "▸ 2 Both knees to chest"),
    to_hold: ("HOLD", "▸ 2 Both knees to chest"),
    to_release: ("LET GO", "▸ 2 Both knees to chest"),
    to_rest: ("REST", "● 2 Both knees to chest"),
    to_pause: ("PAUSED", "▸ 2 Both knees to chest"),
}
CHOSEN: dict[Go, str] = {
    to_settings: "‹ flow, runs by itself ›",
    to_much_pain: "[8]",
    to_stop: "What was it?",
}
DEFAULT = Color.parse("default")


def uncoloured(player: Player) -> str:
    """What is sent, after a look that nothing of it has a colour."""
    for row in player.cells:
        for sign, style in row:
            assert {style.color, style.bgcolor} <= {None, DEFAULT}, (sign, style)
    return "\n".join("".join(sign for sign, _ in row) for row in player.cells)


def blocks(player: Player, pane: type[LargeDigits] | type[Cue]) -> list[str]:
    region = player.app.screen.query_one(pane).region
    rows = uncoloured(player).splitlines()[region.y : region.bottom]
    return [row[region.x : region.right].rstrip() for row in rows]


def picture(bitmap: tuple[tuple[bool, ...], ...]) -> list[str]:
    return [row.rstrip() for row in half_blocks(bitmap)]


@pytest.fixture(autouse=True)
def _no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.parametrize("go", STATES)
async def test_each_state_has_its_word_and_its_sign(tmp_path: Path, go: Go) -> None:
    word, step = STATES[go]
    async with playing(tmp_path, FLOW + PANES) as player:
        await go(player)
        text = uncoloured(player)
        large = "\n".join(picture(words("PAUSED", 3))[:1])
        assert (large if word == "PAUSED" else word) in text
        assert step in text


@pytest.mark.parametrize(("go", "thick"), [(to_get_ready, False), (to_hold, True)])
async def test_the_floor_view_is_drawn_in_signs(tmp_path: Path, go: Go, thick: bool) -> None:
    async with playing(tmp_path, FLOW) as player:
        await go(player)
        remaining = 5 if go is to_get_ready else 7
        rows = blocks(player, LargeDigits)
        assert rows == picture(number(remaining, len(rows), thick=thick))
        assert any(blocks(player, Cue))


@pytest.mark.parametrize("go", CHOSEN)
async def test_what_is_chosen_has_a_sign(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await go(player)
        assert CHOSEN[go] in uncoloured(player)


@pytest.mark.parametrize("go", [to_note, to_finding])
async def test_the_cursor_is_seen(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW) as player:
        await go(player)
        uncoloured(player)
        assert any(style.reverse for row in player.cells for _, style in row)


async def test_the_chosen_row_of_the_palette_is_underlined(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_palette(player)
        uncoloured(player)
        rows = [[style for sign, style in row if sign.isalpha()] for row in player.cells]
        assert sum(bool(row) and all(style.underline for style in row) for row in rows) == 2


@pytest.mark.parametrize("go", [to_hold, to_settings, to_palette])
async def test_sixteen_colours_are_a_terminals_own(
    tmp_path: Path, go: Go, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    async with playing(tmp_path, FLOW + PANES) as player:
        await go(player)
        styles = {style for row in player.cells for sign, style in row if sign.isalnum()}
        assert styles
        for style in styles:
            assert style.color
            assert style.bgcolor
            assert style.color.is_system_defined
            assert style.bgcolor.is_system_defined
            assert style.color != style.bgcolor


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_the_terminals_own_colours_can_be_chosen(
    tmp_path: Path, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR")
    async with playing(tmp_path, FLOW + PANES) as player:
        player.app.coach.preferences.set(("theme",), theme)
        player.app.theme = theme
        await player.idle()
        await to_hold(player)
        used = {
            one for row in player.cells for _, style in row for one in (style.color, style.bgcolor)
        }
        assert DEFAULT in used
        assert all(one is None or one.is_default or one.is_system_defined for one in used)
