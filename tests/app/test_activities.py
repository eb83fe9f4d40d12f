"""What can you do again: asked once a week after a session, rated by hand, never made up."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.app.places import START, to_history
from tests.app.player import FLOW, FULL, MIDDLE, PHONE, Player, keep, playing, record
from tests.app.sizes import assert_every_size
from tui.domain.options import rows
from tui.domain.settings import Settings

NAMED = FLOW + '[activities]\nnames = ["sit through a film", "climb stairs"]\n'
FILM = '[[activities]]\nname = "sit through a film"\nrating = {}\n'


def rated(day: int, rating: int, *, pain: int = 5, more: str = "") -> str:
    return (
        f'schema = 1\nkind = "function"\nstarted = 2026-11-{day:02}T08:00:00+01:00\n'
        f"week_pain = {pain}\n{FILM.format(rating)}{more}"
    )


def lived(data: Path, *days: int) -> None:
    for day in days:
        keep(data, f"2026-11-{day:02}T061200-abcd", record(day))


def settings(player: Player) -> dict[str, Any]:
    player.app.queue.flush()
    return tomllib.loads((player.data / "settings.toml").read_text())


def functions(player: Player) -> list[dict[str, Any]]:
    return [one for one in player.saved() if one["kind"] == "function"]


async def through(player: Player, *after: str) -> None:
    """A whole session in `flow`, and the answers after it."""
    await player.press(*START)
    await player.let_pass(45 + 5 * (8 + 10 + 4) + 4 * 10 + 2)
    assert player.page == "Done"
    await player.press("space", *after)


async def test_never_after_the_first_session(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await through(player, "3", "n", "space")
        assert player.page == "RoutineScreen"


async def test_after_a_later_one_it_is_asked_and_a_week_long_not_again(tmp_path: Path) -> None:
    lived(tmp_path, 21)
    async with playing(tmp_path, FLOW) as player:
        await through(player, "3", "n", "space")
        assert player.page == "Activities"
        assert "skip" in player.rows()[-1]
        await player.press("space")
        assert player.page == "RoutineScreen"
        assert functions(player) == []
        await through(player, "3", "n", "space")
        assert player.page == "RoutineScreen"
        assert settings(player)["activities"] == {"asked_on": "2026-11-23"}


@pytest.mark.parametrize(("day", "page"), [(16, "Activities"), (17, "RoutineScreen")])
async def test_it_comes_a_week_after_the_last_numbers(tmp_path: Path, day: int, page: str) -> None:
    lived(tmp_path, 21)
    keep(tmp_path, f"2026-11-{day}T080000-abcd", rated(day, 4))
    async with playing(tmp_path, NAMED) as player:
        await through(player, "3", "n", "space")
        assert player.page == page


@pytest.mark.parametrize("told", [("3", "y"), ("9", "n"), ("3", "n", "m", "y", "escape")], ids=str)
async def test_not_after_a_nerve_feeling_much_pain_or_a_pinch(
    tmp_path: Path, told: Sequence[str]
) -> None:
    lived(tmp_path, 21)
    async with playing(tmp_path, FLOW) as player:
        await through(player, *told)
        while player.page != "RoutineScreen":
            assert player.page != "Activities"
            await player.press("escape")


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
async def test_not_after_a_stop_that_was_more_than_a_break(tmp_path: Path, key: str) -> None:
    lived(tmp_path, 21)
    async with playing(tmp_path, FLOW) as player:
        await player.press(*START)
        await player.let_pass(45 + 8 + 3)
        await player.press("s", key)
        for _ in range(12):
            if player.page == "RoutineScreen" and not player.app.coach.active:
                break
            assert player.page != "Activities"
            await player.press("escape" if player.page != "RoutineScreen" else "q", "y")


async def test_off_by_one_key_and_on_again_in_the_settings(tmp_path: Path) -> None:
    lived(tmp_path, 21)
    async with playing(tmp_path, FLOW) as player:
        await player.press("c", "x")
        assert "not asked after sessions any more" in player.words
        await player.press("escape")
        await through(player, "3", "n", "space")
        assert player.page == "RoutineScreen"
        place = [one.path for one in rows(Settings())].index(("activities", "ask"))
        await player.press("comma", *["down"] * place, wait=0.0)
        assert "Once a week, asked" in next(row for row in player.rows() if "▸" in row)
        await player.press("right", "escape")
        await through(player, "3", "n", "space")
        assert player.page == "Activities"


async def test_activities_are_named_once_and_rated_with_digits(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("c", "5", "enter", *"climb stairs", "enter", "1", "0")
        await player.press("down", "down", "7")
        assert settings(player)["activities"]["names"] == ["climb stairs"]
        (entry,) = functions(player)
        assert entry["activities"] == [{"name": "climb stairs", "rating": 10}]
        assert entry["week_pain"] == 7
        await player.press("escape", "c", "-", "down", "down", "minus")
        (entry,) = functions(player)
        assert entry["activities"] == [{"name": "climb stairs"}]
        assert "week_pain" not in entry


async def test_a_name_is_changed_or_left_as_it_was(tmp_path: Path) -> None:
    async with playing(tmp_path, NAMED) as player:
        await player.press("c", "enter", "s", "escape")
        assert player.page == "Activities"
        assert "sit through a film" in player.text
        await player.press("enter", *["backspace"] * 4, *"play", "enter")
        assert settings(player)["activities"]["names"] == ["sit through a play", "climb stairs"]
        await player.press("enter", *["backspace"] * 18, "enter")
        assert settings(player)["activities"]["names"] == ["climb stairs"]
        assert functions(player) == []


async def test_moving_about_invents_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, NAMED) as player:
        await player.press("c", *["down", "up"] * 3, *["down"] * 6, *["up"] * 6, "left", "right")
        assert functions(player) == []
        await player.press("space")
        assert player.page == "RoutineScreen"


async def test_by_hand_within_the_week_the_last_numbers_stand_and_rest(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-20T080000-abcd", rated(20, 4))
    async with playing(tmp_path, NAMED) as player:
        await player.press("c")
        assert "These numbers are of Fri 20 Nov" in player.words
        assert "from Fri 27 Nov on" in player.words
        assert "[4]" in player.text
        await player.press("8", "-")
        assert "[4]" in player.text
        assert [one["activities"][0]["rating"] for one in functions(player)] == [4]


async def test_on_the_same_day_they_can_be_changed(tmp_path: Path) -> None:
    async with playing(tmp_path, NAMED) as player:
        await player.press("c", "4", "space", "c")
        assert "[4]" in player.text
        await player.press("6")
        (entry,) = functions(player)
        assert entry["activities"][0] == {"name": "sit through a film", "rating": 6}


async def test_past_midnight_all_of_it_goes_into_one_entry(tmp_path: Path) -> None:
    async with playing(tmp_path, NAMED) as player:
        await player.press("c", "4")
        await player.let_pass(17 * 3600, step=3600)
        await player.press("down", "6")
        (entry,) = functions(player)
        assert [one["rating"] for one in entry["activities"]] == [4, 6]


async def test_in_a_session_the_key_only_pauses(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press(*START)
        await player.let_pass(45 + 8 + 3)
        await player.press("c")
        assert player.page == "RoutineScreen"
        assert player.session.paused is not None


async def test_where_it_comes_from_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, NAMED, FULL) as player:
        await player.press("c", "o")
        assert "Stratford P, Gill C, Westaway M, Binkley J" in player.words


async def test_the_rule_of_holds_does_not_see_it(tmp_path: Path) -> None:
    for day in (20, 21, 22):
        lived(tmp_path, day)
        keep(tmp_path, f"2026-11-{day}T200000-efgh", rated(day, 0, pain=10))
    async with playing(tmp_path, FLOW) as player:
        coach = player.app.coach
        assert coach.care.verdict().offer == 15
        asked = coach.earlier.asks_next_day
        assert asked is not None
        assert asked.record.kind == "session"


async def test_history_lists_changes_and_deletes_it(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-16T080000-abcd", rated(16, 4))
    async with playing(tmp_path, FLOW) as player:
        await to_history(player)
        row = next(one for one in player.rows() if "16 Nov" in one)
        assert "can do 4" in row
        await player.press("enter")
        assert "what you can do" in player.rows()[0]
        assert "0 unable, 10 as well as before it began." in player.words
        await player.press("6")
        (entry,) = functions(player)
        assert entry["activities"] == [{"name": "sit through a film", "rating": 6}]
        await player.press("ctrl+z")
        assert functions(player)[0]["activities"][0]["rating"] == 4
        await player.press("d", "y")
        await player.settle()
        assert functions(player) == []
        await player.press("u")
        await player.settle()
        assert functions(player)[0]["activities"][0]["rating"] == 4


@pytest.mark.parametrize("size", [FULL, MIDDLE, PHONE])
async def test_the_trend_shows_the_numbers_by_the_week(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    lived(tmp_path, 21)
    keep(tmp_path, "2026-11-09T080000-abcd", rated(9, 3))
    keep(tmp_path, "2026-11-16T080000-abcd", rated(16, 4))
    async with playing(tmp_path, FLOW, size) as player:
        await to_history(player)
        await player.press("v", "end")
        assert "What you can do, by the week" in player.words
        named = next(n for n, row in enumerate(player.rows()) if "sit through a film" in row)
        shown = " ".join(player.rows()[named : named + 2])
        assert "3  4" in shown
        assert "pain of the week" in player.words


async def test_the_report_has_them(tmp_path: Path) -> None:
    lived(tmp_path, 21)
    keep(tmp_path, "2026-11-16T080000-abcd", rated(16, 4))
    async with playing(tmp_path, FLOW, FULL) as player:
        await player.press("x")
        await player.settle()
        await player.press("end")
        assert "sit through a film" in player.words
        assert "16 Nov 4" in player.words


@pytest.mark.parametrize("keys", [("c",), ("c", "down"), ("c", "down", "down", "down", "4")])
async def test_every_size_has_room_for_it(tmp_path: Path, keys: tuple[str, ...]) -> None:
    long = '[activities]\nnames = ["{}", "{}", "c"]\n'.format("w" * 40, "sit " * 9 + "down")
    async with playing(tmp_path, FLOW + long) as player:
        await player.press(*keys)
        await assert_every_size(player)
