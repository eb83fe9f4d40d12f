"""The one boundary where text from outside is made safe for a terminal."""

import unicodedata

_HIDDEN = {
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    *map(chr, range(0xE0000, 0xE0080)),
    *"\u200e\u200f\u061c\ufeff",
}
"""Marks that reorder or hide text; joiners of emoji are not among them."""


def clean(text: str) -> str:
    """Return text without control, bidi and other hidden characters; line ends stay as LF."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return "".join(one for one in lines if one == "\n" or not _unsafe(one))


def clean_line(text: str) -> str:
    """Return text made safe and laid on one line."""
    return " ".join(clean(text).split())


def clean_line_ends(text: str) -> str:
    """Return text made safe, and without line ends too: a piece of a line as it is sent."""
    return "".join(one for one in text if not _unsafe(one))


def dotted(text: str) -> str:
    """Return text with a dot for each unsafe sign, so that nothing in it moves."""
    return "".join("·" if _unsafe(one) else one for one in text)


def _unsafe(one: str) -> bool:
    return one in _HIDDEN or unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp")
