"""The questions before a session: what each key answers."""

import functools
from datetime import UTC, datetime

import pytest
from hypothesis import given

from tests.pressing import any_key, keys, moves
from tui.domain.checks import BeforeCheck, spelled, stepped, toggled, told_again, typed
from tui.domain.record import Before, Record
from tui.domain.signs import SIGNS

NOW = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)


def before(*pressed: str, asks_side: bool = False) -> BeforeCheck:
    check = BeforeCheck(asks_side=asks_side)
    for key in pressed:
        check = check.press(key)
    return check


@pytest.mark.parametrize(
    ("pain", "key", "becomes"),
    [
        (None, "7", 7),
        (3, "0", 0),
        (1, "0", 10),
        (1, "1", 1),
        (None, "up", None),
        (None, "down", None),
        (None, "right", None),
        (9, "up", 9),
        (1, "down", 1),
        (4, "right", 4),
        (4, "enter", 4),
        (None, "enter", None),
        (4, "²", 4),
        (4, "12", 4),
    ],
)
def test_pain_is_told_by_digits_and_by_nothing_else(
    pain: int | None, key: str, becomes: int | None
) -> None:
    assert typed(pain, key) == becomes


@pytest.mark.parametrize(
    ("pain", "key", "becomes"),
    [
        (None, "left", None),
        (None, "right", None),
        (9, "right", 10),
        (10, "right", 10),
        (1, "left", 0),
        (0, "left", 0),
        (4, "up", 4),
        (4, "5", 4),
    ],
)
def test_only_a_number_that_was_told_is_changed_by_one(
    pain: int | None, key: str, becomes: int | None
) -> None:
    assert stepped(pain, key) == becomes


@given(keys, moves)
def test_moving_about_tells_nothing(pressed: list[str], moved: list[str]) -> None:
    check = before(*pressed)
    assert functools.reduce(BeforeCheck.press, moved, check) == check


def test_options_are_added_and_taken_away_in_their_own_order() -> None:
    chosen = toggled(toggled((), ("a", "b", "c"), "3"), ("a", "b", "c"), "1")
    assert chosen == ("a", "c")
    assert toggled(chosen, ("a", "b", "c"), "3") == ("a",)


@given(any_key)
def test_a_key_that_is_no_number_of_an_option_toggles_nothing(key: str) -> None:
    chosen = toggled(("a",), ("a", "b"), key)
    assert chosen == {"1": (), "2": ("a", "b")}.get(key, ("a",))


def test_h11_nothing_is_answered_by_default() -> None:
    assert BeforeCheck().answers == Before(pain=None, signs=None)
    assert not BeforeCheck().ready


def test_none_of_these_and_a_number_make_ready() -> None:
    check = before("n", "4")
    assert (check.none_today, check.ready) == (True, True)
    assert check.answers == Before(pain=4, signs=())


def test_a_number_left_out_makes_ready_and_stays_absent() -> None:
    for key in ("-", "minus"):
        check = before("n", "4", key)
        assert (check.ready, check.left_out, check.answers.pain) == (True, True, None)
    assert before("n", "-", "3").left_out is False


def test_a_number_before_the_questions_answers_nothing() -> None:
    assert before("4") == before("up") == before("-") == BeforeCheck()


@pytest.mark.parametrize(("digit", "sign"), list(zip("12345", SIGNS, strict=True)))
def test_h10_a_sign_never_starts_a_session(digit: str, sign: str) -> None:
    check = before("y", digit, "n", "-", "up")
    assert (check.gravest, check.ready, check.none_today) == (sign, False, False)
    assert check.answers.signs == (sign,)


@given(keys)
def test_h10_enter_and_space_answer_nothing(pressed: list[str]) -> None:
    for key in ("enter", "space", "escape"):
        assert before(*pressed).press(key) == before(*pressed)
        assert not before(*pressed).takes(key)


def test_the_gravest_of_several_signs_decides() -> None:
    assert before("y", "5", "2").gravest == "ill"
    assert before("y", "5", "2").signs == ("ill", "getting-down")


def test_a_sign_taken_away_again_is_not_yet_an_answer() -> None:
    check = before("y", "2", "2")
    assert (check.telling, check.signs, check.gravest) == (True, None, None)
    assert check.press("n").none_today


def test_yes_takes_back_the_number() -> None:
    assert before("n", "4", "y") == before("y")


def test_the_sore_side_is_asked_only_when_wanted() -> None:
    for key, side in {"l": "left", "r": "right", "b": "both", "m": "middle"}.items():
        assert before("n", key, asks_side=True).sore_side == side
        assert before("n", key).sore_side is None
        assert before(key, asks_side=True).sore_side is None


@pytest.mark.parametrize(("pain", "lighter"), [("6", False), ("7", True)])
def test_from_7_up_only_lighter_choices_are_offered(pain: str, lighter: bool) -> None:
    check = before("n", pain, asks_side=True)
    assert check.lighter_only is lighter
    assert check.takes("l") is not lighter
    assert check.press("l").sore_side == (None if lighter else "left")


def test_backspace_goes_back_answer_by_answer() -> None:
    check = before("n", "1", "0")
    assert BeforeCheck(asks_side=True).press("backspace") == BeforeCheck(asks_side=True)
    steps = [check := check.press("backspace") for _ in range(4)]
    assert steps == [before("n", "1"), before("n"), BeforeCheck(), BeforeCheck()]


def test_a_key_that_changes_nothing_is_nothing_to_go_back_over() -> None:
    assert before("n", "4", "enter", "4", "backspace") == before("n")


@pytest.mark.parametrize("check", [before(), before("n"), before("y"), before("y", "1")])
@given(key=any_key)
def test_what_is_not_taken_changes_nothing_before(check: BeforeCheck, key: str) -> None:
    assert check.takes(key) or check.press(key) == check


def test_keys_are_taken_where_they_answer() -> None:
    assert before("y").takes("5")
    assert not before("y").takes("6")
    assert before("n").takes("0")
    assert not before().takes("0")
    assert not before("y", "1").takes("n")


@given(keys)
def test_h11_before_nothing_is_none_unless_n_was_pressed(pressed: list[str]) -> None:
    check = before(*pressed)
    assert check.signs != () or "n" in pressed
    assert check.pain is None or set(pressed) & {*"0123456789", "up", "down"}
    assert not check.ready or check.signs == ()


@pytest.mark.parametrize("told", [("3",), ("4",), ("3", "4")])
def test_d1_questions_3_and_4_give_way_to_the_typed_word(told: tuple[str, ...]) -> None:
    check = before("y", *told, *"anyway")
    assert (check.insisted, check.answered, check.ready) == (True, True, False)
    assert check.press("4").ready
    assert check.press("4").answers == Before(
        pain=4, signs=tuple(SIGNS[int(digit) - 1] for digit in told), insisted=True
    )
    assert not before("y", *told, *"anywa").answered


@pytest.mark.parametrize(
    ("pressed", "least"),
    [(("n", "6"), False), (("n", "7"), True), (("y", "4"), False), (("y", "4", *"anyway"), True)],
)
def test_j6_after_the_word_and_at_much_pain_only_the_least_is_left(
    pressed: tuple[str, ...], least: bool
) -> None:
    assert before(*pressed).gentlest is least


def test_j7_no_means_all_of_them_and_never_what_was_told() -> None:
    assert before().says_none("n")
    assert before("y").says_none("n")
    assert not before("y", "2").says_none("n")
    assert not before().says_none("y")


@pytest.mark.parametrize("key", ["y", "n"])
def test_j6_what_was_told_is_taken_back_by_its_number_alone(key: str) -> None:
    assert before("y", "2", key) == before("y", "2")
    assert before("y", "2", "2", "n").none_today


def test_j6_each_sign_that_was_told_is_there_the_gravest_first() -> None:
    assert before("y", "5", "3", "1").told == ("emergency", "new-nerve", "getting-down")


@pytest.mark.parametrize("told", [("1",), ("2",), ("5",), ("3", "1"), ("4", "2"), ("3", "5")])
def test_d1_the_other_questions_never_do(told: tuple[str, ...]) -> None:
    check = before("y", *told)
    assert not check.may_insist
    for key in "anywa":
        assert not check.takes(key) or key == "y"


def test_a_wrong_letter_of_the_word_changes_nothing_and_a_number_begins_anew() -> None:
    assert before("y", "4", "a", "y", "w", "n").word == "an"
    assert before("y", "4", *"anyw", "3").word == ""
    assert spelled("any", "x") == "any"
    assert before("y", "4", *"anyway", "y") == before("y")


@pytest.mark.parametrize(
    ("pressed", "higher", "signs"),
    [
        ((), None, None),
        (("n",), False, ()),
        (("y", "6"), True, None),
        (("y", "6", "6"), None, None),
        (("y", "6", "n"), True, ()),
        (("y", "6", "2"), True, ("ill",)),
        (("y", "2"), None, ("ill",)),
        (("n", "y"), None, None),
    ],
)
def test_the_next_day_is_a_sixth_line_that_n_covers(
    pressed: tuple[str, ...], higher: bool | None, signs: tuple[str, ...] | None
) -> None:
    check = BeforeCheck(asks_next_day=True)
    for key in pressed:
        check = check.press(key)
    assert (check.higher, check.signs) == (higher, signs)
    assert check.answered is (signs == ())


def test_the_next_day_is_not_answered_where_it_is_not_asked() -> None:
    assert before("n").higher is None
    assert before("y", "6") == before("y")


@pytest.mark.parametrize(
    ("pain", "some", "much"),
    [("4", False, False), ("5", True, False), ("6", True, False), ("7", False, True)],
)
def test_d1_pain_offers_shorter_holds_from_5_and_less_from_7(
    pain: str, some: bool, much: bool
) -> None:
    check = before("n", pain)
    assert (check.some_pain, check.lighter_only) == (some, much)


def test_without_a_number_none_of_these_is_enough() -> None:
    check = BeforeCheck(asks_pain=False).press("n")
    assert check.ready
    assert not check.takes("4")
    assert check.answers == Before(signs=())


def test_an_emergency_sign_told_no_more_stays_as_a_flag_that_is_marked() -> None:
    told = Before(signs=("emergency",), emergency=("bladder",))
    record = Record(kind="session", started=NOW, status="not-started", before=told)
    kept = told_again(record, Before(signs=("emergency", "ill")))
    assert kept.before == Before(signs=("emergency", "ill"), emergency=("bladder",))
    assert kept.flags == ()
    again = told_again(record, Before(signs=()))
    assert again.before is None
    (flag,) = again.flags
    assert (flag.kind, flag.emergency, flag.corrected) == ("emergency", ("bladder",), True)
    assert told_again(again, Before(signs=("ill",))).flags == again.flags
