"""Pain and hold seconds by the day or week, and a month's days; numbers only, no judgement.

Never a row of days that can break.
"""

from calendar import Calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from .summary import UNREADABLE, EntrySummary


@dataclass(frozen=True)
class Mean:
    """The mean of the numbers that were told, and how many there were."""

    value: float
    count: int

    def __str__(self) -> str:
        return f"{self.value:.1f}"


def mean(numbers: Iterable[int | None]) -> Mean | None:
    """Return the mean of the numbers that are there; a missing one is never a zero."""
    told = [one for one in numbers if one is not None]
    return Mean(sum(told) / len(told), len(told)) if told else None


@dataclass(frozen=True)
class Span:
    """Some days: the first, the sessions that were done, pain before and after, hold seconds.

    `days` counts the days of practice, one without the screen too; `hold_s` is the longest hold
    as planned.
    """

    first: date
    days: int = 0
    before: Mean | None = None
    after: Mean | None = None
    hold_s: int | None = None
    flagged: bool = False


FEW_DAYS = 8 * 7
"""Up to so many days of practice each has a column of its own (app)."""
_LEAST_DAYS = 14


@dataclass(frozen=True)
class Columns:
    """What is drawn beside each other, oldest first: days as they were, or the means of weeks."""

    spans: tuple[Span, ...]
    daily: bool

    @property
    def each(self) -> str:
        """What a column is: a day or a week."""
        return "day" if self.daily else "week"


def columns(
    entries: Sequence[EntrySummary], today: date, *, most_days: int, most_weeks: int
) -> Columns:
    """The last days, as many as have room; the last weeks, once there is more than eight weeks."""
    first = next((one.day for one in reversed(entries) if one.counts), today)
    age = (today - first).days + 1
    if age > FEW_DAYS:
        return Columns(weeks(entries, today, most_weeks), daily=False)
    number = max(1, min(most_days, max(age, _LEAST_DAYS)))
    return Columns(_spans(entries, today - timedelta(days=number - 1), 1, number), daily=True)


def weeks(entries: Iterable[EntrySummary], today: date, most: int) -> tuple[Span, ...]:
    """The last so many weeks from Monday on, oldest first; `entries` come newest first."""
    monday = today - timedelta(days=today.weekday())
    return _spans(entries, monday - timedelta(weeks=most - 1), 7, most)


def _spans(
    entries: Iterable[EntrySummary], first: date, length: int, number: int
) -> tuple[Span, ...]:
    """So many spans of so many days each, from a day on."""
    found: dict[int, list[EntrySummary]] = {}
    for one in _from(entries, first):
        found.setdefault((one.day - first).days // length, []).append(one)
    starts = (first + timedelta(days=length * place) for place in range(number))
    return tuple(_span(day, found.get(place, ())) for place, day in enumerate(starts))


def lately(entries: Iterable[EntrySummary], today: date, number: int) -> Span:
    """The last so many weeks, today included, as one."""
    first = today - timedelta(days=7 * number - 1)
    return _span(first, [one for one in _from(entries, first) if one.day <= today])


def _from(entries: Iterable[EntrySummary], first: date) -> list[EntrySummary]:
    """Entries from a day on, each counted once. Offsets may shuffle a day, so two more are read."""
    reach = first - timedelta(days=2)
    later = takewhile(lambda one: one.day >= reach, entries)
    return [one for one in later if one.day >= first and not one.other and one.kind != UNREADABLE]


def _span(first: date, entries: Sequence[EntrySummary]) -> Span:
    sessions = [one for one in entries if one.counts]
    return Span(
        first,
        len({one.day for one in sessions}),
        mean(one.before for one in sessions),
        mean(one.after for one in sessions),
        max((one.hold_s for one in sessions if one.hold_s), default=None),
        any(one.flagged for one in entries),
    )


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
    if one.counts:
        return PRACTISED
    return RESTED if one.kind == "rest" else NOTED


def _gravest(whats: Iterable[str]) -> str:
    return next((one for one in _ORDER if one in whats), "")
