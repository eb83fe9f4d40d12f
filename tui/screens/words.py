"""Passages of the content files, as blocks and runs."""

from collections.abc import Iterable, Iterator

from ..domain.routine import Passage
from ..storage.routines import passages
from ..widgets.board import Block
from ..widgets.choices import Choice


def content(name: str) -> dict[str, Passage]:
    """The passages of one content file."""
    return passages(name)


def texts(passage: Passage, role: str = "text", **values: str) -> tuple[tuple[str, str], ...]:
    """The sentences of a passage as runs; `{names}` in them are filled from `values`."""
    return tuple((_filled(one.text, values), role) for one in passage.sentences)


def _filled(text: str, values: dict[str, str]) -> str:
    return text.format(**values) if values else text


def titled(passage: Passage, ink: str = "label", *, gap: bool = True) -> Block:
    """A passage with its title as the label."""
    return Block(((passage.title, ink),), texts(passage), passage.note, gap)


def spoken(word: str) -> str:
    """A word of a file as people say it."""
    return word.replace("-", " ")


def feelings(known: Iterable[str], chosen: Iterable[str] | None) -> Iterator[Choice]:
    """The nerve feelings as numbered choices."""
    picked = set(chosen or ())
    return ((str(place), spoken(one), one in picked) for place, one in enumerate(known, 1))
