"""What the words must say, in every step and on every page about nerves."""

import re

import pytest

from tests.wording import ALL, GROUPS, LIBRARY, ROUTINE, origins, passage, text, the
from tui.domain.routine import Side, fill

FEELINGS = ("shock", "pins and needles", "tingling", "burning", "weak", "numb", "one leg")
BOTH_SIDES = pytest.mark.parametrize("side", list(Side))


@pytest.mark.parametrize(("file", "name"), [("learn", "nerve-feelings"), ("safety", "nerve")])
def test_h3_a_nerve_text_names_every_feeling_and_both_actions(file: str, name: str) -> None:
    words = text(passage(file, name).sentences).lower()
    for word in (*FEELINGS, "back off", "ask your physical therapist or doctor"):
        assert word in words
    assert words.count("one leg") == 2


@pytest.mark.parametrize(("file", "name"), [("safety", "nerve-advice"), ("cards", "after-nerve")])
def test_h3_both_actions_follow_a_nerve_feeling(file: str, name: str) -> None:
    words = text(passage(file, name).sentences).lower()
    assert "back off" in words
    assert "ask your physical therapist or doctor" in words


def test_h4_step_2_names_both_grips_and_one_knee_then_the_other_in_and_out() -> None:
    step = the("both-knees")
    assert "top of the shins, or behind the thighs" in text(step.do)
    assert re.search(r"one bent knee .*, then the other", text(step.do))
    for out in (step.release, step.go):
        assert re.search(r"one foot .*then the other", text(out), re.I)


@BOTH_SIDES
def test_h5_step_3_aims_at_the_opposite_shoulder(side: Side) -> None:
    step = the("cross-one-knee")
    do = " ".join(one.said(side) for one in step.do)
    assert f"{side} knee toward your {side.other} shoulder" in do
    assert f"{side} shoulder" not in do
    assert step.head(side) == f"{side} knee → {side.other} shoulder".upper()
    assert [fill(line, side).lower() for line in step.cue] == [
        f"{side} knee to",
        f"{side.other} shoulder",
    ]


@BOTH_SIDES
def test_h5_the_drift_of_the_standing_leg_is_called_normal(side: Side) -> None:
    step = the("cross-one-knee")
    drift = [one.said(side) for one in step.do if {"S30", "S31"} <= set(one.origins)]
    assert drift == [f"The {side.other} leg will likely come along: that is normal."]
    assert "calls standing" in text(step.more)


@BOTH_SIDES
def test_h6_step_4_goes_until_it_is_felt_away_from_the_hip_and_can_be_skipped(side: Side) -> None:
    step = the("knees-to-side")
    do = " ".join(one.said(side) for one in step.do)
    assert f"together to the {side.other}" in do
    assert f"stretch the {side} hip" in do
    for word in (
        "until you first feel something happening in the muscle",
        "neither overwhelming nor painful",
    ):
        assert word in do
    assert step.optional
    assert "You can leave it out" in text(step.more)


PAIN_FREE, SOME_PULL = {"S35", "S36"}, {"S37", "S38"}


@pytest.mark.parametrize("name", GROUPS)
def test_h7_pain_free_and_some_discomfort_always_stand_together(name: str) -> None:
    said = origins(GROUPS[name])
    assert bool(said & PAIN_FREE) == bool(said & SOME_PULL)


def test_h7_how_far_to_go_is_told_in_full() -> None:
    far = origins(passage("learn", "how-far").sentences)
    assert far >= {f"S{number}" for number in range(34, 40)}


def test_h7_every_hold_shows_both_halves() -> None:
    for step in ROUTINE.timed:
        assert origins(step.care) >= {"S35", "S36", "S38", "S39"}
        assert "A gentle pulling feeling is expected" in text(step.care)
        assert "Pain, strain, soreness or any nerve feeling: back off" in text(step.care)


IN_THE_HOLD = {
    "both-knees": "low back and the buttocks",
    "cross-one-knee": "buttock or outer hip",
    "knees-to-side": "buttock or outer hip",
}


@pytest.mark.parametrize("name", IN_THE_HOLD)
def test_every_hold_says_gently_and_where_it_is_felt(name: str) -> None:
    step = the(name)
    assert "gently" in text(step.do)
    assert "gently" in text(step.brief).lower()
    assert IN_THE_HOLD[name] in text(step.felt)
    ways = {"both-knees": range(17, 20), "cross-one-knee": range(27, 32)}
    facts = {f"S{number}" for number in ways.get(name, range(49, 51))}
    assert origins(step.do) >= facts


def test_how_far_is_told_in_one_breath() -> None:
    short, more = passage("session", "how-far"), passage("session", "how-far-in-full")
    assert text(short.sentences) == (
        "Only a gentle pulling feeling. No pain, no strain. Any nerve feeling: stop, {safety}."
    )
    facts = {f"S{number}" for number in range(34, 40)}
    assert origins((*short.sentences, *more.sentences)) >= facts


MISLEADING = re.compile(
    r"muscle pull|no gain|\bedge\b|muscle at work|ease off|leave this stretch|may drift", re.I
)


def test_no_word_names_an_injury_or_a_goal() -> None:
    assert [one.text for one in ALL if MISLEADING.search(one.text)] == []


def test_h8_the_seven_references_stand_in_order_with_what_was_not_read() -> None:
    listed = [one for one in LIBRARY.sources if one.cited]
    assert [one.key for one in listed] == [f"R{number}" for number in range(1, 8)]
    assert [one.cited for one in listed] == [f"S{number}" for number in range(63, 70)]
    assert listed[3].address == "doi:10.3389/fpsyg.2015.01128"
    not_read = [one.key for one in listed if one.read == "cited by the article; not read by us"]
    assert not_read == ["R1", "R2", "R3", "R5", "R7"]


def test_h8_the_article_is_cited_in_full() -> None:
    article = LIBRARY.by_key["ART"]
    for word in ("Anne Asher, CPT", "Oluseun Olufade, MD", "Verywell Health"):
        assert word in article.organisation
    assert article.title == "Beginners Piriformis Syndrome Stretching Routine"
    assert article.year == "version updated 11 December 2021"
