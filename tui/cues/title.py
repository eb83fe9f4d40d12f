"""The window title: the seconds, for whoever looks at a list of windows."""

from collections.abc import Callable

from .osc import osc
from .output import Output
from .schedule import Cue, What

NEUTRAL = "supine"
_KEEP, _RESTORE = "\x1b[22;2t", "\x1b[23;2t"
"""Terminals with a stack of titles keep the one that stood before; the others ignore this."""


class Title(Output):
    """Writes a title when it changes, and gives the old one back at the end."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._shown = ""
        self._half_way = False
        self._marked = ""

    def tell(self, cue: Cue, now: float) -> None:
        """Half-way stands beside the seconds for as long as they are the same."""
        self._half_way = cue.what is What.HALF_WAY

    def count(self, text: str) -> None:
        """Show the seconds, or the neutral title once there have been any."""
        if self._half_way:
            self._half_way, self._marked = False, text
        if text and text == self._marked:
            text += ", half-way"
        self._set(text or (NEUTRAL if self._shown else ""))

    def _set(self, text: str) -> None:
        if text == self._shown:
            return
        self._write(("" if self._shown else _KEEP) + osc(2, text))
        self._shown = text

    def close(self) -> None:
        """Give the title back."""
        if self._shown:
            self._write(osc(2, "") + _RESTORE)
            self._shown = ""
