"""How pain went over days (clinical J4): the app's own rule, and any history at all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random
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
from tui.domain.course import SPAN, held_to, not_better, not_calm, rising
from tui.domain.days import later_day
from tui.domain.progression import (
    CALM_DAYS,
    LONGER,
    RISING,
    Known,
    Offer,
    Verdict,
    calm_days,
    judge,
    offer,
)
from tui.domain.record import After, Before, Flag, NextDay, Record
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
        pytest.param((3, 4, 5), "counting", 0, id="small steps are a climb"),
        pytest.param((3, 4, 5, 5, 5), "counting", 0, id="and stay one when it goes on"),
        pytest.param((3, 4, 4, 4), "longer", 3, id="one point is the noise of telling a number"),
        pytest.param((5, 5, 3, 5, 5), "counting", 0, id="one better day is held to"),
        pytest.param((2, 3, 4, 5), "rising", 0, id="ten days with few sessions"),
        pytest.param((3, 4, 5, 6, 7, 8), "rising", 0, id="a climb of six days"),
        pytest.param((1, 1, 1, 2, 2, 3, 4, 4, 5, 5), "rising", 0, id="ten days that rise"),
        pytest.param((3, 3, 5), "counting", 0, id="two above the last calm day"),
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


def test_j4_two_points_above_a_calm_day_is_called_so() -> None:
    (five, least), *_ = reversed(list(held_to(daily(3, 4, 5), NEEDED)))
    assert (five.pain_before, least) == (5, 3)
    (_, none), *_ = held_to(daily(3, 5), NEEDED)
    assert none is None
    assert not_calm(daily(3, 4, 5), NEEDED) == ["pain 2 above a calm day before", "", ""]


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


def test_j4_rising_pain_is_said_before_the_next_session_too_and_not_again_after_a_talk() -> None:
    risen = daily(3, 4, 5, 6, 7, 8)
    assert judged(*risen, counted_from=day(0)) == judged(*risen)
    assert judged(*risen, talked_at=day(0)).rule == "counting"
    assert judged(*risen, talked_at=day(3.5)).rule == "rising"


def test_j4_one_step_less_is_tried_before_another_is_offered() -> None:
    befores = enumerate((8, 8, 7, 6, 5, 4))
    tried = [felt(ago, pain, seconds=10 if ago < 2 else 15) for ago, pain in befores]
    assert judged(*tried) == Verdict(RISING)
    too_much = replace(tried[0], after=After(pain=10, nerve=()))
    assert judged(too_much, *tried[1:]) == Verdict(RISING, 5)
    befores = enumerate((8, 8, 8, 6, 5, 4))
    long_tried = [felt(ago, pain, seconds=10 if ago < 3 else 15) for ago, pain in befores]
    assert judged(*long_tried) == Verdict(RISING, 5)


@pytest.mark.parametrize(
    ("befores", "so"),
    [
        ((4, 4, 4, 6, 6, 6), True),
        ((4, 4, 4, 5, 6, 6), False),
        ((0, 4, 4, 8), True),
        ((3, 3, 5, 5), True),
        ((3, 3, 4, 5), False),
        ((3, 4, 9, 6, 6), True),
        ((3, 4, 9, 4, 4), False),
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
        ((1, 1, 1, 2, 2, 2), 14, True),
        ((9, 9, 9, 9, 9, 9, 9), 90, False),
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


UNGUIDED: dict[str, Any] = {"holds": (), "unguided": True}


def test_j4_a_session_without_the_screen_tells_of_pain_and_of_no_hold() -> None:
    calm_one, worse = felt(0, 3, **UNGUIDED), felt(0, 3, 4, **UNGUIDED)
    assert judged(calm_one, felt(1, 3), felt(2, 3)).calm == 2
    assert judged(worse, felt(1, 3), felt(2, 3)).calm == 0
    assert judged(session(0, before=None, after=None, **UNGUIDED), *daily(3, 3)[1:]).calm == 1
    assert rising([felt(ago, 8 - ago, **UNGUIDED) for ago in range(6)], TODAY)


def test_j4_not_better_is_not_counted_across_a_gap() -> None:
    old = [felt(40 + ago, 4) for ago in range(6)]
    assert not not_better([*daily(4, 4, 4, 4, 4, 4), *old], TODAY, None)
    assert not_better([*spread(4, 4, 4, 4, 4, 4), *old], TODAY, None)
    assert not not_better(old, TODAY, None)


@pytest.mark.parametrize(("minutes", "rule"), [(20, "counting"), (9 * 60, "longer")])
def test_j8_two_calm_days_have_a_night_between(minutes: int, rule: str) -> None:
    midnight = datetime(2026, 11, 23, tzinfo=UTC)
    late = replace(felt(0, 3), started=midnight - timedelta(minutes=10))
    early = replace(felt(0, 3), started=midnight + timedelta(minutes=minutes - 10))
    last = replace(felt(0, 3), started=midnight + timedelta(days=1, hours=12))
    assert judge([last, early, late], Known(10, last.started, NEEDED)).rule == rule


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


some_days = st.lists(
    st.builds(felt, st.floats(0, 20), st.integers(0, 10), st.integers(0, 10)), max_size=9
)
HARM: list[Callable[[Record], Record]] = [
    lambda one: replace(one, after=After(pain=(one.pain_before or 0) + 1, nerve=())),
    lambda one: replace(one, after=After(pain=6, nerve=())),
    lambda one: replace(one, after=After(pain=0, nerve=("tingling",))),
    lambda one: replace(one, after=After(pain=0, nerve=(), pinch=True)),
    lambda one: replace(one, next_day=NextDay(higher=True)),
    lambda one: replace(one, flags=(Flag(at=one.started, kind="pain"),)),
    lambda one: replace(one, before=Before(pain=0, signs=("not-cleared",))),
]
HOLES: list[Callable[[Record], Record]] = [
    lambda one: replace(one, before=None),
    lambda one: replace(one, after=None),
    lambda one: replace(one, before=Before(pain=one.pain_before)),
    lambda one: replace(one, before=Before(signs=())),
    lambda one: replace(one, after=After(pain=one.pain_after)),
    lambda one: replace(one, after=After(nerve=())),
]


def newest_first(*records: Record) -> list[Record]:
    return sorted(records, key=lambda one: one.started, reverse=True)


@given(some_days, st.sampled_from(HARM + HOLES), likely)
def test_j4_after_a_day_that_was_not_calm_nothing_longer_is_offered(
    history: list[Record], harm: Callable[[Record], Record], known: Known
) -> None:
    today = harm(felt(0, 3, seconds=known.seconds))
    past = [replace(one, started=one.started - timedelta(days=1)) for one in history]
    assert not_calm([today], NEEDED) != [""]
    assert judge([today, *newest_first(*past)], known).rule != LONGER


@given(some_days, st.floats(0, 20), st.sampled_from(HARM + HOLES), likely)
def test_j4_a_day_that_was_not_calm_makes_no_other_day_calm(
    history: list[Record], ago: float, harm: Callable[[Record], Record], known: Known
) -> None:
    bad = harm(felt(ago, 3, seconds=known.seconds))
    more = newest_first(*history, bad)
    reasons = {id(one): why for one, why in zip(more, not_calm(more, NEEDED), strict=True)}
    history = newest_first(*history)
    assert [reasons[id(one)] for one in history] == not_calm(history, NEEDED)
    assert calm_days(more, known) <= calm_days(history, known)


@given(some_days)
def test_j4_no_calm_day_is_two_points_above_another_of_its_fortnight(
    history: list[Record],
) -> None:
    ordered = newest_first(*history)
    calm_ones = [
        one for one, why in zip(ordered, not_calm(ordered, NEEDED), strict=True) if not why
    ]
    for one in calm_ones:
        assert (one.pain_after or 0) <= min(5, one.pain_before or 0)
    for now, past in combinations(calm_ones, 2):
        if (
            later_day(past.started, past.over_at, now.started)
            and now.started - past.started <= SPAN
        ):
            assert (now.pain_before or 0) - (past.pain_before or 0) < 2


@given(st.lists(st.integers(0, 10), min_size=4, max_size=9), st.randoms(use_true_random=False))
def test_j4_rising_is_about_both_ends(befores: list[int], random: Random) -> None:
    risen = rising(daily(*befores), TODAY)
    few = min(3, len(befores) // 2)
    first, last = sorted(befores[:few], key=lambda _: random.random()), befores[-few:]
    assert rising(daily(*first, *befores[few:-few], *last), TODAY) is risen
    assert not (risen and rising(daily(*reversed(befores)), TODAY))
    assert not rising(daily(*[befores[0]] * len(befores)), TODAY)
