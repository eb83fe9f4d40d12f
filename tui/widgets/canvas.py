"""A pane drawn to the cell: lines of runs, of which only what changed is painted again."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.events import Resize
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from ..domain.routine import Sentence, around, sentences_in
from .inks import FILLED, inks

Run = tuple[str, Hashable]
"""Text and its ink, which `inks.py` knows."""
Line = tuple[Run, ...]


class Canvas(Widget):
    """A widget whose subclass says which lines it shows at a size."""

    ascii_only: ClassVar[bool] = False
    """Whether only plain characters are sent, as to the Linux console."""

    view: var[Any] = var(None)
    """What the pane shows: a frozen value; setting an equal one does nothing."""
    _lines: tuple[Line, ...] = ()
    _inks: Mapping[str, Style] | None = None

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The lines to show in `width` by `height` cells."""
        raise NotImplementedError

    def ink(self, ink: Hashable) -> Style:
        """The colours of an ink."""
        if self._inks is None:
            self._inks = inks(self)
        return self._inks[str(ink)]

    def draw(self) -> None:
        """Bring the pane up to date; nothing is sent when nothing changed."""
        if not self.is_mounted:
            return
        before, self._lines = self._lines, self._now()
        regions = [
            Region(start, y, end - start, 1)
            for y, (old, new) in enumerate(zip_longest(before, self._lines, fillvalue=()))
            if old != new
            for start, end in _changed(old, new)
        ]
        if regions:
            self.refresh(*regions)

    watch_view = draw

    def _now(self) -> tuple[Line, ...]:
        return tuple(self.lines(self.size.width, self.size.height))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of which something is in view, from top to bottom."""
        return tuple(one for line in self._lines for text, _ in line for one in sentences_in(text))

    def on_mount(self) -> None:
        """Lay out the first lines."""
        self._lines = self._now()

    def on_resize(self, _event: Resize) -> None:
        """Lay the lines out anew."""
        self._lines = self._now()
        self.refresh()

    def notify_style_update(self) -> None:
        """Paint again in other colours."""
        super().notify_style_update()
        self._inks = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one line for the screen."""
        line = self._lines[y] if y < len(self._lines) else ()
        segments = [self._segment(text, ink) for text, ink in line if text]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _segment(self, text: str, ink: Hashable) -> Segment:
        """A run; where a ground may not be seen a fill has signs of the same colour."""
        style = self.ink(ink)
        if ink in FILLED and (self.ascii_only or self.app.no_color):
            return Segment("█" * len(text), Style(color=style.bgcolor, bgcolor=style.bgcolor))
        return Segment(text, style)


def _changed(old: Line, new: Line) -> Iterator[tuple[int, int]]:
    """The spans of cells in which two lines differ, near ones as one."""
    cells = zip_longest(_cells(old), _cells(new), fillvalue=_BLANK)
    start = end = -_NEAR
    for place, (before, after) in enumerate(cells):
        if before == after:
            continue
        if place - end > _NEAR:
            if end > start:
                yield start, end
            start = place
        end = place + 1
    if end > start:
        yield start, end


_BLANK: Run = (" ", "")
_NEAR = 6
"""Spans closer than this cost less sent together: moving the cursor takes bytes too."""


def _cells(line: Line) -> Iterator[Run]:
    for text, ink in line:
        for sign in text:
            yield from [(sign, ink)] * max(1, cell_len(sign))


def wrapped(text: str, width: int) -> list[str]:
    """Break text into lines of at most `width` cells, wide characters counted."""
    if width < 1:
        return []
    return [around(line.plain.rstrip(), text) for line in Content(text).wrap(width)]


def flowed(line: Line, width: int) -> list[Line]:
    """Break a line into lines of at most `width` cells; each run keeps its ink."""
    text = "".join(said for said, _ in line)
    rows: list[Line] = []
    stop = 0
    for row in wrapped(text, width):
        start = text.index(row, stop)
        stop = start + len(row)
        rows.append(_part(line, start, stop))
    return rows


def _part(line: Line, start: int, stop: int) -> Line:
    runs: Line = ()
    for text, ink in line:
        piece = text[max(0, start) : max(0, stop)]
        runs += ((around(piece, text), ink),) if piece else ()
        start, stop = start - len(text), stop - len(text)
    return runs


def length(line: Line) -> int:
    """How many cells a line takes."""
    return sum(cell_len(text) for text, _ in line)


def justified(left: Line, right: Line, width: int) -> Line:
    """Put one line at the left and one at the right edge; the right one gives way."""
    gap = width - length(left) - length(right)
    return (*left, (" " * gap, "text"), *right) if gap >= 2 or not right else left


def cut(text: str, width: int) -> str:
    """Shorten text to `width` cells, with an ellipsis where something is missing."""
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > max(0, width - 1):
        text = text[:-1]
    return text.rstrip() + "…"
