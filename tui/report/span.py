"""The days that a report is about."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

USUAL = "4w"
_LENGTH = re.compile(r"(\d{1,4})([dw])")


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
    """The days from `4w`, `10d` or a date, to a date or today. Raises ValueError with why."""
    last = _day(until, "--until") if until else today
    if found := _LENGTH.fullmatch(since):
        days = int(found[1]) * (7 if found[2] == "w" else 1)
        if days > last.toordinal():
            raise ValueError(f"{since} goes back too far")
        first = last - timedelta(days=max(1, days) - 1)
    else:
        first = _day(since, "--since")
    if first > last:
        raise ValueError(f"{first} is after {last}")
    return Span(first, last)


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        also = "" if name == "--until" else ", a length like 4w or 10d"
        raise ValueError(f"{name} needs a date like 2026-11-23{also}") from None
