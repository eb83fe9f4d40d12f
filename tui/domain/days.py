"""What a day is: as people type it, and as the rules about "today" and "the day after" mean it."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

NEAR = timedelta(hours=12)
"""So near to each other two moments are of one day, whatever the calendar says (clinical J8)."""
A_NIGHT = timedelta(hours=8)
"""Another day begins no earlier than so long after (clinical J8)."""

_BACK = re.compile(r"(\d{1,4})([dwmy])")
_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}


def same_day(one: datetime, other: datetime) -> bool:
    """Whether two moments are of one day: a calendar day, each in its own offset, or 12 hours.

    What is over for today is so past midnight too (clinical J8).
    """
    return one.date() == other.date() or abs(elapsed(one, other)) <= NEAR


def later_day(of: datetime, until: datetime, now: datetime) -> bool:
    """Whether `now` is a later calendar day than `of`, and at least 8 hours after `until`.

    `of` is when something began, each in its own offset, and `until` when it was over: a night
    lies between (clinical J8).
    """
    return now.date() > of.date() and elapsed(until, now) >= A_NIGHT


def elapsed(since: datetime, until: datetime) -> timedelta:
    """The time between two moments; offsets and changes of the clocks make no difference.

    Python subtracts moments of one time zone by their dials.
    """
    offsets = (until.utcoffset() or timedelta()) - (since.utcoffset() or timedelta())
    return until.replace(tzinfo=None) - since.replace(tzinfo=None) - offsets


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
