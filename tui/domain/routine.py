"""The routine as data: steps, their words with the origin of each, and the two sides."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .rules import REQUIRED, Extra, Loose, Rows, Switch, Text, Version, Whole, Words, ruled, unknown


class Side(StrEnum):
    """The hip that is stretched; in step 4 the knees go to the other side (clinical M12)."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


def fill(text: str, side: Side | None) -> str:
    """Write out `{side}` and `{other}` (and their capitals) for the hip that is stretched."""
    if side is None:
        return text
    words = {"side": side, "other": side.other}
    return text.format(**words, **{name.upper(): word.upper() for name, word in words.items()})


@dataclass(frozen=True)
class Sentence:
    """A sentence and where it comes from: S-numbers of ART, source keys, or `app`."""

    text: str = ruled(Text(), REQUIRED)
    origin: str = ruled(Text(), REQUIRED)
    extra: Extra = unknown()

    @property
    def origins(self) -> tuple[str, ...]:
        """The single origins."""
        return tuple(self.origin.split())

    def said(self, side: Side | None) -> str:
        """Return the sentence with the sides written out."""
        return fill(self.text, side)


@dataclass(frozen=True)
class Passage:
    """Sentences under one heading, such as a section of the safety page."""

    id: str = ruled(Text(), REQUIRED)
    title: str = ruled(Text(), REQUIRED)
    note: str = ruled(Text(), "")
    sentences: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    extra: Extra = unknown()


@dataclass(frozen=True)
class Step:
    """One of the routine's positions.

    `do` is what one does, in its shortest form; `more` completes it for reading; `care` are the
    cautions; `go` says how to let go, for the safety page; `aloud` is the heading as one
    says it. `stronger` marks the step that intensifies, which is never offered after an easing
    off. `figure` is the drawing as the figure room reads it.
    """

    id: str = ruled(Text(), REQUIRED)
    number: int = ruled(Whole(1, 99), REQUIRED)
    name: str = ruled(Text(), REQUIRED)
    label: str = ruled(Text(), "")
    timed: bool = ruled(Switch(), True)
    sided: bool = ruled(Switch(), False)
    optional: bool = ruled(Switch(), False)
    stronger: bool = ruled(Switch(), False)
    heading: str = ruled(Text(), REQUIRED)
    cue: tuple[str, ...] = ruled(Words(), REQUIRED)
    release_cue: tuple[str, ...] = ruled(Words(), ())
    aloud: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    release: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    go: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    do: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    more: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    care: tuple[Sentence, ...] = ruled(Rows(Sentence), ())
    figure: Mapping[str, Any] | None = ruled(Loose())
    extra: Extra = unknown()

    def head(self, side: Side | None) -> str:
        """Return the heading, with the sides written out."""
        return fill(self.heading, side)

    def phrase(self, side: Side | None) -> str:
        """Return the heading as one says it, without signs and capitals."""
        said = " ".join(one.said(side) for one in self.aloud)
        return said or self.head(side).replace("\N{RIGHTWARDS ARROW}", "to").lower()


@dataclass(frozen=True)
class Routine:
    """A routine: its name, credit and steps, and the seconds a hold may last."""

    schema: int = ruled(Version(), REQUIRED)
    id: str = ruled(Text(), REQUIRED)
    name: str = ruled(Text(), REQUIRED)
    credit: str = ruled(Text(), REQUIRED)
    least_s: int = ruled(Whole(1, 3600, "seconds"), REQUIRED)
    most_s: int = ruled(Whole(1, 3600, "seconds"), REQUIRED)
    steps: tuple[Step, ...] = ruled(Rows(Step), REQUIRED)
    extra: Extra = unknown()

    @property
    def timed(self) -> tuple[Step, ...]:
        """The steps that are held."""
        return tuple(step for step in self.steps if step.timed)

    def step(self, name: str) -> Step | None:
        """The step with this id, if there is one."""
        return next((step for step in self.steps if step.id == name), None)
