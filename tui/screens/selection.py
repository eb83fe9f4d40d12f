"""Rows of which one is chosen, and how far the view of them is scrolled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass
class Selection(Generic[Row]):
    """Some rows, the place of the chosen one, and the place of the first one in view."""

    rows: Sequence[Row] = ()
    place: int = 0
    top: int = 0

    @property
    def chosen(self) -> Row | None:
        """The chosen row."""
        return self.rows[self.place] if self.rows else None

    def take(self, rows: Sequence[Row]) -> None:
        """Show other rows; the place stays, as far as there is one."""
        self.rows = rows
        self.move(0)

    def move(self, by: int) -> None:
        """Choose another row."""
        self.place = max(0, min(self.place + by, len(self.rows) - 1))

    def in_view(self, height: int) -> Sequence[Row]:
        """As many rows as have room, the chosen one among them.

        The view moves by half of it: that sends less than a row with each step.
        """
        if not self.top <= self.place < self.top + height:
            self.top = self.place - height // 2
        self.top = max(0, min(self.top, len(self.rows) - height))
        return self.rows[self.top : self.top + height]
