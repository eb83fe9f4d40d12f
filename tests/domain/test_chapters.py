"""The chapters of Learn: every passage stands in one of them, once."""

from tests.wording import PASSAGES
from tui.domain.origins import CHAPTERS


def test_every_passage_to_be_read_stands_in_one_chapter() -> None:
    told = [name for _, names in CHAPTERS for name in names]
    assert sorted(told) == sorted(set(PASSAGES["learn"]) - {"cited", "sources"})
