"""What the chart marks: pain, and where something grave was reported."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..domain import told
from ..domain.record import Record


@dataclass(frozen=True)
class Point:
    """An entry in the chart: a session, or a `rest` day with the pain that was given.

    `mark` is `stop`, `nerve` for a nerve feeling or an emergency sign, or empty.
    """

    day: date
    before: int | None
    after: int | None
    mark: str = ""
    rest: bool = False


_MARKS = {"": "", "emergency": "nerve", "nerve": "nerve", "unanswered": "stop", "pain": "stop"}


def points(records: Iterable[Record]) -> tuple[Point, ...]:
    """A point for each session, each number given without one, and each grave report."""
    return tuple(point for point in map(_point, records) if point is not None)


def _point(record: Record) -> Point | None:
    mark = _MARKS[told.gravest(record)]
    took_place = record.kind == "session" and record.status != "not-started"
    if not (took_place or mark or record.pain_before is not None):
        return None
    day, before, after = record.started.date(), record.pain_before, record.pain_after
    return Point(day, before, after, mark, rest=not took_place)
