"""A board of text: blocks with a label at the side, or above where the screen is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from textual.reactive import var

from ..domain.routine import around
from .canvas import Canvas, Line, Run, flowed, length, wrapped

NARROW = 60
"""Below this width labels stand above their text."""


@dataclass(frozen=True)
class Block:
    """A label, a quiet note below it, and paragraphs with their roles."""

    label: Line = ()
    texts: tuple[Run, ...] = ()
    note: str = ""
    gap: bool = True
    run_in: bool = False


def laid_out(blocks: Sequence[Block], width: int, column: int) -> list[Line]:
    """The lines of some blocks; text begins at `column`, gaps stand before a block."""
    lines: list[Line] = []
    for block in blocks:
        if block.gap and lines:
            lines.append(())
        labelled = block.label or block.note
        if labelled and column and width >= NARROW:
            lines += _beside(block, width, column)
        else:
            lines += _above(block, width)
    return lines


def _above(block: Block, width: int) -> list[Line]:
    head: list[Line] = []
    if block.run_in:
        return _run_in(block, width)
    if block.label:
        note: Line = ((f"  {block.note}", "quiet"),) if block.note else ()
        head = flowed((*block.label, *note), width)
    return head + _texts(block, width)


def _run_in(block: Block, width: int) -> list[Line]:
    """The label as the first words of the text; here the label may have several roles."""
    (text, ink), *others = block.texts
    first = flowed((*block.label, (around(f"  {text}", text), ink)), width)
    return [*first, *_texts(replace(block, texts=tuple(others)), width)]


def _beside(block: Block, width: int, column: int) -> list[Line]:
    texts = _texts(block, width - column)
    labels: list[Line] = [block.label] if block.label else []
    if block.note:
        labels += [((row, "quiet"),) for row in wrapped(block.note, column - 1)]
    return [
        (*label, (" " * (column - length(label)), "text"), *text)
        for label, text in zip_longest(labels, texts, fillvalue=())
    ]


def _texts(block: Block, width: int) -> list[Line]:
    return [((row, role),) for text, role in block.texts for row in hung(text, width)]


def hung(text: str, width: int) -> list[str]:
    """Wrap a paragraph; what follows a `-` or `>` hangs below its first word."""
    indent = 2 if text[:2] in ("- ", "> ") else 0
    rows = wrapped(text[indent:], width - indent)
    lead = [text[:indent], *[" " * indent] * len(rows)]
    shown = (around(before + row, text) for before, row in zip(lead, rows, strict=False))
    return list(shown) or [""]


class TextPane(Canvas):
    """Shows lines; keeps to its height and scrolls by whole lines where asked to."""

    view: var[tuple[Line, ...]] = var(())
    top: var[int] = var(0)
    watch_top = Canvas.draw
    hint: var[str] = var("↓ more")
    """What the last row says where there is more, in a pane that says it."""
    watch_hint = Canvas.draw

    def __init__(self, *, id: str, hints: bool = False) -> None:
        super().__init__(id=id)
        self._hints = hints

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The part of the lines that is in view; the last one says when there is more."""
        shown = list(self.view[self.top : self.top + height])
        if self._hints and self.top + height < len(self.view):
            shown[-1:] = [((self.hint, "key"),)]
        return shown

    def scroll(self, by: int) -> None:
        """Move the view by some lines, as far as there are any."""
        self.top = max(0, min(self.top + by, len(self.view) - self.size.height))

    def reveal(self, row: int) -> None:
        """Move as little as brings a row into view, with the one below it."""
        height = self.size.height
        top = max(row + 2 - height, min(self.top, max(0, row - 1)))
        self.top = max(0, min(top, len(self.view) - height))

    @property
    def longer(self) -> bool:
        """Whether there are more lines than rows."""
        return len(self.view) > self.size.height

    @property
    def more(self) -> bool:
        """Whether there is something below the view."""
        return self.top + self.size.height < len(self.view)
