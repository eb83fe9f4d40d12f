"""Entries of the history, one on a line, and a month of their days."""

from datetime import date

from ..journal.query import Match
from ..journal.summary import WITHOUT_SCREEN, EntrySummary
from ..journal.trend import Month
from ..terminal.clean import clean_line
from .canvas import Line, cut, length

_PAIN, _DONE = 8, 16
"""Columns for pain before and after, and for what was done."""
_SHORT = {WITHOUT_SCREEN: "without screen"}
"""What is said in fewer letters rather than cut."""


def entry_line(one: EntrySummary, match: Match, today: date, width: int, *, chosen: bool) -> Line:
    """Its day, pain, what was done and its note; the chosen one is marked by sign and ground."""
    when = f"{dated(one.day, today):<12}{one.pain:<{_PAIN}}"
    room = width - 2 - len(when)
    column = 0 if match.found and room < 2 * _DONE else min(_DONE, room)
    done = clean_line(f"other copy, {one.done}" if one.other else one.done)
    done = _SHORT.get(done, done) if len(done) > column else done
    line: Line = (
        ("▸ " if chosen else "  ", "accent"),
        (when, "text"),
        (cut(done, column).ljust(column) if column else "", "stop" if one.flagged else "quiet"),
        *_note(one, match, room - column),
    )
    if not chosen:
        return line
    text = "".join(part for part, _ in line)
    return ((text + " " * (width - length(line)), "chosen"),)


def _note(one: EntrySummary, match: Match, room: int) -> Line:
    """The note's first words; a match stands out, by brackets too, for eyes without colours."""
    if room < 8:
        return ()
    if not match.found:
        note = clean_line(one.note[:200])
        return (("  " + cut(note, room - 2), "quiet"),) if note else ()
    found = clean_line(match.found)
    lead = _part(match.before)[-max(0, room - len(found) - 6) :]
    found = cut(f"[{found}]", room - 2 - len(lead))
    rest = cut(_part(match.after), max(0, room - 2 - len(lead) - len(found)))
    return (("  " + lead, "quiet"), (found, "accent"), (rest, "quiet"))


def _part(text: str) -> str:
    """A part of a line, with the spaces that part it from the rest."""
    before, after = text[:1] == " ", text[-1:] == " "
    return " " * before + clean_line(text) + " " * after


def dated(day: date, today: date) -> str:
    """A day with its weekday, one of another year with that."""
    if day.year == today.year:
        return f"{day:%a} {day.day:>2} {day:%b}"
    return f"{day.day:>2} {day:%b} {day.year}"


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
