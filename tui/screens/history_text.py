"""What the history says: the entries that are looked for, the month and the averages."""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from ..coach.history import History
from ..domain.record import Record
from ..journal import query, trend
from ..journal.summary import EntrySummary
from ..journal.trend import Span
from ..storage.routines import passages
from ..widgets.canvas import Line, length, wrapped
from ..widgets.entries import MONTH_WIDTH, dated, entry_line, month_lines
from ..widgets.plot import LEAD, STEP, Plot
from ..widgets.text_pane import Block, laid_out
from .entries_screen import Selection
from .parts import said, texts


class ListedEntries(Selection[EntrySummary]):
    """Newest first; only what is in view becomes text."""

    def __init__(self, history: History) -> None:
        super().__init__()
        self._history = history
        self.all: tuple[EntrySummary, ...] = ()
        self.query = query.Query()
        self.wanted = ""

    def find(self, wanted: str, today: date) -> None:
        """Look for something, from the newest entry on."""
        self.wanted, self.query = wanted, query.parse(wanted, today)
        self.rows, self.place, self.top = self.query.among(self.all), 0, 0

    def refresh(self) -> None:
        """List the entries that there are now."""
        if self.all is not self._history.entries:
            self.all = self._history.entries
            self.take(self.query.among(self.all))

    def choose(self, name: str) -> None:
        """Let the entry with this file name be the chosen one, wherever it stands now."""
        self.refresh()
        places = (place for place, one in enumerate(self.rows) if one.name == name)
        self.place = next(places, self.place)

    def go_to_month(self, by: int) -> None:
        """Choose the newest entry of the month before, or of the next one."""
        months = [(one.day.year, one.day.month) for one in self.rows]
        here = months[self.place] if months else ()
        if by < 0:
            earlier = (place for place, month in enumerate(months) if month < here)
            self.place = next(earlier, self.place)
        else:
            later = [month for month in months if month > here]
            self.place = months.index(later[-1]) if later else 0

    @property
    def reading(self) -> bool:
        """Whether more entries are still being read."""
        return self._history.reading

    @property
    def count(self) -> str:
        """How many there are, and among how many they were found."""
        among = f" of {len(self.all)}" if self.wanted else ""
        word = "entry" if len(self.rows) == 1 and not among else "entries"
        return f"{len(self.rows)}{among} {word}{', reading' if self.reading else ''}"

    def month_of(self, day: date) -> trend.Month:
        """The month of a day, with all its entries."""
        entries = self._history.month(day.year, day.month)
        return trend.month(entries, day.year, day.month)


_BESIDE, _WIDE = 60, 96
"""From so many columns on the month stands beside the list, and the plot below the month."""
_WIDE_SIDE = 42
_NONE = "Nothing here yet. What you practise stands here, and what you add with a."
_NO_MATCH = "Nothing matches."


@dataclass(frozen=True)
class HistoryText:
    """The entries in view, and beside them the month of the chosen one."""

    entries: ListedEntries
    today: date

    def lines(self, width: int, height: int, *, month: bool) -> list[Line]:
        """The list with the month beside it; where that has no room, the list or the month."""
        if width < _BESIDE:
            return self._side(width, height) if month else self._list(width, height)
        side = _WIDE_SIDE if width >= _WIDE else MONTH_WIDTH
        left = width - side - 3
        lines = zip_longest(self._list(left, height), self._side(side, height), fillvalue=())
        return [_beside(one, other, left + 3) for one, other in lines]

    def _list(self, width: int, height: int) -> list[Line]:
        if not self.entries.rows:
            none = "" if self.entries.reading else _NO_MATCH if self.entries.wanted else _NONE
            return laid_out([Block((), ((none, "quiet"),))], width, 0)
        query, chosen = self.entries.query, self.entries.chosen
        return [
            entry_line(one, query.match(one), self.today, width, chosen=one is chosen)
            for one in self.entries.in_view(height)
        ]

    def _side(self, width: int, height: int) -> list[Line]:
        day = self.entries.chosen.day if self.entries.chosen else self.today
        lines = month_lines(self.entries.month_of(day), day, self.today)
        for more in (averages(self.entries.all, self.today, width), self._plot(width)):
            if len(lines) + 1 + len(more) <= height:
                lines += [(), *more]
        return lines

    def _plot(self, width: int) -> list[Line]:
        if width < _WIDE_SIDE:
            return []
        drawn = plot(self.entries.all, self.today, width)
        return [*drawn.pain(), drawn.seconds()]


def _beside(one: Line, other: Line, column: int) -> Line:
    return (*one, (" " * (column - length(one)), "text"), *other) if other else one


def question(record: Record, today: date, width: int) -> list[Line]:
    """Whether to delete an entry, and what else goes with it."""
    words = passages("history")
    day = dated(record.started.date(), today).strip()
    which = f"{words['delete'].title} {day}, {record.started:%H:%M}."
    blocks = [Block((), ((which, "bright"), *texts(words["delete"])))]
    if any(not one.corrected for one in record.flags) or record.nerve_told:
        blocks.append(Block((), texts(words["delete-flagged"], "stop"), gap=False))
    return [(), *laid_out(blocks, width, 0), ()]


def plot(entries: tuple[EntrySummary, ...], today: date, width: int) -> Plot:
    """The days or weeks that have room, the same wherever they are drawn."""
    cells = max(STEP, width - LEAD)
    drawn = trend.columns(entries, today, most_days=cells, most_weeks=cells // STEP)
    return Plot(drawn, cells)


def averages(entries: tuple[EntrySummary, ...], today: date, width: int) -> list[Line]:
    """Averages over two and four weeks, with what they cannot say."""
    rows = [_average(trend.lately(entries, today, number), number) for number in (2, 4)]
    caution = [((row, "quiet"),) for row in wrapped(said("history", "averages"), width)]
    return [(("Pain before → after", "bright"),), *rows, *caution]


def _average(span: Span, weeks: int) -> Line:
    means = " → ".join("-" if mean is None else str(mean) for mean in (span.before, span.after))
    days = f"{span.days} day{'' if span.days == 1 else 's'}"
    return ((f"{weeks} weeks  ", "quiet"), (means.ljust(11), "text"), (days, "quiet"))
