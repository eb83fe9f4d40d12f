"""The questions after a session: what each key answers."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.pressing import any_key, keys, moves
from tui.domain.checks_after import AfterCheck, MoreCheck, asked
from tui.domain.record import After


def after(*pressed: str) -> AfterCheck:
    check = AfterCheck()
    for key in pressed:
        check = check.press(key)
    return check


def test_h11_nothing_is_answered_by_default_after() -> None:
    assert AfterCheck().answers == After(pain=None, nerve=None)


@given(keys)
def test_h10_enter_and_space_answer_nothing_after(pressed: list[str]) -> None:
    for key in ("enter", "space", "escape"):
        assert after(*pressed).press(key) == after(*pressed)


@given(keys, moves)
def test_moving_about_tells_nothing_after(pressed: list[str], moved: list[str]) -> None:
    check = after(*pressed)
    for key in moved:
        moved_on = check.press(key)
        assert (moved_on.answers, moved_on.felt) == (check.answers, check.felt)
        check = moved_on
    assert AfterCheck().press("right").press("left").answers == After()


def test_after_a_session_a_number_and_no_nerve_feeling() -> None:
    assert after("3", "n").answers == After(pain=3, nerve=())
    assert after("3", "n").questions == ("pain", "nerve")


def test_a_yes_asks_which_feeling_which_side_and_whether_it_is_gone() -> None:
    check = after("3", "y", "3", "1")
    assert check.questions == ("pain", "nerve", "feelings", "nerve_side", "nerve_gone")
    told = check.press("r").press("n").answers
    assert told == After(pain=3, nerve=("shock", "tingling"), nerve_side="right", nerve_gone=False)
    assert check.press("b").press("y").answers.nerve_side == "both"


def test_a_yes_without_a_feeling_is_not_a_none_and_is_kept() -> None:
    assert after("y").answers == After(nerve_felt=True)
    assert after("y", "1", "1").answers.nerve is None


def test_a_no_takes_back_what_followed_a_yes() -> None:
    check = after("y", "1", "l", "y", "up", "up", "up", "n")
    assert check.answers == After(nerve=())
    assert check.at == "nerve"


def test_a_second_yes_keeps_the_feelings() -> None:
    assert after("y", "1", "up", "y").nerve == ("shock",)


@pytest.mark.parametrize(
    ("pressed", "left_out"),
    [
        (("3", "-"), After()),
        (("n", "-"), After()),
        (("y", "1", "-"), After(nerve_felt=True)),
        (("y", "1", "down", "l", "up", "-"), After(nerve=("shock",))),
        (("y", "1", "l", "y", "minus"), After(nerve=("shock",), nerve_side="left")),
        (("y", "1", "l", "y", "up", "up", "up", "-"), After()),
    ],
)
def test_each_question_can_be_left_out_again(pressed: tuple[str, ...], left_out: After) -> None:
    assert after(*pressed).answers == left_out


def test_up_and_down_move_between_the_questions_that_stand() -> None:
    assert after("up").at == after("down", "up").at == "pain"
    assert after("down", "down").at == "nerve"
    assert after("y", "down", "down", "down", "down").at == "nerve_gone"


def test_a_digit_answers_only_where_one_is_asked_for() -> None:
    assert after("n", "5") == after("n")
    assert after("y", "l", "5") == after("y", "l")
    assert after("1", "0").pain == 10


@pytest.mark.parametrize("check", [after(), after("n"), after("y"), after("y", "1", "l")])
@given(key=any_key)
def test_what_is_not_taken_changes_nothing_after(check: AfterCheck, key: str) -> None:
    assert check.takes(key) or check.press(key) == check


@given(keys)
def test_h11_after_nothing_is_answered_that_was_not_pressed(pressed: list[str]) -> None:
    told = after(*pressed).answers
    assert told.pain is None or set(pressed) & set("0123456789")
    assert told.nerve != () or "n" in pressed
    assert told.nerve_gone is None or {"y", "n"} & set(pressed)
    assert told.nerve_side is None or ("y" in pressed and told.nerve != ())


@pytest.mark.parametrize(
    ("pressed", "before", "leads_to"),
    [
        ((), 4, ()),
        (("4", "n"), 4, ("recorded",)),
        (("3", "n"), 4, ("recorded",)),
        (("5", "n"), 4, ("recorded",)),
        (("6", "n"), 4, ("much-higher",)),
        (("6", "n"), None, ("recorded",)),
        (("4",), 4, ()),
        (("n",), 4, ()),
        (("-", "n"), 4, ("recorded",)),
        (("y",), 4, ("after-nerve", "nerve-drop")),
        (("3", "y", "3", "r", "y"), 4, ("after-nerve", "nerve-drop")),
        (("3", "y", "3", "r", "n"), 4, ("after-nerve", "nerve-drop")),
        (("3", "y", "3", "b"), 4, ("after-both", "after-nerve", "nerve-drop")),
        (("3", "y", "5", "r", "n"), 4, ("after-both", "after-nerve", "nerve-drop")),
        (("3", "y", "6", "r", "n"), 4, ("after-both", "after-nerve", "nerve-drop")),
        (("3", "y", "6", "r", "y"), 4, ("after-nerve", "nerve-drop")),
        (("3", "y", "3", "g"), 4, ("after-both", "after-nerve", "nerve-drop")),
        (("3", "y", "3", "g", "y"), 4, ("after-nerve", "nerve-drop")),
        (("7", "y", "3"), 4, ("after-nerve", "nerve-drop", "much-higher")),
    ],
)
def test_d2_what_each_answer_leads_to(
    pressed: tuple[str, ...], before: int | None, leads_to: tuple[str, ...]
) -> None:
    assert after(*pressed).leads_to(before) == leads_to


def test_d2_a_pinch_leads_to_its_advice_and_is_kept() -> None:
    check = replace(after("3", "n"), more=MoreCheck(pinch=True))
    assert check.leads_to(4) == ("pinch",)
    assert check.press("n").answers == After(pain=3, nerve=(), pinch=True)


def test_only_what_was_told_already_is_known_at_first() -> None:
    assert asked(None, pain=True, felt=None) == AfterCheck()
    known = asked(After(pain=3, pinch=True), pain=False, felt=("shock",))
    assert known.answers == After(pain=3, nerve=("shock",), pinch=True)
    assert (known.at, known.questions[0]) == ("nerve_side", "nerve")


@pytest.mark.parametrize("key", ["y", "n"])
def test_a_feeling_told_in_the_session_is_completed_and_never_taken_back_by_accident(
    key: str,
) -> None:
    known = asked(None, pain=True, felt=("shock",)).press("4").press(key)
    assert (known.at, known.felt, known.nerve, known.nerve_gone) == (
        "nerve_side",
        True,
        ("shock",),
        None,
    )


def test_a_growing_feeling_is_not_gone_and_can_be_taken_back() -> None:
    assert after("y", "3", "g").answers.nerve_growing is True
    assert after("y", "3", "g").answers.nerve_gone is False
    assert after("y", "3", "g", "-").answers == after("y", "3").answers
    assert after("g") == after()


def test_a_sign_that_follows_is_marked_and_no_more_once_it_does_not() -> None:
    check = after("y", "5", "b")
    assert check.known == check.emergency == ("both-legs",)
    assert check.press("n").emergency == ("both-legs", "weakness")
    assert check.press("n").press("y").press("l").emergency == ()


def test_a_sign_that_was_named_stays_until_it_is_taken_back() -> None:
    check = after("y", "5", "b").marked(("saddle", "both-legs"))
    assert check.press("l").emergency == ("saddle",)
    assert check.press("l").serious
    assert check.answers.emergency == ("saddle", "both-legs")
    unmarked = check.marked(("saddle",))
    assert asked(check.answers, pain=True, felt=None).emergency == ("saddle", "both-legs")
    assert unmarked.press("4").emergency == ("saddle",), "another answer marks nothing again"
