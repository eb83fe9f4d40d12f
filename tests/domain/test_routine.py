"""The routine as data."""

from dataclasses import replace

import pytest

from tui.domain.routine import Routine, Sentence, Side, fill
from tui.domain.tables import read, write


@pytest.mark.parametrize("side", list(Side))
def test_the_other_side_of_the_other_side_is_the_first(side: Side) -> None:
    assert side.other is not side
    assert side.other.other is side


def test_sides_are_written_out_in_small_letters_and_capitals() -> None:
    assert fill("{side} {other} {SIDE} {OTHER}", Side.LEFT) == "left right LEFT RIGHT"


def test_without_a_side_nothing_is_filled_in() -> None:
    assert fill("{side}", None) == "{side}"


def test_a_sentence_knows_each_of_its_origins() -> None:
    one = Sentence("Your {side} knee.", "S28 S29 app")
    assert one.origins == ("S28", "S29", "app")
    assert one.said(Side.RIGHT) == "Your right knee."


def test_a_step_is_found_by_its_id(routine: Routine) -> None:
    assert routine.step("both-knees") is routine.steps[1]
    assert routine.step("handstand") is None


def test_lying_down_is_the_one_step_that_is_not_held(routine: Routine) -> None:
    assert routine.timed == routine.steps[1:]


def test_a_heading_names_the_sides(routine: Routine) -> None:
    assert routine.steps[3].head(Side.RIGHT) == "BOTH KNEES → LEFT"
    assert routine.steps[1].head(None) == "BOTH KNEES → CHEST"


def test_the_routine_survives_writing_and_reading(routine: Routine) -> None:
    assert read(Routine, write(routine)) == (routine, [])


def test_a_step_is_said_without_signs_and_capitals(routine: Routine) -> None:
    said = [step.phrase(Side.LEFT if step.sided else None) for step in routine.steps]
    assert said[1:3] == [
        "both knees to the chest, one after the other",
        "left knee toward the right shoulder",
    ]
    own = replace(routine.steps[2], aloud=())
    assert own.phrase(Side.RIGHT) == "right knee to left shoulder"


@pytest.mark.parametrize(
    ("step", "own", "said", "listed"),
    [
        (2, None, "right side", "right"),
        (3, None, "for the right hip", "right hip"),
        (2, "for the {side} hip", "for the right hip", "right hip"),
        (3, "{side} hip up", "right hip up", "right hip"),
    ],
)
def test_a_step_that_goes_the_other_way_names_the_hip(
    routine: Routine, step: int, own: str | None, said: str, listed: str
) -> None:
    """By its own words, else by whether the heading names the side (clinical J9)."""
    one = replace(routine.steps[step], for_side=own)
    assert one.of_side("right") == said
    assert one.which("right") == listed
    assert one.of_side(None) == ""
