"""What may be told beyond the three questions: nothing is filled in before."""

from hypothesis import given

from tests.pressing import any_key, keys
from tui.domain.checks_after import QUESTIONS, MoreCheck
from tui.domain.record import After


def more(*pressed: str) -> MoreCheck:
    check = MoreCheck()
    for key in pressed:
        check = check.press(key)
    return check


def test_nothing_is_told_by_default() -> None:
    assert MoreCheck().added_to(After(pain=3)) == After(pain=3)
    assert MoreCheck().told == ()


def test_a_pinch_and_places() -> None:
    check = more("y", "down", "1", "6", "4", "4")
    assert (check.pinch, check.place) == (True, ("buttock", "foot"))
    assert check.told == ("pinch", "place")
    assert more("n").pinch is False
    assert more("down", "1", "1").place is None


def test_each_can_be_left_out_again() -> None:
    assert more("y", "-").pinch is None
    assert more("down", "1", "minus").place is None
    assert more("down", "down").wrote("badly").press("-").sleep is None


def test_words_go_where_they_were_asked_for() -> None:
    check = more("down", "down").wrote(" badly ").press("down").wrote("none").press("down")
    told = check.wrote("stairs").added_to(After())
    assert told == After(sleep="badly", medicine="none", trigger="stairs")
    assert check.wrote("  ").trigger is None
    assert more().wrote("y") == more()


def test_up_and_down_stay_within_the_questions() -> None:
    assert more("up").at == QUESTIONS[0]
    assert more(*["down"] * 9).at == QUESTIONS[-1]


@given(keys, any_key)
def test_what_is_not_taken_changes_nothing(pressed: list[str], key: str) -> None:
    check = more(*pressed)
    assert check.takes(key) or check.press(key) == check
    assert check.pinch is None or {"y", "n"} & set(pressed)
