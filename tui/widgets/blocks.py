"""Bitmaps as lines: filled cells are painted by their ground, halves by their sign."""

from ..figure.glyphs import Bitmap, spans
from .canvas import Line


def block_lines(bitmap: Bitmap, ink: str) -> list[Line]:
    """The terminal rows of a bitmap in one ink; spaces with a ground are one byte a cell."""
    return [
        tuple(
            (text, f"{'fill' if filled else 'half'}-{ink}") for text, filled in spans(bitmap, row)
        )
        for row in range(len(bitmap) // 2)
    ]
