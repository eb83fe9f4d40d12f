"""Easing off: what is recorded, and the other side at 5 s."""

import pytest

from tests.sessions import LATER, MODES, ROUTINE, Run, laid_out
from tui.domain.plan import Kind
from tui.domain.routine import Side
from tui.domain.session import advance, go_lighter, lighter_side
from tui.domain.session_state import Ended, Paused, Started

HOLD, READY, RELEASE, REST = Kind.HOLD, Kind.GET_READY, Kind.RELEASE, Kind.REST
RIGHT = ("cross-one-knee", "right")


def eased(kind: Kind, number: int, mode: str = "wait", **holds: object) -> Run:
    """A session in which a hold hurt, a few seconds into that segment."""
    run = Run(laid_out(mode, **holds)).reach(kind, number)
    return run.at(run.now + LATER).press("ease_off", 0)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("kind", "held"), [(HOLD, LATER), (READY, 0.0)])
def test_the_current_hold_is_eased_off_and_the_clock_stands(
    mode: str, kind: Kind, held: float
) -> None:
    run = eased(kind, 1, mode)
    assert run.entries[-1] == (*RIGHT, held, "eased-off")
    assert (run.place, run.session.running) == ((kind, 1), False)


@pytest.mark.parametrize(("kind", "number"), [(RELEASE, 1), (Kind.CHANGE_SIDE, 2), (Kind.WAIT, 2)])
def test_after_a_hold_the_one_just_let_go_is_eased_off(kind: Kind, number: int) -> None:
    run = eased(kind, number)
    assert [one[3] for one in run.entries] == ["done", "eased-off"]
    assert run.entries[-1] == (*RIGHT, 10.0, "eased-off")


def test_before_the_first_hold_there_is_nothing_to_ease_off() -> None:
    run = eased(Kind.LIE_DOWN, 0)
    assert (run.entries, run.session.running) == ([], False)


def test_a_hold_that_was_skipped_because_it_hurt_is_eased_off() -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("skip").press("ease_off")
    assert [one[3] for one in run.entries] == ["done", "eased-off"]


def test_a_skip_cannot_be_taken_back_after_an_easing_off() -> None:
    run = Run(laid_out()).reach(Kind.WAIT, 1).press("skip").press("ease_off")
    assert run.session.undo is None


@pytest.mark.parametrize("then", ["stop", "back", "again"])
@pytest.mark.parametrize("paused_before", [False, True])
def test_an_eased_off_hold_stands_in_the_record_once(then: str, paused_before: bool) -> None:
    run = Run(laid_out()).reach(HOLD, 1)
    if paused_before:
        run.press("pause", LATER)
    run.press("ease_off").press(then)
    assert [one[3] for one in run.entries] == ["done", "eased-off"]


@pytest.mark.parametrize("action", ["go_on", "back", "again", "skip", "ease_off"])
def test_after_an_easing_off_no_key_leads_on_with_this_plan(action: str) -> None:
    before = eased(HOLD, 1).session
    run = eased(HOLD, 1).press(action, after=5.0)
    assert run.session == before
    assert run.press("stop").session.over == "stopped"


@pytest.mark.parametrize(("kind", "number"), [(HOLD, 1), (RELEASE, 1), (Kind.CHANGE_SIDE, 2)])
@pytest.mark.parametrize("repetitions", [1, 2, 3])
@pytest.mark.parametrize("mode", MODES)
def test_the_lighter_side_is_the_other_hip_at_5_s_without_the_stronger_step(
    mode: str, kind: Kind, number: int, repetitions: int
) -> None:
    first = repetitions
    number = first * 2 if kind is Kind.CHANGE_SIDE else first
    left = lighter_side(eased(kind, number, mode, repetitions=repetitions).session)
    holds = [one for one in left if one.kind is HOLD]
    assert [(one.step.id, one.side, one.repetition) for one in holds] == [
        ("cross-one-knee", Side.LEFT, nth + 1) for nth in range(repetitions)
    ]
    assert {one.planned_s for one in left} == {one.seconds for one in holds} == {5}
    assert not any(one.step.stronger for one in left)


@pytest.mark.parametrize(
    ("kind", "number"),
    [(Kind.LIE_DOWN, 0), (HOLD, 0), (RELEASE, 0), (HOLD, 2), (RELEASE, 2), (HOLD, 3), (HOLD, 4)],
)
def test_nothing_lighter_is_left_where_no_other_hip_follows(kind: Kind, number: int) -> None:
    assert lighter_side(eased(kind, number).session) == ()


def test_a_session_of_one_side_leaves_nothing_lighter() -> None:
    assert lighter_side(eased(HOLD, 1, sides="left").session) == ()


def test_an_empty_plan_leaves_nothing_lighter() -> None:
    assert lighter_side(Run(laid_out()[:1]).session) == ()


@pytest.mark.parametrize(("kind", "number"), [(HOLD, 1), (RELEASE, 1), (Kind.CHANGE_SIDE, 2)])
def test_going_lighter_waits_paused_before_the_other_side(kind: Kind, number: int) -> None:
    run = eased(kind, number)
    session, told = go_lighter(run.session, run.now)
    assert (session.segment.kind, session.segment.side) == (Kind.CHANGE_SIDE, Side.LEFT)
    assert told == [
        Ended(run.session.segment, run.now),
        Started(session.segment, run.now),
        Paused(run.now),
    ]
    assert advance(session, run.now + 5_000) == (session, [])
    assert session.holds == run.session.holds


def test_going_lighter_stops_a_clock_that_runs_and_forgets_seconds_of_the_hold_before() -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("pause", LATER).press("go_on")
    session, _ = go_lighter(run.session, run.now)
    assert (session.paused, session.kept) == (run.now, 0)


@pytest.mark.parametrize("mode", MODES)
def test_the_lighter_side_ends_the_session_with_holds_of_5_s(mode: str) -> None:
    run = eased(HOLD, 1, mode)
    run.session, _ = go_lighter(run.session, run.now)
    run.press("go_on").reach(RELEASE, 2)
    run.at(run.now + 4)
    assert run.session.over == "finished"
    assert run.entries[1:] == [
        (*RIGHT, LATER, "eased-off"),
        ("cross-one-knee", "left", 5.0, "done"),
    ]
    assert run.session.holds[-1].planned_s == 5


def test_stronger_is_only_the_step_that_intensifies() -> None:
    assert [step.number for step in ROUTINE.steps if step.stronger] == [4]


@pytest.mark.parametrize("kind", [HOLD, Kind.GET_READY, Kind.REST])
def test_an_easing_off_that_was_a_wrong_key_leaves_everything_as_it_was_paused(kind: Kind) -> None:
    run = Run(laid_out()).reach(kind, 1)
    run.at(run.now + 1).press("pause", 0)
    before, held = run.session, run.session.held(run.now)
    run.press("ease_off").press("not_eased", 20)
    assert run.session == before
    assert run.session.held(run.now) == held
    assert run.press("go_on").session.running


def test_nothing_is_undone_where_nothing_was_eased_off() -> None:
    run = Run(laid_out()).reach(HOLD, 1).press("pause")
    before = run.session
    assert run.press("not_eased").session == before
