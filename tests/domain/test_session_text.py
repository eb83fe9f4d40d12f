"""What is still to come, in words."""

from typing import Any

import pytest
from hypothesis import given

from tests.doubles import MORNING
from tests.sessions import LATER, Move, Run, laid_out, moves, played, some_settings
from tui.domain.plan import Kind, Segment
from tui.domain.record import Flag, Hold, Record
from tui.domain.routine import Routine
from tui.domain.session import go_lighter
from tui.domain.session_text import (
    amount,
    days,
    duration,
    held,
    onward,
    place,
    seconds_left,
    then,
    time_left,
    where,
)
from tui.domain.settings import Settings

LIE, WAIT, READY, HOLD = Kind.LIE_DOWN, Kind.WAIT, Kind.GET_READY, Kind.HOLD
RELEASE, REST, CHANGE = Kind.RELEASE, Kind.REST, Kind.CHANGE_SIDE


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        (LIE, 0, "step 1"),
        (HOLD, 0, "step 2, 3 s"),
        (READY, 1, "step 3, right side"),
        (HOLD, 1, "step 3, right side, 3 s"),
        (RELEASE, 1, "step 3, right side"),
        (CHANGE, 2, "step 3, right side"),
        (WAIT, 2, "step 3, right side"),
        (REST, 1, "step 2"),
        (HOLD, 2, "step 3, left side, 3 s"),
        (HOLD, 3, "step 4, for the right hip, 3 s"),
    ],
)
def test_a_place_is_the_current_hold_or_the_one_just_let_go(
    kind: Kind, number: int, words: str
) -> None:
    run = Run(laid_out()).reach(kind, number)
    assert str(place(run.session, run.now + LATER + 0.9)) == words


def test_days_are_counted_in_words() -> None:
    assert [days(count) for count in range(4)] == ["none", "one day", "two days", "three days"]


HELD = Hold("cross-one-knee", "left", planned_s=10, held_s=10.0, outcome="done")


@pytest.mark.parametrize(
    ("flagged", "holds", "words"),
    [
        ({"step": "cross-one-knee", "side": "left", "second": 7}, (), "at step 3, left side, 7 s"),
        ({"step": "cross-one-knee", "side": "left"}, (), "before step 3, left side"),
        ({"step": "cross-one-knee", "side": "left"}, (HELD,), "after step 3, left side"),
        ({"step": "cross-one-knee", "side": "right"}, (HELD,), "before step 3, right side"),
        ({"step": "on-your-back"}, (), "at step 1"),
        ({"step": "unknown"}, (), ""),
        ({}, (), ""),
    ],
)
def test_a_flag_is_at_a_hold_before_or_after_it(
    flagged: dict[str, Any], holds: tuple[Hold, ...], words: str, routine: Routine
) -> None:
    record = Record(kind="session", started=MORNING, holds=holds)
    assert where(Flag(at=MORNING, kind="break", **flagged), record, routine) == words


def test_a_place_names_the_step_by_its_id_and_the_side_as_in_the_record() -> None:
    run = Run(laid_out()).reach(HOLD, 1)
    where = place(run.session, run.now)
    assert (where.step, where.side, where.second) == ("cross-one-knee", "right", 0)


@given(some_settings, moves())
def test_a_place_is_in_the_plan_wherever_one_is(settings: Settings, keys: list[Move]) -> None:
    run = played(settings, keys)
    where = place(run.session, run.now)
    assert (where.step, where.side) in {(one.step.id, one.side) for one in run.session.segments}


def test_in_flow_all_seconds_to_the_end_are_known() -> None:
    run = Run(laid_out("flow", lie_down_s=45, settle_s=8, seconds=10, rest_s=10))
    assert seconds_left(run.session, 0) == (45 + 5 * 22 + 4 * 10, False)
    assert seconds_left(run.session, 40) == (5 + 5 * 22 + 4 * 10, False)
    assert time_left(run.session, 0) == "about 3 min left"


def test_in_wait_the_seconds_left_are_at_least() -> None:
    run = Run(laid_out("wait", settle_s=8, seconds=10, rest_s=10))
    assert seconds_left(run.session, 0) == (5 * 22 + 4 * 10, True)
    assert time_left(run.session, 0).startswith("at least ")
    run.reach(HOLD, 4)
    assert seconds_left(run.session, run.now) == (14, False)
    assert time_left(run.session, run.now) == "about 10 s left"


def test_seconds_held_before_a_pause_are_not_left_any_more() -> None:
    run = Run(laid_out("flow")).reach(HOLD, 4).press("pause", 6)
    assert seconds_left(run.session, run.now) == (4 + 4, False)
    run.press("go_on")
    assert seconds_left(run.session, run.now) == (8 + 4 + 4, False)


def test_nothing_is_left_of_a_session_that_is_over() -> None:
    run = Run(laid_out()).press("stop")
    assert seconds_left(run.session, run.now) == (0, False)
    assert time_left(run.session, run.now) == ""


@pytest.mark.parametrize(
    ("holds", "words"),
    [
        ({"settle_s": 3, "seconds": 5, "rest_s": 0}, "about a minute"),
        ({}, "about three minutes"),
        ({"settle_s": 3}, "about two minutes"),
        ({"repetitions": 3, "seconds": 30, "settle_s": 60, "rest_s": 120}, "about 52 minutes"),
    ],
)
def test_how_long_a_plan_takes_without_lying_down(holds: dict[str, int], words: str) -> None:
    assert duration(laid_out("flow", **holds)) == duration(laid_out("wait", **holds)) == words


@pytest.mark.parametrize(
    ("segments", "words"),
    [
        (laid_out()[:1], "no holds"),
        (laid_out()[:4], "one hold of 10 s"),
        (laid_out(seconds=25), "five holds of 25 s"),
        (laid_out(repetitions=3), "15 holds of 10 s"),
    ],
)
def test_how_many_holds_a_plan_has(segments: tuple[Segment, ...], words: str) -> None:
    assert amount(segments) == words


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        (LIE, 0, ("then get ready", "and hold, 10 seconds")),
        (READY, 0, ("then hold, 10 seconds", "")),
        (HOLD, 0, ("then let go slowly", "rest 10 s, then step 3")),
        (RELEASE, 0, ("rest 10 s, then step 3", "")),
        (RELEASE, 1, ("rest 10 s, then the left side", "")),
        (RELEASE, 3, ("rest 10 s, then for the left hip", "")),
        (REST, 1, ("then get ready", "and hold, 10 seconds")),
        (CHANGE, 2, ("then get ready", "and hold, 10 seconds")),
        (WAIT, 2, ("then get ready", "and hold, 10 seconds")),
        (RELEASE, 4, ("then you are done", "")),
    ],
)
def test_what_comes_next(kind: Kind, number: int, words: tuple[str, str]) -> None:
    assert then(Run(laid_out()).reach(kind, number).session) == words


def test_what_comes_next_with_repetitions_and_without_a_rest() -> None:
    assert then(Run(laid_out(repetitions=2)).reach(RELEASE, 0).session)[0] == (
        "rest 10 s, then once more"
    )
    assert then(Run(laid_out(rest_s=0)).reach(RELEASE, 1).session)[0] == "then the left side"


def test_what_is_left_of_a_hold_after_a_pause_is_told() -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("go_on", 3.5).press("go_on")
    assert then(run.session) == ("then hold, 7 seconds", "")


def test_what_was_held_is_told_in_words() -> None:
    run = Run(laid_out("flow")).at(9_000)
    assert held(run.session) == "Five holds, ten seconds each."
    one = Run(laid_out("flow")).reach(RELEASE, 0).press("stop")
    assert held(one.session) == "One hold, ten seconds each."
    assert held(Run(laid_out()).press("stop").session) == "No hold was finished, and that is fine."


def test_holds_of_different_lengths_are_only_counted() -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("ease_off")
    run.session, _ = go_lighter(run.session, run.now)
    run.press("go_on").at(run.now + 60)
    assert held(run.session) == "Two holds."


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [(HOLD, 1, "step 3, right side, 3 s"), (CHANGE, 2, "step 3, left side"), (WAIT, 1, "step 3")],
)
def test_a_pause_goes_on_with_the_hold_that_comes(kind: Kind, number: int, words: str) -> None:
    run = Run(laid_out()).reach(kind, number)
    assert str(onward(run.session, run.now + LATER + 0.9)).startswith(words)
