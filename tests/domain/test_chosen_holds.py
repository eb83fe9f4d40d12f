"""Which holds there are: steps that a person left out, and more holds on the sore side."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles import MORNING
from tests.sessions import ROUTINE, Run, planned, some_settings
from tui.domain.bookmark import marked, resumed
from tui.domain.plan import Kind, Segment, left_out, plan
from tui.domain.record import Record
from tui.domain.routine import Side
from tui.domain.session_text import amount, last_step, uneven_sides, which_of
from tui.domain.settings import Holds, Settings

SORE_TWICE = Settings(sore_side="right", holds=Holds(sore_repetitions=2))


def counted(segments: tuple[Segment, ...]) -> Counter[tuple[str, Side | None]]:
    return Counter((one.step.id, one.side) for one in segments if one.kind is Kind.HOLD)


@given(some_settings)
def test_each_wanted_step_comes_as_often_as_its_side_asks_for(settings: Settings) -> None:
    held, ours = counted(planned(settings)), settings.holds
    sides = list(Side) if ours.sides == "both" else [Side(ours.sides)]
    for step in ROUTINE.timed:
        for side in sides if step.sided else [None]:
            sore = side is not None and side.value == settings.sore_side
            wanted = (sore and ours.sore_repetitions) or ours.repetitions
            assert held.pop((step.id, side), 0) == (0 if left_out(step, settings) else wanted)
    assert not held


@given(some_settings)
def test_an_untold_side_changes_nothing(settings: Settings) -> None:
    same = replace(settings, holds=replace(settings.holds, sore_repetitions=None))
    if settings.sore_side not in ("left", "right"):
        assert planned(settings) == planned(same)


@given(some_settings, st.data())
def test_it_goes_on_after_a_crash_with_the_same_holds(
    settings: Settings, data: st.DataObject
) -> None:
    run = Run(planned(settings))
    for _ in range(data.draw(st.integers(0, 12))):
        if not run.session.over:
            run.press("skip")
    mark = marked(run.session, run.now, MORNING)
    if mark is None or mark.current is None:
        return
    record = Record(kind="session", started=MORNING, bookmark=mark)
    other = replace(settings, holds=Holds(optional_steps=not settings.holds.optional_steps))
    session, _ = resumed(record, ROUTINE, other, run.now)
    assert counted(session.segments) == counted(planned(settings))


def test_whatever_a_routine_calls_optional_is_left_out_by_the_setting() -> None:
    steps = [replace(one, optional=one.number == 3) for one in ROUTINE.steps]
    routine = replace(ROUTINE, steps=tuple(steps))
    segments = plan(routine, Settings(holds=Holds(optional_steps=False)))
    assert {one.step.number for one in segments} == {1, 2, 4}
    assert last_step(routine, segments) == 4


@pytest.mark.parametrize(("wanted", "last"), [(True, 4), (False, 3)])
def test_the_last_step_is_one_that_comes(wanted: bool, last: int) -> None:
    segments = planned(Settings(holds=Holds(optional_steps=wanted)))
    assert last_step(ROUTINE, segments) == last


def test_how_much_is_told_without_what_is_left_out() -> None:
    assert amount(planned(Settings(holds=Holds(optional_steps=False)))) == "three holds of 10 s"
    assert amount(planned(SORE_TWICE)) == "seven holds of 10 s"


def test_which_of_several_holds_is_told_by_side() -> None:
    run, told = Run(planned(SORE_TWICE)), {}
    for number in range(7):
        session = run.reach(Kind.HOLD, number).session
        told[number] = (session.segment.side, which_of(session))
    left, right = Side.LEFT, Side.RIGHT
    assert list(told.values())[:4] == [(None, ""), (left, ""), (right, "1 of 2"), (right, "2 of 2")]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(), ""),
        (Settings(holds=Holds(repetitions=2)), ""),
        (SORE_TWICE, "left 1, right 2"),
        (replace(SORE_TWICE, sore_side="both"), ""),
        (replace(SORE_TWICE, holds=Holds(sore_repetitions=2, sides="right")), ""),
    ],
)
def test_sides_are_told_apart_where_they_differ(settings: Settings, said: str) -> None:
    assert uneven_sides(planned(settings)) == said
