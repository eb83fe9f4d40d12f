"""The safety key line by line: four answers, what follows, and what is on disk."""

from pathlib import Path

import pytest

from tests.plain.listener import START, Listener, listening
from tests.plain.test_plain_session import to_hold

KEYS = ["s", "!", ".", "b", "\x1bOQ", "\x0f"]


def stopped(heard: Listener, key: str = "s") -> list[str]:
    """Stop 7 seconds into the first sided hold."""
    to_hold(heard)
    heard.let_pass(10 + 4 + 10 + 8 + 6.3)
    return heard.press(key)


@pytest.mark.parametrize("key", KEYS)
def test_every_safety_key_stops_and_asks_and_the_flag_is_on_disk(tmp_path: Path, key: str) -> None:
    with listening(tmp_path) as heard:
        said = stopped(heard, key)
        assert said[-5:] == [
            "Stopped at 7 seconds.",
            "Let go slowly: knee back to the middle, then the foot down.",
            "What was it? Nothing goes on by itself.",
            "1 only needed a break. 2 pain, strain or pinch. 3 nerve feeling.",
            "4 emergency sign. r reads the safety page.",
        ]
        assert heard.let_pass(60) == []
        (flag,) = heard.saved()[0]["flags"]
        assert (flag["kind"], flag["step"], flag["second"]) == ("unanswered", "cross-one-knee", 7)
        assert heard.press(key) == [key] * key.isprintable(), "a second press changes nothing"


def test_digits_are_dead_for_a_moment(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        assert heard.press("4", wait=0.5) == []
        assert heard.press("1", wait=0.3)[1] == "Only needed a break."


@pytest.mark.parametrize("key", ["1", "\x1b", "\x1b[5~", "\x1b[D"])
def test_a_break_leads_back_paused(tmp_path: Path, key: str) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        assert heard.press(key)[-2:] == [
            "Paused. Space goes on, s stops.",
            "First you get ready again, then hold for 3 seconds.",
        ]
        assert heard.saved()[0]["flags"][0]["kind"] == "break"


def test_pain_ends_this_hip_and_offers_the_other_one_gently(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        said = heard.press("2")
        assert "No more holds for the left hip today." in said
        assert (
            said[-1]
            == "f: finish here. o: the other side, 5 seconds. Escape: wrong key, answer again."
        )
        assert heard.press("o")[1] == "Paused. Space goes on, s stops."
        assert heard.press(" ")[-1].startswith("Step 3. Right knee toward the left shoulder.")
        heard.let_pass(8)
        assert "That is enough for today." in " ".join(heard.press("s2"))
        assert heard.lines[-1] == "f: finish here. Escape: wrong key, answer again."
        assert "That is enough for today." in heard.press("o")[-1]
        heard.press("f")
        (entry,) = heard.saved()
        assert [one["kind"] for one in entry["flags"]] == ["pain", "pain"]
        assert entry["status"] == "stopped"


def test_a_nerve_feeling_ends_the_session_with_its_advice_first(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        said = heard.press("3")
        advice = said.index("Back off the exercise.")
        asked = "Is it in BOTH legs? y yes: show the signs, n no."
        assert advice < said.index(asked)
        assert not any("getting worse" in line for line in said), "one question at a time"
        assert heard.press("31") == [
            "3",
            "Tingling, yes. Space goes on.",
            "1",
            "Shock, yes. Space goes on.",
        ]
        assert "Is a weakness or numbness staying, or getting worse?" in " ".join(heard.press("n"))
        heard.press("n ")
        assert "Which leg? l left, r right, b both." in heard.press("3")
        heard.press("nr ")
        (entry,) = heard.saved()
        (flag,) = entry["flags"]
        assert (flag["kind"], flag["feelings"], flag["spreading"]) == (
            "nerve",
            ["shock", "tingling"],
            False,
        )
        assert entry["after"]["nerve_side"] == "right"
        assert "Talk first." in heard.press(" ")


def test_both_legs_lead_to_the_emergency_signs_and_nothing_is_asked_after(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        said = heard.press("3y")
        assert said[said.index("Call now.") + 1].startswith("Your local emergency number")
        assert "4: BOTH legs painful, numb or weak. Told." in said
        heard.press("f")
        assert heard.face.stack.top.kind.__name__ == "Rest"
        (entry,) = heard.saved()
        assert (entry["status"], entry["flags"][0]["spreading"]) == ("stopped", True)
        assert entry["flags"][0]["emergency"] == ["both-legs"]


def test_an_emergency_says_call_now_first(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        assert heard.press("4")[2] == "Call now."
        assert heard.press(" ")[-1] == "f: finish here. Escape: wrong key, answer again. q: quit."
        heard.press("q")
        assert heard.face.status == 0


def test_a_wrong_answer_is_marked_and_asked_again(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        heard.press("3")
        assert heard.press("\x1b")[0] == "Taken back."
        heard.press("1")
        first, second = heard.saved()[0]["flags"]
        assert (first["kind"], first["corrected"], second["kind"]) == ("nerve", True, "break")


def test_the_whole_page_is_read_on_request(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        said = heard.press("r")
        for line in ("Nerve, from the article:", "Call now:", "Call today:", "Otherwise:"):
            assert line in said
        assert said[-1].startswith("4 emergency sign.")


def test_without_a_session_it_is_read_and_left(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = heard.press("s")
        assert said[1] == "Stop whatever you do. Come out of it slowly."
        assert said[-1] == "Escape goes back."
        assert heard.press("1") == ["1"]
        assert heard.press("\x1b")[-1].startswith("Ready. ")
        assert heard.saved() == []


def test_an_unanswered_stop_is_the_first_question_of_the_next_start(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        stopped(heard)
        assert heard.saved()[0]["flags"][0]["kind"] == "unanswered"
    with listening(tmp_path) as heard:
        said = heard.press("o")
        assert (
            said[2]
            == "Monday 23 November you stopped at step 3, left side, 7 seconds. What was it?"
        )
        assert said[-1].startswith("4 emergency sign.")
        assert "Any of the five signs" in heard.press("1")[-1]
        assert heard.saved()[0]["flags"][0]["kind"] == "break"


def test_it_stops_while_a_note_is_written_and_no_letter_is_lost(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        to_hold(heard)
        heard.press("js is not stop")
        assert heard.press("\x0f")[-1].startswith("4 emergency sign.")
        heard.press("1")
        heard.press("\r\r")
        assert heard.saved()[0]["note"] == "s is not stop\n"


def test_what_is_not_saved_is_said(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(START)
        heard.face.queue.flush()
        (tmp_path / "sessions").rename(tmp_path / "elsewhere")
        (tmp_path / "sessions").write_text("in the way")
        said = heard.press("s")
        assert "Not saved yet." in said
        assert any(line.startswith("Not saved yet, kept in memory: ") for line in said)
        heard.press("1qy q")
        assert heard.face.status is None
        assert heard.lines[-1].endswith("The same key again leaves without it.")
        heard.press("q")
        assert heard.face.status == 1
        (tmp_path / "sessions").unlink()
