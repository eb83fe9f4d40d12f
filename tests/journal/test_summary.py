"""An entry in a few words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tui.domain.record import After, Before, Flag, Hold, Record
from tui.domain.routine import Routine
from tui.journal.summary import day, done, pain

AT = datetime(2026, 11, 3, 7, 40, tzinfo=UTC)
SESSION = Record(kind="session", started=AT, status="finished")


def hold(step: str, outcome: str = "done") -> Hold:
    return Hold(step=step, planned_s=10, held_s=10.0, outcome=outcome)


def flag(kind: str, *, corrected: bool | None = None) -> Flag:
    return Flag(at=AT, kind=kind, corrected=corrected)


def with_holds(*holds: Hold, status: str = "finished", flags: tuple[Flag, ...] = ()) -> Record:
    return replace(SESSION, holds=holds, status=status, flags=flags)


ALL = tuple(map(hold, ("both-knees", "cross-one-knee", "knees-to-side")))
KEPT_FROM_IT = replace(SESSION, status="not-started", before=Before(signs=("emergency",)))

BOTH_LEGS = After(nerve=("numbness",), nerve_side="both")


def test_a_day_has_no_leading_zero() -> None:
    assert day(AT) == "Tue 3 Nov"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (Before(pain=4), After(pain=3), "4 → 3"),
        (Before(pain=0), After(pain=10), "0 → 10"),
        (None, None, "- → -"),
        (Before(), After(pain=0), "- → 0"),
        (Before(pain=4), None, "4 → -"),
    ],
)
def test_pain_before_and_after(before: Before | None, after: After | None, words: str) -> None:
    assert pain(replace(SESSION, before=before, after=after)) == words


@pytest.mark.parametrize(("before", "words"), [(Before(pain=8), "8"), (None, "-")])
def test_a_rest_day_has_one_number(before: Before | None, words: str) -> None:
    assert pain(replace(SESSION, kind="rest", before=before)) == words


@pytest.mark.parametrize(("kind", "words"), [("rest", "rest day"), ("note", "note")])
def test_an_entry_that_is_no_session(routine: Routine, kind: str, words: str) -> None:
    assert done(replace(SESSION, kind=kind), routine) == words


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (replace(with_holds(*ALL), after=After(pain=3, nerve=("tingling",))), "nerve feeling"),
        (replace(with_holds(*ALL), after=After(pain=3, nerve_felt=True)), "nerve feeling"),
        (with_holds(*ALL), "all four"),
        (with_holds(*ALL[:2]), "steps 1, 2, 3"),
        (with_holds(*ALL[:2], hold("knees-to-side", "skipped")), "steps 1, 2, 3"),
        (with_holds(hold("both-knees", "skipped")), "no holds"),
        (with_holds(), "no holds"),
        (with_holds(ALL[0], status="interrupted"), "broke off"),
        (with_holds(ALL[0], status="stopped"), "stopped by choice"),
        (with_holds(ALL[0], status="running"), "not ended yet"),
        (with_holds(status="not-started"), "not started"),
        (
            replace(SESSION, status="not-started", before=Before(signs=("emergency",))),
            "emergency sign",
        ),
        (with_holds(hold("both-knees", "eased-off"), status="stopped"), "stopped for pain"),
        (with_holds(hold("both-knees", "eased-off")), "pain in a hold"),
        (with_holds(*ALL, flags=(flag("break"),)), "all four"),
        (with_holds(*ALL, flags=(flag("pain"),)), "pain in a hold"),
        (with_holds(*ALL, flags=(flag("unanswered"),)), "stopped, unanswered"),
        (with_holds(*ALL, flags=(flag("nerve"), flag("unanswered"))), "nerve feeling"),
        (with_holds(*ALL, flags=(flag("nerve"), flag("emergency"))), "emergency sign"),
        (
            replace(with_holds(*ALL), after=After(nerve=("numbness",), nerve_side="both")),
            "emergency sign",
        ),
        (
            replace(SESSION, kind="rest", after=After(nerve_growing=True)),
            "rest day, emergency sign",
        ),
        (replace(SESSION, kind="note", after=After(nerve=("shock",))), "note, nerve feeling"),
        (with_holds(*ALL, flags=(flag("nerve", corrected=True),)), "all four"),
    ],
)
def test_the_gravest_thing_comes_first_then_what_was_held(
    routine: Routine, record: Record, words: str
) -> None:
    assert done(record, routine) == words


@pytest.mark.parametrize(("steps", "words"), [(2, "both"), (3, "all three"), (1, "all of them")])
def test_a_routine_of_fewer_steps_is_counted_too(routine: Routine, steps: int, words: str) -> None:
    fewer = replace(routine, steps=routine.steps[:steps])
    assert done(with_holds(*ALL), fewer) == words
