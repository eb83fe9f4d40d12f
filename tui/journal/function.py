"""What can be done again: an entry in words, and its numbers by the week as they were given.

No mean and no verdict: one number stands for a week, the latest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..domain.record import FUNCTION, Record

if TYPE_CHECKING:
    from .summary import EntrySummary

WEEK_PAIN = "pain of the week"


def done(record: Record) -> str:
    """An entry in a few words: its ratings in their order, a dash where none was told."""
    ratings = ("-" if one.rating is None else str(one.rating) for one in record.activities)
    return f"can do {' '.join(ratings)}".strip() if record.activities else "can do"


def sentences(record: Record) -> list[str]:
    """What it says, a sentence each; what was not told is not said."""
    told = [(one.name, one.rating) for one in record.activities]
    numbers = [*told, (WEEK_PAIN, record.week_pain)]
    return [f"{name}: {number}." for name, number in numbers if number is not None]


@dataclass(frozen=True)
class Row:
    """An activity, or the pain of the week: a number for each week, None where none was told."""

    name: str
    numbers: tuple[int | None, ...]


def by_week(entries: "Iterable[EntrySummary]", today: date, most: int) -> tuple[Row, ...]:
    """The last so many weeks from Monday on, oldest first; `entries` come newest first.

    The activities stand in the order in which they were named last, the pain of the week at the
    end; one of which these weeks say nothing has no row.
    """
    monday = today - timedelta(days=today.weekday())
    mondays = [monday - timedelta(weeks=ago) for ago in range(most - 1, -1, -1)]
    told: dict[str, dict[date, int]] = {}
    for one in entries:
        week = one.day - timedelta(days=one.day.weekday())
        if one.kind == FUNCTION and not one.other and mondays[0] <= week <= monday:
            for name, number in _numbers(one):
                told.setdefault(name, {}).setdefault(week, number)
    names = [*(name for name in told if name != WEEK_PAIN), *({WEEK_PAIN} & told.keys())]
    return tuple(Row(name, tuple(map(told[name].get, mondays))) for name in names)


def _numbers(one: "EntrySummary") -> Iterator[tuple[str, int]]:
    for name, number in (*one.rated, (WEEK_PAIN, one.week_pain)):
        if number is not None:
            yield name, number
