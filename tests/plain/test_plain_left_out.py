"""Line by line: an optional step that is left out, and more holds on the sore side."""

from pathlib import Path

from tests.plain.listener import FLOW, START, WELCOMED, Listener, listening
from tui.domain.options import rows
from tui.domain.settings import Settings

OUT = "[holds]\noptional_steps = false\n"
TWICE = "[holds]\nsore_repetitions = 2\n"


def go_to(heard: Listener, *path: str) -> list[str]:
    place = [one.path for one in rows(Settings())].index(path)
    return heard.press("," + "n" * place)


def test_step_4_is_left_out_and_brought_back_in_the_settings(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = go_to(heard, "holds", "optional_steps")
        assert "Optional steps: in, step 4, both knees to a side." in said
        assert "Optional steps: left out, step 4, both knees to a side." in heard.press("+")
        heard.press("\x1b")
        read = " ".join(heard.press("4"))
        assert "Left out by the setting Optional steps." in read


def test_a_session_without_it_is_whole(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW + OUT) as heard:
        assert "Three holds of 10 seconds, left side first." in heard.text
        heard.press(START)
        said = heard.let_pass(45 + 3 * (8 + 10 + 4 + 10) + 5)
        assert "That was the last one. Three holds, ten seconds each." in said
        assert "optional" not in " ".join(said)


def test_it_can_still_be_read_in_full(tmp_path: Path) -> None:
    with listening(tmp_path, WELCOMED + OUT) as heard:
        assert any("Step 4. Both knees to a side" in line for line in heard.press("l4"))


def test_the_sore_side_is_held_twice_and_each_hold_is_numbered(tmp_path: Path) -> None:
    with listening(tmp_path, FLOW + TWICE) as heard:
        assert "Seven holds of 10 seconds, left side first." in heard.text
        assert "Holds on each side: left 1, right 2." in heard.text
        heard.press(START)
        said = heard.let_pass(45 + 4 * (8 + 10 + 4 + 10))
        assert "Hold 1 of 2, right side. 10 seconds." in said
        assert "Hold 2 of 2, right side. 10 seconds." in said
        assert "Hold, left side. 10 seconds." in said


def test_the_setting_goes_from_as_the_other_side_to_three(tmp_path: Path) -> None:
    with listening(tmp_path) as heard:
        said = go_to(heard, "holds", "sore_repetitions")
        wanted = "Sore side, repeats: as the other side, 1 to 3; where left or right is sore."
        assert wanted in said
        heard.press("+++++")
        assert heard.settings()["holds"]["sore_repetitions"] == 3
        heard.press("-----")
        assert "sore_repetitions" not in heard.settings().get("holds", {})
