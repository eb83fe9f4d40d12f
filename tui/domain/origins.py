"""Where words come from, and what can be read about the routine: sources, and chapters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from .routine import OWN, Sentence
from .rules import REQUIRED, Choice, Rows, Table, Text, Whole, ruled

CHAPTERS = (
    ("How far to go", ("how-far", "pulling", "already", "harder")),
    ("Nerve feelings", ("nerve-feelings", "nerve-here", "nerve-more")),
    ("Piriformis syndrome", ("facts", "evidence", "numbers", "also")),
    ("Before you begin", ("ask-first", "how-often", "active", "down", "up")),
    ("Article and supine", ("about", "endorsed", "choices")),
)
"""Titles, each with its passages of `learn.toml`."""
SOURCES = "Every source"


ARTICLE = "ART"
"""The key of the article among the sources."""
_SEEN = {
    "own": "read by us",
    "abstract": "only its abstract read by us",
    "part": "only a part of it read by us",
    "copy": "read by us as a copy elsewhere",
    "no": "cited by the article; not read by us",
}
_FACT = re.compile(r"S(\d+)")


@dataclass(frozen=True)
class Source(Table):
    """One source; `seen` is how far it was read, `cited` the article's fact that names it."""

    key: str = ruled(Text(), REQUIRED)
    organisation: str = ruled(Text(), REQUIRED)
    title: str = ruled(Text(), REQUIRED)
    year: str = ruled(Text(), "")
    address: str = ruled(Text(), "")
    use: str = ruled(Text(), REQUIRED)
    seen: str = ruled(Choice(tuple(_SEEN)), REQUIRED)
    cited: str = ruled(Text(), "")

    @property
    def named(self) -> str:
        """Organisation, title and year in a row."""
        year = f" ({self.year})" if self.year else ""
        return f"{self.organisation}: {self.title}{year}"

    @property
    def read(self) -> str:
        """How far it was read, in words."""
        return _SEEN[self.seen]


@dataclass(frozen=True)
class Place(Table):
    """Where in the article its facts from `first` to `last` stand (clinical A)."""

    first: int = ruled(Whole(1, 69), REQUIRED)
    last: int = ruled(Whole(1, 69), REQUIRED)
    says: str = ruled(Text(), REQUIRED)


@dataclass(frozen=True)
class Library(Table):
    """All sources, and the places of the article."""

    sources: tuple[Source, ...] = ruled(Rows(Source), REQUIRED)
    places: tuple[Place, ...] = ruled(Rows(Place), REQUIRED)

    @cached_property
    def by_key(self) -> dict[str, Source]:
        """The sources by their keys."""
        return {one.key: one for one in self.sources}

    def told(self, sentence: Sentence) -> list[str]:
        """Where a sentence comes from, a line for the article, each source and supine itself."""
        facts = [one for one in sentence.origins if _FACT.fullmatch(one)]
        keys = [one for one in sentence.origins if one != OWN and one not in facts]
        own = "supine's own." if sentence.origins == (OWN,) else "The rest is supine's own."
        said = [*self._article(facts), *map(self._source, keys)]
        return [*said, own] if OWN in sentence.origins else said

    def _article(self, facts: list[str]) -> list[str]:
        numbers = [int(one[1:]) for one in facts]
        where = [p.says for p in self.places if any(p.first <= n <= p.last for n in numbers)]
        return [f"The article: {'; '.join(dict.fromkeys(where))}."] if where else []

    def _source(self, key: str) -> str:
        """A source in words; a routine of one's own may name others."""
        one = self.by_key.get(key)
        return f"{key}  {one.named}; {one.read}." if one else f"{key}, as the routine names it."


def distinct(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Each sentence once, in their order."""
    return tuple({(one.text, one.origin): one for one in sentences}.values())


def kind(sentence: Sentence) -> str:
    """Whether a sentence is the article's, of other sources, or supine's own."""
    if any(map(_FACT.fullmatch, sentence.origins)):
        return "from the article"
    return "supine's own" if sentence.origins == (OWN,) else "from other sources"
