"""The entries of the journal as they are listed: those that are looked for, one of them chosen."""

from datetime import date

from ..coach.history import History
from ..journal import query, trend
from ..journal.summary import EntrySummary
from .selection import Selection


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
