"""Plain characters in the place of signs that a console's font may not have."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS = dict(zip("●▸○–◐•·█▀▄━─→←↑↓‹›…▏▎▍▌▋▊▉", "x>.-/*.###=-><^v<>~|||||||", strict=True))
_LINES, _BLOCKS = range(0x2500, 0x2580), range(0x2580, 0x25A0)
_PLAIN = str.maketrans(
    {chr(code): "|" for code in _LINES} | {chr(code): "#" for code in _BLOCKS} | _SIGNS
)


class AsciiFilter(LineFilter):
    """Spells what every screen draws in ASCII; what a person wrote stays as it is."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Translate the text, not the colours."""
        return [
            Segment(text.translate(_PLAIN), style, control) for text, style, control in segments
        ]
