"""The journal as a table and as data, for other programs; notes are always in them."""

import csv
import json
from collections.abc import Iterable
from datetime import date, datetime, time
from math import isfinite
from typing import Any

from ..domain import tables
from ..domain.record import Activity, After, Before, Flag, Hold, Record
from ..domain.told import gravest
from .span import Span

COLUMNS = (
    *("started", "ended", "kind", "status", "gravest", "routine", "sore_side", "pain_before"),
    *("signs", "emergency_before", "insisted", "pain_after", "nerve", "nerve_felt", "nerve_side"),
    *("nerve_gone", "nerve_growing", "emergency_after", "pinch", "place", "sleep", "medicine"),
    *("trigger", "next_day_higher", "holds_done", "holds", "flags"),
    *("week_pain", "activities", "conflict_of", "note"),
)
"""`gravest` is the gravest of what was reported in or after it, or none of it was grave."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""What a spreadsheet may take for a formula when a cell begins with it, and the mark itself."""


def chosen(records: Iterable[Record], span: Span) -> list[Record]:
    """The entries of these days, oldest first; both versions of one that was changed twice."""
    inside = (one for one in records if one.started.date() in span)
    return sorted(inside, key=lambda one: one.started)


def as_json(records: Iterable[Record], span: Span) -> str:
    """The entries as the files say them, unknown keys included."""
    rows = [_plain(tables.write(one)) for one in chosen(records, span)]
    data = {"since": span.since.isoformat(), "until": span.until.isoformat(), "entries": rows}
    return json.dumps(data, indent=1) + "\n"


def _plain(value: Any) -> Any:
    """What JSON has no word for, as text."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value


def as_csv(records: Iterable[Record], span: Span) -> str:
    """A row an entry; every cell quoted, and a cell that could be a formula begins with a `'`."""
    lines = _Lines()
    rows = csv.writer(lines, quoting=csv.QUOTE_ALL)
    rows.writerow(COLUMNS)
    for one in chosen(records, span):
        rows.writerow([_cell(value) for value in _row(one)])
    return "".join(lines)


class _Lines(list[str]):
    """What the csv writer writes to."""

    write = list.append


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        value = " ".join(map(str, value)) or "none"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(record: Record) -> tuple[object, ...]:
    before, after = record.before or Before(), record.after or After()
    done = sum(hold.outcome == "done" for hold in record.holds)
    return (
        *(record.started.isoformat(), record.ended and record.ended.isoformat()),
        *(record.kind, record.status, gravest(record), record.routine, record.sore_side),
        *(before.pain, before.signs, before.emergency, before.insisted, after.pain),
        *(after.nerve, after.nerve_felt, after.nerve_side, after.nerve_gone, after.nerve_growing),
        *(after.emergency, after.pinch, after.place, after.sleep, after.medicine, after.trigger),
        *(record.next_day and record.next_day.higher, done),
        *("; ".join(map(_hold, record.holds)), "; ".join(map(_flag, record.flags))),
        *(record.week_pain, "; ".join(map(_activity, record.activities))),
        *(record.conflict_of, record.note),
    )


def _hold(one: Hold) -> str:
    seconds = f"{one.held_s:g}/{one.planned_s}"
    return _joined(one.step, one.side, one.repetition, seconds, one.outcome)


def _activity(one: Activity) -> str:
    return f"{one.name}: {'-' if one.rating is None else one.rating}"


def _flag(one: Flag) -> str:
    more = (one.spreading and "spreading", one.corrected and "corrected")
    place = (one.step, one.side, one.second)
    return _joined(
        one.at.isoformat(), one.kind, *place, *(one.feelings or ()), *(one.emergency or ()), *more
    )


def _joined(*words: object) -> str:
    return " ".join(str(one) for one in words if one not in (None, False))
