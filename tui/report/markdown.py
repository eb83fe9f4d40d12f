"""The sheet as Markdown."""

import re
from collections.abc import Iterator

from . import function
from .incidents import Section
from .phrases import together
from .sheet import Sheet
from .weeks import row

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
    yield f"\n{escaped(sheet.said('what'))}"
    yield f"\n{sheet.span}\n\nName: ____________________ Born: __________ Seen: __________"
    for section in sheet.sections:
        yield f"\n## {sheet.title(section.name)} ({len(section.incidents)})\n"
        yield from _items(section, sheet)
    yield f"\n## {sheet.title('practice')}\n"
    yield "| week | days | holds | each | pain before | pain after |"
    yield "|---|---|---|---|---|---|"
    for week in sheet.weeks:
        yield f"| {' | '.join(row(week, year=sheet.years))} |"
    for said in filter(None, (sheet.scale, sheet.where, sheet.missing)):
        yield f"\n{escaped(said)}"
    yield from function.markdown(sheet.function, sheet.words, escaped)
    yield f"\n## {sheet.title('steps')}\n\n{escaped(', '.join(sheet.steps))}"
    yield f"\n{escaped(sheet.source)}"
    if sheet.notes:
        yield f"\n## {sheet.title('notes')}"
    for at, note in sheet.notes:
        yield f"\n**{sheet.when(at)}**\n"
        yield "  \n".join(map(escaped, note.split("\n")))
    yield f"\n## {sheet.title('ask')}\n\n" + "\n\n".join(["\\_" * 40] * 2)


def _items(section: Section, sheet: Sheet) -> Iterator[str]:
    if not section.incidents:
        yield escaped(sheet.said("none"))
    elif section.run_in:
        yield escaped(sheet.run_in(section))
    else:
        for one in section.incidents:
            first, *more = (escaped(together(line)) for line in one.lines)
            yield f"- {sheet.when(one.at)}: {first}"
            yield from (f"  - {line}" for line in more)
