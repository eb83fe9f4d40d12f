"""What was told stands until a talk is recorded, in both faces (clinical J2, J5, J6, J11)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.app.player import PANES, keep, record
from tests.dialogue.test_both_faces import IN_HOLD, NERVE, START, WAIT
from tests.dialogue.test_rules_of_both_faces import FLOW, NEW, QUICK, Drive, drive

__all__ = ["drive"]
WORD = tuple("anyway")
SET = NEW + "tuned = true\n" + FLOW
OPTIONS = SET + PANES
IN_ONE_HIP = (*IN_HOLD, WAIT, WAIT)
"""In the hold of the left hip that comes first."""
SIGN_1 = ("space", "y", "1")
BOTH_LEGS = (*IN_HOLD, "s", "3", "5", "y")
TOLD: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "before": ((*SIGN_1, "escape", "space"), ()),
    "before, named": ((*SIGN_1, "8", "escape", "space"), ("chest",)),
    "in a hold": ((*BOTH_LEGS, "f"), ("both-legs",)),
    "growing, in a hold": ((*IN_HOLD, "s", "3", "n", "y", "f"), ("weakness",)),
    "the fourth answer": ((*IN_HOLD, "s", "4", "2", "2", "3", "f"), ("bowel",)),
    "afterwards": ((*IN_HOLD, "q", "y", "4", "y", "5", "b", "escape", "space"), ("both-legs",)),
    "not gone": ((*IN_HOLD, "q", "y", "4", "y", "5", "l", "n", "escape", "space"), ("weakness",)),
}


def steps(session: Any) -> tuple[set[int], set[int]]:
    """The steps of a session, and the seconds of its holds."""
    segments = [one for one in session[2] if one.step.timed]
    return {one.step.number for one in segments}, {one.planned_s for one in segments}


def named(told: dict[str, Any]) -> list[str]:
    """The emergency signs that the entries name."""
    entry = told["entries"][0]
    tables = (entry.get("before", {}), entry.get("after", {}), *entry.get("flags", ()))
    return [sign for one in tables for sign in one.get("emergency", ())]


@pytest.mark.parametrize("way", TOLD)
def test_an_emergency_sign_told_anywhere_opens_every_start_on_a_talk(
    tmp_path: Path, drive: Drive, way: str
) -> None:
    keys, signs = TOLD[way]
    *_, told = drive(tmp_path, OPTIONS, keys)
    assert named(told) == [*signs]
    assert told["settings"].checks.alarms[0].kind == "emergency"
    kept = (tmp_path / ("settings.toml")).read_text()
    *_, shown, told = drive(tmp_path, kept, ("space", "escape", "space", "n", "3", "space"))
    assert (shown["name"], told["session"]) == ("Talk", None)
    *_, told = drive(tmp_path, kept, ("space", *WORD, "n", "4", "space"))
    assert steps(told["session"]) == ({2}, {5})
    assert told["entries"][-1]["before"]["insisted"] is True
    *_, shown, _told = drive(tmp_path, OPTIONS, ("space", "escape", "space"))
    assert shown["name"] == "Talk" if way != "before" else shown["name"] in ("Talk", "Interrupted")


def test_a_session_cannot_be_begun_over_question_1(tmp_path: Path, drive: Drive) -> None:
    keys = (*SIGN_1, "escape", "escape", "space", "n", "3", "space", "y", "n", "space")
    *_, shown, told = drive(tmp_path, OPTIONS, keys)
    assert (shown["name"], told["session"]) == ("Talk", None)
    again = (*SIGN_1, "escape", "y", "n", "4", "space")
    *_, told = drive(tmp_path / "b", OPTIONS, again)
    assert told["session"] is None, "it is taken back by its own key or by backspace alone"


@pytest.mark.parametrize("back", [("backspace", "backspace"), ("1",)])
def test_question_1_that_was_a_wrong_key_is_marked_and_a_session_may_begin(
    tmp_path: Path, drive: Drive, back: Sequence[str]
) -> None:
    *_, told = drive(tmp_path, OPTIONS, (*SIGN_1, "8", "escape", *back, "n", "4", "space"))
    wrong, _begun = told["entries"]
    (flag,) = wrong["flags"]
    assert (flag["kind"], flag["emergency"], flag["corrected"]) == ("emergency", ["chest"], True)
    assert told["session"]
    assert told["settings"].checks.alarms == ()


def test_a_later_nerve_feeling_hides_no_emergency(tmp_path: Path, drive: Drive) -> None:
    keep(tmp_path, "2026-11-21T051200-aaaa", record(21, flags=NERVE.format("emergency")))
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22, flags=NERVE.format("nerve")))
    *_, told = drive(tmp_path, OPTIONS, ("space", *WORD, "n", "4", "space"))
    assert steps(told["session"]) == ({2}, {5})


def test_over_a_nerve_feeling_it_is_five_seconds_without_step_4(
    tmp_path: Path, drive: Drive
) -> None:
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22, flags=NERVE.format("nerve")))
    *_, told = drive(
        tmp_path, OPTIONS + "[holds]\nseconds = 20\n", ("space", *WORD, "n", "4", "space")
    )
    assert steps(told["session"]) == ({2, 3}, {5})
    assert told["entries"][-1]["before"]["insisted"] is True


PINCHED = (*IN_ONE_HIP, "s", "2", "y", "f", "4", "n", "space")
CALM = QUICK.replace("[holds]\n", "")
QUICKLY = SET + PANES + "[holds]\n" + CALM


ABORTED = (*START, "q", "y", "space")
CORRECTED = (*SIGN_1, "escape", "1", "escape")


def pinched_yesterday(data: Path) -> None:
    text = record(22).replace("[after]\n", "[after]\npinch = true\n")
    keep(data, "2026-11-22T051200-aaaa", text)


@pytest.mark.parametrize("between", [(), ABORTED, CORRECTED])
def test_a_pinch_leaves_out_the_crossing_whatever_comes_between(
    tmp_path: Path, drive: Drive, between: Sequence[str]
) -> None:
    pinched_yesterday(tmp_path)
    *_, told = drive(tmp_path, QUICKLY, (*between, "space", "n", "4", "space"))
    assert steps(told["session"])[0] == {2}


@pytest.mark.parametrize(
    ("keys", "stands"),
    [
        (("w", *[WAIT] * 8, "4", "n", "space"), False),
        (("w", *[WAIT] * 8, "4", "n", "m", "y", "space", "space"), True),
        (("w", WAIT, WAIT, "q", "y", "space"), True),
        (("space", *[WAIT] * 4, "4", "n", "space"), True),
    ],
)
def test_a_pinch_ends_when_the_crossing_was_held_to_its_end_without_one(
    tmp_path: Path, drive: Drive, keys: Sequence[str], stands: bool
) -> None:
    pinched_yesterday(tmp_path)
    *_, told = drive(tmp_path, QUICKLY, ("space", "n", "4", *keys))
    assert told["session"] is None
    assert bool(told["settings"].checks.alarms) is stands


def test_after_a_pinch_the_other_hip_waits_too_and_w_brings_it_back(
    tmp_path: Path, drive: Drive
) -> None:
    *_, told = drive(tmp_path, OPTIONS, (*PINCHED, "space", "n", "4", "space"))
    assert steps(told["session"])[0] == {2}
    *_, told = drive(tmp_path / "b", OPTIONS, (*PINCHED, "space", "n", "4", "w"))
    assert steps(told["session"])[0] == {2, 3}


@pytest.mark.parametrize(("digit", "kind"), [("2", "pain"), ("3", "nerve"), ("4", "emergency")])
def test_every_answer_to_a_stop_has_a_wrong_key(
    tmp_path: Path, drive: Drive, digit: str, kind: str
) -> None:
    *_, stood = drive(tmp_path / "a", OPTIONS, (*IN_HOLD, "s", "1"))
    *_, told = drive(tmp_path / "b", OPTIONS, (*IN_HOLD, "s", digit, "escape", "1"))
    (entry,) = told["entries"]
    flags = [(one["kind"], one.get("corrected")) for one in entry["flags"]]
    assert flags == [(kind, True), ("break", None)]
    assert (entry["status"], entry.get("holds")) == ("running", None)
    assert told["session"][0] == stood["session"][0]
    assert told["session"][1] is not None, "paused: nothing goes on by itself"
    assert told["settings"].checks.alarms == ()


def test_both_legs_by_a_wrong_key_lead_back_to_the_question(tmp_path: Path, drive: Drive) -> None:
    *_, shown, told = drive(tmp_path, OPTIONS, (*BOTH_LEGS, "escape"))
    assert shown["name"] == "Nerve"
    first, second = told["entries"][0]["flags"]
    assert (first["emergency"], first["corrected"]) == (["both-legs"], True)
    assert (second["kind"], second["feelings"]) == ("nerve", ["numbness"])


@pytest.mark.parametrize("back", [("l",), ("up", "-")])
def test_both_legs_told_afterwards_and_taken_back_stay_as_a_flag_that_is_corrected(
    tmp_path: Path, drive: Drive, back: Sequence[str]
) -> None:
    keys, _ = TOLD["afterwards"]
    *_, told = drive(tmp_path, OPTIONS, (*keys[:-1], *back))
    (entry,) = told["entries"]
    (flag,) = entry["flags"]
    assert (flag["kind"], flag["emergency"], flag["corrected"]) == (
        "emergency", ["both-legs"], True,
    )  # fmt: skip
    assert "emergency" not in entry["after"]


@pytest.mark.parametrize("digit", ["2", "3", "5"])
def test_a_sign_of_the_day_is_recalled_at_its_next_start(
    tmp_path: Path, drive: Drive, digit: str
) -> None:
    *_, told = drive(tmp_path, OPTIONS, ("space", "y", digit, "space"))
    assert told["entries"][0]["status"] == "not-started"
    *_, shown, _told = drive(tmp_path, OPTIONS, ("space",))
    assert any("told-today" in str(one) for one in shown["recalled"])
