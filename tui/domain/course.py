"""How pain went over days: calm days in a row, pain that rises, pain that gets no better.

All of it is the app's own rule (clinical J4). A session in which nothing was held counts as
nothing: it neither adds to anything nor breaks it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from .calm import MUCH_HIGHER, calm, held, sessions, why_not
from .days import elapsed, later_day
from .record import Record

SPAN = timedelta(days=14)
"""Pain is compared within so many days, or over at least as many."""
FEW, MANY = 3, 6
"""A mean is of so many sessions; pain that gets no better shows in so many at the least."""


def held_sessions(history: Sequence[Record]) -> Iterator[Record]:
    """The sessions in which something was held, in the order of the history."""
    return filter(held, sessions(history))


def held_to(
    history: Sequence[Record], needed: tuple[str, ...]
) -> Iterator[tuple[Record, int | None]]:
    """The sessions with a hold, oldest first, each with the pain before it that it is held to.

    That is the least before the calm sessions of the last 14 days, on other days: held only to
    the last calm day, pain could climb by a point a day. None where there was none.
    """
    calm_ones: list[Record] = []
    for one in sorted(held_sessions(history), key=lambda record: record.started):
        earlier = (past for past in calm_ones if _another_day_in_span(past, one))
        least = min((past.pain_before or 0 for past in earlier), default=None)
        if calm(one, needed, least):
            calm_ones.append(one)
        yield one, least


def _another_day_in_span(past: Record, now: Record) -> bool:
    lately = elapsed(past.started, now.started) <= SPAN
    return lately and later_day(past.started, past.over_at, now.started)


def not_calm(history: Sequence[Record], needed: tuple[str, ...]) -> list[str]:
    """Why each entry of a history was not calm, in its order; empty where it was."""
    least = {id(one): pain for one, pain in held_to(history, needed)}
    return [why_not(one, needed, least.get(id(one))) for one in history]


def rising(history: Sequence[Record], now: datetime, since: datetime | None = None) -> bool:
    """Whether pain before sessions rose by two points within the last 14 days.

    The mean of the last three sessions with a number is compared with that of the first three;
    of four or five sessions with that of two, so that none is compared with itself. With fewer
    nothing is said. It is counted from `since`, a talk with a professional.
    """
    pains = _pains(one for one in _after(history, since) if elapsed(one.started, now) <= SPAN)
    few = min(FEW, len(pains) // 2)
    return few > 1 and sum(pains[-few:]) - sum(pains[:few]) >= MUCH_HIGHER * few


def not_better(history: Sequence[Record], now: datetime, since: datetime | None) -> bool:
    """Whether in 14 days or more, and six sessions or more, the mean did not fall by two points.

    It is counted from `since`, a talk with a professional, else from the oldest entry in hand,
    and not across a gap as long. Pain that is less than two at the end has nothing left to fall
    by.
    """
    counted = _without_gap(_after(history, since), now)
    pains = _pains(counted)
    if len(pains) < MANY or elapsed(counted[0].started, now) < SPAN:
        return False
    first, last = sum(pains[:FEW]), sum(pains[-FEW:])
    return last >= MUCH_HIGHER * FEW and first - last < MUCH_HIGHER * FEW


def _after(history: Sequence[Record], since: datetime | None) -> list[Record]:
    """The sessions with a hold and a number since a moment, the oldest first."""
    told = (one for one in held_sessions(history) if one.pain_before is not None)
    found = (one for one in told if since is None or one.started > since)
    return sorted(found, key=lambda one: one.started)


def _without_gap(records: list[Record], now: datetime) -> list[Record]:
    """The sessions after the last gap of 14 days: what went before it is another story."""
    ends = [*(one.started for one in records[1:]), now]
    gaps = [place for place, one in enumerate(records) if elapsed(one.started, ends[place]) >= SPAN]
    return records[gaps[-1] + 1 :] if gaps else records


def _pains(records: Iterable[Record]) -> list[int]:
    """The numbers told before sessions, in their order."""
    return [one.pain_before for one in records if one.pain_before is not None]
