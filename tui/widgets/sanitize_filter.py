"""The last look at every line before it is sent: nothing in a text steers the terminal."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from ..terminal.clean import clean_line_ends


class SanitizeFilter(LineFilter):
    """Takes out what the text boundary should have taken out, keeping every cell's place."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments; those that need no care are the same ones."""
        return [_sanitize(one) for one in segments]


def _sanitize(segment: Segment) -> Segment:
    if segment.control or segment.text.isprintable():
        return segment
    safe = clean_line_ends(segment.text)
    lost = segment.cell_length - cell_len(safe)
    return segment if safe == segment.text else Segment(safe + " " * lost, segment.style)
