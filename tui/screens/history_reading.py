"""What stands in front of the history: an entry without a session, and pain over the weeks."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

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
from ..widgets.text_pane import NARROW
from .base_screen import BaseScreen
from .history_function import function_lines
from .history_text import averages, plot
from .reading import Reading

_KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "p": (
        "session without the screen",
        {"kind": "session", "status": "finished", "unguided": True},
    ),
    "r": ("rest day", {"kind": "rest"}),
    "f": ("flare", {"kind": "note", "note": "#flare "}),
    "n": ("note", {"kind": "note"}),
}
"""What it can be: its word, and what the entry then says."""
_ROOMY = 17
"""Rows from which there is room to say how."""
_DAY, _QUARTER = timedelta(days=1), timedelta(minutes=15)
_MOST_DAYS = 3660
_HOW = "  Up and down choose day or time, left and right change it."
_FOLLOWS = "  Pain, side, place and the rest follow; all of it can be left out."


class HistoryReading(Reading):
    """Stands in front of the history; the key that opened that leads back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("history")]
    action_history = BaseScreen.action_escape

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap)
        self.history = history


class AddScreen(HistoryReading):
    """A day and a time, then what it was; the entry opens, all in it can be left out."""

    TITLE = "Add an entry"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(0)", "choose"),
        Binding("down", "choose(1)", "choose"),
        Binding("left", "change(-1)", "change"),
        Binding("right", "change(1)", "change"),
        Binding("pageup", "week(-1)"),
        Binding("pagedown", "week(1)"),
        *(Binding(key, f"make({key!r})") for key in _KINDS),
    ]
    made: EntryDraft | None = None

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap, history)
        self.at = self._now
        self._row = 0

    @property
    def _now(self) -> datetime:
        return self.coach.today.replace(microsecond=0)

    def text(self, width: int) -> list[Line]:
        """The day, the time and the kinds."""
        ago = (self._now.date() - self.at.date()).days
        name = {0: "today", 1: "yesterday"}.get(ago, f"{ago} days ago")
        day = f"{summary.day(self.at)} {self.at.year}"
        lead: Run = (" " * (12 if width >= NARROW else 2), "text")
        return [
            (),
            (*self._field(0, "Day", day), (f"  {name}", "quiet")),
            self._field(1, "Time", f"{self.at:%H:%M}"),
            (),
            *((lead, *choice(key, f"a {word}")) for key, (word, _) in _KINDS.items()),
            *self._hints(width),
        ]

    def _hints(self, width: int) -> list[Line]:
        """How it is used, where there is room for that: the kinds have their keys anyway."""
        if self.size.height < _ROOMY:
            return []
        return [
            (),
            *(((row, "quiet"),) for text in (_HOW, _FOLLOWS) for row in wrapped(text, width)),
        ]

    def _field(self, row: int, name: str, value: str) -> Line:
        if row != self._row:
            return ((f"  {name:<10}  {value}", "quiet"),)
        return (("▸ ", "accent"), (f"{name:<10}", "bright"), (f"‹ {value} ›", "chosen"))

    def footer(self) -> tuple[Item, ...]:
        """A row, a kind, or back; what is chosen is changed between its arrows."""
        kinds = ((key, word.split()[0]) for key, (word, _) in _KINDS.items())
        return (*self.items("change"), *kinds, *self.items("safety", "escape"))

    def action_choose(self, row: int) -> None:
        """Choose the day or the time."""
        self._row = row
        self.show()

    def action_change(self, by: int) -> None:
        """An earlier day or time, or a later one; times go by quarters of an hour."""
        if self._row == 0:
            self._go(self.at + by * _DAY)
            return
        quarter = self.at.replace(minute=self.at.minute // 15 * 15, second=0)
        onto = by < 0 and quarter != self.at
        self._go(quarter if onto else quarter + by * _QUARTER)

    def action_week(self, by: int) -> None:
        """Choose a day a week before, or after."""
        self._go(self.at + 7 * by * _DAY)

    def _go(self, at: datetime) -> None:
        """Choose a moment, none in the future."""
        self.at = max(self._now - _MOST_DAYS * _DAY, min(at, self._now))
        self.show()

    def action_make(self, key: str) -> None:
        """Make the entry."""
        _, says = _KINDS[key]
        self.made = self.history.add(Record(started=self.at, **says))
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
            *function_lines(self.history.entries, self.coach.today.date(), width),
        ]
