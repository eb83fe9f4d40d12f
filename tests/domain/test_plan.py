"""From the routine and the settings to segments."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sessions import ROUTINE, laid_out, planned, some_settings
from tui.domain.plan import RELEASE_S, Kind, Segment, first_side, other_side, plan
from tui.domain.routine import Side
from tui.domain.settings import Holds, Settings

HOLD_OF_ITS_OWN = [Kind.GET_READY, Kind.HOLD, Kind.RELEASE]


def kinds(segments: tuple[Segment, ...]) -> list[Kind]:
    return [one.kind for one in segments]


def holds(segments: tuple[Segment, ...]) -> list[tuple[int, Side | None, int]]:
    found = [one for one in segments if one.kind is Kind.HOLD]
    return [(one.step.number, one.side, one.repetition) for one in found]


def test_the_standard_session_in_wait() -> None:
    rest, change = [Kind.REST, Kind.WAIT], [Kind.CHANGE_SIDE, Kind.WAIT]
    between = [rest, change, rest, change]
    expected = [Kind.LIE_DOWN, *HOLD_OF_ITS_OWN]
    for pause in between:
        expected += [*pause, *HOLD_OF_ITS_OWN]
    assert kinds(laid_out("wait")) == expected


def test_in_flow_nothing_waits_for_a_key() -> None:
    segments = laid_out("flow")
    assert Kind.WAIT not in kinds(segments)
    assert all(one.seconds is not None for one in segments)
    assert segments[0].seconds == 45


def test_in_wait_only_lying_down_and_the_waits_have_no_clock() -> None:
    unclocked = {one.kind for one in laid_out("wait") if one.seconds is None}
    assert unclocked == {Kind.LIE_DOWN, Kind.WAIT}


def test_both_knees_come_once_and_the_other_steps_on_both_sides() -> None:
    right, left = Side.RIGHT, Side.LEFT
    expected = [(2, None, 1), (3, right, 1), (3, left, 1), (4, right, 1), (4, left, 1)]
    assert holds(laid_out()) == expected


def test_repetitions_come_one_after_the_other_with_a_rest_before_the_side_changes() -> None:
    segments = laid_out(repetitions=2)
    assert holds(segments)[2:6] == [
        (3, side, n) for side in (Side.RIGHT, Side.LEFT) for n in (1, 2)
    ]
    rests = [one.kind for one in segments if one.kind in (Kind.REST, Kind.CHANGE_SIDE)]
    assert rests[:5] == [Kind.REST, Kind.REST, Kind.REST, Kind.CHANGE_SIDE, Kind.REST]


@pytest.mark.parametrize("side", list(Side))
def test_one_side_only_never_changes_sides(side: Side) -> None:
    segments = laid_out(sides=side.value)
    assert holds(segments) == [(2, None, 1), (3, side, 1), (4, side, 1)]
    assert Kind.CHANGE_SIDE not in kinds(segments)


@pytest.mark.parametrize(
    ("sides", "first", "sore", "side"),
    [
        ("left", "right", "left", Side.LEFT),
        ("right", "left", None, Side.RIGHT),
        ("both", "left", "left", Side.LEFT),
        ("both", "right", "right", Side.RIGHT),
        ("both", "less-sore", "right", Side.LEFT),
        ("both", "less-sore", "left", Side.RIGHT),
        ("both", "less-sore", "both", Side.RIGHT),
        ("both", "less-sore", "middle", Side.RIGHT),
        ("both", "less-sore", None, Side.RIGHT),
    ],
)
def test_the_less_sore_side_begins_unless_told_otherwise(
    sides: str, first: str, sore: str | None, side: Side
) -> None:
    settings = Settings(sore_side=sore, holds=Holds(sides=sides, first_side=first))
    assert first_side(settings) is side
    assert holds(plan(ROUTINE, settings))[1][1] is side


def test_a_lighter_session_has_fewer_steps_and_holds_of_5_s() -> None:
    segments = plan(ROUTINE, Settings(), steps=["on-your-back", "both-knees"], hold_s=5)
    assert holds(segments) == [(2, None, 1)]
    assert {one.planned_s for one in segments} == {5}
    assert next(one.seconds for one in segments if one.kind is Kind.HOLD) == 5


def test_steps_may_be_named_by_anything_that_can_be_gone_through_once() -> None:
    segments = plan(ROUTINE, Settings(), steps=iter(["both-knees", "cross-one-knee"]))
    assert [step for step, *_ in holds(segments)] == [2, 3, 3]


@pytest.mark.parametrize(
    ("eased", "left"),
    [
        ("left", [(2, None, 1), (3, Side.RIGHT, 1)]),
        ("right", [(2, None, 1), (3, Side.LEFT, 1)]),
        ("both", []),
    ],
)
def test_a_hip_that_was_eased_off_is_left_out_and_the_stronger_step(
    eased: str, left: list[tuple[int, Side | None, int]]
) -> None:
    assert holds(plan(ROUTINE, Settings(), eased=eased)) == left


def test_no_steps_leave_lying_down() -> None:
    assert kinds(plan(ROUTINE, Settings(), steps=())) == [Kind.LIE_DOWN]


@given(some_settings)
def test_every_plan_keeps_to_its_settings(settings: Settings) -> None:
    segments, ours = planned(settings), settings.holds
    for one in segments:
        lengths = {
            Kind.LIE_DOWN: float(ours.lie_down_s) if settings.mode == "flow" else None,
            Kind.WAIT: None,
            Kind.GET_READY: ours.settle_s,
            Kind.HOLD: ours.seconds,
            Kind.RELEASE: RELEASE_S,
        }
        assert one.seconds == lengths.get(one.kind, ours.rest_s)
        assert one.planned_s == ours.seconds
    numbers = [one.number for one in segments]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(numbers[-1] + 1))


@given(some_settings, st.sampled_from(Side), st.data())
def test_the_other_side_is_lighter_and_numbered_on(
    settings: Settings, side: Side, data: st.DataObject
) -> None:
    segments = planned(settings)
    done = data.draw(st.integers(0, segments[-1].number))
    left = other_side(segments, done, side)
    later = [one for one in segments if one.number > done and one.side is side.other]
    gentle = [one for one in later if not one.step.stronger]
    assert [(one.kind, one.step, one.repetition) for one in left] == [
        (one.kind, one.step, one.repetition) for one in gentle
    ]
    assert all(one.planned_s == 5 for one in left)
    assert all(one.seconds == 5 for one in left if one.kind is Kind.HOLD)
    numbers = list(dict.fromkeys(one.number for one in left))
    assert numbers == list(range(done + 1, done + 1 + len(numbers)))


def test_only_the_length_of_a_hold_is_lightened() -> None:
    segments = laid_out("flow", seconds=30, settle_s=9, rest_s=11)
    change, ready, *_ = other_side(segments, 1, Side.RIGHT)
    assert (change.seconds, ready.seconds) == (11, 9)
    original = next(one for one in segments if one.number == 2 and one.kind is Kind.GET_READY)
    assert ready == replace(original, planned_s=5)
