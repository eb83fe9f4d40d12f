"""What is said aloud when pain rises or gets no lower over days, and when a day is over."""

from pathlib import Path

import pytest

from tests.journals_of_pain import NO_LOWER, RISEN, at_night, pained
from tests.plain.listener import FLOW, QUICK, START, listening
from tests.plain.test_plain_care import within

CLEARED = FLOW + '[checks]\ncleared_on = "2026-11-20"\n'


def test_rising_pain_is_said_before_a_session_after_it_and_as_the_reason(tmp_path: Path) -> None:
    pained(tmp_path, RISEN, 15)
    with listening(tmp_path, CLEARED + "[holds]\nseconds = 15\n") as heard:
        assert within("two points or more above that before the first three", heard.press("w"))
        assert within("pain 2 above a calm day before", heard.lines)
        heard.press("\x1b")
        heard.press(" ")
        assert within("t: Pain rose over the last sessions: make it 10 seconds", heard.press("n4"))
        heard.press(" ")
        said = heard.let_pass(45 + 5 * (8 + 15 + 4) + 4 * 10 + 2) + heard.press("4n")
        assert within("Next time 10 seconds instead of 15 seconds, or leave it as it is.", said)
        assert within("If it stays up, talk to a professional.", said)
        heard.press("t ")
        assert heard.face.coach.settings.holds.seconds == 10


def test_at_five_seconds_rising_pain_brings_only_a_word(tmp_path: Path) -> None:
    pained(tmp_path, RISEN, 5)
    with listening(tmp_path, QUICK) as heard:
        heard.press(START)
        said = heard.let_pass(70) + heard.press("4n")
        assert within("Fewer steps next time, or a rest day, would be gentler.", said)
        assert not within("t takes it.", said)


def test_pain_that_gets_no_lower_is_said_once_a_week(tmp_path: Path) -> None:
    pained(tmp_path, NO_LOWER, 5)
    with listening(tmp_path, QUICK + "[activities]\nask = false\n") as heard:
        for said_so in (True, False):
            heard.press(START)
            said = heard.let_pass(70) + heard.press("4n")
            assert within("Leaflets say to get advice", said) is said_so
            assert within("One paper found", said) is not said_so
            heard.press(" ")


@pytest.mark.parametrize(
    ("ended", "asks"),
    [("2026-11-22T23:39:00+01:00", True), ("2026-11-22T23:58:00+01:00", False)],
)
def test_the_day_after_is_asked_about_when_a_night_has_passed(
    tmp_path: Path, ended: str, asks: bool
) -> None:
    at_night(tmp_path, ended)
    with listening(tmp_path, CLEARED) as heard:
        assert within("The day after Sunday 22 November", heard.press(" ")) is asks


def test_a_hip_stopped_late_is_done_until_the_morning(tmp_path: Path) -> None:
    at_night(tmp_path, "2026-11-22T20:05:00+01:00", "2026-11-22T20:00:00+01:00")
    with listening(tmp_path, CLEARED) as heard:
        assert within("the right hip", heard.press(" "))
        heard.press("n4 ")
        assert heard.face.coach.active
        assert {one.side for one in heard.face.coach.active.segments if one.side} == {"left"}
