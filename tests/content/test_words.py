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
    LIBRARY,
    OF_THE_ARTICLE,
    OF_THE_EXERCISE,
    PASSAGES,
    ROUTINE,
    SOURCES,
    of_step,
    origins,
    text,
    the,
)
from tui.domain.origins import ARTICLE, Source
from tui.domain.plan import Kind, plan
from tui.domain.routine import Routine, Sentence, Side, fill
from tui.domain.rules import Whole
from tui.domain.settings import LEAST_HOLD_S, MOST_HOLD_S, Holds, Settings
from tui.domain.signs import INSISTED_ON, SIGNS


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.text[:40])
def test_every_sentence_has_an_origin_that_is_known(one: Sentence) -> None:
    assert one.text.strip()
    assert one.origins
    assert set(one.origins) <= FACTS | SOURCES | {"app"}


def test_every_fact_of_the_article_is_told_somewhere() -> None:
    assert FACTS - origins(ALL) - {one.cited for one in LIBRARY.sources} == set()


def test_every_fact_has_its_place_in_the_article() -> None:
    spans = [range(one.first, one.last + 1) for one in LIBRARY.places]
    assert [number for span in spans for number in span] == list(range(1, 70))


def test_every_source_says_something_or_is_one_of_the_article_s_own() -> None:
    said = origins(ALL)
    idle = [one.key for one in LIBRARY.sources if one.key not in said and not one.cited]
    assert idle == [ARTICLE]


COPIES = ("docksci", "studylib", "a2zware", "scribd", "paperexplained", "reference.com", "pdffox")


def test_no_source_is_found_on_a_page_that_copies_others() -> None:
    assert [one.key for one in LIBRARY.sources for copy in COPIES if copy in one.address] == []


@pytest.mark.parametrize("one", LIBRARY.sources, ids=lambda one: one.key)
def test_a_source_that_was_read_can_be_found_again(one: Source) -> None:
    assert one.address or one.seen == "no"
    assert one.use.strip()


def test_the_same_words_come_from_the_same_place_everywhere() -> None:
    first: dict[str, str] = {}
    for one in ALL:
        assert first.setdefault(one.text, one.origin) == one.origin, one.text


def test_what_is_said_to_be_from_the_article_is() -> None:
    for group in PASSAGES.values():
        for passage in group.values():
            if passage.note == "from the article":
                others = [one.text for one in passage.sentences if one not in OF_THE_ARTICLE]
                assert all(text.startswith("> This app adds:") for text in others)


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
    r"\b(cure[sd]?|curing|heal(s|ed|ing)?|diagnos\w*|guaranteed|clinically)\b|(?<!#)\b(911|999|112|111)\b"
    r"|\bsafe for you\b|\ball clear\b",
    re.IGNORECASE,
)
DISCLAIMERS = re.compile("no diagnosis yet|not a diagnosis", re.IGNORECASE)
OURS = [
    *(one.text for one in ALL),
    *(one.title for group in PASSAGES.values() for one in group.values()),
    *(one.use for one in LIBRARY.sources),
]
"""What is written for the app; titles, names and addresses of others are not."""


def in_code() -> Iterator[tuple[Path, str]]:
    """Every text in the program but comments, docstrings and what an assertion says."""
    for path in Path(tui.__file__).parent.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        unread = {one.value for one in nodes if isinstance(one, ast.Expr)}
        unread |= {one.msg for one in nodes if isinstance(one, ast.Assert) and one.msg}
        for node in nodes:
            if isinstance(node, ast.Constant) and node not in unread:
                yield path, str(node.value) if isinstance(node.value, str) else ""


CODE = [text for _, text in in_code()]
IN_SCREENS = [text for path, text in in_code() if path.name != "arguments.py"]


def test_h12_nothing_is_promised_and_no_number_is_dialled() -> None:
    written = [*OURS, *CODE]
    assert [line for line in written if FORBIDDEN.search(DISCLAIMERS.sub("", line))] == []


HURRY = re.compile(
    r"\bstreaks?\b|\bmissed\b|\bfail(ed|ure)?\b|give up|well done|good job|keep it up"
    r"|\bcongrat\w*|you should have|\bonly \d+ (days|sessions)\b|\boverdue\b|\blazy\b",
    re.IGNORECASE,
)


def test_h12_nobody_is_hurried_praised_or_blamed() -> None:
    written = [*OURS, *IN_SCREENS]
    assert [line for line in written if HURRY.search(line)] == []


REGION = re.compile(
    r"\b(GP|A&E|ER|NHS|ambulance|paramedics?|pee|poo|please|cauda equina|probably nothing)\b|!",
    re.IGNORECASE,
)


def test_the_wording_belongs_to_no_region_and_does_not_plead() -> None:
    assert [one.text for one in ALL if REGION.search(one.text)] == []


STANDING = ("General information, not medical advice.", "You decide; stop whenever you like.")


@pytest.mark.parametrize("name", ["cards/first", "cards/standing", "learn/endorsed"])
def test_the_standing_line_is_present(name: str) -> None:
    for part in STANDING:
        assert part in text(GROUPS[name])


OF_THE_BODY = re.compile(
    r"\b(stretch(es|ing)?|knees?|hips?|legs?|foot|feet|shoulders?|numb|numbness|tingl\w*|weakness"
    r"|burning|doctor|therapist|breath\w*|emergency|strain|muscles?|surgery|pregnan\w*)\b",
    re.IGNORECASE,
)


def states(text: str) -> bool:
    """Whether a text says something, rather than naming or asking it."""
    return text.endswith(".") or (len(text.split()) > 5 and not text.endswith("?"))


def test_what_is_said_of_a_body_stands_in_the_content_with_its_origin() -> None:
    said = [text for text in IN_SCREENS if states(text) and OF_THE_BODY.search(text)]
    assert said == []


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


@pytest.mark.parametrize("sign", SIGNS)
def test_each_sign_has_its_question_its_advice_and_its_line_on_the_sheet(sign: str) -> None:
    assert PASSAGES["cards"][sign].sentences
    assert PASSAGES["cards"][f"yes-{sign}"].sentences
    assert PASSAGES["report"][f"sign-{sign}"].title
    assert (f"insist-{sign}" in PASSAGES["care"]) == (sign in INSISTED_ON)
