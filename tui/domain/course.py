"""How pain went over days: calm days in a row, pain that rises, pain that gets no better.

All of it is the app's own rule (clinical J4). A session in which nothing was held counts as
nothing: it neither adds to anything nor breaks it.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from statistics import fmean

from .calm import MUCH_HIGHER, calm, sessions, why_not
from .record import Record

SPAN = timedelta(days=14)
"""Pain is compared within so many days, or over at least as many."""
FEW, MANY = 3, 6
"""A mean is of so many sessions; pain that gets no better shows in so many at the least."""


def held_sessions(history: Sequence[Record]) -> Iterator[Record]:
    """The sessions in which something was held, in the order of the history."""
    return (one for one in sessions(history) if one.held)


def last_calm_pains(
    history: Sequence[Record], needed: tuple[str, ...]
) -> Iterator[tuple[Record, int | None]]:
    """The sessions of a history that is newest first, oldest first, each with what it is held to.

    That is the pain before the session of the last calm day, while it is no more than 14 days
    ago; None where there was none.
    """
    calm_ones: list[Record] = []
    for one in sorted(held_sessions(history), key=lambda record: record.started):
        earlier = [past for past in calm_ones if _another_day_in_span(past, one)]
        last = earlier[-1].pain_before if earlier else None
        if calm(one, needed, last):
            calm_ones.append(one)
        yield one, last


def _another_day_in_span(past: Record, now: Record) -> bool:
    return past.started.date() < now.started.date() and now.started - past.started <= SPAN


def not_calm(history: Sequence[Record], needed: tuple[str, ...]) -> list[str]:
    """Why each entry of a history was not calm, in its order; empty where it was."""
    held_to = {id(one): last for one, last in last_calm_pains(history, needed)}
    lasts = ((one, held_to.get(id(one))) for one in history)
    return ["" if calm(one, needed, last) else why_not(one, last) for one, last in lasts]


def rising(history: Sequence[Record], now: datetime) -> bool:
    """Whether pain before sessions rose by two points within the last 14 days.

    The mean of the last three sessions with a number is compared with that of the first three;
    it takes four at the least, for three cannot differ from themselves.
    """
    pains = _pains(one for one in held_sessions(history) if now - one.started <= SPAN)
    return len(pains) > FEW and fmean(pains[-FEW:]) - fmean(pains[:FEW]) >= MUCH_HIGHER


def not_better(history: Sequence[Record], now: datetime, since: datetime | None) -> bool:
    """Whether in 14 days or more, and six sessions or more, the mean did not fall by two points.

    It is counted from `since`, a talk with a professional, else from the oldest entry in hand.
    Pain that is less than two at the end has nothing left to fall by.
    """
    counted = [one for one in held_sessions(history) if since is None or one.started > since]
    pains = _pains(counted)
    if len(pains) < MANY or now - min(one.started for one in counted) < SPAN:
        return False
    first, last = fmean(pains[:FEW]), fmean(pains[-FEW:])
    return last >= MUCH_HIGHER and first - last < MUCH_HIGHER


def _pains(records: Iterator[Record] | Sequence[Record]) -> list[int]:
    """The numbers told before sessions, the oldest first."""
    ordered = sorted(records, key=lambda one: one.started)
    return [one.pain_before for one in ordered if one.pain_before is not None]
