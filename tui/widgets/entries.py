"""Entries of the history, one on a line."""

from datetime import date

from ..journal.query import Match
from ..journal.summary import EntrySummary
from ..terminal.clean import clean_line
from .canvas import Line, cut, length

_PAIN, _DONE = 8, 16
"""Columns for pain before and after, and for what was done."""
Found = tuple[EntrySummary, Match]
"""An entry, and what of it matched what was looked for."""


def entry_line(entry: Found, today: date, width: int, *, chosen: bool) -> Line:
    """Its day, pain, what was done and its note; the chosen one is marked by sign and ground."""
    one, match = entry
    when = f"{dated(one.day, today):<12}{one.pain:<{_PAIN}}"
    room = width - 2 - len(when)
    column = 0 if match.found and room < 2 * _DONE else min(_DONE, room)
    done = clean_line(f"other copy, {one.done}" if one.other else one.done)
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
