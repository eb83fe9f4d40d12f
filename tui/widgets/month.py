"""A month as lines: seven columns from Monday to Sunday, four cells a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .canvas import Line

MONTH_WIDTH = 28
_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MARKS = {"practised": ("●", "accent"), "rest": ("○", "text"), "stopped": ("!", "stop"),
          "note": ("·", "quiet")}  # fmt: skip
"""What a day was, by sign and ink; the legend says it in words."""


@dataclass(frozen=True)
class MonthFace:
    """A title, weeks of days with what each was (day 0: none), how many, and two special days."""

    title: str = ""
    weeks: tuple[tuple[tuple[int, str], ...], ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    chosen: int = 0
    today: int = 0


def month_lines(face: MonthFace) -> list[Line]:
    """Title, weekdays, six weeks at most, and a legend of the signs that are there."""
    head: list[Line] = [
        ((face.title, "bright"),),
        (("".join(f" {day} " for day in _DAYS), "quiet"),),
    ]
    weeks = [tuple(part for day in week for part in _day(*day, face)) for week in face.weeks]
    blank: list[Line] = [()] * (6 - len(weeks))
    return [*head, *weeks, *blank, *_legend(face)]


def _day(day: int, what: str, face: MonthFace) -> Line:
    if not day:
        return (("    ", "text"),)
    sign, ink = _MARKS.get(what, (" ", "text"))
    number = "bright" if day == face.today else "text" if what else "quiet"
    if day == face.chosen:
        return ((f"{day:>3}{sign}", "chosen"),)
    return ((f"{day:>3}", number), (sign, ink))


def _legend(face: MonthFace) -> list[Line]:
    """The signs with their words and how many days, two on a line."""
    parts: list[Line] = [
        ((sign, ink), (f" {what} {face.counts.get(what, 0)}".ljust(15), "quiet"))
        for what, (sign, ink) in _MARKS.items()
        if face.counts.get(what)
    ]
    rows = [parts[place : place + 2] for place in range(0, len(parts), 2)]
    return [((" ", "text"), *(run for part in row for run in part)) for row in rows]
