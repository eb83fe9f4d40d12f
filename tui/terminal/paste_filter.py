"""Pasted text on its way in: handed on whole, and never able to press a key."""

import re

from .clean import clean
from .keys import ESCAPE, SEQUENCES

START, END = "\x1b[200~", "\x1b[201~"
SAFETY = (*(ESCAPE + sequence for sequence in SEQUENCES["f2"].split()), "\x0f")
"""F2, as different terminals say it, and ctrl+o: they end a paste whose end was lost."""

BURST = 32
"""So many signs at once were not typed: a paste by a terminal that does not say so."""

_KEYS = re.compile(r"[^\t\r\n -~\xa0-\U0010ffff]")
"""What cannot be in plain text: control keys."""


class PasteFilter:
    """Lets keys pass at once and keeps a paste until its end was read.

    An escape within a paste would be taken for a key, and so would what follows it.
    """

    def __init__(self) -> None:
        self.open = False
        self._kept: list[str] = []
        self._tail = ""

    def feed(self, text: str) -> str:
        """Return what can be taken now, however the text was cut on its way."""
        if self.open and text in SAFETY:
            return self.rest() + text
        if not self.open and len(text) >= BURST and not _KEYS.search(text):
            return START + clean(text) + END
        ready: list[str] = []
        while text:
            piece, text, found = self._cut(text, END if self.open else START)
            if not self.open:
                ready.append(piece)
                self.open = found
            else:
                self._kept.append(piece)
                ready.append(self.rest() if found else "")
        return "".join(ready)

    def rest(self) -> str:
        """Return the paste that is kept; for one that nobody ended, when nothing came for long."""
        kept, self._kept, self._tail = "".join(self._kept), [], ""
        ended = clean(kept.removesuffix(END)) + END if self.open else ""
        self.open = False
        return ended

    def _cut(self, text: str, mark: str) -> tuple[str, str, bool]:
        """Cut behind the mark, which may have begun in the text before; say if it was there."""
        seen = self._tail + text
        before, found, _ = seen.partition(mark)
        if not found:
            self._tail = seen[1 - len(mark) :]
            return text, "", False
        behind = len(before) + len(mark) - len(self._tail)
        self._tail = ""
        return text[:behind], text[behind:], True
