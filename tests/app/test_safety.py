"""The safety key: from everywhere, at once, and every answer on disk before the next key."""

import re
from pathlib import Path

import pytest

from tests.app.places import (
    to_hold,
)
from tests.app.player import FLOW, MIDDLE, PHONE, keep, playing, record
from tui.storage.routines import passages


async def test_a_letter_opens_it_where_nothing_is_typed(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("s")
        assert player.page == "Safety"


@pytest.mark.parametrize("key", ["full_stop", "b", "s", "exclamation_mark"])
async def test_a_remote_opens_it_in_a_session(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press(key)
        assert player.page == "Safety"


async def test_h9_the_clock_stops_in_the_same_moment_and_the_flag_is_on_disk(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", wait=0.0)
        session = player.app.coach.active
        assert session is not None
        assert session.paused == player.clock.second
        assert player.app.coach.entry is not None
        assert player.app.coach.entry.saved
        (flag,) = player.saved()[0]["flags"]
    assert flag["kind"] == "unanswered"
    assert (flag["step"], flag["second"]) == ("both-knees", 3)


async def test_h9_every_line_is_there_in_order_at_80_columns_without_scrolling(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, FLOW + "[floor]\nopens_by_itself = false\n") as player:
        await to_hold(player)
        await player.press("f2")
        rows = player.rows()
        assert len(rows) == 24
        assert max(map(len, rows)) <= 80
        wanted = ["right-now", "nerve", "emergency", "call-now", "call-today", "otherwise"]
        seen = squeezed(player.text)
        for name in wanted:
            for sentence in passages("safety")[name].sentences:
                said = sentence.text.format(call="your local emergency number")
                assert squeezed(said) in seen, sentence.text
        order = [player.text.index(passages("safety")[name].title) for name in wanted]
        assert order == sorted(order)
        assert rows[-1].split() == ["3", "nerve", "feeling", "4", "emergency", "sign"]


def squeezed(text: str) -> str:
    """Text without white space and without the quiet notes beside the sections."""
    return re.sub(r"\s+|from the\s|article$|from other|sources$", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("size", [MIDDLE, PHONE, (70, 20), (60, 20), (45, 14), (40, 12)])
async def test_letting_go_and_the_question_stay_at_every_size(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW + "[floor]\nopens_by_itself = false\n") as player:
        await to_hold(player)
        await player.resize(size)
        await player.press("f2")
        seen: set[str] = set()
        for _ in range(24):
            text = player.words
            assert "RIGHT NOW" in text
            assert "What was it?" in text
            assert "4 emergency sign" in text
            seen.update(word for word in ("NERVE", "CALL NOW", "OTHERWISE") if word in text)
            await player.press("space")
        assert seen == {"NERVE", "CALL NOW", "OTHERWISE"}


async def test_digits_are_dead_at_first(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2")
        await player.press("4", wait=0.6)
        assert player.page == "Safety"
        assert player.saved()[0]["flags"][0]["kind"] == "unanswered"


async def test_a_second_press_changes_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", "f2", "s")
        assert len(player.saved()[0]["flags"]) == 1
        assert len(player.app.screen_stack) == 2


async def test_only_a_break_leads_back_paused(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + "[floor]\nopens_by_itself = false\n") as player:
        await to_hold(player)
        await player.press("f2", "pageup")
        assert player.page == "RoutineScreen"
        session = player.app.coach.active
        assert session is not None
        assert session.paused is not None
        assert player.saved()[0]["flags"][0]["kind"] == "break"


async def test_from_the_floor_letting_go_stands_large_until_a_key(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2")
        assert "What was it?" not in player.text
        assert "one foot down, then the other" in player.words
        await player.press("1")
        assert "What was it?" in player.text


async def test_pain_ends_it_for_this_hip_when_both_knees_were_up(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", "x", "2")
        assert "o the other side" not in player.words
        await player.press("f")
        assert player.page == "After"
        (entry,) = player.saved()
    assert entry["status"] == "stopped"
    assert [hold["outcome"] for hold in entry["holds"]] == ["eased-off"]
    assert entry["flags"][0]["kind"] == "pain"


async def test_pain_on_one_side_leaves_the_other_at_five_seconds_and_no_step_4(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.let_pass(7 + 4 + 10 + 8 + 3)
        await player.press("f2", "x", "2", "o")
        session = player.app.coach.active
        assert session is not None
        assert session.paused is not None
        await player.press("space")
        await player.let_pass(8 + 5 + 4 + 1)
        await player.press("space")
        assert player.page == "After"
        (entry,) = player.saved()
    assert [(hold["step"], hold.get("side"), hold["outcome"]) for hold in entry["holds"]] == [
        ("both-knees", None, "done"),
        ("cross-one-knee", "left", "eased-off"),
        ("cross-one-knee", "right", "done"),
    ]
    assert entry["holds"][-1]["held_s"] == 5


async def test_a_nerve_feeling_ends_the_session_with_its_advice_first(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", "x", "3")
        text = player.words
        assert text.index("Ask your physical therapist or doctor") < text.index("in BOTH legs?")
        assert "getting worse" not in text
        await player.press("3", "5", "n")
        assert "Is a weakness or numbness staying, or getting worse?" in player.words
        await player.press("n", "space")
        assert player.page == "After"
        (entry,) = player.saved()
    assert entry["status"] == "stopped"
    flag = entry["flags"][0]
    assert (flag["kind"], flag["feelings"], flag["spreading"]) == (
        "nerve", ["tingling", "numbness"], False)  # fmt: skip


async def test_both_legs_bring_the_emergency_signs_and_no_after(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", "x", "3", "y")
        assert player.page == "Emergency"
        assert "leaking, or no feeling of it" in player.words
        await player.press("f")
        assert player.page == "RoutineScreen"


async def test_an_emergency_sign_shows_every_sign_and_no_after(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", "x", "4")
        for sentence in passages("safety")["all-signs"].sentences:
            assert squeezed(sentence.text.removeprefix("- ")) in squeezed(player.text)
        await player.press("f")
        assert player.page == "RoutineScreen"
        assert player.saved()[0]["status"] == "stopped"


UNANSWERED = """\
[[flags]]
at = 2026-11-21T06:15:00+01:00
step = "cross-one-knee"
side = "right"
second = 7
kind = "unanswered"
"""


async def test_an_unanswered_stop_is_the_first_question_of_the_next_start(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-21T061200-abcd", record(21, flags=UNANSWERED))
    async with playing(tmp_path) as player:
        await player.press("space")
        assert "Sat 21 Nov you stopped at step 3, right side, 7 s. What was it?" in player.words
        await player.press("1")
        assert player.page == "Before"
        assert player.saved()[0]["flags"][0]["kind"] == "break"


async def test_without_a_session_it_is_only_text(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await player.press("f2")
        assert "What was it?" not in player.text
        await player.press("escape")
        assert player.page == "RoutineScreen"
        assert player.saved() == []
