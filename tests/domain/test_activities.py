"""What a person can do again: rows, numbers as they are given, and when it is asked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles import MORNING
from tui.domain.activities import ActivityCheck, again_on, asked, fits_after, had_enough
from tui.domain.record import Activity, After, Before, Flag, Hold, Record
from tui.domain.settings import MOST_ACTIVITIES, Settings
from tui.domain.tables import read

FILM, STAIRS = "sit through a film", "climb stairs"
TWO = asked((FILM, STAIRS), None)
TYPED = (*"0123456789", "-", "minus", "up", "down", "x")
TODAY = date(2026, 11, 23)
HELD = Hold(step="both-knees", planned_s=10, held_s=10.0, outcome="done")
CALM = Record(
    kind="session",
    started=MORNING,
    status="finished",
    before=Before(pain=4, signs=()),
    after=After(pain=3, nerve=()),
    holds=(HELD,),
)


def pressed(check: ActivityCheck, *keys: str) -> ActivityCheck:
    for key in keys:
        check = check.press(key)
    return check


def test_digits_rate_the_marked_row_and_one_then_zero_is_ten() -> None:
    check = pressed(TWO, "5", "down", "1", "0", "down", "down", "7")
    assert (check.ratings, check.week_pain) == ((5, 10), 7)
    assert check.at_pain
    assert pressed(check, "-").week_pain is None
    assert pressed(check, "up", "up", "minus").ratings == (5, None)


@given(st.lists(st.sampled_from(("up", "down", "left", "right"))))
def test_moving_about_never_makes_a_number(keys: list[str]) -> None:
    check = pressed(TWO, *keys)
    assert (check.ratings, check.week_pain, check.told) == ((None, None), None, False)
    assert 0 <= check.at <= check.slots


@given(st.lists(st.sampled_from(TYPED)))
def test_every_number_is_one_that_was_typed(keys: list[str]) -> None:
    check = pressed(TWO, *keys)
    for number in (*check.ratings, check.week_pain):
        assert number is None or number == 10 or str(number) in keys
    assert check.names == TWO.names


def test_left_and_right_move_a_number_that_was_told() -> None:
    check = pressed(TWO, "right", "5", "right", "right", "down", "left")
    assert check.ratings == (7, None)
    assert pressed(TWO, "1", "0", "right").ratings == (10, None)


def test_a_row_without_a_name_takes_no_number() -> None:
    check = pressed(ActivityCheck(), "5")
    assert check == ActivityCheck()
    assert not check.takes("5")
    assert (check.name, check.number) == ("", None)


def test_names_are_added_changed_and_taken_away_and_numbers_stay_with_their_words() -> None:
    check = ActivityCheck().called(FILM)
    assert check.names == (FILM,)
    check = pressed(check, "5").called("sit through two films")
    assert (check.names, check.ratings) == (("sit through two films",), (None,))
    assert check.others == (Activity(name=FILM, rating=5),)
    check = pressed(check, "3").called("")
    assert (check.names, len(check.others)) == ((), 2)
    assert check.called("") == check
    unrated = ActivityCheck().called(FILM)
    assert unrated.called("").others == ()
    pain = pressed(TWO, "down", "down", "down")
    assert pain.called("any") == pain


def test_there_are_three_at_most() -> None:
    three = asked(("a", "b", "c"), None)
    assert three.slots == MOST_ACTIVITIES
    assert pressed(three, "down", "down", "down").at_pain


@given(
    st.lists(st.text(min_size=1, max_size=8), max_size=3),
    st.lists(st.none() | st.integers(0, 10), min_size=4, max_size=4),
)
def test_what_an_entry_says_is_shown_and_written_again(
    names: list[str], numbers: list[int | None]
) -> None:
    rated = tuple(Activity(name=one, rating=no) for one, no in zip(names, numbers, strict=False))
    record = Record(kind="function", started=MORNING, activities=rated, week_pain=numbers[3])
    assert asked(names, record).into(record) == record
    others = asked((), record)
    assert others.others == rated
    assert others.into(record) == record


@pytest.mark.parametrize(
    ("days", "again"),
    [([None], None), ([0], 7), ([6, 3], 4), ([7], None), ([-1], None), ([30, None, 1], 6)],
)
def test_it_rests_for_a_week(days: list[int | None], again: int | None) -> None:
    ago = [None if one is None else TODAY - timedelta(days=one) for one in days]
    assert again_on(ago, TODAY) == (None if again is None else TODAY + timedelta(days=again))


def flagged(kind: str, *, corrected: bool | None = None) -> Record:
    return replace(CALM, flags=(Flag(at=MORNING, kind=kind, corrected=corrected),))


@pytest.mark.parametrize(
    ("record", "fits"),
    [
        (CALM, True),
        (flagged("break"), True),
        (flagged("pain", corrected=True), True),
        (replace(CALM, before=None, after=None), True),
        (flagged("pain"), False),
        (flagged("nerve"), False),
        (flagged("emergency"), False),
        (flagged("unanswered"), False),
        (replace(CALM, after=After(pain=3, nerve=("tingling",))), False),
        (replace(CALM, after=After(pain=3, nerve=(), pinch=True)), False),
        (replace(CALM, after=After(pain=6, nerve=())), False),
        (replace(CALM, before=Before(pain=4, signs=("new-nerve",))), False),
        (replace(CALM, holds=(HELD, replace(HELD, outcome="eased-off"))), False),
        (replace(CALM, status="stopped"), False),
        (replace(CALM, holds=()), False),
    ],
)
def test_it_is_asked_only_where_nothing_hurt(record: Record, fits: bool) -> None:
    assert fits_after(record) is fits


def test_it_is_not_asked_after_the_first_session() -> None:
    note = Record(kind="note", started=MORNING)
    assert not had_enough([CALM, note, replace(CALM, holds=())])
    assert had_enough([CALM, note, CALM])


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["a", "b", "c"], ""),
        (["a", "b", "c", "d"], "holds 4, it may hold 3"),
        (["a" * 41], "holds words that are longer than 40 characters"),
        ("a", "must be a list of words in quotes"),
    ],
)
def test_the_settings_hold_three_short_names(names: object, says: str) -> None:
    _, problems = read(Settings, {"activities": {"names": names}})
    assert [one.reason for one in problems] == ([says] if says else [])
