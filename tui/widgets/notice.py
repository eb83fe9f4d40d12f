"""A line that must be seen: a file that could not be read, a note that could not be saved."""

from collections.abc import Sequence

from textual.reactive import var

from .canvas import Canvas, Line, cut


class Notice(Canvas):
    """One line, empty most of the time."""

    view: var[str] = var("")

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The line, cut at the edge."""
        return [((cut(self.view, width), "stop"),)]
