"""A pane drawn to the cell: lines of runs, of which only what changed is painted again."""

from collections.abc import Hashable, Iterator, Sequence
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

_WORDS = "text quiet bright accent key hold stop line chosen label"
_FILLS = "fill-hold fill-bright fill-text fill-accent fill-quiet fill-stop"
INKS = (*_WORDS.split(), *_FILLS.split())
"""What a run can be; the style sheet says how that looks. A fill paints the cell's ground."""

Run = tuple[str, Hashable]
"""Text and its ink."""
Line = tuple[Run, ...]

_ASCII = str.maketrans("●▸○–◐•·█▀▄━─│→↑↓‹›…▏▎▍▌▋▊▉", "x>.-/*.###=-|>^v<>~|||||||")
"""Signs for terminals that have only plain characters."""


class Canvas(Widget):
    """A widget whose subclass says which lines it shows at a size."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{ink}" for ink in INKS}
    plain: ClassVar[bool] = False
    """Whether only plain characters are drawn, as on the Linux console."""

    view: var[Any] = var(None)
    """What the pane shows: a frozen value; setting an equal one does nothing."""
    _lines: tuple[Line, ...] = ()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The lines to show in `width` by `height` cells."""
        raise NotImplementedError

    def ink(self, ink: Hashable) -> Style:
        """The colours of an ink."""
        return self.get_component_rich_style(f"ink--{ink}")

    def watch_view(self) -> None:
        """Draw another value."""
        self.draw()

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

    def _now(self) -> tuple[Line, ...]:
        return tuple(self.lines(self.size.width, self.size.height))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of which something is in view, each in full, from top to bottom."""
        texts = (getattr(text, "whole", text) for line in self._lines for text, _ in line)
        return tuple(dict.fromkeys(texts))

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
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one line for the screen."""
        line = self._lines[y] if y < len(self._lines) else ()
        segments = [Segment(self._spelt(text), self.ink(ink)) for text, ink in line if text]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _spelt(self, text: str) -> str:
        return text.translate(_ASCII) if self.plain else text


def _changed(old: Line, new: Line) -> Iterator[tuple[int, int]]:
    """The spans of cells in which two lines differ, near ones as one."""
    before, after = list(_cells(old)), list(_cells(new))
    width = max(len(before), len(after))
    before += [_BLANK] * (width - len(before))
    after += [_BLANK] * (width - len(after))
    start = end = -_NEAR
    for place in range(width):
        if before[place] == after[place]:
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


class Row(str):
    """A row of a paragraph, which remembers the whole: somebody may ask where it comes from."""

    whole: str

    def __new__(cls, text: str, whole: str) -> "Row":
        """Return the row of `whole` that reads `text`."""
        row = super().__new__(cls, text)
        row.whole = whole
        return row


def wrapped(text: str, width: int) -> list[str]:
    """Break text into lines of at most `width` cells, wide characters counted."""
    if width < 1:
        return []
    return [Row(line.plain.rstrip(), text) for line in Content(text).wrap(width)]


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
