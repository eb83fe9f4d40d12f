"""Everything beside the session, line by line: questions, notes, journal, settings, reading."""

from pathlib import Path

import pytest

from tests.app.player import keep, record
from tests.plain.listener import FLOW, START, WELCOMED, listening
from tui.actions import ACTIONS
from tui.domain.options import rows
from tui.domain.settings import Settings
from tui.terminal.keys import Decoder

ELSEWHERE = (
    *("floor", "palette", "look_up", "look_down", "escape"),
    *("history", "origin", "editor", "report"),
)
"""Actions that are not there line by line, or are called something else."""


def test_the_first_start_reads_one_card(tmp_path: Path) -> None:
    with listening(tmp_path, None) as heard:
        assert "Try this now: s stops everything, at any moment." in heard.lines
        assert "Any of the five signs" in heard.press(" ")[-1]
        assert heard.settings()["welcomed"] is True
    with listening(tmp_path, None) as heard:
        assert not any("Try this now" in line for line in heard.lines)


def test_nothing_is_answered_by_enter_and_space_starts_only_when_ready(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(" \r  ")
        assert heard.face.coach.active is None
        heard.press("n ")
        assert heard.face.coach.active is None
        assert heard.press("1")[-1].startswith("One. 0 makes it ten.")
        heard.press("-")
        assert heard.lines[-1].startswith("Left out. Space starts.")
        heard.press(" ")
        assert heard.face.coach.active


def test_the_five_questions_are_read_at_first_and_a_sign_is_written_down(tmp_path: Path) -> None:
    """Nobody can say no to what they never heard; later `r` reads them."""
    with listening(tmp_path) as heard:
        said = heard.press(" ")
        assert [line[0] for line in said if line[:1].isdigit()] == list("12345")
        said = heard.press("y2")
        assert "Contact a doctor or nurse line today." in said
        assert heard.press("\x7f")[0] == "Taken back."
        said = heard.press("1")
        assert "Your local emergency number, or the nearest emergency department." in said
        assert said[-1] == "Escape: back to the questions. q: quit."
        assert "No session today. Any one sign is enough." in heard.press("\x1b")
        assert "Written down. No session today." in heard.press(" ")
        (entry,) = heard.saved()
        assert (entry["status"], entry["before"]["signs"]) == ("not-started", ["emergency"])


def test_the_sore_side_is_asked_once(tmp_path: Path) -> None:
    with listening(tmp_path, WELCOMED) as heard:
        assert "Which side is sore? l left, r right, b both, m middle." in heard.press(" n")[-2]
        assert heard.press("l")[1] == "Left side."
        heard.press("4 ")
        assert heard.settings()["sore_side"] == "left"


@pytest.mark.parametrize(
    ("key", "kind", "holds"), [("r", "rest", 0), ("f", "session", 1), ("a", "session", 3)]
)
def test_much_pain_brings_three_lighter_choices(
    tmp_path: Path, key: str, kind: str, holds: int
) -> None:
    with listening(tmp_path) as heard:
        said = heard.press(" n8")
        assert "Eight is a lot today. A rest day is fine, and it counts as an entry." in said
        heard.press(" ")
        assert heard.face.coach.active is None
        heard.press(key)
        assert heard.saved()[0]["kind"] == kind
        session = heard.face.coach.active
        assert (len({one.number for one in session.segments}) if session else 0) == holds


def test_a_nerve_feeling_afterwards_brings_its_advice(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(START + "qy")
        said = heard.press("3y")
        assert "Back off, and ask your physical therapist or doctor what to do." in said
        assert heard.press("5") == ["5", "Numbness, yes."]
        assert heard.press("r")[-1] == "Is it gone now? y yes, n no, g it grows."
        assert "Check these signs first." in heard.press("n")
        assert "s shows the emergency signs, look now." in " ".join(heard.press("\x1b"))
        heard.press(" ")
        assert heard.saved()[0]["after"] == {
            "pain": 3,
            "nerve": ["numbness"],
            "nerve_side": "right",
            "nerve_gone": False,
            "emergency": ["weakness"],
        }


def test_the_first_whole_session_asks_whether_the_bells_are_heard(tmp_path: Path) -> None:
    with listening(tmp_path, 'schema = 1\nwelcomed = true\nmode = "flow"\n') as heard:
        heard.press(START + "nnnnnn")
        before = heard.bells
        heard.press("3n ")
        assert heard.lines[-2:] == [
            "Did you hear the bells? y yes, n no.",
            "Space: skip the rest.",
        ]
        heard.let_pass(9)
        assert heard.bells - before == 1 + 2 + 3
        heard.press("y")
        assert heard.press("n")[1] == "It waits for you before each hold."
        assert heard.settings()["mode"] == "wait"
        assert heard.press(" ")[-1].startswith("Ready. ")


@pytest.mark.parametrize("end", ["\r\r", "\r.\r", "\x1b"])
def test_a_note_of_some_lines_is_saved_as_it_is_written(tmp_path: Path, end: str) -> None:
    with listening(tmp_path) as heard:
        heard.press("jSlept badlx\x7fy.\r")
        assert heard.saved()[0]["note"] == "Slept badly.\n"
        assert "The note is saved." in heard.press(f"Zw\u00f6lf q{end}")
        assert heard.saved()[0]["note"] == "Slept badly.\nZw\u00f6lf q\n"
        assert heard.face.status is None


def test_a_note_that_says_nothing_leaves_no_file(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        assert "No note." in heard.press("j.\r")
        assert heard.saved() == []


def test_the_journal_is_read_page_by_page_and_added_to(tmp_path: Path) -> None:
    for day in range(1, 22):
        keep(tmp_path, f"2026-11-{day:02}T051200-aaaa", record(day, note=f"Day {day}."))
    with listening(tmp_path) as heard:
        assert heard.lines[3].startswith("Last time: Saturday 21 November, pain 4 before, 3 after")
        said = heard.press("h")
        assert said[2] == "1. Saturday 21 November, pain 4 before, 3 after, all four."
        assert sum(line[:1].isdigit() for line in said) == 9
        heard.press(" ")
        assert heard.press(" ")[0] == "1. Tuesday 3 November, pain 4 before, 3 after, all four."
        assert heard.press(" ") == ["These were the oldest."]
        said = heard.press("3")
        assert said[1] == "Sunday 1 November 2026, 05:12: all four."
        assert said[-2:] == ["Day 1.", "j adds to its note. Escape goes back."]
        heard.press("jMore.\r\r")
        assert heard.saved()[0]["note"] == "Day 1.\nMore.\n"
        heard.press("\x1b\x1b")
        assert heard.lines[-1].startswith("Ready. ")


def test_more_entries_than_are_read_at_first_are_found(tmp_path: Path) -> None:
    for number in range(50):
        keep(tmp_path, f"2026-11-10T0512{number:02}-aaaa", record(10, note=f"Number {number}."))
    with listening(tmp_path) as heard:
        heard.press("h" + " " * 5)
        assert "Number 0." in heard.press("5")


def test_a_file_that_is_not_understood_is_named(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-21T051200-aaaa", "schema = 1\nkind = 7\n")
    with listening(tmp_path) as heard:
        assert "Left as it is: 2026-11-21T051200-aaaa.toml:2: kind must be" in heard.text


def test_each_setting_is_read_and_changed(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        assert heard.press(",")[-1] == "Between holds: flow, runs by itself."
        said = heard.press("n" * (len(rows(Settings())) - 1))
        for one in rows(heard.face.coach.settings)[1:]:
            assert any(line.startswith(f"{one.says}: ") for line in said)
        heard.press("p" * len(rows(Settings())))
        assert heard.press(" ")[-1] == "Between holds: wait, waits for your key before each hold."
        assert heard.settings()["mode"] == "wait"
        heard.press("\x1b[B\x1b[C\x1b[D\x1b")
        assert heard.lines[-1].startswith("Ready. ")


def test_settings_lead_to_the_bells(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(",t")
        heard.let_pass(9)
        assert heard.bells == 6
        assert "Did you hear the bells? y yes, n no." in heard.press("u")


def test_the_steps_and_the_rest_are_read_a_section_at_a_time(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = heard.press("l")
        assert said[1] == "Learn."
        assert "Step 1. On your back, untimed." in said
        assert heard.press("3")[1] == "Step 3. One knee across, warm-up, told for the left side."
        assert heard.press("8")[1].startswith("Ask a professional before you stretch")
        heard.press("0")
        heard.press(" " * 30)
        assert "That was all." in heard.lines[-2]
        assert heard.press("l")[-1].startswith("Ready. ")


def test_every_key_is_named_in_words(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW + '[keys]\nnote = "z"\n') as heard:
        said = heard.press("?")
        text = " ".join(said)
        for one in ACTIONS:
            if one.name not in ELSEWHERE:
                assert one.says[1:] in text
        assert any(line.startswith("z: write this session's note") for line in said)
        assert heard.press("?")[-1].startswith("Ready. ")
        assert heard.press("z")[1].startswith("Note, ")


def test_a_key_that_means_nothing_says_so(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        assert heard.press("z") == [
            "z",
            "That key does nothing here. Question mark lists the keys.",
        ]


def test_a_pipe_that_ends_lets_the_session_run_on_and_leaves_after_it(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(START)
        heard.face.no_more_keys()
        assert heard.face.status is None
        heard.let_pass(45 + 5 * (8 + 10 + 4 + 10))
        assert heard.face.status == 0
        assert heard.saved()[0]["status"] == "finished"


def test_pasted_text_is_text_in_a_note_and_presses_nothing_elsewhere(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        pasted = "Dear diary,\n\nquit? yes, quite a lot of it today.\nq"
        heard.face.paste(Decoder().feed(pasted.encode()))
        assert heard.lines[-1] == "Pasted text is left out here."
        heard.press("jFirst ")
        heard.face.paste(Decoder().feed(pasted.encode()))
        heard.press("\r\r")
        assert heard.saved()[0]["note"] == f"First {pasted}\n"
        heard.press(START)
        heard.face.paste(Decoder().feed(b"sqy" * 20 + b"\x0f"))
        assert heard.lines[-1].startswith("4 emergency sign.")


def test_keys_may_be_pressed_ahead_where_nothing_comes_by_itself(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(START, wait=0)
        assert heard.face.coach.active
        heard.press("qy")
        heard.press("3njA note.\r\r q", wait=0)
        assert heard.face.status is None, "a key that is still pressed does not answer"
        heard.press("3", wait=1)
        heard.press("njA note.\r\r q", wait=0)
        assert heard.face.status == 0


def test_a_report_is_written_and_its_place_is_said(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = heard.press("x")
        (path,) = (tmp_path / "reports").iterdir()
        assert str(path) in "".join(said)
        assert "EMERGENCY SIGNS" in path.read_text()


def test_a_session_without_the_screen_and_the_averages_are_said(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-21T051200-aaaa", record(21))
    head, holds = record(22).split("[[holds]]", 1)
    assert holds
    unguided = head.replace("[before]", "unguided = true\n[before]").replace("pain = 3", "pain = 4")
    keep(tmp_path, "2026-11-22T051200-aaaa", unguided)
    with listening(tmp_path) as heard:
        said = heard.press("h")
        line = "Sunday 22 November, pain 4 before, 4 after, without the screen."
        assert f"1. {line}" in said
        said = heard.press("v")
        assert said[1:3] == [
            "The last 2 weeks, 2 days: pain 4.0 before, 3.5 after.",
            "The last 4 weeks, 2 days: pain 4.0 before, 3.5 after.",
        ]
        assert "A small difference between them says little." in " ".join(said)
        assert "Sunday 22 November 2026, 05:12: without the screen." in heard.press("1")


def test_moving_about_in_the_questions_tells_no_number(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        heard.press(" n")
        for arrow in ("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"):
            assert "That key does nothing here." in heard.press(arrow)[0]
            assert heard.face.coach.active is None
        heard.press("4" + "\x1b[B\x1b[C ")
        assert heard.saved()[0]["before"]["pain"] == 4
