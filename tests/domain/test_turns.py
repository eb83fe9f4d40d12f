"""What takes turns before a hold: from elapsed time alone, the cue first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sessions import Run, laid_out
from tui.domain.plan import Kind
from tui.domain.turns import TURN_S, next_turn_s, second_turn


def turns(run: Run, *seconds: float) -> list[bool]:
    return [second_turn(run.session, run.now + one) for one in seconds]


def test_the_first_comes_first_and_each_stands_a_few_seconds() -> None:
    run = Run(laid_out(settle_s=20)).reach(Kind.GET_READY)
    assert turns(run, 0, 3.9, 4, 7.9, 8, 12) == [False, False, True, True, False, True]


@given(st.integers(3, 8))
def test_in_a_short_time_both_have_their_turn(settle_s: int) -> None:
    run = Run(laid_out(settle_s=settle_s)).reach(Kind.GET_READY)
    assert turns(run, 0, settle_s * 0.45, settle_s * 0.55, settle_s - 0.1) == [
        False,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize("kind", [Kind.HOLD, Kind.RELEASE, Kind.REST, Kind.CHANGE_SIDE])
def test_elsewhere_nothing_turns(kind: Kind) -> None:
    run = Run(laid_out()).reach(kind, 2 if kind is Kind.CHANGE_SIDE else 1)
    assert not any(turns(run, 0, 3, 5, 9))
    assert next_turn_s(run.session, run.now) is None


def test_paused_nothing_turns() -> None:
    run = Run(laid_out()).reach(Kind.GET_READY).press("pause", 5)
    assert turns(run, 0, 5) == [False, False]
    assert next_turn_s(run.session, run.now) is None


@given(st.floats(0, 10_000))
def test_where_no_clock_runs_the_next_turn_is_known(seconds: float) -> None:
    run = Run(laid_out()).reach(Kind.WAIT, 1)
    now = run.now + seconds
    left = next_turn_s(run.session, now)
    assert left is not None
    assert 0 < left <= TURN_S
    assert second_turn(run.session, now + left + 0.01) is not second_turn(run.session, now)


def test_the_coming_hold_is_known_while_one_lies_and_between_holds() -> None:
    run = Run(laid_out())
    assert run.session.coming.step.id == "both-knees"
    run.reach(Kind.REST, 1)
    assert (run.session.coming.kind, run.session.coming.step.number) == (Kind.GET_READY, 3)
    empty = laid_out()[:1]
    assert Run(empty).session.coming is empty[0]


def test_a_step_is_untried_until_something_of_it_was_held() -> None:
    run = Run(laid_out()).reach(Kind.GET_READY, 1)
    assert run.session.untried
    assert run.press("skip").session.untried
    assert not run.reach(Kind.HOLD, 2).press("skip", 3).session.untried
    assert run.reach(Kind.WAIT, 3).session.untried
