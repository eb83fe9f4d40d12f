"""The days that a report is about."""

from dataclasses import dataclass
from datetime import date

from ..domain import days

USUAL = "4w"


@dataclass(frozen=True)
class Span:
    """The first and the last day, both included."""

    since: date
    until: date

    def __contains__(self, day: date) -> bool:
        return self.since <= day <= self.until

    @property
    def weeks(self) -> tuple["Span", ...]:
        """The weeks, counted back from the last day; the first one may be shorter."""
        first, last = self.since.toordinal(), self.until.toordinal()
        days = date.fromordinal
        ends = range(last, first - 1, -7)
        return tuple(Span(days(max(first, one - 6)), days(one)) for one in reversed(ends))

    def __str__(self) -> str:
        if self.since.year == self.until.year:
            return f"{short(self.since)} - {short(self.until)} {self.until.year}"
        ends = (f"{short(day)} {day.year}" for day in (self.since, self.until))
        return " - ".join(ends)


def short(day: date) -> str:
    """A day without its year, as `3 Nov`."""
    return f"{day.day} {day:%b}"


def span(since: str, until: str, today: date) -> Span:
    """The days from `4w`, a month or a date to a month, a date or today. Raises ValueError."""
    last = days.last(until, today) if until else today
    if last is None:
        raise ValueError("--until needs a date like 2026-11-23")
    first = days.first(since, last)
    if first is None:
        raise ValueError("--since needs a date like 2026-11-23, a length like 4w or 10d")
    if first > last:
        raise ValueError(f"{first} is after {last}")
    return Span(first, last)
