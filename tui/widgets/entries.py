"""Entries of the history, one on a line."""

from dataclasses import dataclass

from .canvas import Line, cut, length

_PAIN, _DONE = 8, 16
"""Columns for pain before and after, and for what was done."""


@dataclass(frozen=True)
class EntryRow:
    """An entry on one line: its day, pain, what was done, and a note or what matched in it."""

    day: str
    pain: str
    done: str
    note: str = ""
    found: str = ""
    rest: str = ""
    stopped: bool = False


def entry_line(row: EntryRow, width: int, *, chosen: bool) -> Line:
    """The row at a width; the chosen one is marked by sign and ground over its whole width."""
    when = f"{row.day:<12}{row.pain:<{_PAIN}}"
    room = width - 2 - len(when)
    column = 0 if row.found and room < 2 * _DONE else min(_DONE, room)
    line: Line = (
        ("▸ " if chosen else "  ", "accent"),
        (when, "text"),
        (cut(row.done, column).ljust(column) if column else "", "stop" if row.stopped else "quiet"),
        *_note(row, room - column),
    )
    if not chosen:
        return line
    text = "".join(part for part, _ in line)
    return ((text + " " * (width - length(line)), "chosen"),)


def _note(row: EntryRow, room: int) -> Line:
    """The note's first words; a match stands out, by brackets too, for eyes without colours."""
    if room < 8 or not (row.note or row.found):
        return ()
    if not row.found:
        return (("  " + cut(row.note, room - 2), "quiet"),)
    lead = row.note[-max(0, room - len(row.found) - 6) :] if row.note else ""
    found = cut(f"[{row.found}]", room - 2 - len(lead))
    rest = cut(row.rest, max(0, room - 2 - len(lead) - len(found)))
    return (("  " + lead, "quiet"), (found, "accent"), (rest, "quiet"))
