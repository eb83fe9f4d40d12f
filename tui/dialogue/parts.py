"""What a dialogue is made of: passages, questions, and the ways on; frozen values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

from ..domain.routine import Passage
from ..domain.session_text import number


@dataclass(frozen=True)
class ActionKey:
    """The key of an action, which may be a person's own."""

    action: str


@dataclass(frozen=True)
class DayOf:
    """A day, which may be near enough to have a name."""

    day: date


@dataclass(frozen=True)
class Moment:
    """A day with its time, where there is room for that."""

    at: datetime


class Wording(Protocol):
    """How a face words the values that stand in sentences."""

    def key(self, action: str) -> str:
        """The key of an action, as it is written or said here."""

    def day(self, day: date) -> str:
        """A day."""

    def moment(self, at: datetime) -> str:
        """A day with its time."""


Value = str | ActionKey | DayOf | Moment


def worded(value: Value, wording: Wording) -> str:
    """A value as a face words it."""
    match value:
        case ActionKey(action):
            return wording.key(action)
        case DayOf(day):
            return wording.day(day)
        case Moment(at):
            return wording.moment(at)
    return value


@dataclass(frozen=True)
class Say:
    """A passage, or words of supine's own; `values` fill its `{names}`.

    `title` is its heading, in an ink of its own. `roles` are the inks of its sentences, the last
    one for all that follow. `key` chooses it. `edges` are notes, one a sentence. `vital` comes
    first where not all fits.
    """

    said: Passage | str
    values: tuple[tuple[str, Value], ...] = ()
    title: str = ""
    title_role: str = "bright"
    roles: tuple[str, ...] = ("text",)
    key: str = ""
    edges: tuple[str, ...] = ()
    vital: bool = False

    def texts(self, wording: Wording) -> tuple[str, ...]:
        """Its sentences, each with its origin."""
        values = {name: worded(value, wording) for name, value in self.values}
        if isinstance(self.said, Passage):
            return self.said.said(**values)
        return (self.said.format(**values) if values else self.said,)

    def runs(self, wording: Wording) -> tuple[tuple[str, str], ...]:
        """Its sentences, each with its role."""
        last = len(self.roles) - 1
        texts = self.texts(wording)
        return tuple((text, self.roles[min(place, last)]) for place, text in enumerate(texts))


class Choice(NamedTuple):
    """One answer to a question: its key, its word, and whether it was given."""

    key: str
    word: str
    chosen: bool = False


@dataclass(frozen=True)
class Ask:
    """A question and its answers."""

    question: Say
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Marks:
    """A passage whose sentences are chosen by their numbers, as many as fit, and which were."""

    said: Say
    chosen: tuple[bool, ...]


@dataclass(frozen=True)
class Large:
    """The few words that are seen from afar."""

    words: str


@dataclass(frozen=True)
class Word:
    """How much of the deliberate word was typed."""

    typed: str


@dataclass(frozen=True)
class Rows:
    """Lines that a face words in columns or in sentences."""

    title: str
    rows: tuple[object, ...]


Part = Say | Ask | Marks | Large | Word | Rows


class Way(NamedTuple):
    """A key, or a few, or the key of an action, and where it leads."""

    key: str | tuple[str, ...] | ActionKey
    word: str


SAFETY = Way(ActionKey("safety"), "safety")


def yes_no(answer: bool | None, yes: str = "yes") -> tuple[Choice, Choice]:
    """The two answers to a question that has only these; None when none was given."""
    return Choice("y", yes, answer is True), Choice("n", "no", answer is False)


def numbered(options: Iterable[str], chosen: Iterable[str] | None) -> tuple[Choice, ...]:
    """Options of which as many can be chosen as fit, by their numbers."""
    picked = set(chosen or ())
    return tuple(
        Choice(str(place), name.replace("-", " "), name in picked)
        for place, name in enumerate(options, 1)
    )


def toggled_to(name: str, *, chosen: bool) -> str:
    """An option of which as many can be chosen as fit, after its number was pressed."""
    return f"{name.replace('-', ' ')}, {'yes' if chosen else 'taken away'}"


def pain_now(side: str | None) -> str:
    """What a number is asked for, with the sore side where there is one."""
    return "Pain now" + (f", {side} side" if side in ("left", "right") else "")


def number_repeated(pain: int | None) -> str:
    """A number as an answer is repeated; `1` may still become ten."""
    if pain is None:
        return "Left out."
    word = "Zero" if pain == 0 else number(pain).capitalize()
    return f"{word}. 0 makes it ten." if pain == 1 else f"{word}."
