"""An entry in whole words: what was told is said, and nothing else."""

from dataclasses import replace

import pytest

from tests.doubles import MORNING
from tui.domain.record import After, Before, Flag, NextDay, Record
from tui.domain.routine import Routine
from tui.journal.prose import whole
from tui.storage import routines

ROUTINE: Routine = routines.routine()
BARE = Record(kind="session", started=MORNING, status="finished")


@pytest.mark.parametrize(
    ("after", "says"),
    [
        (After(), []),
        (After(nerve=()), ["no nerve feeling afterwards."]),
        (After(nerve_felt=True), ["nerve feeling afterwards: yes."]),
        (
            After(nerve=("pins-and-needles",), nerve_side="both", nerve_growing=True),
            ["nerve feeling afterwards: pins and needles, both legs, getting worse."],
        ),
        (
            After(nerve=("shock",), nerve_side="left", nerve_gone=False),
            ["nerve feeling afterwards: shock, left leg, not gone."],
        ),
        (
            After(pinch=True, place=("low-back", "hip"), trigger="stairs"),
            [
                "pinch in the groin: yes.",
                "where it hurts: low back, hip.",
                "What set it off: stairs",
            ],
        ),
    ],
)
def test_what_was_told_afterwards_is_said(after: After, says: list[str]) -> None:
    assert whole(replace(BARE, after=after), ROUTINE)[1:] == says


def test_an_emergency_sign_is_said_by_its_name() -> None:
    flag = Flag(at=MORNING, kind="nerve", spreading=True, emergency=("both-legs",))
    told = replace(
        BARE,
        before=Before(signs=("emergency", "ill"), emergency=("saddle",)),
        flags=(flag, replace(flag, emergency=None, corrected=True)),
        after=After(emergency=("chest",)),
        status="not-started",
    )
    assert whole(told, ROUTINE)[1:] == [
        "reported before it: numb or tingling between legs, ill or swollen.",
        "stopped: nerve feeling, both legs affected.",
        "stopped: nerve feeling, both legs, staying or growing, taken back as a wrong key.",
        "emergency sign afterwards: chest pain or breathlessness.",
    ]


def test_signs_before_and_the_day_after_are_said() -> None:
    told = replace(BARE, before=Before(signs=("new-nerve", "ill")), next_day=NextDay(higher=True))
    assert whole(told, ROUTINE)[1:] == [
        "reported before it: nerve feeling, ill or swollen, begun in spite of it.",
        "pain still higher the day after.",
    ]
