"""How pain went over days (clinical J4): the app's own rule, and any history at all."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_progression import (
    ABORTED,
    NEEDED,
    TODAY,
    day,
    histories,
    judged,
    likely,
    session,
)
from tui.domain.calm import calm, why_not
from tui.domain.course import last_calm_pains, not_better, rising
from tui.domain.progression import CALM_DAYS, LONGER, RISING, Known, Offer, judge, offer
from tui.domain.record import After, Before, Record
from tui.domain.settings import Settings


def felt(ago: float, before: int | None, after: int | None = None, **more: Any) -> Record:
    """A session with these numbers, otherwise calm; pain stays as it was unless told."""
    told = After(pain=before if after is None else after, nerve=())
    return session(ago, before=Before(pain=before, signs=()), after=told, **more)


def daily(*befores: int) -> list[Record]:
    """A session a day with these pains before and after, told oldest first, up to today."""
    days = reversed(list(enumerate(reversed(befores))))
    return [felt(ago, pain) for ago, pain in days][::-1]


@pytest.mark.parametrize(
    ("befores", "rule", "days"),
    [
        pytest.param((8, 9, 8), "counting", 0, id="much pain that stays is not calm"),
        pytest.param((6, 6, 6), "counting", 0, id="six is too much"),
        pytest.param((5, 5, 5), "longer", 3, id="five is not"),
        pytest.param((3, 4, 5), "counting", 2, id="small steps are a climb"),
        pytest.param((3, 4, 5, 6, 7, 8), "rising", 0, id="a climb of six days"),
        pytest.param((1, 1, 1, 2, 2, 3, 4, 4, 5, 5), "rising", 0, id="ten days that rise"),
        pytest.param((3, 3, 5, 5), "counting", 0, id="two above the last calm day"),
        pytest.param((3, 3, 5, 4, 4, 4), "longer", 3, id="back within one of it"),
        pytest.param((4, 3, 3), "longer", 3, id="a day that falls"),
        pytest.param((2, 2, 4), "counting", 0, id="three days cannot rise"),
        pytest.param((2, 2, 2, 9, 9, 9), "rising", 0, id="a leap"),
    ],
)
def test_j4_pain_that_stays_or_climbs_earns_nothing(
    befores: Sequence[int], rule: str, days: int
) -> None:
    verdict = judged(*daily(*befores))
    assert (verdict.rule, verdict.calm) == (rule, days)


def test_j4_what_two_points_above_the_last_calm_day_is_called() -> None:
    (one, last), *_ = reversed(list(last_calm_pains(daily(3, 5), NEEDED)))
    assert last == 3
    assert not calm(one, NEEDED, last)
    assert why_not(one, last) == "pain 2 above the last calm day"
    (first, none), *_ = last_calm_pains(daily(3, 5), NEEDED)
    assert none is None
    assert calm(first, NEEDED)


def test_j4_a_calm_day_is_forgotten_after_fourteen_days() -> None:
    assert judged(felt(0, 5), felt(1, 5), felt(2, 5), felt(30, 2)).rule == "longer"


@pytest.mark.parametrize("ago", [0, 0.5, 1, 1.5, 2, 3])
def test_j4_an_aborted_start_neither_adds_nor_breaks(ago: float) -> None:
    aborted = felt(ago, 9, 9, **ABORTED)
    history = sorted([*daily(3, 3, 3), aborted], key=lambda one: one.started, reverse=True)
    assert judged(*history) == judged(*daily(3, 3, 3))
    assert judged(aborted, felt(4, 3)).calm == 1


@pytest.mark.parametrize(
    ("seconds", "kind", "more"), [(10, "rising", 5), (15, "rising", 10), (5, "rising-floor", None)]
)
def test_j4_rising_pain_brings_one_step_less_and_a_word(
    seconds: int, kind: str, more: int | None
) -> None:
    verdict = judge(daily(3, 4, 5, 6, 7, 8), Known(seconds, TODAY, NEEDED))
    assert (verdict.rule, verdict.offer) == (RISING, more)
    holds = replace(Settings().holds, seconds=seconds)
    told = offer(verdict, replace(Settings(), holds=holds), None, False)
    assert told is not None
    assert told.kind == kind
    assert judged(*daily(3, 4, 5, 6, 7, 8), counted_from=day(0)).rule != RISING


@pytest.mark.parametrize(
    ("befores", "so"),
    [
        ((4, 4, 4, 6, 6, 6), True),
        ((4, 4, 4, 5, 6, 6), False),
        ((0, 4, 4, 8), True),
        ((2, 9, 9), False),
        ((), False),
    ],
)
def test_j4_three_sessions_are_held_against_three(befores: Sequence[int], so: bool) -> None:
    assert rising(daily(*befores), TODAY) is so


def test_j4_rising_looks_back_fourteen_days_and_needs_numbers() -> None:
    old = [felt(15 + ago, 1) for ago in range(3)]
    assert not rising([*daily(6, 6, 6, 6), *old], TODAY)
    silent = [felt(ago + 0.5, None) for ago in range(6)]
    assert not rising(silent, TODAY)


def spread(*befores: int, over: float = 14) -> list[Record]:
    """Sessions with these pains, evenly over so many days up to today, newest first."""
    gap = over / (len(befores) - 1)
    return [felt(place * gap, pain) for place, pain in enumerate(reversed(befores))]


@pytest.mark.parametrize(
    ("befores", "over", "so"),
    [
        ((4, 4, 4, 4, 4, 4), 14, True),
        ((5, 5, 5, 4, 4, 4), 14, True),
        ((6, 6, 6, 4, 4, 4), 14, False),
        ((4, 4, 4, 4, 4, 4), 13, False),
        ((4, 4, 4, 4, 4), 14, False),
        ((1, 1, 1, 1, 1, 1), 14, False),
    ],
)
def test_j4_not_better_after_two_weeks(befores: Sequence[int], over: float, so: bool) -> None:
    assert not_better(spread(*befores, over=over), TODAY, None) is so
    assert (judged(*spread(*befores, over=over), seconds=5).rule == "not-better") is so


def test_j4_not_better_is_said_once_and_weekly_at_most_and_counts_from_a_talk() -> None:
    history = spread(4, 4, 4, 4, 4, 4, 4)
    assert judged(*history, not_better_at=day(6.9)).rule != "not-better"
    assert judged(*history, not_better_at=day(7)).rule == "not-better"
    assert judged(*history, talked_at=day(1)).rule != "not-better"
    told = offer(judged(*history), Settings(), None, False)
    assert told == Offer("not-better")


some_aborted = st.builds(
    felt, st.floats(0, 9), st.integers(0, 10), st.integers(0, 10), **{
        name: st.just(value) for name, value in ABORTED.items()
    }
)  # fmt: skip


@given(histories, some_aborted, likely)
def test_j4_a_session_without_a_hold_changes_no_verdict(
    history: Sequence[Record], aborted: Record, known: Known
) -> None:
    more = sorted([*history, aborted], key=lambda one: one.started, reverse=True)
    assert judge(more, known) == judge(history, known)


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=3, max_size=9))
def test_j4_longer_only_after_three_calm_days_that_did_not_climb(
    pains: list[tuple[int, int]],
) -> None:
    history = [felt(ago, *numbers) for ago, numbers in enumerate(pains)]
    if judged(*history).rule == LONGER:
        last = pains[:CALM_DAYS]
        assert all(after <= min(before, 5) for before, after in last)
        assert last[0][0] - min(before for before, _ in last) < 2
