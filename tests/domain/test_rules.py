"""What each rule takes and what it says when it refuses."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.rules import (
    DAY,
    KEY_TABLE,
    LOOSE,
    MOMENT,
    SWITCH,
    Choice,
    Row,
    Rows,
    Rule,
    Seconds,
    Text,
    Version,
    Whole,
    Words,
)

ROW, ROWS = Row(dict), Rows(dict)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (Whole(5, 30), 5),
        (Whole(5, 30), 30),
        (Seconds(), 0),
        (Seconds(), 9.5),
        (Version(2), 2),
        (Choice(("left", "right")), "left"),
        (SWITCH, False),
        (Text(), ""),
        (Text(2), "ab"),
        (MOMENT, NOON),
        (Words(("a", "b")), ["b", "a"]),
        (Words(("a", "b")), ()),
        (Words(), ["anything"]),
        (KEY_TABLE, {"note": "j", "safety": ["f2", "s"]}),
        (DAY, "2026-11-23"),
        (LOOSE, {"any": 1}),
        (ROW, {}),
        (ROWS, [{}, {"a": 1}]),
        (ROWS, []),
    ],
)
def test_a_value_within_the_rule_is_taken(rule: Rule, value: object) -> None:
    assert rule.refusal(value) is None


@pytest.mark.parametrize(
    ("rule", "value", "reason"),
    [
        (Whole(5, 30, "seconds"), 4, "is 4, it must be 5 to 30 seconds"),
        (Whole(5, 30), 31, "is 31, it must be 5 to 30"),
        (Whole(0, 10), True, "must be a whole number, 0 to 10"),
        (Whole(0, 10), 3.0, "must be a whole number, 0 to 10"),
        (Seconds(), -0.1, "must be 0 seconds or more"),
        (Seconds(), float("inf"), "must be 0 seconds or more"),
        (Seconds(), float("nan"), "must be 0 seconds or more"),
        (Seconds(), "9", "must be a number of seconds"),
        (Seconds(), True, "must be a number of seconds"),
        (Version(1), 2, "is 2, newer than this supine understands"),
        (Version(1), 0, "must be 1"),
        (Version(1), "1", "must be 1"),
        (Choice(("left", "right")), "up", "must be one of: left, right"),
        (Choice(("left", "right")), ["left"], "must be one of: left, right"),
        (SWITCH, 1, "must be true or false"),
        (Text(), 1, "must be text in quotes"),
        (Text(2), "abc", "has 3 characters, it may have 2"),
        (Words(("a", "b")), ["c"], "may hold only: a, b"),
        (Words(), "a", "must be a list of words in quotes"),
        (Words(), ["a", 1], "must be a list of words in quotes"),
        (DAY, "23 November", 'must be a date in quotes, like "2026-11-23"'),
        (DAY, NOON.date(), 'must be a date in quotes, like "2026-11-23"'),
        (LOOSE, [], "must be a table"),
        (ROW, [], "must be a table"),
        (ROWS, {}, "must be a list of tables"),
        (ROWS, [{}, 1], "must be a list of tables"),
    ],
)
def test_a_refusal_says_what_is_wanted(rule: Rule, value: object, reason: str) -> None:
    assert rule.refusal(value) == reason


@pytest.mark.parametrize("value", [NOON.replace(tzinfo=None), NOON.date(), "2026-11-23"])
def test_a_moment_needs_its_distance_from_utc(value: object) -> None:
    assert "with an offset" in (MOMENT.refusal(value) or "")


@pytest.mark.parametrize("value", ["j", ["j"], 3])
def test_a_table_of_keys_shows_how_it_is_written(value: object) -> None:
    assert 'note = "j"' in (KEY_TABLE.refusal(value) or "")


@given(anything)
def test_no_rule_breaks_on_any_value(value: object) -> None:
    rules = (Whole(0, 1), Seconds(), Version(), Choice(("a",)), SWITCH, Text(), MOMENT)
    for rule in (*rules, Words(), Words(("a",)), KEY_TABLE, DAY, LOOSE, ROW, ROWS):
        assert rule.refusal(value) is None or rule.refusal(value)


def test_a_refusal_never_repeats_what_was_written() -> None:
    secret = "something private"
    rules = (Whole(0, 1), Seconds(), Version(), Choice(("a",)), SWITCH, MOMENT, Words())
    for rule in (*rules, Words(("a",)), KEY_TABLE, DAY, LOOSE, ROW, ROWS):
        assert secret not in (rule.refusal(secret) or "refused")
        assert secret not in (rule.refusal([secret]) or "")
