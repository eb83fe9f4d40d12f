"""The sheet as Markdown."""

import re
from collections.abc import Iterator

from .sheet import Sheet, row
from .span import short

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
    yield f"\n## {sheet.title('steps')}\n\n{escaped(', '.join(sheet.steps))}"
    yield f"\n{escaped(sheet.source)}"
    if sheet.notes:
        yield f"\n## {sheet.title('notes')}"
    for day, note in sheet.notes:
        yield f"\n**{short(day)}**\n"
        yield "  \n".join(map(escaped, note.split("\n")))
    yield f"\n## {sheet.title('ask')}\n\n" + "\n\n".join(["\\_" * 40] * 2)
