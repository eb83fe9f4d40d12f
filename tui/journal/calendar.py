"""A month as days that were practised, rested or flagged. Never a row of days that can break."""

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass

from .entry_summary import UNREADABLE, EntrySummary

PRACTISED, RESTED, FLAGGED, NOTED = "practised", "rest", "stopped", "note"
_ORDER = (FLAGGED, PRACTISED, RESTED, NOTED)
"""What a day is called when it was several things: the first of these."""


@dataclass(frozen=True)
class Month:
    """Weeks from Monday to Sunday; each day has its number (0 outside) and what it was."""

    year: int
    month: int
    weeks: tuple[tuple[tuple[int, str], ...], ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many days were what."""
        days = [what for week in self.weeks for _, what in week]
        return {what: days.count(what) for what in _ORDER}


def month(entries: Iterable[EntrySummary], year: int, number: int) -> Month:
    """Return a month of the calendar."""
    days: dict[int, set[str]] = {}
    for one in entries:
        if (one.day.year, one.day.month) == (year, number):
            days.setdefault(one.day.day, set()).add(what(one))
    weeks = Calendar().monthdayscalendar(year, number)
    return Month(
        year,
        number,
        tuple(tuple((day, _gravest(days.get(day, ()))) for day in week) for week in weeks),
    )


def what(one: EntrySummary) -> str:
    """What an entry makes of its day; nothing when it is not counted."""
    if one.other or one.kind == UNREADABLE:
        return ""
    if one.flagged:
        return FLAGGED
    if one.practised:
        return PRACTISED
    return RESTED if one.kind == "rest" else NOTED


def _gravest(whats: Iterable[str]) -> str:
    return next((one for one in _ORDER if one in whats), "")
