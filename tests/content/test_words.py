"""What the words may say: each sentence held to its origin."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui
from tests.wording import (
    ALL,
    FACTS,
    FILES,
    GROUPS,
    OF_THE_ARTICLE,
    OF_THE_EXERCISE,
    PASSAGES,
    ROUTINE,
    SOURCES,
    of_step,
    origins,
    the,
)
from tui.domain.plan import Kind, plan
from tui.domain.routine import Routine, Sentence, Side, fill
from tui.domain.rules import Whole
from tui.domain.settings import LEAST_HOLD_S, MOST_HOLD_S, Holds, Settings


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.text[:40])
def test_every_sentence_has_an_origin_that_is_known(one: Sentence) -> None:
    assert one.text.strip()
    assert one.origins
    assert set(one.origins) <= FACTS | SOURCES | {"app"}


def test_every_fact_of_the_article_is_told_somewhere() -> None:
    assert FACTS - origins(ALL) == set()


def test_h1_a_hold_is_5_to_30_seconds_everywhere() -> None:
    assert (LEAST_HOLD_S, MOST_HOLD_S) == (ROUTINE.least_s, ROUTINE.most_s) == (5, 30)
    rule = next(
        one.metadata["rule"] for one in Holds.__dataclass_fields__.values() if one.name == "seconds"
    )
    assert isinstance(rule, Whole)
    assert (rule.least, rule.most) == (5, 30)
    for seconds in (5, 30):
        segments = plan(ROUTINE, Settings(holds=Holds(seconds=seconds)))
        assert {one.seconds for one in segments if one.kind is Kind.HOLD} == {seconds}


NUMBER = re.compile(r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|thrice)\b", re.I)


@pytest.mark.parametrize("one", OF_THE_EXERCISE, ids=lambda one: one.text[:40])
def test_h1_the_article_gives_no_other_number_for_the_exercise(one: Sentence) -> None:
    dose = re.sub(r"\bstep \d\b", "", one.text)
    said = NUMBER.findall(dose)
    assert said in ([], ["5", "30"])
    assert not said or {"S20", "S32", "S51"} & set(one.origins)


NOT_SAID = {
    "repetitions": r"repe(at|tition)|\breps?\b|\bsets?\b(?! one foot)|\btimes\b|once more",
    "how often": r"\bdaily\b|a day\b|\bweek|every day",
    "the other side": r"(other|both|each|second|first) sides?\b|switch|change sides",
    "rest": r"\brest\b(?!ing)",
    "breathing": r"breath|\binhale|\bexhale",
    "bouncing": r"bounc|bobb",
    "what to lie on": r"\bmat\b|\bbed\b|pillow",
    "emergency signs": r"emergency|bladder|bowel|genital|both legs|breathless|chest pain|fever",
    "who should not": r"pregnan|surgeon|replacement|fracture|osteopor|cancer|surgery",
    "a score": r"0-10|\bscore|\bdiary|out of ten",
    "getting up": r"get(ting)? (up|down)\b|roll onto",
    "a promise": r"\bcure|\bfix(es|ed)?\b|in days|better (in|within)",
    "progression": r"intermediate|longer|next level|\bprogress|each time",
}
THE_ARTICLE_DOES = {("who should not", "S62"), ("progression", "S53")}
"""Surgery comes last (S62), and a linked routine for intermediates (S53)."""


@pytest.mark.parametrize("what", NOT_SAID)
def test_h2_the_article_is_not_credited_with_what_it_does_not_say(what: str) -> None:
    wrong = [
        one.text
        for one in OF_THE_ARTICLE
        if re.search(NOT_SAID[what], one.text, re.I)
        and not any((what, origin) in THE_ARTICLE_DOES for origin in one.origins)
    ]
    assert wrong == []


def test_h2_hands_and_shoulders_are_not_credited_to_the_article() -> None:
    for step, word in (("cross-one-knee", "hand"), ("knees-to-side", "shoulder")):
        said = [one for one in of_step(the(step)) if word in one.text.lower()]
        assert said
        assert not any(FACTS & set(one.origins) for one in said)


FORBIDDEN = re.compile(
    r"\b(cure[sd]?|curing|heal(s|ed|ing)?|diagnos\w*|guaranteed|911|999|112)\b"
    r"|\bsafe for you\b|\ball clear\b",
    re.IGNORECASE,
)
NOT_OURS = {"learn/references"}
NOT_ONE = re.compile("With no diagnosis yet|not a diagnosis")
"""Where it is asked for, and where it is said that this is none."""


def test_h12_nothing_is_promised_and_no_number_is_dialled() -> None:
    ours = [one.text for name, group in GROUPS.items() if name not in NOT_OURS for one in group]
    found = [line for line in ours if FORBIDDEN.search(NOT_ONE.sub("", line))]
    assert found == []


def in_code() -> Iterator[str]:
    """Every text in the program but comments and docstrings."""
    for path in Path(tui.__file__).parent.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        docstrings = {one.value for one in nodes if isinstance(one, ast.Expr)}
        for node in nodes:
            if isinstance(node, ast.Constant) and node not in docstrings:
                yield str(node.value) if isinstance(node.value, str) else ""


def test_h12_holds_for_the_words_in_the_code_too() -> None:
    assert [line for line in in_code() if FORBIDDEN.search(line)] == []


@pytest.mark.parametrize("side", [None, *Side])
def test_a_cue_can_be_read_from_the_floor(routine: Routine, side: Side | None) -> None:
    for step in routine.steps:
        for cue in (step.cue, step.release_cue):
            lines = [fill(line, side) for line in cue] if step.sided and side else list(cue)
            assert len(lines) <= 2
            assert len(" ".join(lines).split()) <= 6
            if not step.sided or side:
                assert all(sum(map(str.isalpha, line)) <= 13 for line in lines)
                assert not any("{" in line for line in lines)


def test_every_step_says_how_to_do_it_and_how_to_come_out(routine: Routine) -> None:
    assert [step.number for step in routine.steps] == [1, 2, 3, 4]
    for step in routine.steps:
        assert step.cue
        assert step.do
        assert step.go
    for step in routine.timed:
        assert step.release
        assert step.release_cue


def test_titles_stand_and_ids_are_unique() -> None:
    for name in FILES:
        for key, one in PASSAGES[name].items():
            assert key == one.id
            assert one.title
