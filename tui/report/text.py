"""The sheet as plain text, 80 columns ready for a printer."""

from collections.abc import Iterator
from unicodedata import east_asian_width

from . import function
from .incidents import Incident, Section
from .phrases import together
from .sheet import Sheet
from .span import short
from .weeks import Week, pains, seconds

WIDTH = 80
_HEAD = "Name ______________________________   Born ____________   Seen ____________"
_COLUMN = 8
_PAINS = 18
"""So many columns hold the pains of a week: ten of them, or from which to which and how many."""
_NAMES = 30
_TABLE = 79
"""The table of weeks needs so many columns."""


def text(sheet: Sheet) -> str:
    """Lay the sheet out for a printer."""
    days = str(sheet.span)
    title = sheet.said("title").ljust(WIDTH - len(days)) + days
    return (
        "\n".join(
            line.rstrip() for line in [title, sheet.said("what"), _HEAD, *_body(sheet, WIDTH)]
        )
        + "\n"
    )


def preview(sheet: Sheet, room: int) -> str:
    """The sheet to be read on a screen: no blanks to fill in, and narrow where that is."""
    return "\n".join(line.rstrip() for line in _body(sheet, room)).lstrip("\n")


def _body(sheet: Sheet, room: int) -> Iterator[str]:
    none = False
    for one in sheet.sections:
        yield from () if none and not one.incidents else ("",)
        yield from _section(one, sheet, room)
        none = not one.incidents
    yield ""
    yield from _practice(sheet, room)
    for said in filter(None, (sheet.where, sheet.missing)):
        yield from hung("  ", said, 2, room)
    yield from _function(sheet, room)
    yield ""
    yield from hung(sheet.title("steps").upper(), "   ".join(sheet.steps), _COLUMN, room)
    yield from hung("", sheet.source, _COLUMN, room)
    yield from _notes(sheet, room)
    yield ""
    yield sheet.title("ask").upper()
    yield from ["", "  " + "_" * (room - 4)] * 2


def _section(section: Section, sheet: Sheet, room: int) -> Iterator[str]:
    """A heading and what stands below it; behind it, that there is none."""
    head = f"{sheet.title(section.name).upper()} ({len(section.incidents)})"
    if not section.incidents:
        none = sheet.said("none")
        if len(head) + 2 + len(none) <= room:
            yield f"{head}  {none}"
        else:
            yield from (head, f"  {none}")
        return
    yield head
    if section.run_in:
        yield from hung("  ", sheet.run_in(section), 2, room)
        return
    for one in section.incidents:
        yield from _incident(one, sheet, room)


def _incident(one: Incident, sheet: Sheet, room: int) -> Iterator[str]:
    lead, column = f"  {sheet.when(one.at)}", _column(sheet)
    for where, what in one.lines:
        both = together((where, what))
        fits = width(both) <= room - column or not where
        for part in (both,) if fits else (f"{where}:", what):
            yield from hung(lead, part, column, room)
            lead = ""


def _column(sheet: Sheet) -> int:
    """Where what was reported begins, behind its day and time."""
    return 21 if sheet.years else 16


def _practice(sheet: Sheet, room: int) -> Iterator[str]:
    narrow = room < _TABLE
    head = "" if narrow else "days   holds    each    pain before        pain after"
    yield f"{sheet.title('practice').upper():<18}{head}".rstrip()
    year = 0
    for week in sheet.weeks:
        if sheet.years and week.span.until.year != year:
            year = week.span.until.year
            yield f"  {year}"
        yield from _narrow(week) if narrow else [_row(week)]
    if not sheet.sessions:
        yield f"  {sheet.said('empty')}"
    yield from hung("  ", sheet.scale, 2, room)


def _row(week: Week) -> str:
    before, after = pains(week.before, _PAINS), pains(week.after, _PAINS)
    counted = f"{week.days:>4}{week.holds:>8}    {seconds(week):<8}"
    return f"  {_days(week):<16}{counted}{before:<{_PAINS + 1}}{after}"


def _narrow(week: Week) -> Iterator[str]:
    yield f"  {_days(week)}: days {week.days}, holds {week.holds}, each {seconds(week)}"
    if week.before:
        yield f"    pain {pains(week.before, 10)} before, {pains(week.after, 10)} after"


def _function(sheet: Sheet, room: int) -> Iterator[str]:
    """What can be done again; nothing where nothing was rated."""
    if sheet.function:
        yield from ("", sheet.title("function").upper())
    for name, numbers in sheet.function:
        beside = width(name) < _NAMES - 2 and room >= _TABLE
        column = _NAMES if beside else 4
        yield from [] if beside else hung("", name, 2, room)
        yield from hung(f"  {name}" if beside else "", function.in_a_row(numbers), column, room)
    if sheet.function:
        yield from hung("", function.scale(sheet.words), 2, room)


def _days(week: Week) -> str:
    first, last = week.span.since, week.span.until
    if first == last:
        return short(first)
    return f"{first.day if first.month == last.month else short(first)} - {short(last)}"


def _notes(sheet: Sheet, room: int) -> Iterator[str]:
    if sheet.notes:
        yield ""
        yield sheet.title("notes").upper()
    for at, note in sheet.notes:
        lead = f"  {sheet.when(at)}"
        for paragraph in note.split("\n"):
            yield from hung(lead, paragraph, _column(sheet), room)
            lead = ""


def hung(lead: str, said: str, column: int, room: int) -> Iterator[str]:
    """A paragraph at a column, its first line behind the lead."""
    for line in folded(said, room - column) or [""]:
        yield lead.ljust(column) + line
        lead = ""


def folded(said: str, room: int) -> list[str]:
    """Break text between words into lines of at most so many cells; a longer word is cut."""
    lines, room = [""], max(1, room)
    for word in said.split(" "):
        if lines[-1] and width(f"{lines[-1]} {word}") > room:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
        while width(lines[-1]) > room:
            head = _fitting(lines[-1], room)
            lines[-1:] = [head, lines[-1][len(head) :]]
    return lines


def _fitting(said: str, room: int) -> str:
    end = len(said)
    while width(said[:end]) > room:
        end -= 1
    return said[: max(1, end)]


def width(said: str) -> int:
    """The cells that text takes; wide letters take two."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in said)
