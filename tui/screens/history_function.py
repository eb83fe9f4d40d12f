"""What can be done again over the weeks as it was rated: numbers in columns."""

from collections.abc import Iterable
from datetime import date, timedelta

from ..journal.function import Row, by_week
from ..journal.summary import EntrySummary
from ..storage.routines import passages
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, cut
from ..widgets.text_pane import NARROW, Block, laid_out
from .parts import texts

_STEP = 3
"""Cells a week."""
_NAMES = 26
_LEAST_WEEKS = 4


def function_lines(entries: Iterable[EntrySummary], today: date, width: int) -> list[Line]:
    """A heading, the months, and a row for each activity; nothing where nothing was rated."""
    beside = width >= NARROW
    column = _NAMES if beside else 2
    weeks = max(_LEAST_WEEKS, (width - column) // _STEP)
    rows = by_week(entries, today, weeks)
    if not rows:
        return []
    words = passages("activities")
    heading = Block((), ((words["trend"].title, "bright"), *texts(words["trend"], "quiet")))
    months: Line = ((" " * column + _months(today, weeks), "quiet"),)
    lines = [line for row in rows for line in _row(row, column, width, beside=beside)]
    return [(), *laid_out([heading], width, 0), months, *lines]


def _row(row: Row, column: int, width: int, *, beside: bool) -> list[Line]:
    name = cut(clean_line(row.name), column - 2 if beside else width)
    numbers = "".join(("" if one is None else str(one)).ljust(_STEP) for one in row.numbers)
    if beside:
        return [((name.ljust(column), "text"), (numbers, "accent"))]
    return [((name, "text"),), ((" " * column + numbers, "accent"),)]


def _months(today: date, weeks: int) -> str:
    """The months above their first weeks."""
    monday = today - timedelta(days=today.weekday())
    months = [f"{monday - timedelta(weeks=ago):%b}" for ago in range(weeks - 1, -1, -1)]
    named = zip(["", *months], months, strict=False)
    return "".join(("" if one == before else one).ljust(_STEP) for before, one in named)
