"""The first row: where you are; and the line below it for what went wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from .canvas import Canvas, Line, cut, justified, length


@dataclass(frozen=True)
class Heading:
    """A title, what it is about from `column` on, and one thing at the right edge.

    Title and edge may be lines with inks of their own; else the one is bright, the other quiet.
    """

    title: str | Line = "supine"
    about: str = ""
    side: str | Line = ""
    column: int = 0


def inked(text: str | Line, ink: str) -> Line:
    """Text in one ink, or a line as it is."""
    return ((text, ink),) if isinstance(text, str) else text


class HeaderBar(Canvas):
    """One row; the middle is cut before anything else is lost."""

    view: var[Heading] = var(Heading())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The title, the middle and the edge."""
        view = self.view
        title, side = inked(view.title, "bright"), inked(view.side, "quiet")
        start = max(view.column, length(title) + 3)
        about = cut(view.about, max(0, width - start - length(side) - 2))
        pad = " " * (start - length(title)) if about else ""
        return [justified((*title, (pad, "text"), (about, "quiet")), side, width)]


class Notice(Canvas):
    """One line, empty most of the time."""

    view: var[str] = var("")

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The line, cut at the edge."""
        return [((cut(self.view, width), "stop"),)]
