"""A whole session through the app, hands off, under a clock that only the test moves."""

from itertools import pairwise
from pathlib import Path

from tests.app.places import to_pause
from tests.app.player import FLOW, FULL, PANES, Player, playing

SHORT = FLOW + "[holds]\nseconds = 5\nsettle_s = 3\nlie_down_s = 5\nrest_s = 0\n"


async def run_through(player: Player, step: float = 1.5) -> None:
    await player.press("space", "n", "4", "space")
    await player.let_pass(5 + 5 * (3 + 5 + 4) + 1, step)


async def test_first_evening_from_an_empty_folder_to_an_entry(tmp_path: Path) -> None:
    async with playing(tmp_path / "new", settings=None) as player:
        assert player.page == "FirstCard"
        await player.press("space")
        assert player.page == "Before"
        await player.press("n", "4", "space")
        assert "LIE DOWN" in player.text
        for _ in range(5):
            await player.press("space")
            await player.let_pass(8 + 10 + 4 + 10)
        assert player.page == "Done"
        await player.press("space")
        assert player.page == "After"
        await player.press("3", "n", "space")
        (entry,) = player.saved()
    assert entry["status"] == "finished"
    assert entry["before"] == {"pain": 4, "signs": []}
    assert entry["after"] == {"pain": 3, "nerve": []}
    assert [(hold.get("side"), hold["outcome"], hold["held_s"]) for hold in entry["holds"]] == [
        (side, "done", 10.0) for side in (None, "right", "left", "right", "left")
    ]


async def test_flow_needs_no_hand_from_lying_down_to_after(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT) as player:
        await run_through(player)
        assert player.page == "Done"
        await player.let_pass(30)
        assert player.page == "After"
        await player.press("3", "n", "j", *"Easier.", "escape", "space")
        (entry,) = player.saved()
        assert player.page == "RoutineScreen"
    assert entry["note"] == "Easier.\n"
    assert [hold["held_s"] for hold in entry["holds"]] == [5.0] * 5
    assert [hold.get("side") for hold in entry["holds"]] == [None, "left", "right", "left", "right"]


async def test_bells_count_begin_change_and_release(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT) as player:
        await run_through(player, step=0.25)
        assert len(player.bells) == 5 * 1 + 2 * 2 + 5 * 3
        gaps = [later - earlier for earlier, later in pairwise(player.bells)]
        assert min(gaps) >= 0.25


async def test_the_bell_can_be_switched_off(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT + "[cues]\nbell = false\n") as player:
        await run_through(player)
        assert player.bells == []


async def test_each_state_has_its_own_word(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT + PANES, FULL) as player:
        await player.press("space", "n", "4", "space")
        seen = []
        for seconds in (5, 3, 5, 0.5):
            seen.append(next(word for word in WORDS if word in player.text))
            await player.let_pass(seconds)
        assert seen == ["LIE DOWN", "GET READY", "HOLD", "LET GO"]
        await player.press("escape")
        assert "goes on" in player.text


WORDS = ("LIE DOWN", "GET READY", "HOLD", "LET GO")


async def test_any_key_that_means_nothing_pauses_a_running_clock(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT) as player:
        await player.press("space", "n", "4", "space")
        await player.let_pass(6)
        await player.press("x")
        assert player.app.coach.session is not None
        assert player.app.coach.session.paused is not None


async def test_a_wait_of_minutes_is_not_taken_for_a_sleep(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await player.press("space", "n", "4", "space")
        player.clock.second += 300
        await player.pilot.press("space")
        player.clock.second += 0.01
        player.app.ticker.tick()
        session = player.app.coach.session
        assert session is not None
        assert session.counting


async def test_stopping_asks_and_keeps_what_was_held(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT + PANES) as player:
        await player.press("space", "n", "4", "space")
        await player.let_pass(5 + 3 + 2)
        await player.press("q", wait=0.0)
        assert "STOP HERE?" in player.text
        await player.press("x", "y")
        assert player.page == "After"
        assert "You ended it here" in player.text
        (entry,) = player.saved()
    assert entry["status"] == "stopped"
    assert [hold["outcome"] for hold in entry["holds"]] == ["stopped"]
    assert entry["holds"][0]["held_s"] < 5


async def test_a_last_skip_can_be_taken_back_from_the_after_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, SHORT) as player:
        await player.press("space", "n", "4", "space")
        await player.let_pass(6)
        await player.press("n", "n", "n", "n", "n")
        await player.let_pass(1)
        assert player.page == "After"
        await player.press("p")
        assert player.page == "RoutineScreen"
        session = player.app.coach.active
        assert session is not None
        assert session.paused is not None
        assert player.saved()[0]["status"] == "running"


async def test_two_early_pauses_bring_an_offer_that_changes_nothing_by_itself(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, SHORT) as player:
        await player.press("space", "n", "4", "space")
        await player.let_pass(5 - 0.8 + 3 + 1)
        for _ in range(2):
            await player.press("space", wait=0.9)
            await player.press("space")
            await player.let_pass(3 + 0.2)
        await player.press("q", "y")
        assert "t make it 7 s" in player.words
        assert player.app.coach.settings.holds.settle_s == 3
        await player.press("t")
        assert player.app.coach.settings.holds.settle_s == 7


async def test_half_an_hour_into_a_pause_it_is_asked_whether_to_finish(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_pause(player)
        await player.let_pass(5)
        assert player.saved()
        due = player.app.coach.due
        assert due == player.session.asks_at
        player.clock.second = due or 0.0
        player.app.ticker.tick()
        await player.idle()
        assert "q finishes" in player.words
