"""Rules of care that one of the faces once forgot, in both of them."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.app.player import PANES, keep, record
from tests.dialogue.test_both_faces import IN_HOLD, NERVE, START, WAIT, line_by_line, on_screen

NEW = "schema = 1\nwelcomed = true\n"
FLOW = 'mode = "flow"\nsore_side = "right"\n'
QUICK = "[holds]\nseconds = 5\nsettle_s = 3\nlie_down_s = 5\nrest_s = 0\n"
WHOLE = (*START, *[WAIT] * 6)
"""Long enough for all five holds of `QUICK`."""
Drive = Callable[[Path, str, Sequence[str]], list[Any]]


def on_a_screen(data: Path, options: str, keys: Sequence[str]) -> list[Any]:
    return asyncio.run(on_screen(data, options, keys))


@pytest.fixture(params=[on_a_screen, line_by_line], ids=["screen", "line"])
def drive(request: pytest.FixtureRequest) -> Drive:
    face: Drive = request.param
    return face


def test_a_whole_first_session_leads_to_the_set_up(tmp_path: Path, drive: Drive) -> None:
    *_, shown, _told = drive(tmp_path, NEW + FLOW + QUICK + PANES, (*WHOLE, "4", "n", "space"))
    assert shown["name"] == "Setup"


@pytest.mark.parametrize("answers", [("4", "y", "3", "r", "y"), ("minus", "y", "minus")])
def test_after_a_nerve_feeling_no_set_up_follows(
    tmp_path: Path, drive: Drive, answers: Sequence[str]
) -> None:
    *_, after, shown, told = drive(
        tmp_path, NEW + FLOW + QUICK + PANES, (*WHOLE, *answers, "space")
    )
    assert (after["name"], shown) == ("After", {})
    assert not told["settings"].tuned


@pytest.mark.parametrize(("answer", "offers"), [("n", "flow"), ("y", None)])
def test_after_a_nerve_feeling_flow_is_not_offered(
    tmp_path: Path, drive: Drive, answer: str, offers: str | None
) -> None:
    for day in (20, 21, 22):
        keep(tmp_path, f"2026-11-{day}T051200-aaaa", record(day))
    keys = (*START, *("space", WAIT) * 5, "4", answer)
    *_, after, _told = drive(tmp_path, NEW + QUICK + PANES, keys)
    assert (after["name"], after["offer"] and after["offer"].kind) == ("After", offers)


def test_it_begins_with_the_hold_length_that_a_nerve_feeling_leads_to(
    tmp_path: Path, drive: Drive
) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22, flags=NERVE.format("nerve")))
    *_, told = drive(tmp_path, NEW + "[holds]\nseconds = 20\n" + PANES, ())
    assert told["settings"].holds.seconds == 5


def test_a_hold_that_pain_stopped_is_eased_off_and_its_seconds_stay(
    tmp_path: Path, drive: Drive
) -> None:
    *_, told = drive(tmp_path, NEW + FLOW + PANES, (*IN_HOLD, "s", "2", "f"))
    (entry,) = told["entries"]
    (hold,) = entry["holds"]
    assert (hold["outcome"], hold["held_s"] > 0) == ("eased-off", True)
    assert (entry["status"], entry["flags"][0]["kind"]) == ("stopped", "pain")
