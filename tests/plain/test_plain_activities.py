"""Line by line: what you can do again, named, rated, left out and turned off."""

from pathlib import Path

import pytest

from tests.app.player import keep, record
from tests.app.test_activities import FILM, NAMED, rated
from tests.plain.listener import FLOW, START, Listener, listening


def through(heard: Listener, after: str) -> list[str]:
    heard.press(START)
    heard.let_pass(45 + 5 * (8 + 10 + 4) + 4 * 10 + 2)
    return heard.press(after)


def functions(heard: Listener) -> list[dict[str, object]]:
    return [one for one in heard.saved() if one["kind"] == "function"]


def test_it_is_asked_after_the_second_session_and_may_be_left_out(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        assert "What can you do again?" not in " ".join(through(heard, "3n "))
        heard.press(" ")  # the questions of the first evening
        if heard.face.stack.top.dialogue:
            heard.press("\x1b")
    keep(tmp_path, "2026-11-21T061200-abcd", record(21))
    with listening(tmp_path, FLOW) as heard:
        said = through(heard, "3n ")
        assert any("What can you do again?" in line for line in said)
        assert "Space: skip." in " ".join(said)
        assert heard.press(" ")[-1].startswith("Ready. Space starts.")
        assert functions(heard) == []


def test_activities_are_named_and_rated(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW) as heard:
        heard.press("c\rclimb stairs\r")
        assert "Climb stairs" in heard.text or "climb stairs:" in heard.text
        assert heard.press("1")[-1] == "One. 0 makes it ten."
        assert heard.press("0")[-1] == "Ten."
        heard.press("\x1b[B\x1b[B")
        assert "Pain this week, on average:" in heard.text
        heard.press("7 ")
        (entry,) = functions(heard)
        assert entry["activities"] == [{"name": "climb stairs", "rating": 10}]
        assert entry["week_pain"] == 7


def test_moving_about_invents_nothing_and_left_out_stays_empty(tmp_path: Path) -> None:
    with listening(tmp_path, NAMED) as heard:
        heard.press("c" + "\x1b[B" * 6 + "\x1b[A" * 6)
        assert "There is no other one. Space is done." in heard.text
        assert heard.press("-")[-1] == "Left out."
        assert functions(heard) == []


def test_off_by_one_key_and_on_again(tmp_path: Path) -> None:
    with listening(tmp_path, NAMED) as heard:
        said = " ".join(heard.press("cx"))
        assert "It is not asked after sessions any more." in said
        assert heard.settings()["activities"]["ask"] is False
        assert "It is asked again, once a week at most." in heard.press("x")
        assert heard.settings()["activities"]["ask"] is True


def test_within_the_week_the_numbers_rest(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-20T080000-abcd", rated(20, 4))
    with listening(tmp_path, NAMED) as heard:
        said = " ".join(heard.press("c"))
        assert "These numbers are of Friday 20 November." in said
        heard.press("8")
        assert [one["activities"] for one in functions(heard)] == [
            [{"name": "sit through a film", "rating": 4}]
        ]


def test_the_journal_reads_it_out(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-16T080000-abcd", rated(16, 4, more=FILM.format(9)))
    with listening(tmp_path, FLOW) as heard:
        said = heard.press("h1")
        assert "Sit through a film: 4." in said or "sit through a film: 4." in said
        assert any("ain of the week: 5." in line for line in said)


@pytest.mark.parametrize("keys", ["c", "cx", "c\x1b[B"])
def test_nothing_of_it_is_said_in_a_session(tmp_path: Path, keys: str) -> None:
    with listening(tmp_path, FLOW) as heard:
        heard.press(START)
        heard.let_pass(45 + 8 + 3)
        assert "What can you do again?" not in " ".join(heard.press(keys))
