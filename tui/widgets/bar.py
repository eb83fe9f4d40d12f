"""The first row: where you are."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from .canvas import Canvas, Line, cut, justified


@dataclass(frozen=True)
class Heading:
    """A title, what it is about from `column` on, and one thing at the right edge."""

    title: str = "supine"
    about: str = ""
    side: str = ""
    column: int = 0


class Bar(Canvas):
    """One row; the middle is cut before anything else is lost."""

    view: var[Heading] = var(Heading())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The title, the middle and the edge."""
        view = self.view
        start = max(view.column, len(view.title) + 3)
        about = cut(view.about, max(0, width - start - len(view.side) - 2))
        title = view.title.ljust(start) if about else view.title
        left: Line = ((title, "bright"), (about, "quiet"))
        return [justified(left, ((view.side, "quiet"),), width)]
