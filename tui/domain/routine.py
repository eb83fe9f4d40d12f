"""The routine as data: steps, their words with the origin of each, and the two sides."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import Any

from .rules import LOOSE, REQUIRED, SWITCH, Rows, Table, Text, Version, Whole, Words, ruled


class Side(StrEnum):
    """The hip that is stretched; in step 4 the knees go to the other side (clinical M12)."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


OWN = "app"
"""The origin of supine's own words."""


BY_SIDE, BY_HIP = "{side} side", "for the {side} hip"
"""How a place names the hip that is stretched (clinical J9)."""


def fill(text: str, side: Side | None) -> str:
    """Write out `{side}` and `{other}` (and their capitals) for the hip that is stretched."""
    if side is None:
        return text
    words = {"side": side, "other": side.other}
    return text.format(**words, **{name.upper(): word.upper() for name, word in words.items()})


@dataclass(frozen=True)
class Sentence(Table):
    """A sentence and where it comes from: S-numbers of ART, source keys, or `app`."""

    text: str = ruled(Text(), REQUIRED)
    origin: str = ruled(Text(), REQUIRED)

    @property
    def origins(self) -> tuple[str, ...]:
        """The single origins."""
        return tuple(self.origin.split())

    def said(self, side: Side | None) -> "Sourced":
        """Return the sentence with the sides written out."""
        return self._as(fill(self.text, side))

    def filled(self, **values: str) -> "Sourced":
        """Return the sentence with its `{names}` filled, where there are values."""
        return self._as(self.text.format(**values) if values else self.text)

    def _as(self, text: str) -> "Sourced":
        return Sourced(text, replace(self, text=text))


class Sourced(str):
    """Text as it is shown, which knows the sentences in it: somebody may ask for their origins."""

    sentences: tuple[Sentence, ...]

    def __new__(cls, text: str, *sentences: Sentence) -> "Sourced":
        """Return `text` with the sentences that stand in it, worded as they do there."""
        made = super().__new__(cls, text)
        made.sentences = sentences
        return made


def sentences_in(text: str) -> tuple[Sentence, ...]:
    """The sentences that a text knows of; none for words of no source."""
    return text.sentences if isinstance(text, Sourced) else ()


def around(text: str, *inside: str) -> str:
    """Return `text`, which has other texts in it, with the sentences of those."""
    known = tuple(chain.from_iterable(map(sentences_in, inside)))
    return Sourced(text, *known) if known else text


def joined(texts: Iterable[str], between: str = " ") -> str:
    """Join texts; the whole knows the sentences of all of them."""
    parts = tuple(texts)
    return around(between.join(parts), *parts)


def reworded(text: str, change: Callable[[str], str]) -> str:
    """Change the words of a text, and of the sentences in it alike."""
    known = (replace(one, text=change(one.text)) for one in sentences_in(text))
    return Sourced(change(text), *known) if isinstance(text, Sourced) else change(text)


@dataclass(frozen=True)
class Passage(Table):
    """Sentences under one heading, such as a section of the safety page."""

    id: str = ruled(Text(), REQUIRED)
    title: str = ruled(Text(), REQUIRED)
    note: str = ruled(Text(), "")
    sentences: tuple[Sentence, ...] = ruled(Rows(Sentence), ())

    def said(self, **values: str) -> tuple[Sourced, ...]:
        """Return its sentences, their `{names}` filled from `values`."""
        return tuple(one.filled(**values) for one in self.sentences)


@dataclass(frozen=True)
class Step(Table):
    """One of the routine's positions.

    `do` is what one does, in its shortest form; `more` completes it for reading; `care` are the
    cautions; `go` says how to let go, for the safety page; `aloud` is the heading as one
    says it. `stronger` marks the step that intensifies, which is never offered after an easing
    off. `felt` says where, `brief` is `do` in one breath; `for_side` names the hip
    that is stretched (clinical J9). `figure` is the drawing as the figure room reads it.
    """

    id: str = ruled(Text(), REQUIRED)
    number: int = ruled(Whole(1, 99), REQUIRED)
    name: str = ruled(Text(), REQUIRED)
    label: str = ruled(Text(), "")
    timed: bool = ruled(SWITCH, True)
    sided: bool = ruled(SWITCH, False)
    optional: bool = ruled(SWITCH, False)
    stronger: bool = ruled(SWITCH, False)
    for_side: str | None = ruled(Text())
    heading: str = ruled(Text(), REQUIRED)
    cue: tuple[str, ...] = ruled(Words(), REQUIRED)
    release_cue: tuple[str, ...] = ruled(Words(), ())
    aloud: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    release: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    go: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    do: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    felt: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    brief: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    more: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    care: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    figure: Mapping[str, Any] | None = ruled(LOOSE)

    def head(self, side: Side | None) -> Sourced:
        """Return the heading, with the sides written out; it says in short what `do` says."""
        named = dict.fromkeys(chain.from_iterable(one.origins for one in self.do))
        origin = " ".join(one for one in named if one != OWN) or OWN
        return Sentence(self.heading, origin).said(side)

    @property
    def way(self) -> tuple[Sentence, ...]:
        """What one does, and where it is felt: to be told before the step's first hold."""
        return (*self.do, *self.felt)

    def of_side(self, side: str | None) -> str:
        """For which hip the step is done, as a place says it; empty where it has no sides."""
        return fill(self._for_side, Side(side)) if side else ""

    @property
    def _for_side(self) -> str:
        return self.for_side or (BY_SIDE if "{SIDE}" in self.heading else BY_HIP)

    @property
    def names_hip(self) -> bool:
        """Whether `right` alone would mislead: the knees go one way, the other hip is stretched."""
        return "hip" in self._for_side

    def which(self, side: str) -> str:
        """The side in a list of both, such as `right` or `right hip`."""
        return f"{side} hip" if self.names_hip else side

    def phrase(self, side: Side | None) -> str:
        """Return the heading as one says it, without signs and capitals."""
        said = joined(one.said(side) for one in self.aloud)
        return said or reworded(self.head(side), lambda text: text.replace("→", "to").lower())


@dataclass(frozen=True)
class Routine(Table):
    """A routine: its name, credit and steps, and the seconds a hold may last."""

    schema: int = ruled(Version(), REQUIRED)
    id: str = ruled(Text(), REQUIRED)
    name: str = ruled(Text(), REQUIRED)
    credit: str = ruled(Text(), REQUIRED)
    least_s: int = ruled(Whole(1, 3600, "seconds"), REQUIRED)
    most_s: int = ruled(Whole(1, 3600, "seconds"), REQUIRED)
    steps: tuple[Step, ...] = ruled(Rows(Step), REQUIRED)

    @property
    def timed(self) -> tuple[Step, ...]:
        """The steps that are held."""
        return tuple(step for step in self.steps if step.timed)

    def step(self, name: str) -> Step | None:
        """The step with this id, if there is one."""
        return next((step for step in self.steps if step.id == name), None)
