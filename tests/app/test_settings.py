"""The settings screen: each change counts at once, and only its key is written."""

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from tests.app.player import FULL, PHONE, WELCOMED, Player, playing
from tui.domain.options import Setting, rows
from tui.domain.rules import Text, Whole
from tui.domain.settings import Settings
from tui.screens.settings import SettingsScreen

ROWS = rows(Settings())
CHANGED = [place for place, one in enumerate(ROWS) if not isinstance(one.rule, Text)]


def name(place: int) -> str:
    return ".".join(map(str, ROWS[place].path))


async def choose(player: Player, place: int) -> None:
    """Go to a row of the settings, at once as a key that is held down does."""
    await player.press("comma")
    await player.press(*["down"] * place, wait=0.0)


def chosen(player: Player) -> Setting:
    screen = player.app.screen
    assert isinstance(screen, SettingsScreen)
    return rows(player.app.coach.settings)[screen.chosen]


def on_disk(player: Player) -> dict[str, Any]:
    """What the file says, as `holds.seconds` and the like, once all is written."""
    player.app.queue.flush()
    table = tomllib.loads((player.data / "settings.toml").read_text())
    return flat(table)


def flat(table: dict[str, Any], lead: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in table.items():
        found |= flat(value, f"{lead}{key}.") if isinstance(value, dict) else {lead + key: value}
    return found


@pytest.mark.parametrize("place", CHANGED, ids=name)
async def test_each_row_changes_and_only_its_key_is_written(tmp_path: Path, place: int) -> None:
    async with playing(tmp_path) as player:
        before = on_disk(player)
        await choose(player, place)
        row = next(row for row in player.rows() if "▸" in row)
        assert ROWS[place].says in row
        await player.press("right")
        changed = chosen(player)
        assert changed.value != ROWS[place].value
        assert changed.shown[:20] in player.text
        kept = on_disk(player)
        kept.pop("checks.counted_from", None)
        assert kept == before | {name(place): changed.value}
        await player.press("left")
        assert chosen(player).value == ROWS[place].value
        back = {} if ROWS[place].value is None else {name(place): ROWS[place].value}
        kept = on_disk(player)
        kept.pop("checks.counted_from", None)
        assert kept == before | back


async def test_every_table_and_key_with_a_name_has_its_row() -> None:
    assert {one.path[0] for one in ROWS if len(one.path) > 1} == {
        "holds",
        "checks",
        "floor",
        "activities",
        "cues",
    }
    alone = {one.name for one in fields(Settings) if one.metadata.get("says")}
    assert {one.path[0] for one in ROWS if len(one.path) == 1} == alone


WHOLE = [place for place in CHANGED if isinstance(ROWS[place].rule, Whole)]


@pytest.mark.parametrize("key", ["left", "right"])
@pytest.mark.parametrize("place", WHOLE, ids=name)
async def test_numbers_stop_at_their_ends(tmp_path: Path, place: int, key: str) -> None:
    rule = ROWS[place].rule
    assert isinstance(rule, Whole)
    near, end = (rule.least + 1, rule.least) if key == "left" else (rule.most - 1, rule.most)
    table, _, setting = name(place).partition(".")
    async with playing(tmp_path, WELCOMED + f"[{table}]\n{setting} = {near}\n") as player:
        await choose(player, place)
        for _ in range(1 if ROWS[place].value is None else 2):
            await player.press(key)
            assert on_disk(player)[name(place)] == chosen(player).value == end


async def test_the_choice_stops_at_both_ends(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await choose(player, len(ROWS) + 3)
        assert chosen(player).path == ROWS[-1].path
        assert any("▸" in row for row in player.rows())
        await player.press(*["up"] * (len(ROWS) + 3), wait=0.0)
        assert chosen(player).path == ROWS[0].path


async def test_the_theme_changes_at_once_and_stays(tmp_path: Path) -> None:
    place = next(place for place in CHANGED if name(place) == "theme")
    async with playing(tmp_path) as player:
        await choose(player, place)
        await player.press("right")
        assert player.app.theme == "supine-light"
    async with playing(tmp_path, settings=None) as player:
        assert player.app.theme == "supine-light"


async def test_a_change_in_a_session_counts_from_the_next_one_on(tmp_path: Path) -> None:
    place = next(place for place in CHANGED if name(place) == "holds.seconds")
    async with playing(tmp_path) as player:
        await player.press("space", "n", "4", "space")
        await choose(player, place)
        assert "from the next session on" in player.text
        await player.press("right")
        assert {one.planned_s for one in player.session.segments if one.step.timed} == {10}
        await player.press("escape", "q", "y", "escape", "space", "n", "4", "space")
        assert {one.planned_s for one in player.session.segments if one.step.timed} == {11}


async def test_a_broken_file_is_set_aside_before_anything_is_written(tmp_path: Path) -> None:
    broken = 'welcomed = true\nmode = "flow\n'
    async with playing(tmp_path, broken) as player:
        await player.press("escape")
        assert "settings.toml:2: not valid TOML here" in player.words
        await choose(player, 0)
        await player.press("right")
        player.app.queue.flush()
        (aside,) = (tmp_path / "trash").iterdir()
        assert aside.read_text() == broken
        assert tomllib.loads((tmp_path / "settings.toml").read_text())["mode"] == "flow"


async def test_a_wrong_value_is_told_and_stays_until_it_is_set(tmp_path: Path) -> None:
    wrong = WELCOMED + "[holds]\nseconds = 300\n"
    place = next(place for place in CHANGED if name(place) == "holds.seconds")
    async with playing(tmp_path, wrong) as player:
        assert "settings.toml:5: holds.seconds is 300" in player.words
        await choose(player, 0)
        await player.press("right")
        assert on_disk(player)["holds.seconds"] == 300
        await player.press(*["down"] * place, "right")
        assert on_disk(player)["holds.seconds"] == 11


@pytest.mark.parametrize("size", [FULL, PHONE], ids=["full", "phone"])
async def test_while_one_writes_the_last_row_says_how_to_leave(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    place = next(place for place, one in enumerate(ROWS) if isinstance(one.rule, Text))
    async with playing(tmp_path, size=size) as player:
        await choose(player, place)
        await player.press("right", *"up t")
        rows = " ".join(" ".join(player.rows()[-2:]).split())
        for item in ("enter keep it", "esc leave it as it was", "F2 safety"):
            assert item in rows
        assert chosen(player) == ROWS[place]
        await player.press("up", "enter")
        assert on_disk(player)[name(place)] == "up t"
        assert "enter keep it" not in player.text
        await player.press("right", "x", "escape")
        assert on_disk(player)[name(place)] == "up t"
