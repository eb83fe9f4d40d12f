"""Every combination of the five questions and of pain: what may start, how, and what is written.

The table is clinical J6: the gravest sign wins, the typed word needs the gravest that allows
one, and after it, as with much pain, holds are 5 s and the stronger step is left out.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import pytest

from tests.dialogue.conftest import Presser
from tests.doubles import FailingSessions
from tui.dialogue.before import Before as BeforeDialogue
from tui.dialogue.dialogue import passage
from tui.domain.record import Before, Record
from tui.domain.signs import SIGNS
from tui.storage.sessions import Entry

SIGN_SETS = [told for many in range(6) for told in combinations(SIGNS, many)]
PAINS = ["not told", "left out", *range(11)]
WORD_LEADS_ON = ({"new-nerve"}, {"not-cleared"}, {"new-nerve", "not-cleared"})
SET_S = 20
ALL, MILD, FIRST = {1, 2, 3, 4}, {1, 2, 3}, {1, 2}


class Start(NamedTuple):
    """What a key starts: hold lengths in seconds, and steps by their numbers."""

    seconds: set[int]
    steps: set[int]


GENTLE, FEW, AS_SET = Start({5}, MILD), Start({5}, FIRST), Start({SET_S}, ALL)


def expected(told: tuple[str, ...], pain: object) -> dict[str, Start]:
    """What may start, by key; a rest day starts nothing and is looked at by itself."""
    if told and set(told) not in WORD_LEADS_ON:
        return {}
    if pain == "not told":
        return {}
    if isinstance(pain, int) and pain >= 7:
        return {"f": FEW, "a": GENTLE}
    if told:
        return {"space": GENTLE}
    some = isinstance(pain, int) and pain >= 5
    return {"space": AS_SET, **({"a": Start({5}, ALL)} if some else {})}


def answered(told: tuple[str, ...], pain: object) -> Iterator[str]:
    """The keys of these answers, with the word typed in full over any sign.

    Where no number is asked for after the signs it is told before them, and is taken back so.
    """
    number = {"not told": (), "left out": ("-",)}.get(str(pain), tuple(str(pain)))
    open_to_all = bool(expected(told, 0))
    if not told or not open_to_all:
        yield from ("n", *number)
    if told:
        yield "y"
        for sign in told:
            yield str(SIGNS.index(sign) + 1)
            if sign == "emergency":
                yield "escape"
        yield from "anyway"
    if told and open_to_all:
        yield from number


def written(sessions: FailingSessions) -> list[Record]:
    return [one.record for one in sessions.every() if isinstance(one, Entry)]


@pytest.fixture
def asked(presser: Presser) -> Presser:
    """Somebody with holds of their own length, whose sore side is known."""
    presser.coach.set(("holds", "seconds"), SET_S)
    presser.coach.set(("sore_side",), "right")
    return presser


CASES = [
    (told, pain, key)
    for told in SIGN_SETS
    for pain in PAINS
    for key in expected(told, pain) or [None]
]
"""Every combination, once more for each key that starts something there."""


@pytest.mark.parametrize(("told", "pain", "key"), CASES)
def test_what_may_start_how_and_what_is_written(
    asked: Presser, sessions: FailingSessions, told: tuple[str, ...], pain: object, key: str | None
) -> None:
    asked.start(*answered(told, pain))
    starts = expected(told, pain)
    for other in OTHERS - set(starts):
        asked.press(other)
        assert asked.coach.session is None, f"{other} starts a session"
    asked.press(key or "space")
    session = asked.coach.active
    found = session and Start(
        {one.planned_s for one in session.segments}, {one.step.number for one in session.segments}
    )
    assert found == (starts[key] if key else None)
    records = written(sessions)
    if key or told:
        (record,) = records
        assert record.status == ("running" if key else "not-started")
        assert record.before == kept(told, pain)
    else:
        assert records == []


OTHERS = frozenset("fawd")
"""Keys that start something in some state; `space` comes last, for it may end the questions."""


def kept(told: tuple[str, ...], pain: object) -> Before:
    """The answers as they stand in the entry."""
    number = pain if isinstance(pain, int) and set(told) in ({*()}, *WORD_LEADS_ON) else None
    insisted = set(told) in WORD_LEADS_ON
    return Before(pain=number, signs=told, insisted=insisted or None)


@pytest.mark.parametrize("told", [told for told in SIGN_SETS if not told or expected(told, 0)])
@pytest.mark.parametrize("pain", range(5, 11))
def test_a_rest_day_is_open_from_pain_5_on(
    asked: Presser, sessions: FailingSessions, told: tuple[str, ...], pain: int
) -> None:
    asked.start(*answered(told, pain), "r")
    (record,) = written(sessions)
    assert (record.kind, record.status, asked.coach.session) == ("rest", None, None)
    assert record.before == replace(kept(told, pain), insisted=None)


@pytest.mark.parametrize("told", SIGN_SETS[1:])
def test_each_sign_has_its_advice_the_gravest_first(asked: Presser, told: tuple[str, ...]) -> None:
    asked.start(*answered(told, "not told"))
    asked.press(*["backspace"] * (len("anyway") if expected(told, 0) else 0))
    assert isinstance(asked.front, BeforeDialogue)
    titles = [one.title for one in asked.front.advice if one.title]
    assert titles == [passage("cards", f"yes-{sign}").title for sign in told]
    insists = any("insist" in getattr(one.said, "id", "") for one in asked.front.advice)
    assert insists == bool(expected(told, 0))
