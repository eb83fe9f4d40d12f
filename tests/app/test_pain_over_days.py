"""What is said when pain rises or gets no lower over days, and when a day is over (J4, J8)."""

from pathlib import Path

import pytest

from tests.app.player import FLOW as IN_FLOW
from tests.app.player import MIDDLE, PHONE, playing
from tests.app.test_care import settings, told, whole
from tests.journals_of_pain import NO_LOWER, RISEN, at_night, pained

BOTH_SIZES = pytest.mark.parametrize("size", [MIDDLE, PHONE], ids=["middle", "phone"])
FLOW = IN_FLOW + "[activities]\nask = false\n"
AT_5 = FLOW + "[holds]\nseconds = 5\n"


@BOTH_SIZES
async def test_rising_pain_offers_shorter_holds_after_a_session_and_before_the_next(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    pained(tmp_path, RISEN)
    async with playing(tmp_path, FLOW, size) as player:
        await whole(player, "4", "n")
        assert told("care", "offer-rising").format(now=10, more=5) in player.words
        assert "If it stays up, talk to a professional." in player.words
        await player.press("space")
        assert settings(tmp_path).get("holds", {}).get("seconds", 10) == 10, "left as it is"
        await player.press("space", "n", "4")
        assert told("care", "rising-before").format(now=10, more=5) in player.words
        await player.press("t", "space")
        assert {one.planned_s for one in player.session.segments} == {5}


async def test_shorter_holds_for_rising_pain_are_taken_and_tried(tmp_path: Path) -> None:
    pained(tmp_path, RISEN)
    async with playing(tmp_path, FLOW) as player:
        await whole(player, "4", "n", "t", "space")
        assert settings(tmp_path)["holds"]["seconds"] == 5
        await player.press("space", "n", "4")
        assert "make it" not in player.words


@BOTH_SIZES
async def test_at_five_seconds_rising_pain_brings_only_a_word(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    pained(tmp_path, RISEN, 5)
    async with playing(tmp_path, AT_5, size) as player:
        await player.press("space", "n", "4")
        assert "make it" not in player.words
        await player.press("escape")
        await player.press("space", "n", "4", "space")
        await player.let_pass(45 + 5 * (8 + 5 + 4) + 4 * 10 + 2)
        await player.press("4", "n")
        assert told("care", "offer-rising-floor") in player.words
        await player.press("t", "space")
        assert settings(tmp_path)["holds"]["seconds"] == 5


@BOTH_SIZES
async def test_why_names_rising_pain_and_what_was_not_calm(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    pained(tmp_path, RISEN)
    async with playing(tmp_path, FLOW, size) as player:
        await player.press("w")
        assert told("care", "why-rising") in player.words
        pages = [player.words]
        for _ in range(3):
            await player.press("pagedown")
            pages.append(player.words)
        assert any("pain 2 above a calm day before" in page for page in pages)


async def test_pain_that_gets_no_lower_is_said_once_a_week_and_hides_no_other_offer(
    tmp_path: Path,
) -> None:
    pained(tmp_path, NO_LOWER)
    async with playing(tmp_path, FLOW) as player:
        await player.press("w")
        assert told("care", "why-not-better") in player.words
        await player.press("escape")
        await whole(player, "4", "n")
        assert told("care", "offer-not-better") in player.words
        await player.press("space")
        assert "not_better_at" in settings(tmp_path)["checks"]
        await whole(player, "4", "n")
        assert told("care", "offer-not-better") not in player.words
        assert told("care", "offer-longer").format(now=10, more=15) in player.words
        assert "One paper found" in player.words


@pytest.mark.parametrize(
    ("flag_at", "eased"),
    [("2026-11-22T20:00:00+01:00", True), ("2026-11-22T19:30:00+01:00", False)],
)
async def test_a_hip_stopped_late_is_done_until_twelve_hours_later(
    tmp_path: Path, flag_at: str, eased: bool
) -> None:
    at_night(tmp_path, "2026-11-22T20:05:00+01:00", flag_at)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "4", "space")
        sides = {one.side for one in player.session.segments if one.side}
        assert sides == ({"left"} if eased else {"left", "right"})


@pytest.mark.parametrize(
    ("ended", "asks"),
    [("2026-11-22T23:39:00+01:00", True), ("2026-11-22T23:58:00+01:00", False)],
)
async def test_the_day_after_is_asked_about_when_a_night_has_passed(
    tmp_path: Path, ended: str, asks: bool
) -> None:
    at_night(tmp_path, ended)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "4", "space")
        assert ("next_day" in player.saved()[0]) is asks
