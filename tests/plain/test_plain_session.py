"""A session line by line: what is said, and what stands in the journal afterwards."""

from pathlib import Path

import pytest

from tests.app.player import keep, record
from tests.plain.listener import FLOW, QUICK, START, WELCOMED, Listener, listening

WHOLE = """\
Step 1. On your back, knees bent, feet flat.
Only a gentle pulling feeling. No pain, no strain. Any nerve feeling: stop, s.
How far the leg goes differs with how tight the hip is, and how much it hurts.
Soreness and sciatica are too far as well.
Some discomfort in the muscle is expected, with a little room; a stretch you
cannot feel does little.
Once you are down, step 2 comes first.
Bring one bent knee up toward your chest, then the other, not both at once.
Hug them at the top of the shins, or behind the thighs close to the knee, and
draw them gently toward you.
You may feel it in the low back and the buttocks.
It goes on by itself after 5 seconds.
Step 2. Both knees to the chest, one after the other. 3 seconds to get ready.
Hold. 5 seconds.
Let go. Loosen the hug: one foot down, then the other.
Step 3. Left knee toward the right shoulder.
Lift your left knee in over your chest, then carry it gently across your body:
left knee toward your right shoulder.
The right leg will likely come along: that is normal.
You feel it in the left buttock or outer hip.
3 seconds to get ready.
Hold, left side. 5 seconds.
Let go. Knee back to the middle, then the foot down.
Step 3. Right knee toward the left shoulder. 3 seconds to get ready.
Hold, right side. 5 seconds.
Let go. Knee back to the middle, then the foot down.
Step 4. For the left hip, both knees to the right.
Let both knees go gently down together to the right, only until you first feel
something happening in the muscle: neither overwhelming nor painful.
Knees to the right usually stretch the left hip.
You feel it in the buttock or outer hip.
3 seconds to get ready.
Hold, for the left hip. 5 seconds.
Let go. Both knees back to the middle, feet flat.
Step 4. For the right hip, both knees to the left. 3 seconds to get ready.
Hold, for the right hip. 5 seconds.
Let go. Both knees back to the middle, feet flat.
That was the last one. Five holds, five seconds each.
To get up: roll onto one side, push with your hands, then kneel.
No hurry; this page waits.
Pain now, right side, 0 to 10? Before it was 4. Dash leaves it out.
"""


def test_a_whole_session_is_told_a_line_for_each_thing(tmp_path: Path) -> None:
    with listening(tmp_path, QUICK) as heard:
        heard.press(" n4")
        said = [*heard.press(" "), *heard.let_pass(70)]
        assert "\n".join(said) + "\n" == WHOLE
        assert heard.bells == 5 * 1 + 2 * 2 + 5 * 3
        heard.press("3n ")
        (entry,) = heard.saved()
        assert entry["status"] == "finished"
        assert (entry["before"]["pain"], entry["after"]) == (4, {"pain": 3, "nerve": []})
        assert [one["outcome"] for one in entry["holds"]] == ["done"] * 5
        heard.press("q")
        assert heard.face.status == 0
        assert heard.lines[-1] == "Goodbye. Everything is saved."


LATER = """\
Step 1. On your back, knees bent, feet flat.
Only a gentle pulling feeling. No pain, no strain. Any nerve feeling: stop, s.
Once you are down, step 2 comes first.
One knee, then the other; hug the shins or the backs of the thighs, and draw in
gently.
It goes on by itself after 5 seconds.
Step 2. Both knees to the chest, one after the other. 3 seconds to get ready.
Hold. 5 seconds.
Let go. Loosen the hug: one foot down, then the other.
Step 3. Left knee toward the right shoulder.
Gently across, until you feel it in the buttock or outer hip; the right leg will
likely come along.
3 seconds to get ready.
Hold, left side. 5 seconds.
Let go. Knee back to the middle, then the foot down.
Step 3. Right knee toward the left shoulder. 3 seconds to get ready.
Hold, right side. 5 seconds.
Let go. Knee back to the middle, then the foot down.
Step 4. For the left hip, both knees to the right.
Gently, only until you first feel something happening in the muscle, at the
buttock or outer hip.
3 seconds to get ready.
Hold, for the left hip. 5 seconds.
"""


def test_later_how_far_and_each_way_are_told_in_short(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-21T061200-abcd", record(21))
    with listening(tmp_path, QUICK) as heard:
        heard.press(" n4n")
        said = [*heard.press(" "), *heard.let_pass(70)]
        assert "\n".join(said).startswith(LATER)


@pytest.mark.parametrize("settings", [FLOW, WELCOMED])
def test_a_pause_before_a_step_does_not_tell_its_way_again(tmp_path: Path, settings: str) -> None:
    with listening(tmp_path, settings) as heard:
        heard.press(START)
        heard.press(" ")
        heard.press("n")
        told = heard.text.count("You feel it in the")
        assert told
        heard.press("  ")
        assert heard.text.count("You feel it in the") == told


def test_a_rest_says_what_is_next_and_then_only_the_seconds(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        assert heard.let_pass(10) == ["Let go. Loosen the hug: one foot down, then the other."]
        said = heard.let_pass(4)
        assert said[0] == "Rest. 10 seconds. Next is step 3, left knee toward the right shoulder."
        assert said[-1] == "You feel it in the left buttock or outer hip."
        assert heard.let_pass(10) == ["Get ready. 8 seconds."]
        assert heard.let_pass(8) == ["Hold, left side. 10 seconds."]
        assert heard.let_pass(14)[-1] == (
            "Change side. 10 seconds. Next is step 3, right knee toward the left shoulder."
        )


def test_waiting_for_a_key_is_said_with_what_comes(tmp_path: Path) -> None:
    with listening(tmp_path, WELCOMED + "[holds]\nrest_s = 0\n") as heard:
        assert heard.press(START)[-1].endswith("Not timed. Space when you are down.")
        assert heard.press(" ")[-1].endswith("8 seconds to get ready.")
        said = heard.let_pass(8 + 10 + 4)
        assert "Next is step 3, right knee toward the left shoulder." in said
        assert said[-1] == "Knees bent, hands free. Space when you are ready."
        assert heard.let_pass(60) == []
        assert heard.press(" ") == ["Get ready. 8 seconds."]


def test_a_pause_says_what_is_left(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        heard.let_pass(2.2)
        assert heard.press(" ") == [
            "Paused. Space goes on, s stops.",
            "First you get ready again, then hold for 7 seconds.",
        ]
        assert heard.press(" ")[-1].endswith("8 seconds to get ready.")
        assert heard.let_pass(8) == ["Hold. 7 seconds left."]


@pytest.mark.parametrize("key", ["z", "\t", "\x1b", "f", "\x1b[B", "\x1b[99~"])
def test_any_key_that_means_nothing_else_pauses(tmp_path: Path, key: str) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        assert "Paused. Space goes on, s stops." in heard.press(key)


def test_a_step_is_read_while_nothing_counts(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        heard.press(" ")
        assert (
            heard.press("4")[1] == "Step 4. Both knees to a side, optional, told for the left hip."
        )
        assert heard.face.coach.active is not None


def test_a_skip_is_said_and_taken_back(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        assert heard.press("n")[1:] == [
            "Skipped. p takes it back.",
            "Let go. Loosen the hug: one foot down, then the other.",
        ]
        assert heard.press("p")[1:3] == [
            "The skip is taken back.",
            "Paused. Space goes on, s stops.",
        ]
        assert "holds" not in heard.saved()[0]


def test_a_hold_is_done_again(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        assert heard.press("r")[-1] == (
            "Step 2. Both knees to the chest, one after the other. 8 seconds to get ready."
        )


def test_half_of_a_long_hold_is_said_without_a_bell(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW + "[holds]\nseconds = 20\n") as heard:
        to_hold(heard)
        before = heard.bells
        assert heard.let_pass(10) == ["Half-way."]
        assert heard.bells == before
        assert heard.let_pass(9) == []


def test_leaving_a_session_asks_once_and_keeps_what_was_held(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        assert heard.press("q")[-1] == "Stop here? y yes, n no. What you held is kept."
        assert heard.press("n")[-2] == "Paused. Space goes on, s stops."
        assert "You ended it here, and that is fine." in heard.press("qy")
        (entry,) = heard.saved()
        assert (entry["status"], entry["holds"][0]["outcome"]) == ("stopped", "stopped")


def test_after_a_last_skip_the_way_back_is_open(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        heard.press(START + "n")
        for _ in range(5):
            heard.press("n")
        assert heard.press("p")[-1] == "Paused. Space goes on, s stops."
        assert heard.face.coach.active


def test_a_gap_without_a_tick_pauses_and_a_long_pause_says_where_one_is(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        to_hold(heard)
        heard.clock.go_on(3600)
        heard.face.tick()
        assert heard.lines[-2:] == [
            "Go on at step 2, 0 seconds, or finish here?",
            "Space goes on, q finishes.",
        ]


def test_mute_is_said_and_silences_the_bell(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        assert heard.press("m")[1:] == ["Bell and voice are silent until tomorrow."]
        to_hold(heard)
        assert heard.bells == 0


def test_two_early_pauses_bring_an_offer(tmp_path: Path) -> None:
    with listening(tmp_path, QUICK) as heard:
        heard.press(START)
        heard.let_pass(5)
        for _ in range(2):
            heard.let_pass(3)
            heard.press(" ")
            heard.press(" ")
        heard.press("qy4n")
        assert "t takes it." in heard.lines
        assert heard.press("t")[1].startswith("Getting ready takes 7 seconds from")
        assert heard.settings()["holds"]["settle_s"] == 7
        assert heard.press("t")[1].startswith("Getting ready takes 3 seconds from")


def to_hold(heard: Listener) -> None:
    """The beginning of the first hold, in `flow` mode."""
    heard.press(START)
    heard.let_pass(45 + 8)
    assert heard.lines[-1].startswith("Hold. ")


@pytest.mark.parametrize(
    ("key", "status"), [("r", "running"), ("o", "interrupted"), ("k", "interrupted")]
)
def test_a_session_that_broke_off_is_asked_about(tmp_path: Path, key: str, status: str) -> None:
    with listening(tmp_path) as heard:
        to_hold(heard)
        heard.let_pass(4)
    with listening(tmp_path) as heard:
        assert "A session broke off: Monday 23 November." in heard.lines
        assert heard.lines[-1].startswith("r: resume. o: start over.")
        said = heard.press(key)
        assert bool(heard.face.coach.active) is (key == "r")
        assert ("Any of the five" in said[-1]) is (key == "o")
        assert heard.saved()[0]["status"] == status
