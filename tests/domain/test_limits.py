"""What a session may hold: the strictest of every reason, over all of them together."""

from itertools import product

import pytest

from tests.sessions import ROUTINE
from tui.domain.checks import BeforeCheck
from tui.domain.limits import NONE, Limits, Reach, Stands, crossing, limits, within
from tui.domain.plan import Kind
from tui.domain.settings import Holds, Settings

CALM = BeforeCheck(signs=(), pain=4)
INSISTED = BeforeCheck(signs=("not-cleared",), pain=4, word="anyway")
MUCH = BeforeCheck(signs=(), pain=7)


@pytest.mark.parametrize(
    ("check", "choice", "stands", "limit"),
    [
        (CALM, "", Stands(), NONE),
        (BeforeCheck(), "", Stands(), NONE),
        (CALM, "all", Stands(), Limits(5)),
        (CALM, "first", Stands(), Limits(5, Reach.FIRST)),
        (INSISTED, "", Stands(), Limits(5, Reach.MILD)),
        (MUCH, "all", Stands(), Limits(5, Reach.MILD)),
        (MUCH, "first", Stands(), Limits(5, Reach.FIRST)),
        (CALM, "", Stands(talk="nerve"), Limits(5, Reach.MILD)),
        (CALM, "", Stands(talk="pause"), Limits(5, Reach.MILD)),
        (CALM, "", Stands(talk="emergency"), Limits(5, Reach.FIRST)),
        (CALM, "crossed", Stands(talk="emergency", pinch=True), Limits(5, Reach.FIRST)),
        (CALM, "", Stands(pinch=True), Limits(30, Reach.FIRST)),
        (CALM, "crossed", Stands(pinch=True), NONE),
        (INSISTED, "crossed", Stands(pinch=True), Limits(5, Reach.MILD)),
        (MUCH, "all", Stands(pinch=True), Limits(5, Reach.FIRST)),
        (CALM, "", Stands(eased="left"), Limits(eased="left")),
        (CALM, "whole", Stands(eased="left"), NONE),
        (CALM, "whole", Stands(eased="left", pinch=True), Limits(reach=Reach.FIRST)),
        (CALM, "crossed", Stands(eased="left", pinch=True), Limits(eased="left")),
        (MUCH, "all", Stands("nerve", True, "left"), Limits(5, Reach.FIRST, "left")),
    ],
)
def test_each_reason_gives_its_limit_and_the_strictest_counts(
    check: BeforeCheck, choice: str, stands: Stands, limit: Limits
) -> None:
    assert limits(check, choice, stands) == limit


@pytest.mark.parametrize("seconds", [5, 10, 30])
def test_a_plan_keeps_within_any_limits(seconds: int) -> None:
    settings = Settings(holds=Holds(seconds=seconds))
    for most, reach, eased in product((5, 30), Reach, ("", "left", "both")):
        planned = within(ROUTINE, settings, Limits(most, reach, eased))
        holds = [one for one in planned if one.kind is Kind.HOLD]
        assert {one.planned_s for one in holds} <= {min(seconds, most)}
        numbers = {one.step.number for one in holds}
        assert numbers <= {Reach.FIRST: {2}, Reach.MILD: {2, 3}, Reach.ALL: {2, 3, 4}}[reach]
        assert not eased or not any(one.step.stronger or one.side == eased for one in holds)


def test_without_limits_it_is_what_is_set() -> None:
    holds = [one for one in within(ROUTINE, Settings(), NONE) if one.kind is Kind.HOLD]
    assert [one.step.number for one in holds] == [2, 3, 3, 4, 4]


def test_what_a_pinch_leaves_out_is_the_crossing() -> None:
    assert crossing(ROUTINE) == ("cross-one-knee",)
