"""Passages of the content files, read when a screen first needs them."""

from collections.abc import Iterable, Iterator
from functools import cache

from ..domain.origins import Library
from ..domain.routine import Passage
from ..domain.settings import Settings
from ..storage import routines
from ..terminal.clean import clean_line
from ..widgets.board import Block
from ..widgets.choices import Choice

LONGEST_NUMBER = 27
"""As long as the words that stand there otherwise: the safety page must not grow."""


@cache
def content(name: str) -> dict[str, Passage]:
    """The passages of one content file."""
    return routines.passages(name)


@cache
def library() -> Library:
    """The sources, and the places of the article."""
    return routines.library()


def texts(passage: Passage, role: str = "text", **values: str) -> tuple[tuple[str, str], ...]:
    """The sentences of a passage as runs; `{names}` in them are filled from `values`."""
    return tuple((_filled(one.text, values), role) for one in passage.sentences)


def said(file: str, name: str) -> str:
    """The sentences of a passage in a row."""
    return " ".join(text for text, _ in texts(content(file)[name]))


def _filled(text: str, values: dict[str, str]) -> str:
    return text.format(**values) if values else text


def titled(passage: Passage, *, gap: bool = True, **values: str) -> Block:
    """A passage with its title as the label."""
    return Block(((passage.title, "label"),), texts(passage, **values), passage.note, gap)


def who_to_call(settings: Settings) -> str:
    """The person's own emergency number, else that there is a local one; no region is assumed."""
    own = clean_line(settings.checks.call)
    return own[:LONGEST_NUMBER] or "your local emergency number"


def spoken(word: str) -> str:
    """A word of a file as people say it."""
    return word.replace("-", " ")


def feelings(known: Iterable[str], chosen: Iterable[str] | None) -> Iterator[Choice]:
    """The nerve feelings as numbered choices."""
    picked = set(chosen or ())
    return ((str(place), spoken(one), one in picked) for place, one in enumerate(known, 1))
