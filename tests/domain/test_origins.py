"""Where words come from, and finding sentences again where they are shown."""

import pytest

from tui.domain.origins import Library, Place, Source, distinct, kind
from tui.domain.routine import (
    Passage,
    Routine,
    Sentence,
    Side,
    around,
    joined,
    reworded,
    sentences_in,
)

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


def known(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.origin) for one in sentences_in(text)]


KNEE = Sentence("Your {side} knee.", "S11")
REST = Sentence("Rest.", "app")


def test_text_as_it_is_shown_knows_its_sentences_and_their_origins() -> None:
    shown = joined([KNEE.said(Side.LEFT), "Now.", REST.filled()])
    assert shown == "Your left knee. Now. Rest."
    assert known(shown) == [("Your left knee.", "S11"), ("Rest.", "app")]
    assert known(around(f"1. {shown}", shown)) == known(shown)
    assert known("Your left knee.") == []


def test_a_passage_is_said_with_its_values() -> None:
    passage = Passage("id", "Title", sentences=(Sentence("On {day}.", "app"), REST))
    assert passage.said(day="Sunday") == ("On Sunday.", "Rest.")
    assert [known(one) for one in passage.said(day="Sunday")] == [
        [("On Sunday.", "app")],
        [("Rest.", "app")],
    ]


def test_other_words_for_a_text_are_those_of_its_sentences_too() -> None:
    assert known(reworded(REST.filled(), str.upper)) == [("REST.", "app")]
    assert type(reworded("Rest.", str.upper)) is str


def test_a_sentence_that_stands_there_twice_is_told_once() -> None:
    shown = joined([REST.filled(), KNEE.filled(), REST.filled()])
    assert [one.text for one in distinct(sentences_in(shown))] == [REST.text, KNEE.text]


@pytest.mark.parametrize("side", list(Side))
def test_a_heading_comes_from_where_its_step_does(routine: Routine, side: Side) -> None:
    heading = routine.steps[2].head(side)
    (one,) = sentences_in(heading)
    assert one.text == heading
    assert one.origins == ("S24", "S27", "S28", "S29", "S30", "S31")
