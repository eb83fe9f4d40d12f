"""What an entry reports: each thing by itself, the gravest first, none hiding another."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tui.domain.record import After, Before, Flag, Hold, NextDay, Record
from tui.domain.told import (
    begun_over_a_sign,
    emergencies,
    gravest,
    nerves,
    pains,
    spoke_against,
    stopped_by_choice,
)

AT = datetime(2026, 11, 3, 7, 40, tzinfo=UTC)
SESSION = Record(kind="session", started=AT, status="finished")
EASED = Hold(step="cross-one-knee", side="left", planned_s=10, held_s=4.0, outcome="eased-off")


def flag(kind: str, **more: object) -> Flag:
    return replace(Flag(at=AT, kind=kind), **more)  # type: ignore[arg-type]


def flagged(*flags: Flag, **more: object) -> Record:
    return replace(SESSION, flags=flags, **more)  # type: ignore[arg-type]


BOTH = After(nerve=("numbness",), nerve_side="both", nerve_gone=False)
EMERGENCIES: list[tuple[Record, list[tuple[str, ...]]]] = [
    (SESSION, []),
    (replace(SESSION, before=Before(signs=("ill",))), []),
    (replace(SESSION, before=Before(signs=("emergency",))), [()]),
    (replace(SESSION, before=Before(emergency=("saddle", "bowel"))), [("saddle", "bowel")]),
    (flagged(flag("emergency")), [()]),
    (flagged(flag("emergency", corrected=True)), []),
    (flagged(flag("nerve", spreading=True)), [()]),
    (flagged(flag("nerve", spreading=False)), []),
    (flagged(flag("pain", emergency=("chest",))), [("chest",)]),
    (replace(SESSION, after=BOTH), [()]),
    (replace(SESSION, after=After(nerve=("burning",), nerve_gone=False)), []),
    (replace(SESSION, after=After(nerve=("weakness",), nerve_gone=False)), [()]),
    (replace(SESSION, after=After(nerve=("burning",), nerve_growing=True)), [()]),
    (replace(SESSION, after=After(nerve=(), emergency=("bladder",))), [("bladder",)]),
    (replace(SESSION, kind="rest", after=BOTH), [()]),
    (flagged(flag("emergency", emergency=("chest",)), after=BOTH), [("chest",), ()]),
]


@pytest.mark.parametrize(("record", "signs"), EMERGENCIES)
def test_an_emergency_sign_is_found_wherever_it_was_reported(
    record: Record, signs: list[tuple[str, ...]]
) -> None:
    assert [one.signs for one in emergencies(record)] == signs
    assert (gravest(record) == "emergency") is bool(signs)


NERVES: list[tuple[Record, list[tuple[str, ...]]]] = [
    (SESSION, []),
    (replace(SESSION, after=After(nerve=())), []),
    (flagged(flag("nerve")), [()]),
    (flagged(flag("pain", feelings=("shock",))), [("shock",)]),
    (flagged(flag("nerve", spreading=True)), []),
    (replace(SESSION, after=After(nerve_felt=True)), [()]),
    (replace(SESSION, after=BOTH), []),
    (flagged(flag("nerve"), after=After(nerve=("shock",))), [(), ("shock",)]),
    (flagged(flag("pain"), after=After(nerve=("shock",), nerve_gone=True)), [("shock",)]),
]


@pytest.mark.parametrize(("record", "feelings"), NERVES)
def test_a_nerve_feeling_is_found_beside_everything_else(
    record: Record, feelings: list[tuple[str, ...]]
) -> None:
    assert [one.words for one in nerves(record)] == feelings


PAINS: list[tuple[Record, list[str]]] = [
    (SESSION, []),
    (flagged(flag("break")), []),
    (flagged(flag("pain"), flag("unanswered")), ["pain", "unanswered"]),
    (replace(SESSION, holds=(EASED,)), ["eased-off"]),
    (flagged(flag("pain", step=EASED.step, side="left"), holds=(EASED,)), ["pain"]),
    (flagged(flag("pain", step=EASED.step, side="right"), holds=(EASED,)), ["pain", "eased-off"]),
    (replace(SESSION, after=After(pinch=True)), ["pinch"]),
    (replace(SESSION, before=Before(pain=4), after=After(pain=6)), ["risen"]),
    (replace(SESSION, before=Before(pain=4), after=After(pain=5)), []),
    (replace(SESSION, next_day=NextDay(higher=True)), ["higher"]),
]


@pytest.mark.parametrize(("record", "words"), PAINS)
def test_pain_is_found_in_stops_holds_and_numbers(record: Record, words: list[str]) -> None:
    assert [one.words[0] for one in pains(record)] == words


STOPPED = replace(SESSION, status="stopped")
ENDED: list[tuple[Record, bool, str]] = [
    (SESSION, False, ""),
    (STOPPED, True, ""),
    (replace(STOPPED, flags=(flag("break"),)), True, ""),
    (replace(STOPPED, flags=(flag("pain"),)), False, "pain"),
    (replace(STOPPED, flags=(flag("pain", corrected=True),)), True, ""),
    (replace(STOPPED, flags=(flag("unanswered"),)), False, "unanswered"),
    (replace(STOPPED, flags=(flag("nerve"), flag("unanswered"))), False, "nerve"),
    (replace(STOPPED, holds=(EASED,)), False, "pain"),
]


@pytest.mark.parametrize(("record", "choice", "grave"), ENDED)
def test_a_stop_by_choice_is_told_from_one_for_pain(
    record: Record, choice: bool, grave: str
) -> None:
    assert stopped_by_choice(record) is choice
    assert gravest(record) == grave


BEGUN: list[tuple[Before | None, bool]] = [
    (None, False),
    (Before(signs=()), False),
    (Before(signs=("not-cleared",)), True),
    (Before(signs=(), insisted=True), True),
]


@pytest.mark.parametrize(("before", "over"), BEGUN)
def test_a_session_begun_over_a_sign_is_known_by_its_answers(
    before: Before | None, over: bool
) -> None:
    assert begun_over_a_sign(replace(SESSION, before=before)) is over
    assert not begun_over_a_sign(replace(SESSION, status="not-started", before=before))


@pytest.mark.parametrize(
    ("record", "speaks"),
    [
        (replace(SESSION, before=Before(pain=6, signs=())), False),
        (replace(SESSION, before=Before(pain=7, signs=())), True),
        (replace(SESSION, before=Before(signs=("ill",))), True),
        (flagged(flag("pain")), True),
        (flagged(flag("pain", corrected=True)), False),
        (replace(SESSION, after=After(pinch=True)), True),
    ],
)
def test_what_speaks_against_going_on(record: Record, speaks: bool) -> None:
    assert spoke_against(record) is speaks
