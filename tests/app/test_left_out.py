"""An optional step that is left out, and more holds on the sore side: nothing else changes."""

from pathlib import Path

import pytest

from tests.app.places import START
from tests.app.player import FLOW, MIDDLE, PANES, WELCOMED, Player, keep, playing, record
from tests.app.sizes import SIZES, assert_every_size
from tui.domain.options import rows
from tui.domain.settings import Settings
from tui.widgets.steps import Instructions

OUT = "[holds]\noptional_steps = false\n"
TWICE = "[holds]\nsore_repetitions = 2\n"


async def change(player: Player, *path: str) -> None:
    place = [one.path for one in rows(Settings())].index(path)
    await player.press("comma")
    await player.press(*["down"] * place, wait=0.0)
    await player.press("right")


def read(player: Player) -> str:
    """The words of the step that is read, as they are shown."""
    lines = player.app.screen.query_one(Instructions)._lines
    return " ".join("".join(text for text, _ in line) for line in lines)


def skipped(day: int) -> str:
    """A calm session of which step 4 was skipped."""
    head, four = record(day).rsplit("[[holds]]", 1)
    return f"{head}[[holds]]{four.replace('10.0', '0.0').replace('done', 'skipped')}"


def without(day: int) -> str:
    """A calm session that never had a step 4."""
    return record(day).rsplit("[[holds]]", 1)[0]


async def test_step_4_is_left_out_and_brought_back_in_the_settings(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await change(player, "holds", "optional_steps")
        row = next(one for one in player.rows() if "Optional steps" in one)
        assert "left out" in row
        assert "step 4, both knees to a side" in row
        await player.press("escape")
        assert "Three holds of 10 s" in player.words
        assert "left out, see settings" in player.words
        await player.press("4")
        assert "Left out by the setting Optional steps." in read(player)
        assert "Gently" in read(player)
        await player.press("3")
        assert "Left out by" not in read(player)
        await change(player, "holds", "optional_steps")
        await player.press("escape")
        assert "Five holds of 10 s" in player.words
        assert "left out" not in player.words


async def test_a_session_without_it_is_whole(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + OUT + PANES) as player:
        await player.press(*START)
        await player.let_pass(45 + 8 + 10 + 4 + 10 + 3)
        assert "of 3" in player.words
        assert "left out" in player.words
        await player.let_pass(5 + 10 + 4 + 10 + 8 + 10 + 4 + 2)
        assert player.page == "After"
        assert "Three holds, ten seconds each" in player.words
        await player.press("3", "n", "space")
        (entry,) = player.saved()
        assert entry["status"] == "finished"
        assert {one["step"] for one in entry["holds"]} == {"both-knees", "cross-one-knee"}


@pytest.mark.parametrize("of", [skipped, without], ids=["skipped", "left-out"])
async def test_days_without_it_earn_longer_holds_and_running_by_itself(
    tmp_path: Path, of: object
) -> None:
    for day in (20, 21, 22):
        keep(tmp_path, f"2026-11-{day}T061200-abcd", of(day))  # type: ignore[operator]
    async with playing(tmp_path, WELCOMED) as player:
        coach = player.app.coach
        assert coach.care.verdict().offer == 15
        assert coach.care.offers_flow
        await player.press("w")
        assert "not all steps" not in player.words


async def test_it_can_still_be_read_in_full(tmp_path: Path) -> None:
    async with playing(tmp_path, WELCOMED + OUT) as player:
        await player.press("l", "4")
        assert "Both knees to a side" in player.words


async def test_the_first_card_counts_what_there_is(tmp_path: Path) -> None:
    for settings, count in (("", "Four"), (OUT, "Three")):
        async with playing(tmp_path, "schema = 1\n" + settings) as player:
            assert f"{count} positions on your back" in player.words


async def test_the_sore_side_is_held_twice_and_each_hold_is_numbered(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + TWICE + PANES) as player:
        assert "Seven holds of 10 s" in player.words
        assert "10 s, left 1, right 2" in player.words
        await player.press(*START)
        await player.let_pass(45 + 2 * (8 + 10 + 4 + 10) + 8 + 3)
        assert "right side, 1 of 2" in player.words
        assert "now, 1 of 2" in player.words
        await player.let_pass(10 + 4 + 10 + 8)
        assert "right side, 2 of 2" in player.words


async def test_on_the_floor_each_hold_is_numbered_too(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + TWICE) as player:
        await player.press(*START)
        await player.let_pass(45 + 2 * (8 + 10 + 4 + 10) + 8 + 3)
        assert "right side, step 3 of 4, hold 1 of 2" in player.words


@pytest.mark.parametrize("sore", ["both", "middle", None])
async def test_without_one_sore_side_both_are_alike(tmp_path: Path, sore: str | None) -> None:
    side = f'sore_side = "{sore}"\n' if sore else ""
    async with playing(tmp_path, WELCOMED + side + TWICE) as player:
        assert "Five holds of 10 s" in player.words


async def test_the_setting_goes_from_as_the_other_side_to_three(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await change(player, "holds", "sore_repetitions")
        assert player.app.coach.settings.holds.sore_repetitions == 1
        await player.press("right", "right", "right")
        assert "‹ 3 ›" in player.text
        await player.press("left", "left", "left", "left")
        assert "‹ as the other side ›" in player.text
        player.app.queue.flush()
        assert "sore_repetitions" not in (tmp_path / "settings.toml").read_text()


@pytest.mark.parametrize("keys", [(), ("4",), START], ids=["at-rest", "reading", "session"])
async def test_every_size_has_room_for_it(tmp_path: Path, keys: tuple[str, ...]) -> None:
    held = "[holds]\noptional_steps = false\nsore_repetitions = 3\nrepetitions = 2\n"
    async with playing(tmp_path, FLOW + held + PANES) as player:
        await player.press(*keys)
        if keys == START:
            await player.let_pass(45 + 4 * (8 + 10 + 4 + 10) + 8 + 3)
            assert "1 of 3" in player.words
        await assert_every_size(player)
    assert MIDDLE in SIZES
