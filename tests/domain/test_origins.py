"""Where words come from, and finding sentences again where they are shown."""

import pytest

from tui.domain.origins import Library, Place, Source, found, kind, of_routine
from tui.domain.routine import Routine, Sentence, Side

LIBRARY = Library(
    sources=(
        Source("NIA", "An institute", "Getting up", year="2020", use="getting up", seen="own"),
        Source("R1", "An academy", "A syndrome", use="first in its list", seen="no", cited="S63"),
    ),
    places=(Place(10, 12, "part 1"), Place(34, 39, "how far to go")),
)
TOLD = {
    "S11": ["The article: part 1."],
    "S35 S11 S36": ["The article: part 1; how far to go."],
    "NIA": ["NIA  An institute: Getting up (2020); read by us."],
    "R1": ["R1  An academy: A syndrome; cited by the article; not read by us."],
    "physio": ["physio, as the routine names it."],
    "app": ["supine's own."],
    "S12 NIA app": [
        "The article: part 1.",
        "NIA  An institute: Getting up (2020); read by us.",
        "The rest is supine's own.",
    ],
}
KINDS = {
    "S11": "from the article",
    "S46 app": "from the article",
    "NIA": "from other sources",
    "NIA app": "from other sources",
    "app": "supine's own",
}


@pytest.mark.parametrize("origin", TOLD)
def test_an_origin_is_told_in_words(origin: str) -> None:
    assert LIBRARY.told(Sentence("Any.", origin)) == TOLD[origin]


@pytest.mark.parametrize("origin", KINDS)
def test_a_sentence_is_of_one_kind(origin: str) -> None:
    assert kind(Sentence("Any.", origin)) == KINDS[origin]


KNOWN = (
    Sentence("Rest.", "app"),
    Sentence("Rest. Then get up.", "NIA"),
    Sentence("Your {side} knee.", "S11"),
    Sentence("- a list (of one)", "S12"),
)


def shown(*paragraphs: str) -> list[tuple[str, str]]:
    return [(one.text, one.origin) for one in found(KNOWN, paragraphs)]


def test_sentences_are_found_in_the_order_in_which_they_stand() -> None:
    assert shown("Now: your left knee. Rest.", "- a list (of one)") == [
        ("your left knee.", "S11"),
        ("Rest.", "app"),
        ("- a list (of one)", "S12"),
    ]


def test_of_two_sentences_in_one_place_only_the_longer_counts() -> None:
    assert shown("Rest. Then get up. Done.") == [("Rest. Then get up.", "NIA")]


def test_what_stands_there_twice_is_told_once_and_other_words_not_at_all() -> None:
    assert shown("Rest.", "About four minutes.", "Rest.") == [("Rest.", "app")]


@pytest.mark.parametrize("side", list(Side))
def test_a_heading_comes_from_where_its_step_does(routine: Routine, side: Side) -> None:
    heading = routine.steps[2].head(side)
    (one,) = found(of_routine(routine), [heading])
    assert one.text == heading
    assert one.origins == ("S24", "S27", "S28", "S29", "S30", "S31")


def test_every_sentence_of_a_step_is_known(routine: Routine) -> None:
    known = {one.text for one in of_routine(routine)}
    for step in routine.steps:
        told = (*step.do, *step.more, *step.care, *step.release, *step.go)
        assert {one.text for one in told} <= known
