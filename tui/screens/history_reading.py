"""What stands in front of the history: an entry without a session, and pain over the weeks."""

from datetime import datetime, timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..coach.history import History
from ..coach.save_queue import EntryDraft
from ..domain.record import Record
from ..journal import summary
from ..widgets.canvas import Line, Run, wrapped
from ..widgets.form import choice
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.plot import Plot
from .base_screen import BaseScreen
from .history_text import averages, plot
from .reading import Reading

_KINDS = {
    "r": ("rest day", "rest", None),
    "f": ("flare", "note", "#flare "),
    "n": ("note", "note", None),
}
"""What it can be: its word, the kind of entry, and how the note begins."""
_MOST_DAYS = 3660
_LEAD: Run = ("            ", "text")
_FOLLOWS = "  Pain, side, place and the rest follow; all of it can be left out."


class HistoryReading(Reading):
    """Stands in front of the history; the key that opened that leads back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("history")]
    action_history = BaseScreen.action_escape

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap)
        self.history = history


class AddScreen(HistoryReading):
    """A day, then what it was; the entry opens, and everything in it can be left out."""

    TITLE = "Add an entry"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "day(1)", "day"),
        Binding("right", "day(-1)", "day"),
        Binding("up", "week(-1)", "week"),
        Binding("down", "week(1)", "week"),
        *(Binding(key, f"make({key!r})") for key in _KINDS),
    ]
    ago = 0
    made: EntryDraft | None = None

    @property
    def day(self) -> datetime:
        """The chosen day, at this time of day."""
        return self.coach.today.replace(microsecond=0) - timedelta(days=self.ago)

    def text(self, width: int) -> list[Line]:
        """The day and the kinds."""
        name = {0: "today", 1: "yesterday"}.get(self.ago, f"{self.ago} days ago")
        day = f"‹ {summary.day(self.day)} {self.day.year} ›"
        return [
            (),
            (("  Day       ", "quiet"), (day, "chosen"), (f"  {name}", "quiet")),
            (),
            *((_LEAD, *choice(key, f"a {word}")) for key, (word, *_) in _KINDS.items()),
            (),
            *(((row, "quiet"),) for row in wrapped(_FOLLOWS, width)),
        ]

    def footer(self) -> tuple[Item, ...]:
        """A day, a kind, or back."""
        kinds = ((key, word) for key, (word, *_) in _KINDS.items())
        return (*self.items("day", "week"), *kinds, *self.items("safety", "escape"))

    def action_day(self, by: int) -> None:
        """Choose an earlier day, or a later one."""
        self.ago = max(0, min(self.ago + by, _MOST_DAYS))
        self.show()

    def action_week(self, by: int) -> None:
        """Choose a day a week before, or after."""
        self.action_day(7 * by)

    def action_make(self, key: str) -> None:
        """Make the entry."""
        _, kind, note = _KINDS[key]
        self.made = self.history.add(Record(kind=kind, started=self.day, note=note))
        self.dismiss(True)


_TALL = 31
"""From so many rows on there is room for bars."""
_MEANS = {"day": "a column a day, what you told", "week": "a column a week, means of what you told"}


class TrendScreen(HistoryReading):
    """As many days or weeks as the screen is wide."""

    def heading(self) -> Heading:
        """What a column is."""
        return Heading("Trend", _MEANS[self._plot(self.inner).columns.each], "")

    def _plot(self, width: int) -> Plot:
        return plot(self.history.entries, self.coach.today.date(), width)

    def text(self, width: int) -> list[Line]:
        """The plot above the averages."""
        drawn = self._plot(width)
        longest = f"Hold, the longest of each {drawn.columns.each} in seconds"
        tall = self.size.height >= _TALL
        return [
            (),
            *drawn.pain(),
            *([()] if tall else []),
            ((longest, "bright"),),
            *(drawn.bars() if tall else [drawn.seconds()]),
            (),
            *averages(self.history.entries, self.coach.today.date(), width),
        ]
