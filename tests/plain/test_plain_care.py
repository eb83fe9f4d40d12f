"""What each answer leads to, line by line: clinical D1, D2, E and the start after a stop."""

from pathlib import Path

import pytest

from tests.app.player import keep, record
from tests.app.test_care import TODAY_S_STOP, flag, lived
from tests.plain.listener import FLOW, QUICK, START, Listener, listening
from tui.domain.options import rows
from tui.domain.settings import Settings
from tui.storage.routines import passages

WORD = "anyway"
NEXT_DAY = "The day after Sunday 22 November the pain was still higher."


def told(file: str, name: str) -> str:
    return passages(file)[name].sentences[0].text


def within(text: str, said: list[str]) -> bool:
    return text in " ".join(said)


def choose(heard: Listener, setting: str) -> None:
    """Go down the settings to the one of this name."""
    for _ in rows(Settings()):
        if heard.lines[-1].startswith(setting):
            return
        heard.press("n")
    raise AssertionError(f"{setting} was never said")


# Before


def test_what_pain_stopped_today_is_said_and_left_out(tmp_path: Path) -> None:
    lived(tmp_path, 23, flags=TODAY_S_STOP)
    with listening(tmp_path) as heard:
        assert "Left out for today: holds for both hips, and step 4." in " ".join(heard.press(" "))
        said = heard.press("n4")
        assert "Four. Space writes down a rest day." in said
        assert within("d: All steps, both sides", said)
        heard.press(" ")
        assert [one["kind"] for one in heard.saved()] == ["session", "rest"]


@pytest.mark.parametrize("answer", ["n", "y6n"])
def test_the_next_day_is_asked_aloud_and_written_where_it_belongs(
    tmp_path: Path, answer: str
) -> None:
    lived(tmp_path, 22)
    with listening(tmp_path, FLOW + '[checks]\ncleared_on = "2026-11-20"\n') as heard:
        said = heard.press(" ")
        assert said[0] == "Now, or new or worse in the last two weeks:"
        assert within(NEXT_DAY, said[-3:-1])
        assert said[-1] == "Any of the six signs? n none, y yes, r read them to me."
        said = heard.press(answer)
        higher = answer != "n"
        assert within(told("care", "stayed-higher"), said) is higher
        assert ("r: Rest today: written down, nothing else to do." in said) is higher
        heard.press("4 ")
        before, today = heard.saved()
        assert before["next_day"]["higher"] is higher
        assert today["before"] == {"pain": 4, "signs": []}


def test_question_4_says_when_it_was_answered(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW + '[checks]\ncleared_on = "2026-11-20"\n') as heard:
        said = heard.press(" r")
        assert (
            "4. Not cleared yet: Not true on Friday 20 November; if that changed: y, then 4."
            in " ".join(said)
        )
        assert not within("not true on", heard.press("yr"))


@pytest.mark.parametrize(("sign", "seconds"), [("3", {5}), ("4", {5}), ("34", {5})])
def test_questions_3_and_4_start_only_by_the_typed_word(
    tmp_path: Path, sign: str, seconds: set[int]
) -> None:
    with listening(tmp_path) as heard:
        said = heard.press(f" y{sign}")
        assert within('Type the word "anyway" to start all the same', said)
        assert heard.press("any")[-1] == "So far: a, n, y."
        heard.press("n")
        assert heard.lines[-1] == "So far: a, n, y."
        assert "Your own choice." in heard.press("way")
        heard.press("4 ")
        session = heard.face.coach.active
        assert session
        assert {one.planned_s for one in session.segments if one.planned_s} == seconds


@pytest.mark.parametrize(("pain", "offers"), [("4", []), ("5", ["a", "r"]), ("6", ["a", "r"])])
def test_some_pain_offers_five_seconds_or_a_rest_day(
    tmp_path: Path, pain: str, offers: list[str]
) -> None:
    with listening(tmp_path) as heard:
        said = heard.press(f" n{pain}")
        assert [line[0] for line in said if line[1:2] == ":"] == offers
        if offers:
            heard.press("a")
            session = heard.face.coach.active
            assert session
            assert {one.planned_s for one in session.segments if one.planned_s} == {5}


def test_after_a_gap_a_step_less_is_offered_taken_and_taken_back(tmp_path: Path) -> None:
    lived(tmp_path, 2)
    with listening(tmp_path) as heard:
        offered = "t: 10 seconds a hold until now, and a while since: make it 5 seconds."
        assert offered in heard.press(" n")
        assert heard.press("t")[-1] == "t: Holds are 5 seconds now; once more takes it back."
        assert heard.settings()["holds"]["seconds"] == 5
        heard.press("t")
        assert heard.settings()["holds"]["seconds"] == 10


def test_the_short_form_is_offered_and_asks_no_number(tmp_path: Path) -> None:
    for day in (19, 20, 21):
        text = record(day).replace("[before]\npain = 4\n", "[before]\n")
        keep(tmp_path, f"2026-11-{day}T061200-abcd", text)
    with listening(tmp_path) as heard:
        said = heard.press(" n-")
        assert within("c: One line a question from now on", said)
        assert heard.press("c")[-1] == "Space starts. Then lie down, take your time."
        assert heard.settings()["checks"]["before"] == "short"


# The start after a stop


FELT = {
    "in a session": record(22, flags=flag("nerve")),
    "after it": record(22).replace("nerve = []", 'nerve = ["tingling"]'),
}


@pytest.mark.parametrize("entry", FELT.values(), ids=FELT.keys())
def test_it_greets_with_five_seconds_after_a_nerve_feeling(tmp_path: Path, entry: str) -> None:
    keep(tmp_path, "2026-11-22T061200-abcd", entry)
    with listening(tmp_path, FLOW + "[holds]\nseconds = 20\n") as heard:
        assert within("On Sunday 22 November you reported", heard.lines)
        assert within("Space: a talk first.", heard.lines)
        assert heard.settings()["holds"]["seconds"] == 5


def test_a_nerve_feeling_asks_for_a_talk_first(tmp_path: Path) -> None:
    lived(tmp_path, 21, flags=flag("nerve"))
    with listening(tmp_path) as heard:
        said = heard.press(" ")
        assert said[:2] == ["Talk first.", "On Saturday 21 November you reported a nerve feeling."]
        assert said[2] == "Have you spoken to someone?"
        assert heard.press("5\r ")[-1] != "Not today."
        assert heard.face.coach.settings.checks.talked_at is None
        assert within("Any of the", heard.press("t"))
        assert heard.face.coach.settings.checks.talked_at


def test_without_the_talk_only_the_typed_word_leads_on(tmp_path: Path) -> None:
    lived(tmp_path, 21, flags=flag("emergency"))
    with listening(tmp_path) as heard:
        said = heard.press(" ")
        assert within("you reported an emergency sign. Have you spoken to someone?", said)
        assert within("Is it still there, or has it come back? Call now:", said)
        said = heard.press("anx\x7fnyway")
        assert "You have not spoken to a professional yet. Going on is your own choice." in said
        assert within("Any of the", said[-1:])
        assert heard.settings()["holds"]["seconds"] == 5


def test_a_pinch_is_told_apart_and_step_3_offered_as_left_out(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(START)
        heard.let_pass(45 + 8 + 10 + 4 + 10 + 8 + 3)
        heard.press("s2")
        assert within(told("care", "pinch"), heard.press("y"))
        heard.press("f ")
        assert heard.saved()[0]["after"]["pinch"] is True
        said = heard.press(" n4")
        assert within("w: With step 3 all the same, in spite of the pinch", said)
        heard.press(" ")
        session = heard.face.coach.active
        assert session
        assert {one.step.number for one in session.segments} == {1, 2}


# After


@pytest.mark.parametrize(
    ("keys", "says", "not_says"),
    [
        ("4n", "Recorded.", "Leave the stretches"),
        ("6n", "If it stays up tomorrow", "Recorded."),
        ("3y", "Back off, and ask", "Recorded."),
        ("3y4g", "Check these signs first.", "Space is done."),
        ("3yb", "Check these signs first.", "Space is done."),
    ],
)
def test_each_answer_leads_to_what_the_sheet_says(
    tmp_path: Path, keys: str, says: str, not_says: str
) -> None:
    with listening(tmp_path) as heard:
        heard.press(START + "qy")
        said = heard.press(keys)
        assert within(says, said)
        assert not within(not_says, said)


def test_a_no_before_the_number_is_about_nerves_and_the_number_stays_open(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(START + "qy")
        said = heard.press("n")
        assert said[1] == "No nerve feeling."
        assert "The number is still open: up asks for it." in said
        assert within("Pain now, right side", heard.press("\x1b[A"))
        assert heard.press("4")[-1] == "Space is done."
        assert heard.saved()[0]["after"] == {"pain": 4, "nerve": []}


def test_three_calm_days_offer_five_seconds_more_and_leave_it_as_it_is(tmp_path: Path) -> None:
    lived(tmp_path, 21, 22)
    with listening(tmp_path) as heard:
        heard.press(" n4 ")
        heard.let_pass(45 + 5 * (8 + 10 + 4) + 4 * 10 + 2)
        said = heard.press("4n")
        assert within("Three calm days at 10 seconds. Next time 15 seconds", said)
        assert "t takes it. w says why." in said
        heard.press("t")
        assert heard.face.coach.settings.holds.seconds == 15
        heard.press("t ")
        assert heard.face.coach.settings.holds.seconds == 10
        assert heard.face.coach.settings.checks.counted_from


def test_an_offer_that_comes_up_meanwhile_is_said_before_it_counts_as_made(tmp_path: Path) -> None:
    lived(tmp_path, 20, 21, 22)
    flow = "It can also run by itself"
    with listening(tmp_path, QUICK) as heard:
        heard.press(START)
        heard.let_pass(70)
        assert not within(flow, heard.press("4n"))
        assert heard.press(",")[-1].startswith("Between holds: flow")
        assert not within(flow, heard.press(" "))
        assert not heard.face.coach.settings.checks.flow_offered
        assert within(flow, heard.press("\x1b"))
        heard.press(" ")
        assert heard.face.coach.settings.checks.flow_offered


def test_more_can_be_told_and_nothing_is_filled_in(tmp_path: Path) -> None:
    with listening(tmp_path, QUICK) as heard:
        heard.press(START + "qy4nm")
        assert within("Pinch in the groin? y yes, n no.", heard.lines[-2:])
        assert heard.press("n")[-2:] == ["No.", "Down is the next question."]
        assert within("Where it hurts?", heard.press("\x1b[B"))
        assert heard.press("15")[-1] == "Buttock, below knee."
        heard.press("\x1b[B")
        heard.press("\rbad")
        heard.press(" n")
        heard.press("\r")
        heard.press("\x1b[B")
        assert within("Told: bad n.", heard.press("\x1b[A"))
        heard.press("  ")
        assert heard.saved()[0]["after"] == {
            "pain": 4,
            "nerve": [],
            "pinch": False,
            "place": ["buttock", "below-knee"],
            "sleep": "bad n",
        }
        said = heard.press("h1")
        assert "Where it hurts: buttock, below knee." in said
        assert "Sleep: bad n." in said


# Everywhere


def test_an_emergency_number_of_ones_own_is_said_wherever_one_is_to_be_called(
    tmp_path: Path,
) -> None:
    with listening(tmp_path) as heard:
        heard.press(",")
        choose(heard, "Your emergency number")
        heard.press("\r")
        heard.press("555 0100")
        assert heard.press("\r")[-1].startswith("Your emergency number: 555 0100")
        heard.press("\x1b")
        assert within("555 0100, or the nearest emergency department.", heard.press("s"))
        assert within("555 0100, or the nearest emergency department.", heard.press("\x1b y1"))


def test_a_longer_hold_says_how_far_to_go(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(",")
        choose(heard, "Hold")
        said = heard.press("+")
        assert "11 seconds" in said[1]
        assert within(told("learn", "how-far"), said)
        assert len(heard.press("-")) == 2
        assert within("Counted so far: none.", heard.press("w"))


def test_why_says_the_rule_and_the_sessions_and_records_the_talk(tmp_path: Path) -> None:
    lived(tmp_path, 20)
    lived(tmp_path, 21, flags=flag("nerve"))
    with listening(tmp_path) as heard:
        said = heard.press("w")
        assert within("The article only says 5 to 30 seconds.", said)
        row = "Saturday 21 November, 10 seconds, pain 4 before, 3 after"
        assert within(f"{row}, nerve feeling or emergency sign.", said)
        assert heard.press("t")[-1] == "Written down."
        assert heard.face.coach.settings.checks.talked_at


@pytest.mark.parametrize("key", ["o", "\x1bOR"])
def test_the_origins_of_the_last_lines_are_said(tmp_path: Path, key: str) -> None:
    with listening(tmp_path) as heard:
        assert within("there is nothing to trace", heard.press(f",{key}"))
        heard.press(f"{key}\x1b")
        heard.press("l3")
        said = heard.press(key)
        assert within("The article: part 3", said)
        assert within("Learn lists every source.", said)
        assert within("Step 3.", heard.press(key))


def test_the_journal_is_searched(tmp_path: Path) -> None:
    lived(tmp_path, *range(10, 21))
    with listening(tmp_path) as heard:
        assert heard.press("h")[1] == "The journal, newest first. 11 entries."
        heard.press(" ")
        assert within("2. Tuesday 10 November", heard.lines[-4:])
        heard.press("/")
        heard.press("since:2026-11-19\r")
        assert within("2. Thursday 19 November", heard.lines[-4:])
        assert within("All entries.", heard.press("\x1b"))
        assert within("Wednesday 18 November 2026", heard.press("3"))
