"""How far each step has come, in words."""

import pytest

from tests.sessions import LATER, Run, laid_out, planned
from tui.domain.plan import Kind, plan
from tui.domain.routine import Routine
from tui.domain.settings import Holds, Settings
from tui.domain.step_progress import StepProgress, at_rest, under_way

HOLD, RELEASE, READY = Kind.HOLD, Kind.RELEASE, Kind.GET_READY


def lines(standings: list[StepProgress]) -> list[tuple[str, list[str]]]:
    """State and details of each step, as `side: words`."""
    return [
        (one.state, [f"{detail.side}: {detail.words}" for detail in one.details])
        for one in standings
    ]


def of(run: Run, routine: Routine) -> list[tuple[str, list[str]]]:
    return lines(under_way(routine, run.session))


def test_before_a_session_the_step_that_is_read_is_now(routine: Routine) -> None:
    assert lines(at_rest(routine, laid_out(), 3)) == [
        ("to come", [": untimed"]),
        ("to come", [": warm-up, 10 s"]),
        ("now", [": warm-up, 10 s a side"]),
        ("to come", [": optional, 10 s a hip"]),
    ]


def test_a_step_that_is_not_in_the_plan_is_left_out_and_the_list_says_where_it_is_set(
    routine: Routine,
) -> None:
    without = laid_out(optional_steps=False)
    assert lines(at_rest(routine, without, 1))[3] == ("left out", [": left out, see settings"])
    assert lines(at_rest(routine, without, 4))[3] == ("now", [": left out, see settings"])


def test_what_today_alone_leaves_out_is_told_so_and_so_is_a_single_side(routine: Routine) -> None:
    today = plan(routine, Settings(), eased="left")
    assert lines(at_rest(routine, today, 1, laid_out()))[2:] == [
        ("to come", [": warm-up, 10 s, right only"]),
        ("left out", [": left out today"]),
    ]


def test_a_step_that_a_session_leaves_out_never_is_to_come(routine: Routine) -> None:
    run = Run(laid_out(optional_steps=False))
    assert of(run, routine)[3] == ("left out", [": left out"])
    assert of(run.at(9_000), routine)[3] == ("left out", [": left out"])


def test_of_several_holds_the_list_says_which_and_how_often_each_side(routine: Routine) -> None:
    segments = planned(Settings(sore_side="right", holds=Holds(sore_repetitions=2)))
    assert lines(at_rest(routine, segments, 1))[2][1] == [": 10 s, left 1, right 2"]
    run = Run(segments).reach(HOLD, 3)
    assert of(run, routine)[2][1] == ["left: done, 10 s", "right: now, 2 of 2"]


def test_lying_down(routine: Routine) -> None:
    run = Run(laid_out())
    assert of(run, routine)[:2] == [("now", [": now"]), ("to come", [": warm-up, 10 s"])]


def test_both_sides_of_the_current_step_are_told(routine: Routine) -> None:
    run = Run(laid_out()).reach(HOLD, 1)
    standings = under_way(routine, run.session)
    assert lines(standings) == [
        ("done", [": done"]),
        ("done", [": done, 10 s"]),
        ("now", ["right: now", "left: to come"]),
        ("to come", [": optional, 10 s a hip"]),
    ]
    assert [one.now for one in standings[2].details] == [True, False]


def test_in_its_release_a_hold_is_done_and_its_step_still_now(routine: Routine) -> None:
    run = Run(laid_out()).reach(RELEASE, 1)
    assert of(run, routine)[2] == ("now", ["right: done, 10 s", "left: to come"])


def test_what_came_of_a_hold_stands_beside_its_side(routine: Routine) -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("skip", LATER).reach(HOLD, 4)
    assert of(run, routine)[2][1][0] == "right: skipped, 3 s"


def test_a_step_with_a_side_left_over_is_not_done(routine: Routine) -> None:
    run = Run(laid_out()).reach(RELEASE, 1).press("stop")
    assert of(run, routine)[2] == ("to come", ["right: done, 10 s", "left: to come"])


@pytest.mark.parametrize(("presses", "state"), [(2, "skipped"), (1, "done")])
def test_a_step_is_skipped_only_if_both_sides_are(
    routine: Routine, presses: int, state: str
) -> None:
    run = Run(laid_out()).reach(READY, 1)
    for _ in range(presses):
        run.press("skip")
    run.reach(HOLD, 3)
    assert of(run, routine)[2][0] == state


def test_an_eased_off_hold_marks_its_step(routine: Routine) -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("ease_off", LATER).press("stop")
    assert of(run, routine)[2] == ("pain", ["right: pain, 3 s", "left: to come"])


def test_a_hold_skipped_before_a_second_has_no_seconds(routine: Routine) -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("skip", 0.4)
    assert of(run, routine)[2] == ("now", ["right: skipped", "left: to come"])


def test_after_a_session_nothing_is_now(routine: Routine) -> None:
    run = Run(laid_out("flow")).at(9_000)
    assert of(run, routine) == [
        ("done", [": done"]),
        ("done", [": done, 10 s"]),
        ("done", ["right: done, 10 s", "left: done, 10 s"]),
        ("done", ["right hip: done, 10 s", "left hip: done, 10 s"]),
    ]


def test_a_session_stopped_in_its_first_hold_is_told_there(routine: Routine) -> None:
    run = Run(laid_out()).reach(HOLD, 0).press("stop", LATER)
    assert [one.details[0].words for one in under_way(routine, run.session)] == [
        "done",
        "stopped, 3 s",
        "warm-up, 10 s a side",
        "optional, 10 s a hip",
    ]
