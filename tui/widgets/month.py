"""A month as lines: seven columns from Monday to Sunday, four cells a day."""

from datetime import date

from ..journal.trend import Month
from .canvas import Line

MONTH_WIDTH = 28
_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MARKS = {"practised": ("●", "accent"), "rest": ("○", "text"), "stopped": ("!", "stop"),
          "note": ("·", "quiet")}  # fmt: skip
"""What a day was, by sign and ink; the legend says it in words."""


def month_lines(month: Month, chosen: date, today: date) -> list[Line]:
    """Title, weekdays, six weeks at most, and a legend of the signs that are there."""
    first = date(month.year, month.month, 1)
    head: list[Line] = [
        ((f"{first:%B %Y}", "bright"),),
        (("".join(f" {day} " for day in _DAYS), "quiet"),),
    ]
    special = [one.day if one.replace(day=1) == first else 0 for one in (chosen, today)]
    weeks = [tuple(part for day in week for part in _day(*day, *special)) for week in month.weeks]
    blank: list[Line] = [()] * (6 - len(weeks))
    return [*head, *weeks, *blank, *_legend(month.counts)]


def _day(day: int, what: str, chosen: int, today: int) -> Line:
    if not day:
        return (("    ", "text"),)
    sign, ink = _MARKS.get(what, (" ", "text"))
    if day == chosen:
        return ((f"{day:>3}{sign}", "chosen"),)
    number = "bright" if day == today else "text" if what else "quiet"
    return ((f"{day:>3}", number), (sign, ink))


def _legend(counts: dict[str, int]) -> list[Line]:
    """The signs with their words and how many days, two on a line."""
    parts: list[Line] = [
        ((sign, ink), (f" {what} {counts[what]}".ljust(15), "quiet"))
        for what, (sign, ink) in _MARKS.items()
        if counts[what]
    ]
    rows = [parts[place : place + 2] for place in range(0, len(parts), 2)]
    return [((" ", "text"), *(run for part in row for run in part)) for row in rows]
