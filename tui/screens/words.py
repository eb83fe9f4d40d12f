"""Passages of the content files, as blocks and runs."""

from collections.abc import Iterable, Iterator

from ..domain.origins import Library
from ..domain.routine import Passage, joined
from ..storage import routines
from ..widgets.form import Choice
from ..widgets.text_pane import Block


def content(name: str) -> dict[str, Passage]:
    """The passages of one content file."""
    return routines.passages(name)


def library() -> Library:
    """The sources, and the places of the article."""
    return routines.library()


def texts(passage: Passage, role: str = "text", **values: str) -> tuple[tuple[str, str], ...]:
    """The sentences of a passage as runs; `{names}` in them are filled from `values`."""
    return tuple((one, role) for one in passage.said(**values))


def said(file: str, name: str) -> str:
    """The sentences of a passage in a row."""
    return joined(content(file)[name].said())


def titled(passage: Passage, *, gap: bool = True, **values: str) -> Block:
    """A passage with its title as the label."""
    return Block(((passage.title, "label"),), texts(passage, **values), passage.note, gap)


def spoken(word: str) -> str:
    """A word of a file as people say it."""
    return word.replace("-", " ")


def feelings(known: Iterable[str], chosen: Iterable[str] | None) -> Iterator[Choice]:
    """The nerve feelings as numbered choices."""
    picked = set(chosen or ())
    return ((str(place), spoken(one), one in picked) for place, one in enumerate(known, 1))
