"""Words only: no signs, no short forms, and lines of at most 80 columns."""

import re
from collections.abc import Mapping
from textwrap import wrap

from ..domain.routine import Passage, reworded

WIDTH = 80
_SIGNS = {
    "\N{RIGHTWARDS ARROW}": "to",
    " > ": ", ",
    " & ": " and ",
    "  ": " ",
}
_ENDS = re.compile(r"(?<=[A-Za-z][.?!]) +")
_TIED = "\N{NO-BREAK SPACE}"
_MARK = re.compile(r"^[>-] ")
_SECONDS = re.compile(r"\b(\d+) s\b")
_ASIDE = re.compile(r"\.? \(([^()]*)\)( (?=\w))?")


def worded(text: str) -> str:
    """A sentence of the screens as one reads it aloud."""
    text = _ASIDE.sub(lambda aside: f", {aside[1]}" + (", " if aside[2] else ""), text)
    text = _MARK.sub("", text)
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    return _SECONDS.sub(lambda count: seconds(int(count[1])), text)


def lines(text: str) -> list[str]:
    """Text of any length as lines, broken between sentences where they fit; empty stays empty."""
    rows: list[str] = [""]
    for one in _ENDS.split(text):
        joined = f"{rows[-1]} {one}" if rows[-1] else one
        if len(joined) <= WIDTH:
            rows[-1] = joined
        else:
            rows += wrap(one, WIDTH, break_on_hyphens=False)
    return [row.replace(_TIED, " ") for row in rows if row] or [""]


def seconds(count: float) -> str:
    """Whole seconds."""
    return f"{count:.0f} second" + ("" if round(count) == 1 else "s")


def sentence(text: str) -> str:
    """Words as a sentence, with its capital and its full stop; a key keeps its letter."""
    return reworded(text, _whole)


def _whole(text: str) -> str:
    text = opening(worded(text))
    return text + ("" if text[-1:] in (".", "?", "!", ":", "") else ".")


def opening(text: str) -> str:
    """Words as a sentence begins; a key of one letter stays as it is pressed, supine is small."""
    small = text[1:2] in ("", " ", ",", ":") or text.startswith("supine")
    return text if small else text[:1].upper() + text[1:]


def said(passage: Passage, **values: str) -> list[str]:
    """The sentences of a passage; `{names}` in them are filled from `values`."""
    return [sentence(one) for one in passage.said(**values)]


def keyed(words: Mapping[str, str]) -> str:
    """Words with their keys in a row, such as `l left, r right`; no line ends between the two."""
    return ", ".join(f"{key}{_TIED}{word}" for key, word in words.items())
