"""What ended or barred a session is not walked around by going on or going back, in both faces."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.app.player import PANES, keep, record
from tests.dialogue.test_both_faces import IN_HOLD, NERVE, WAIT
from tests.dialogue.test_rules_of_both_faces import FLOW, NEW, Drive, drive

__all__ = ["drive"]
OPTIONS = NEW + "tuned = true\n" + FLOW + PANES
IN_LEFT_HIP = (*IN_HOLD, WAIT, WAIT)
SKIPPED_TO_THE_END = (*IN_HOLD, "space", *"nnnnn")
LATER = ("escape", WAIT)


def sides(session: Any) -> set[str | None]:
    """The hips of what is under way now."""
    index, _paused, segments = session
    return {segments[index].side, *(one.side for one in segments[index:])}


@pytest.mark.parametrize("told", ["yb", "yl", "y1lg"])
def test_a_last_skip_is_not_taken_back_over_a_nerve_feeling(
    tmp_path: Path, drive: Drive, told: str
) -> None:
    *_, after, led = drive(tmp_path, OPTIONS, (*SKIPPED_TO_THE_END, "4", *told, "escape", "p"))
    assert led["session"] is None
    assert after.get("name") in ("After", None)


@pytest.mark.parametrize("keys", ["p", " p", "pp", "np", " ap", "  p"])
def test_after_a_hip_is_done_for_today_no_key_leads_back_to_it(
    tmp_path: Path, drive: Drive, keys: str
) -> None:
    pressed = ["space" if one == " " else one for one in keys]
    *_, led = drive(tmp_path, OPTIONS, (*IN_LEFT_HIP, "s", "2", "o", *pressed))
    assert sides(led["session"]) == {"right"}


@pytest.mark.parametrize(
    "since",
    [
        (*IN_LEFT_HIP, "s", "2", "f", "4", "n", "space"),
        (*IN_HOLD, "q", "y", "4", "n", "m", "y", "escape", "space"),
        ("space", "y", "2", "space"),
        ("space", "n", "8", "escape"),
        ("space", "n", "8", "a", "q", "y", "8", "n", "space"),
    ],
    ids=["a hip eased", "a pinch", "ill", "only looked", "much pain"],
)
def test_nothing_is_gone_on_with_over_what_was_told_since(
    tmp_path: Path, drive: Drive, since: Sequence[str], request: pytest.FixtureRequest
) -> None:
    drive(tmp_path, OPTIONS, IN_LEFT_HIP)
    drive(tmp_path, OPTIONS, (*LATER, *since))
    *_, asked, _, led = drive(tmp_path, OPTIONS, ("down", "r"))
    assert asked["name"] == "Interrupted"
    assert (led["session"] is not None) == ("only looked" in request.node.callspec.id)


def test_what_was_begun_over_an_emergency_is_not_gone_on_with_and_a_talk_comes_first(
    tmp_path: Path, drive: Drive
) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22, flags=NERVE.format("emergency")))
    drive(tmp_path, OPTIONS, ("space", *"anyway", "n", "4", "space", WAIT))
    *_, led = drive(tmp_path, OPTIONS, ("down", "r"))
    assert led["session"] is None
    *_, asked, led = drive(tmp_path, OPTIONS, ("space",))
    assert asked["name"] == "Talk"
    assert led["entries"][-1]["status"] == "interrupted"


def test_a_session_added_by_hand_does_not_hide_a_stop_that_was_not_answered(
    tmp_path: Path, drive: Drive
) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22, flags=NERVE.format("unanswered")))
    by_hand = (
        record(22).replace("05:12:00", "20:12:00").replace("status", "unguided = true\nstatus")
    )
    keep(tmp_path, "2026-11-22T201200-aaaa", by_hand)
    *_, asked, _led = drive(tmp_path, OPTIONS, ("space",))
    assert asked["name"] == "Safety"
