"""The draining field: it empties from the right, in eighths of a cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from .canvas import Canvas, Line

_EIGHTHS = " ▏▎▍▌▋▊▉"


@dataclass(frozen=True)
class Level:
    """How full the field is, from 0 to 1; a thick one is filled, a thin one a line."""

    full: float = 0.0
    thick: bool = False
    ink: str = "quiet"
    shown: bool = False


class DrainBar(Canvas):
    """A row, or two, that empties with the time."""

    view: var[Level] = var(Level())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The same row as often as there is height."""
        return [self._row(width)] * height if self.view.shown else []

    def _row(self, width: int) -> Line:
        eighths = round(min(1.0, max(0.0, self.view.full)) * width * 8)
        whole, part = divmod(eighths, 8)
        if not self.view.thick:
            return (("━" * whole, self.view.ink), ("─" * (width - whole), "line"))
        edge = _EIGHTHS[part] if part else ""
        rest = "─" * (width - whole - len(edge))
        return ((" " * whole, f"fill-{self.view.ink}"), (edge, self.view.ink), (rest, "line"))
