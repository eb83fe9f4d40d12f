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
from ..journal import summary, trend
from ..widgets.canvas import Line, Run, wrapped
from ..widgets.form import choice
from ..widgets.key_bar import Item
from ..widgets.plot import LEAD, STEP, hold_lines, pain_lines
from .base_screen import BaseScreen
from .history_function import function_lines
from .history_text import averages
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


_FULL, _LOW = 11, 6
"""Rows of the plot: one for each number of the scale, or one for two."""
_FULL_HEIGHT = 31


class TrendScreen(HistoryReading):
    """As many weeks as the screen is wide."""

    TITLE = "Trend"
    SUB_TITLE = "a column a week, the means of what you told"

    def text(self, width: int) -> list[Line]:
        """The plot above the averages."""
        today = self.coach.today.date()
        entries = self.history.entries
        weeks = trend.weeks(entries, today, max(1, (width - LEAD) // STEP))
        return [
            (),
            *pain_lines(weeks, _FULL if self.size.height >= _FULL_HEIGHT else _LOW),
            (),
            (("Hold, the longest of each week in seconds", "bright"),),
            *hold_lines(weeks),
            (),
            *averages(entries, today, width),
            *function_lines(entries, today, width),
        ]
