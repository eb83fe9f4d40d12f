"""A sign that speaks against a session, and much pain: what is offered then, and written down."""

from pathlib import Path

import pytest

from tests.app.player import FLOW, MIDDLE, PHONE, playing
from tui.domain.signs import SIGNS
from tui.storage.routines import passages

LOCAL = "your local emergency number"


@pytest.mark.parametrize(("digit", "sign"), zip("12345", SIGNS, strict=True))
async def test_a_sign_starts_nothing_shows_its_advice_and_is_written_down(
    tmp_path: Path, digit: str, sign: str
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", digit)
        if sign == "emergency":
            assert player.page == "Emergency"
            await player.press("space", "escape")
        advice = passages("cards")[f"yes-{sign}"]
        assert advice.title in player.text
        for sentence in advice.sentences:
            assert sentence.text.split()[0] in player.words
        assert advice.sentences[0].text.format(call=LOCAL) in player.words
        await player.press("space")
        assert player.page == "RoutineScreen"
        assert player.app.coach.session is None
        (entry,) = player.saved()
    assert (entry["kind"], entry["status"]) == ("session", "not-started")
    assert entry["before"] == {"signs": [sign]}
    assert "holds" not in entry


async def test_the_gravest_of_several_decides(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", "5", "3", "1", "escape", "5")
        assert "CALL NOW" in player.text
        assert "NOT NOW" not in player.text
        await player.press("space")
        assert player.saved()[0]["before"] == {"signs": ["emergency", "new-nerve"]}


async def test_a_sign_taken_back_is_told_no_more(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", "2", "2", "escape")
        (entry,) = player.saved()
        assert (entry["status"], entry.get("before")) == ("not-started", None)


async def test_leaving_without_an_answer_writes_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "4", "escape")
        assert player.page == "RoutineScreen"
        assert player.saved() == []


@pytest.mark.parametrize("size", [MIDDLE, PHONE])
@pytest.mark.parametrize("digit", ["7", "9"])
async def test_much_pain_leaves_only_the_lighter_choices(
    tmp_path: Path, digit: str, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await player.press("space", "n", digit)
        for words in ("r rest today", "f first two steps only", "a first three steps"):
            assert words in player.words
        assert "start, lie down" not in player.text
        await player.press("space", "enter", "pagedown")
        assert player.page == "Before"
        assert player.saved() == []


async def test_a_smaller_number_brings_the_start_back(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "7", "6", "space")
        assert player.saved()[0]["before"]["pain"] == 6
        assert {one.planned_s for one in player.session.segments} >= {10}


async def test_a_rest_day_is_an_entry(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "8", "r")
        assert player.page == "RoutineScreen"
        assert player.app.coach.session is None
        (entry,) = player.saved()
    assert entry["kind"] == "rest"
    assert "status" not in entry
    assert entry["before"] == {"pain": 8, "signs": []}


@pytest.mark.parametrize(
    ("key", "steps"),
    [
        ("f", {"both-knees"}),
        ("a", {"both-knees", "cross-one-knee"}),
    ],
)
async def test_lighter_sessions_hold_for_five_seconds(
    tmp_path: Path, key: str, steps: set[str]
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "7", key)
        timed = [one for one in player.session.segments if one.step.timed]
        assert {one.step.id for one in timed} == steps
        assert {one.planned_s for one in timed} == {5}
        await player.press("n", "n", "n", "n", "n", "n")
        assert {hold["planned_s"] for hold in player.saved()[0]["holds"]} == {5}
