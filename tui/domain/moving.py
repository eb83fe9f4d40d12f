"""An entry at another day and time: what is typed, and what moves along. Pure."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from .record import Record

WANTED = "Write it like 2026-11-22 07:40."
AHEAD = "That lies in the future."
_TYPED = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2}))?[ T,]*(?:(\d{1,2})[:.](\d\d))?")
_FIRST_YEAR = 2000


def written(moment: datetime) -> str:
    """A moment as it can be typed, to the minute."""
    return f"{moment:%Y-%m-%d %H:%M}"


def typed(text: str, was: datetime) -> datetime | None:
    """The moment of a date and a time, or of one of them; None when it is neither.

    What is not typed stays as it was, down to the seconds, and so does the offset from UTC.
    """
    found = _TYPED.fullmatch(text.strip())
    if not found or not found[0]:
        return None
    year, month, day, hour, minute = (None if one is None else int(one) for one in found.groups())
    day_told = {"year": year, "month": month, "day": day} if year is not None else {}
    time_told = {"hour": hour, "minute": minute} if hour is not None else {}
    try:
        moment = was.replace(**day_told, **time_told)  # type: ignore[arg-type]
    except ValueError:
        return None
    return moment if moment.year >= _FIRST_YEAR else None


def moved(record: Record, started: datetime) -> Record:
    """The record as if it had begun then; what lies in it moves along, so durations stay."""
    by = started - record.started
    return replace(
        record,
        started=started,
        ended=_later(record.ended, by),
        bookmark=record.bookmark and replace(record.bookmark, at=record.bookmark.at + by),
        flags=tuple(replace(one, at=one.at + by) for one in record.flags),
    )


def ahead(record: Record, now: datetime) -> bool:
    """Whether any of it would lie in the future."""
    return max(record.started, record.ended or record.started) > now


def refusal(text: str, record: Record, now: datetime) -> str:
    """Why an entry cannot be moved to what is typed; empty when it can."""
    started = typed(text, record.started)
    if started is None:
        return WANTED
    return AHEAD if ahead(moved(record, started), now) else ""


def _later(moment: datetime | None, by: timedelta) -> datetime | None:
    return None if moment is None else moment + by
