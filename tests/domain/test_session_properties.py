"""What holds for every plan, whatever is pressed and whenever the clock ticks."""

from dataclasses import replace
from itertools import accumulate

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.sessions import ACTIONS, Move, Run, moves, planned, played, some_settings
from tui.domain.plan import Kind, Segment
from tui.domain.session import GO_ON_GAP_S, Session
from tui.domain.session_state import Ended, Event, Over, Started
from tui.domain.settings import Settings

BEFORE_THE_END = tuple(action for action in ACTIONS if action not in ("stop", "ease_off"))
SHORT = st.floats(0, 0.69)


def same(session: Session) -> Session:
    """The state without the moments of the last keys."""
    undo = session.undo and replace(session.undo, last_go=0, last_skip=0)
    return replace(session, last_go=0, last_skip=0, undo=undo)


def open_segment(events: list[Event]) -> Segment | None:
    """The segment that is open after these events; fails unless each opens and closes once."""
    current: Segment | None = None
    for event in events:
        if isinstance(event, Started):
            assert current is None
            current = event.segment
        if isinstance(event, Ended):
            assert event.segment == current
            current = None
        if isinstance(event, Over):
            assert current is None
    return current


@given(some_settings, moves())
def test_ticks_in_between_change_nothing(settings: Settings, keys: list[Move]) -> None:
    ticking, silent = played(settings, keys), played(settings, keys, ticking=False)
    assert ticking.session == silent.session
    assert ticking.events == silent.events


@given(some_settings, moves())
def test_every_segment_that_started_ends_once_before_the_next(
    settings: Settings, keys: list[Move]
) -> None:
    run = played(settings, keys)
    left = open_segment(run.events)
    assert left == (None if run.session.over else run.session.segment)


@given(some_settings, moves())
def test_events_never_go_back_in_time(settings: Settings, keys: list[Move]) -> None:
    run = played(settings, keys)
    times = [event.at for event in run.events]
    assert times == sorted(times)
    assert times[-1] <= run.now


@given(some_settings, moves())
def test_no_hold_is_longer_than_planned_and_done_means_all_of_it(
    settings: Settings, keys: list[Move]
) -> None:
    run = played(settings, keys)
    for hold in run.session.holds:
        assert 0 <= hold.held_s <= hold.planned_s
        assert hold.outcome != "done" or hold.held_s == hold.planned_s
    if run.session.over is None:
        assert run.session.held(run.now) <= run.session.segment.planned_s + 1e-9


@given(some_settings, moves(BEFORE_THE_END), st.floats(0, 60), st.floats(0, 2))
def test_back_straight_after_a_skip_restores_what_was(
    settings: Settings, keys: list[Move], before: float, after: float
) -> None:
    run = played(settings, keys)
    run.at(run.now + before)
    was, now = run.session, run.now
    assume(was.over is None and now - was.last_skip >= GO_ON_GAP_S)
    assert run.press("skip", 0).session.undo
    run.at(now + after)
    run.press("back", 0)
    paused = now if was.paused is None else was.paused
    assert same(run.session) == same(replace(was, paused=paused, undo=None))


@given(some_settings, moves(("go_on", "pause")))
def test_go_on_keys_never_skip_a_hold(settings: Settings, keys: list[Move]) -> None:
    run = played(settings, keys)
    assert {hold.outcome for hold in run.session.holds} <= {"done"}
    holds = [one for one in planned(settings) if one.kind is Kind.HOLD]
    done = [(one.step.id, one.repetition) for one in holds][: len(run.session.holds)]
    assert [(hold.step, hold.repetition) for hold in run.session.holds] == done


@given(some_settings, moves(), SHORT)
def test_two_go_ons_within_700_ms_are_one(
    settings: Settings, keys: list[Move], apart: float
) -> None:
    twice, once = played(settings, keys), played(settings, keys)
    twice.press("go_on").press("go_on", apart)
    once.press("go_on").at(once.now + apart)
    assert same(twice.session) == same(once.session)
    assert twice.events == once.events


@given(some_settings, st.integers(0, 10**6), st.lists(st.floats(0, 4000)))
def test_without_keys_every_end_is_exact(
    settings: Settings, start: int, ticks: list[float]
) -> None:
    timed = tuple(one for one in planned(settings) if one.seconds is not None)
    run = Run(timed, now=float(start))
    for tick in [*sorted(ticks), 10**5]:
        run.at(start + tick)
    ends = [event.at for event in run.events if isinstance(event, Ended)]
    assert ends == list(accumulate((one.seconds or 0 for one in timed), initial=start))[1:]
    assert run.session.over == "finished"


@given(some_settings, moves(("skip", "back", "again", "go_on")))
def test_what_a_record_says_belongs_to_the_plan(settings: Settings, keys: list[Move]) -> None:
    run = played(settings, keys)
    plan_of = {(one.step.id, one.side, one.repetition, one.planned_s) for one in planned(settings)}
    told = {(one.step, one.side, one.repetition, one.planned_s) for one in run.session.holds}
    assert told <= plan_of
