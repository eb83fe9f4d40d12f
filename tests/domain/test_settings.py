"""The settings: defaults, ranges, and what happens to a bad value."""

import pytest
from hypothesis import given

from tests.sessions import some_settings
from tui.domain.settings import Checks, Settings
from tui.domain.tables import read, write


def test_every_key_is_optional() -> None:
    assert read(Settings, {}) == (Settings(), [])


def test_the_defaults_are_the_gentle_ones() -> None:
    ours = Settings()
    assert (ours.mode, ours.motion, ours.sore_side, ours.welcomed) == ("wait", None, None, False)
    holds = ours.holds
    assert (holds.seconds, holds.repetitions, holds.sides) == (10, 1, "both")
    assert (holds.lie_down_s, holds.settle_s, holds.rest_s) == (45, 8, 10)
    assert holds.first_side == "less-sore"


@pytest.mark.parametrize(
    ("key", "least", "most"),
    [
        ("seconds", 5, 30),
        ("repetitions", 1, 3),
        ("sore_repetitions", 1, 3),
        ("lie_down_s", 5, 180),
        ("settle_s", 3, 60),
        ("rest_s", 0, 120),
    ],
)
def test_a_number_is_taken_at_both_ends_of_its_range_and_not_beyond(
    key: str, least: int, most: int
) -> None:
    for value in (least, most):
        assert read(Settings, {"holds": {key: value}})[1] == []
    for value in (least - 1, most + 1):
        made, problems = read(Settings, {"holds": {key: value}})
        assert made == Settings()
        assert [one.name for one in problems] == [f"holds.{key}"]
        assert f"{least} to {most}" in problems[0].reason


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ({"mode": "fast"}, "mode"),
        ({"motion": "some"}, "motion"),
        ({"theme": "pink"}, "theme"),
        ({"sore_side": "up"}, "sore_side"),
        ({"welcomed": 1}, "welcomed"),
        ({"schema": 2}, "schema"),
        ({"holds": []}, "holds"),
        ({"holds": {"sides": "none"}}, "holds.sides"),
        ({"holds": {"first_side": "sore"}}, "holds.first_side"),
        ({"cues": {"bell": "on"}}, "cues.bell"),
        ({"cues": {"muted_on": "today"}}, "cues.muted_on"),
        ({"floor": {"opens_by_itself": 1}}, "floor.opens_by_itself"),
        ({"keys": 1}, "keys"),
    ],
)
def test_a_bad_value_counts_as_absent_and_is_named(table: dict[str, object], name: str) -> None:
    made, problems = read(Settings, table)
    assert made == Settings()
    assert [one.name for one in problems] == [name]


@given(some_settings)
def test_any_settings_survive_writing_and_reading(settings: Settings) -> None:
    assert read(Settings, write(settings)) == (settings, [])


@pytest.mark.parametrize(
    ("checks", "asks"),
    [
        (Checks(), True),
        (Checks(pain=False), False),
        (Checks(before="short"), False),
    ],
)
def test_the_short_form_asks_for_no_number_before(checks: Checks, asks: bool) -> None:
    assert checks.asks_pain_before is asks
