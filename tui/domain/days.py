"""Days as people type them: a date, a month, or how far back from another day."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

_BACK = re.compile(r"(\d{1,4})([dwmy])")
_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}
SAME_DAY = timedelta(hours=12)
"""What lies no further apart belongs to one day, also across midnight (clinical J8)."""


def same_day(one: datetime, other: datetime) -> bool:
    """Whether two moments belong to one day: the same date, or less than twelve hours apart."""
    return one.date() == other.date() or abs(one - other) < SAME_DAY


def first(text: str, today: date) -> date | None:
    """The day with which `2026-10-01`, `2026-10` or the last `4w` begins; None for none of them.

    The last days, weeks, months or years are counted with `today`: `1d` is today alone.
    """
    days = _back(text)
    return _before(today, max(0, days - 1)) if days is not None else _date(text)


def last(text: str, today: date) -> date | None:
    """The day with which `2026-10-01` or `2026-10` ends, or after which the last `4w` begin."""
    days = _back(text)
    if days is not None:
        return _before(today, days)
    day = _date(text)
    if day is None or not _is_month(text):
        return day
    return day.replace(day=monthrange(day.year, day.month)[1])


def _back(text: str) -> int | None:
    found = _BACK.fullmatch(text)
    return int(found[1]) * _UNITS[found[2]] if found else None


def _before(day: date, days: int) -> date:
    return day - timedelta(days=min(days, day.toordinal() - 1))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(f"{text}-01" if _is_month(text) else text)
    except ValueError:
        return None


def _is_month(text: str) -> bool:
    return text.count("-") == 1
