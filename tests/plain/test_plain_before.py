"""The questions before a session line by line: read before answered, each sign with its advice."""

from pathlib import Path

import pytest

from tests.plain.listener import FLOW, listening
from tui.domain.signs import SIGNS
from tui.storage.routines import passages


def test_all_questions_are_read_before_a_no_the_first_time_in_full(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = " ".join(heard.press(" "))
        for sign in SIGNS:
            passage = passages("cards")[sign]
            assert f"{passage.title}: " in said
            assert passage.sentences[0].text[1:] in said
        heard.press("n4 ")
        assert heard.face.coach.active
        assert heard.settings()["checks"]["cleared_on"] == "2026-11-23"


@pytest.mark.parametrize("form", ["full", "short"])
def test_later_each_question_is_read_in_one_line(tmp_path: Path, form: str) -> None:
    kept = FLOW + f'[checks]\ncleared_on = "2026-11-20"\nbefore = "{form}"\n'
    with listening(tmp_path, kept) as heard:
        said = " ".join(heard.press(" "))
        for name in ("emergency", "ill", "new-nerve"):
            assert passages("cards")[f"{name}-in-short"].sentences[0].text[1:] in said
        assert "4. Not cleared yet: Not true on Friday 20 November" in said
        assert "toilet paper" not in said
        heard.press("n4 ")
        assert heard.face.coach.active


def test_question_4_comes_in_full_again_after_thirty_days(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW + '[checks]\ncleared_on = "2026-10-20"\n') as heard:
        said = " ".join(heard.press(" "))
        assert "hip impingement" in said
        heard.press("n4 ")
        assert heard.settings()["checks"]["cleared_on"] == "2026-11-23"


def test_several_signs_are_advised_the_gravest_first_and_then_the_word(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = " ".join(heard.press(" y43"))
        nerve, ask = said.rindex("Not today"), said.rindex("Ask first")
        assert nerve < ask < said.rindex("Space writes it down")
        said = " ".join(heard.press("anyway"))
        assert "Holds of 5 seconds, without step 4." in said
        assert "Only a gentle pulling feeling. No pain, no strain." in said
        assert "Any nerve feeling: stop, s." in said


def test_much_pain_says_how_far_and_leaves_step_4_out(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = " ".join(heard.press(" n8"))
        assert "a: First three steps, held for 5 seconds each, without step 4." in said
        assert "Only a gentle pulling feeling." in said
        heard.press("a")
        session = heard.face.coach.active
        assert session
        assert {one.step.number for one in session.segments} == {1, 2, 3}
