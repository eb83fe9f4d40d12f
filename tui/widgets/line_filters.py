"""What happens to every line before it is sent."""

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


_QUARTERS = dict(zip("▖▗▘▝▚▞", ",.'`\\/", strict=True))
"""The plot: left is before, right is after, high is half a point more."""
_SIGNS = dict(zip("●▸○–◐•·█▀▄━─→←↑↓‹›…▏▎▍▌▋▊▉", "x>.-/*.###=-><^v<>~|||||||", strict=True))
_LINES, _BLOCKS = range(0x2500, 0x2580), range(0x2580, 0x25A0)
_PLAIN = str.maketrans(
    {chr(code): "|" for code in _LINES} | {chr(code): "#" for code in _BLOCKS} | _SIGNS | _QUARTERS
)


class AsciiFilter(LineFilter):
    """Spells what every screen draws in ASCII; what a person wrote stays as it is."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Translate the text, not the colours."""
        return [
            Segment(text.translate(_PLAIN), style, control) for text, style, control in segments
        ]
