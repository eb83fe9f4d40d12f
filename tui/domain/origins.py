"""Where words come from: the sources, the places in the article, and sentences found again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from .routine import Routine, Sentence, Side, Step
from .rules import REQUIRED, Choice, Extra, Rows, Text, Whole, ruled, unknown

ARTICLE, OWN = "ART", "app"
"""The key of the article among the sources, and the origin of supine's own words."""
_SEEN = {
    "own": "read by us",
    "abstract": "only its abstract read by us",
    "part": "only a part of it read by us",
    "copy": "read by us as a copy elsewhere",
    "no": "cited by the article; not read by us",
}
_FACT = re.compile(r"S(\d+)")


@dataclass(frozen=True)
class Source:
    """One source; `seen` is how far it was read, `cited` the article's fact that names it."""

    key: str = ruled(Text(), REQUIRED)
    organisation: str = ruled(Text(), REQUIRED)
    title: str = ruled(Text(), REQUIRED)
    year: str = ruled(Text(), "")
    address: str = ruled(Text(), "")
    use: str = ruled(Text(), REQUIRED)
    seen: str = ruled(Choice(tuple(_SEEN)), REQUIRED)
    cited: str = ruled(Text(), "")
    extra: Extra = unknown()

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
class Place:
    """Where in the article its facts from `first` to `last` stand (clinical A)."""

    first: int = ruled(Whole(1, 69), REQUIRED)
    last: int = ruled(Whole(1, 69), REQUIRED)
    says: str = ruled(Text(), REQUIRED)
    extra: Extra = unknown()


@dataclass(frozen=True)
class Library:
    """All sources, and the places of the article."""

    sources: tuple[Source, ...] = ruled(Rows(Source), REQUIRED)
    places: tuple[Place, ...] = ruled(Rows(Place), REQUIRED)
    extra: Extra = unknown()

    @cached_property
    def by_key(self) -> dict[str, Source]:
        """The sources by their keys."""
        return {one.key: one for one in self.sources}

    def told(self, sentence: Sentence) -> list[str]:
        """Where a sentence comes from, a line for the article, each source and supine itself."""
        return [*self._article(sentence), *self._elsewhere(sentence), *_own(sentence)]

    def _article(self, sentence: Sentence) -> list[str]:
        facts = [int(one[1:]) for one in sentence.origins if _FACT.fullmatch(one)]
        where = [one.says for one in self.places if any(one.first <= n <= one.last for n in facts)]
        return [f"The article: {'; '.join(dict.fromkeys(where))}."] if where else []

    def _elsewhere(self, sentence: Sentence) -> list[str]:
        keys = [one for one in sentence.origins if one != OWN and not _FACT.fullmatch(one)]
        return [self._source(key) for key in keys]

    def _source(self, key: str) -> str:
        """A source in words; a routine of one's own may name others."""
        one = self.by_key.get(key)
        return f"{key}  {one.named}; {one.read}." if one else f"{key}, as the routine names it."


def _own(sentence: Sentence) -> list[str]:
    if OWN not in sentence.origins:
        return []
    return ["supine's own." if sentence.origins == (OWN,) else "The rest is supine's own."]


def kind(sentence: Sentence) -> str:
    """Whether a sentence is the article's, of other sources, or supine's own."""
    if any(map(_FACT.fullmatch, sentence.origins)):
        return "from the article"
    return "supine's own" if sentence.origins == (OWN,) else "from other sources"


def of_routine(routine: Routine) -> list[Sentence]:
    """Every sentence of a routine; a heading says in short what its step's sentences say."""
    return [one for step in routine.steps for one in _of_step(step)]


def _of_step(step: Step) -> list[Sentence]:
    named = dict.fromkeys(chain.from_iterable(one.origins for one in step.do))
    origin = " ".join(one for one in named if one != OWN) or OWN
    heads = [Sentence(step.head(side), origin) for side in (Side if step.sided else (None,))]
    return [*heads, *step.do, *step.more, *step.care, *step.release, *step.go]


def found(sentences: Iterable[Sentence], paragraphs: Iterable[str]) -> list[Sentence]:
    """The sentences that stand in some paragraphs, in that order, with their words as shown.

    Where one sentence lies inside another that stands there, only the longer one counts.
    """
    known = [(_pattern(one.text), one) for one in sentences]
    shown = chain.from_iterable(_in(paragraph, known) for paragraph in paragraphs)
    return list({(one.text, one.origin): one for one in shown}.values())


def _in(paragraph: str, known: list[tuple[re.Pattern[str], Sentence]]) -> list[Sentence]:
    hits = [(hit, one) for pattern, one in known if (hit := pattern.search(paragraph))]
    hits.sort(key=lambda found: found[0].start() - found[0].end())
    kept: list[tuple[int, int, Sentence]] = []
    for hit, one in hits:
        start, end = hit.span()
        if all(end <= first or last <= start for first, last, _ in kept):
            kept.append((start, end, Sentence(hit[0], one.origin)))
    return [one for _, _, one in sorted(kept, key=lambda found: found[0])]


def _pattern(text: str) -> re.Pattern[str]:
    """A sentence as it may be shown: `{names}` stand for any words."""
    parts = map(re.escape, re.split(r"\{\w+\}", text))
    return re.compile(".+?".join(parts), re.DOTALL | re.IGNORECASE)
