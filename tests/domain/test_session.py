"""The session, state by state: what each key does where."""

import pytest

from tests.sessions import LATER, MODES, SOON, Run, laid_out
from tui.domain.plan import Kind
from tui.domain.session_state import Ended, Over, Paused, Started

WAIT, READY, HOLD, RELEASE = Kind.WAIT, Kind.GET_READY, Kind.HOLD, Kind.RELEASE
LIE, REST, CHANGE = Kind.LIE_DOWN, Kind.REST, Kind.CHANGE_SIDE
SEGMENTS = [(LIE, 0), (READY, 1), (HOLD, 1), (RELEASE, 1), (REST, 1), (CHANGE, 2)]
STEP_3 = ("cross-one-knee", "right")


def standing(mode: str, kind: Kind, number: int) -> Run:
    """A session that has been in that segment for a few seconds."""
    run = Run(laid_out(mode)).reach(kind, number)
    return run.at(run.now + LATER)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("kind", "number", "leads_to"),
    [
        (LIE, 0, (READY, 0)),
        (READY, 1, (HOLD, 1)),
        (REST, 1, (READY, 1)),
        (CHANGE, 2, (READY, 2)),
        (RELEASE, 1, (RELEASE, 1)),
        (HOLD, 1, (HOLD, 1)),
    ],
)
def test_go_on_leads_from_each_state_to_its_next(
    mode: str, kind: Kind, number: int, leads_to: tuple[Kind, int]
) -> None:
    run = standing(mode, kind, number).press("go_on", 0)
    assert run.place == leads_to
    assert run.session.running is (kind is not HOLD)


def test_a_wait_goes_on_to_get_ready_with_the_key_only() -> None:
    run = Run(laid_out("wait")).reach(WAIT, 1)
    assert run.at(run.now + 9_000).place == (WAIT, 1)
    assert run.press("go_on").place == (READY, 1)


def test_lying_down_ends_by_itself_in_flow_and_with_the_key_in_wait() -> None:
    flow, wait = Run(laid_out("flow", lie_down_s=45)), Run(laid_out("wait", lie_down_s=45))
    assert flow.at(44.9).place == wait.at(9_000).place == (LIE, 0)
    assert flow.at(45).place == (READY, 0)


@pytest.mark.parametrize(("mode", "follows"), [("wait", (WAIT, 1)), ("flow", (READY, 1))])
def test_after_a_rest_only_flow_gets_ready_by_itself(mode: str, follows: tuple[Kind, int]) -> None:
    run = Run(laid_out(mode, rest_s=10)).reach(REST, 1)
    assert run.at(run.now + 10).place == follows


@pytest.mark.parametrize("mode", MODES)
def test_hold_and_release_run_by_themselves(mode: str) -> None:
    run = Run(laid_out(mode, seconds=12, settle_s=8)).reach(READY, 1)
    start = run.now
    run.at(start + 8 + 12 + 4)
    assert run.place == (CHANGE, 2)
    assert run.entries[-1] == (*STEP_3, 12.0, "done")


@pytest.mark.parametrize(("kind", "number"), SEGMENTS)
@pytest.mark.parametrize("mode", MODES)
def test_a_pause_stops_the_clock_where_it_is(mode: str, kind: Kind, number: int) -> None:
    run = standing(mode, kind, number)
    left = run.session.remaining(run.now)
    run.press("pause", 0).at(run.now + 5_000)
    assert run.place == (kind, number)
    assert run.session.remaining(run.now) == left
    assert (run.session.running, run.session.counting, run.session.ends) == (False, False, None)
    assert run.events.count(Paused(run.now - 5_000)) == 1


def test_a_second_pause_changes_nothing() -> None:
    run = standing("wait", HOLD, 1).press("pause")
    before, told = run.session, len(run.events)
    assert run.press("pause").session == before
    assert len(run.events) == told


@pytest.mark.parametrize(
    ("kind", "number", "leads_to"),
    [
        (LIE, 0, (LIE, 0)),
        (READY, 1, (READY, 1)),
        (HOLD, 1, (READY, 1)),
        (RELEASE, 1, (READY, 2)),
        (REST, 1, (READY, 1)),
        (WAIT, 1, (READY, 1)),
    ],
)
def test_after_a_pause_one_gets_ready_again(
    kind: Kind, number: int, leads_to: tuple[Kind, int]
) -> None:
    run = Run(laid_out()).reach(kind, number)
    run.press("pause").press("go_on")
    assert run.place == leads_to
    assert run.session.running
    assert run.session.elapsed(run.now) == 0


def test_a_paused_hold_goes_on_with_the_remaining_seconds() -> None:
    run = Run(laid_out(seconds=10, settle_s=8)).reach(HOLD, 1)
    run.press("go_on", 4).press("go_on", 60)
    assert run.session.held(run.now) == 4
    run.at(run.now + 8)
    assert (run.place, run.session.remaining(run.now)) == ((HOLD, 1), 6)
    assert run.at(run.now + 6).place == (RELEASE, 1)
    assert run.entries[-1] == (*STEP_3, 10.0, "done")


def test_pausing_after_the_last_release_began_and_going_on_finishes() -> None:
    run = Run(laid_out("flow")).reach(RELEASE, 4).press("pause").press("go_on")
    assert run.session.over == "finished"


def test_a_second_go_on_within_700_ms_does_nothing() -> None:
    run = Run(laid_out()).reach(HOLD, 1)
    run.press("go_on", LATER).press("go_on", SOON)
    assert run.session.paused == run.now - SOON


def test_an_ignored_go_on_starts_the_700_ms_anew() -> None:
    run = Run(laid_out()).reach(HOLD, 1)
    run.press("go_on", LATER).press("go_on", 0.6).press("go_on", 0.6)
    assert run.session.paused is not None
    assert run.press("go_on", 0.75).place == (READY, 1)


def test_the_key_that_starts_a_session_counts_as_a_go_on_key() -> None:
    run = Run(laid_out())
    assert run.press("go_on", SOON).place == (LIE, 0)
    assert run.press("go_on", 1).place == (READY, 0)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("kind", "number"), SEGMENTS)
def test_stop_keeps_the_current_hold_with_its_seconds(mode: str, kind: Kind, number: int) -> None:
    run = standing(mode, kind, number)
    before = run.entries
    run.press("stop", 0)
    assert run.entries == before + ([(*STEP_3, LATER, "stopped")] if kind is HOLD else [])
    assert run.session.over == "stopped"
    assert run.events[-2:] == [Ended(run.session.segment, run.now), Over("stopped", run.now)]


def test_nothing_changes_any_more_once_a_session_is_over() -> None:
    run = standing("flow", HOLD, 1).press("stop")
    over = run.session
    for action in ("go_on", "back", "again", "skip", "pause", "stop", "ease_off"):
        assert run.press(action).session == over
    assert run.at(run.now + 5_000).session == over


def test_a_word_that_is_no_action_is_refused() -> None:
    with pytest.raises(KeyError):
        Run(laid_out()).press("jump")


def test_a_plan_without_holds_ends_when_one_goes_on() -> None:
    lying = laid_out()[:1]
    assert Run(lying).press("go_on").session.over == "finished"
    assert Run(lying).press("skip").session.over == "finished"


def test_events_tell_the_exact_second_even_when_told_late() -> None:
    run = Run(laid_out("flow", lie_down_s=45, settle_s=8, seconds=10), now=100).at(9_000)
    started = {one.segment.kind: one.at for one in reversed(run.events) if isinstance(one, Started)}
    assert (started[READY], started[HOLD], started[RELEASE]) == (145, 153, 163)
    ended = [one for one in run.events if isinstance(one, Ended)]
    assert next(one.at for one in ended if one.segment.kind is HOLD) == 163
    assert run.session.over == "finished"


@pytest.mark.parametrize(("seconds", "early"), [(0.5, True), (2.9, True), (3.0, False)])
def test_a_pause_in_the_first_seconds_of_a_hold_is_an_early_one(
    seconds: float, early: bool
) -> None:
    run = Run(laid_out()).reach(HOLD, 0)
    assert run.session.paused_early is False
    assert run.at(run.now + seconds).press("pause", 0).session.paused_early is early


def test_a_pause_outside_a_hold_is_never_an_early_one() -> None:
    assert Run(laid_out()).reach(READY, 1).press("pause").session.paused_early is False


def test_a_long_pause_asks_whether_to_finish() -> None:
    run = Run(laid_out()).reach(HOLD, 0)
    assert (run.session.asks_at, run.session.asks(1e9)) == (None, False)
    session = run.press("pause").session
    assert session.asks_at == run.now + 1800
    assert [session.asks(run.now + one) for one in (1799.9, 1800)] == [False, True]
