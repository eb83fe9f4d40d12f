"""What was told once stays told, whichever way one goes on."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.player import FLOW, PANES, keep, record
from tests.dialogue.test_both_faces import IN_HOLD
from tests.dialogue.test_rules_of_both_faces import Drive, drive
from tests.plain.listener import Listener, listening
from tui.domain.checks_after import AfterCheck, asked
from tui.domain.record import After

__all__ = ["drive"]
SKIPPED_TO_THE_END = (*IN_HOLD, "space", *"nnnnn")


def test_answers_that_stand_in_the_entry_are_known_when_it_is_asked_again() -> None:
    check = AfterCheck()
    for key in ("4", "y", "1", "l", "g"):
        check = check.press(key)
    known = asked(check.answers, pain=True, felt=None)
    assert known.answers == check.answers
    assert asked(After(nerve=()), pain=True, felt=None).felt is False
    assert asked(replace(check.answers, nerve=None, nerve_felt=True), pain=True, felt=None).felt


def test_after_a_skip_was_taken_back_the_end_is_asked_about_anew_and_knows_what_was_told(
    tmp_path: Path, drive: Drive
) -> None:
    keys = (*SKIPPED_TO_THE_END, "4", "y", "1", "l", "p", "n", "down")
    *_, after, told = drive(tmp_path, FLOW + PANES, keys)
    assert after["name"] == "After"
    answers = told["entries"][0]["after"]
    assert (answers["pain"], answers["nerve"], answers["nerve_side"]) == (4, ["shock"], "left")


def pressed(heard: Listener, keys: str, wait: float = 0.8) -> str:
    heard.press(keys, wait)
    return heard.face.stack.top.kind.__name__


def test_a_key_still_pressed_does_not_answer_the_safety_question(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(" n4 ")
        heard.let_pass(60)
        assert pressed(heard, "sl") == "Learn"
        assert pressed(heard, "\x1b") == "Safety"
        assert pressed(heard, "\x1b", wait=0.1) == "Safety"
        assert heard.saved()[0]["flags"][0]["kind"] == "unanswered"


def test_a_sign_is_written_down_once_though_the_disk_refused_at_first(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        (tmp_path / "sessions").write_text("in the way")
        heard.press(" y2q")
        (tmp_path / "sessions").unlink()
        heard.press(" ")
        assert [entry["status"] for entry in heard.saved()] == ["not-started"]


@pytest.mark.parametrize(("look_at", "says"), [("s\x1b", "The safety key works"), ("?\x1b", "")])
def test_only_the_safety_key_is_told_to_work(tmp_path: Path, look_at: str, says: str) -> None:
    with listening(tmp_path) as heard:
        heard.press(",uyn")
        said = " ".join(heard.press(look_at))
        assert ("The safety key works" in said) == bool(says)


@pytest.mark.parametrize(
    ("keys", "higher"),
    [("y62", True), ("y626", None), ("y6262n4 ", False), ("y622n4 ", True)],
)
def test_an_answer_about_the_day_before_can_be_taken_back_at_the_same_start(
    tmp_path: Path, drive: Drive, keys: str, higher: bool | None
) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22))
    pressed = ["space" if one == " " else one for one in keys]
    *_, led = drive(tmp_path, FLOW + PANES, ("space", *pressed))
    assert led["entries"][0].get("next_day", {}).get("higher") is higher
