"""The sheet as plain text, 80 columns ready for a printer, and as Markdown."""

import re
from collections.abc import Iterator
from unicodedata import east_asian_width

from . import function
from .incidents import Incident
from .sheet import Sheet, Week, pains, row, seconds
from .span import short

WIDTH = 80
_HEAD = "Name ______________________________   Born ____________   Seen ____________"
_COLUMN = 8
_NAMES = 30
_TABLE = 74
"""The table of weeks needs so many columns."""


def text(sheet: Sheet) -> str:
    """Lay the sheet out for a printer."""
    days = str(sheet.span)
    title = sheet.said("title").ljust(WIDTH - len(days)) + days
    return "\n".join(line.rstrip() for line in [title, _HEAD, *_body(sheet, WIDTH)]) + "\n"


def preview(sheet: Sheet, room: int) -> str:
    """The sheet to be read on a screen: no blanks to fill in, and narrow where that is."""
    return "\n".join(line.rstrip() for line in _body(sheet, room)).lstrip("\n")


def _body(sheet: Sheet, room: int) -> Iterator[str]:
    for name, told in sheet.sections:
        yield ""
        yield f"{sheet.title(name).upper()} ({len(told)})"
        yield from (line for one in told for line in _incident(one, room))
        if not told:
            yield f"  {sheet.said(name)}"
    yield ""
    yield from _practice(sheet, room)
    if sheet.missing:
        yield from hung("  ", sheet.missing, 2, room)
    yield from _function(sheet, room)
    yield ""
    yield from hung(sheet.title("steps").upper(), "   ".join(sheet.steps), _COLUMN, room)
    yield from hung("", sheet.source, _COLUMN, room)
    yield from _notes(sheet, room)
    yield ""
    yield sheet.title("ask").upper()
    yield from ["", "  " + "_" * (room - 4)] * 2


def _incident(one: Incident, room: int) -> Iterator[str]:
    day = f"  {short(one.day)}"
    both = ": ".join(filter(None, (one.where, one.what)))
    if width(both) <= room - 10 or not one.where:
        yield from hung(day, both, 10, room)
    else:
        yield from hung(day, one.where, 10, room)
        yield from hung("", one.what, 10, room)


def _practice(sheet: Sheet, room: int) -> Iterator[str]:
    narrow = room < _TABLE
    head = "" if narrow else "days   holds   hold     pain before   pain after"
    yield f"{sheet.title('practice').upper():<22}{head}"
    for week in sheet.weeks:
        yield from _narrow(week) if narrow else [_row(week)]
    if not sheet.points:
        yield f"  {sheet.said('empty')}"
    yield from hung("  ", sheet.scale, 2, room)


def _row(week: Week) -> str:
    before, after = pains(week.before, 13), pains(week.after, 14)
    counted = f"{week.days:>3}{week.holds:>8}    {seconds(week):<9}"
    return f"  {_days(week):<20}{counted}{before:<14}{after}"


def _narrow(week: Week) -> Iterator[str]:
    yield f"  {_days(week)}: {week.days} days, {week.holds} holds, {seconds(week)}"
    if week.before:
        yield f"    pain {pains(week.before, 13)} before, {pains(week.after, 13)} after"


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
    for day, note in sheet.notes:
        lead = f"  {short(day)}"
        for paragraph in note.split("\n"):
            yield from hung(lead, paragraph, 10, room)
            lead = ""


def hung(lead: str, said: str, column: int, room: int) -> Iterator[str]:
    """A paragraph at a column, its first line behind the lead."""
    for line in folded(said, room - column) or [""]:
        yield lead.ljust(column) + line
        lead = ""


def folded(said: str, room: int) -> list[str]:
    """Break text between words into lines of at most so many cells; a longer word is cut."""
    lines = [""]
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


_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_BEGUN_RULE = re.compile(r"^(\s*)([-+=])")
_BEGUN_LIST = re.compile(r"^(\s*\d+)(?=[.)])")
"""Beginnings that would make a list or a rule: a sign is escaped, a number's dot is."""


def markdown(sheet: Sheet) -> str:
    """Lay the sheet out."""
    return "\n".join(_lines(sheet)) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    signs = _SIGNS.sub(r"\\\1", text)
    return _BEGUN_LIST.sub(r"\1\\", _BEGUN_RULE.sub(r"\1\\\2", signs))


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {escaped(sheet.said('title'))}"
    yield f"\n{sheet.span}\n\nName: ____________________ Born: __________ Seen: __________"
    for name, told in sheet.sections:
        yield f"\n## {sheet.title(name)} ({len(told)})\n"
        for one in told:
            said = escaped(": ".join(filter(None, (one.where, one.what))))
            yield f"- {short(one.day)}: {said}"
        if not told:
            yield sheet.said(name)
    yield f"\n## {sheet.title('practice')}\n"
    yield "| days of | days | holds | hold | pain before | pain after |"
    yield "|---|---|---|---|---|---|"
    for week in sheet.weeks:
        yield f"| {' | '.join(row(week))} |"
    yield f"\n{escaped(sheet.scale)}"
    if sheet.missing:
        yield f"\n{sheet.missing}"
    yield from function.markdown(sheet.function, sheet.words, escaped)
    yield f"\n## {sheet.title('steps')}\n\n{escaped(', '.join(sheet.steps))}"
    yield f"\n{escaped(sheet.source)}"
    if sheet.notes:
        yield f"\n## {sheet.title('notes')}"
    for day, note in sheet.notes:
        yield f"\n**{short(day)}**\n"
        yield "  \n".join(map(escaped, note.split("\n")))
    yield f"\n## {sheet.title('ask')}\n\n" + "\n\n".join(["\\_" * 40] * 2)
