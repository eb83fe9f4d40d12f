"""What the answers on the safety page mean."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tui.domain.record import FEELINGS, Flag
from tui.domain.safety import (
    ANSWERS,
    ENOUGH_EASINGS,
    answered,
    eased,
    easings,
    emergency,
    felt,
    not_spreading,
    opened,
    signed,
    spreading,
    wrong_key,
)
from tui.domain.session_text import Place

AT = datetime(2026, 11, 23, 7, 44, 51, tzinfo=UTC)
OPEN = opened(Place("cross-one-knee", 3, "right", 7), AT)


def test_opening_the_page_writes_where_and_when_before_anything_is_asked() -> None:
    assert Flag(at=AT, step="cross-one-knee", side="right", second=7, kind="unanswered") == OPEN


@pytest.mark.parametrize(
    ("key", "kind"), [("1", "break"), ("2", "pain"), ("3", "nerve"), ("4", "emergency")]
)
def test_an_answer_refines_the_flag_and_keeps_its_place(key: str, kind: str) -> None:
    flag = answered(OPEN, key)
    assert flag.kind == kind
    assert (flag.at, flag.step, flag.side, flag.second) == (AT, "cross-one-knee", "right", 7)


@pytest.mark.parametrize("key", ["0", "5", "y", "enter", ""])
def test_any_other_key_is_no_answer(key: str) -> None:
    assert key not in ANSWERS
    with pytest.raises(KeyError):
        answered(OPEN, key)


def test_an_answer_taken_back_is_marked_and_never_erased() -> None:
    nerve = felt(answered(OPEN, "3"), "1")
    marked, again = wrong_key(nerve)
    assert (marked.kind, marked.feelings, marked.corrected) == ("nerve", ("shock",), True)
    assert (again.kind, again.feelings, again.corrected) == ("unanswered", None, None)
    assert (again.at, again.step) == (AT, "cross-one-knee")


def test_feelings_are_added_and_taken_away_by_number() -> None:
    flag = felt(felt(OPEN, "6"), "1")
    assert flag.feelings == ("shock", "weakness")
    assert felt(felt(flag, "1"), "6").feelings is None


@pytest.mark.parametrize("key", ["0", "7", "y", "²", "٣", "enter"])
def test_a_key_that_is_no_feeling_changes_nothing(key: str) -> None:
    assert felt(OPEN, key) == OPEN


def test_the_six_feelings_are_those_of_the_article() -> None:
    assert FEELINGS == (
        "shock",
        "pins-and-needles",
        "tingling",
        "burning",
        "numbness",
        "weakness",
    )


def test_only_pain_that_was_not_taken_back_counts_as_an_easing() -> None:
    pain, nerve = answered(OPEN, "2"), answered(OPEN, "3")
    assert easings(()) == easings((OPEN, nerve)) == 0
    assert easings((pain, nerve, wrong_key(pain)[0])) == 1
    assert easings((pain, pain)) == ENOUGH_EASINGS == 2


def test_the_last_flag_says_whether_to_call_for_help() -> None:
    sign, nerve = answered(OPEN, "4"), answered(OPEN, "3")
    assert emergency((nerve, sign))
    assert emergency((replace(nerve, spreading=True),))
    assert not emergency((replace(nerve, spreading=False),))
    assert not emergency((sign, OPEN))
    assert not emergency((replace(sign, corrected=True),))
    assert not emergency(())


@pytest.mark.parametrize(
    ("sides", "hips"),
    [((), ""), (("left",), "left"), (("right", "right"), "right"), (("left", "right"), "both"),
     ((None,), "both"), ((None, "left"), "both")],
)  # fmt: skip
def test_pain_ends_the_day_for_its_hip(sides: tuple[str | None, ...], hips: str) -> None:
    flags = [Flag(at=AT, side=one, kind="pain") for one in sides]
    others = [Flag(at=AT, kind="break"), Flag(at=AT, kind="pain", corrected=True)]
    assert eased([*flags, *others]) == hips


def test_a_nerve_feeling_that_was_no_emergency_is_asked_about_again() -> None:
    grave = spreading(felt(answered(OPEN, "3"), "1"), "both-legs")
    assert (grave.spreading, grave.emergency) == (True, ("both-legs",))
    marked, again = not_spreading(grave)
    assert (marked.emergency, marked.corrected) == (("both-legs",), True)
    assert (again.kind, again.feelings, again.spreading, again.emergency, again.corrected) == (
        "nerve", ("shock",), None, None, None)  # fmt: skip


def test_emergency_signs_are_named_and_taken_back_by_number() -> None:
    named = signed(signed((), "8"), "2")
    assert named == ("bladder", "chest")
    assert signed(named, "8") == ("bladder",)
    assert signed(named, "9") == named
