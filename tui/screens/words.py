"""Passages of the content files, as blocks and runs."""

from ..domain.origins import Library
from ..domain.routine import Passage, joined
from ..storage import routines


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


def spoken(word: str) -> str:
    """A word of a file as people say it."""
    return word.replace("-", " ")
