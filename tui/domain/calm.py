"""Whether a session was calm, and what spoke against it (clinical E2, J4). Pure questions.

Missing answers are never calm, and never much higher either.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from .record import Record
from .signs import GRAVE

MUCH_HIGHER = 2
"""Pain points that are more than the noise of telling a number (CHILDS)."""
TOO_MUCH = 6
"""Pain after a session from which on it was too much, however it began (PROVIDE)."""


def sessions(history: Sequence[Record]) -> Iterator[Record]:
    """The sessions that took place; one that never started is none, and a copy counts once."""
    for one in history:
        started = one.kind == "session" and one.status != "not-started"
        if started and one.conflict_of is None:
            yield one


def grave(record: Record) -> bool:
    """Whether a grave sign was told before a session."""
    return record.before is not None and bool(set(record.before.signs or ()) & GRAVE)


def alarmed(record: Record) -> bool:
    """Whether a nerve feeling or an emergency sign was told, and not taken back."""
    emergency = any(one.kind == "emergency" and not one.corrected for one in record.flags)
    return record.nerve_told or emergency


def last_alarm(history: Sequence[Record]) -> datetime | None:
    """When the latest session with such a feeling or sign began."""
    return max((one.started for one in sessions(history) if alarmed(one)), default=None)


def rise(record: Record) -> int:
    """Points by which pain rose in a session; 0 when a number is missing."""
    before, after = record.pain_before, record.pain_after
    return 0 if before is None or after is None else after - before


def stayed(record: Record) -> bool:
    """Whether pain was still higher the day after."""
    return record.next_day is not None and record.next_day.higher is True


def much_higher(record: Record) -> bool:
    """Whether pain rose by two points or more, or was still higher the day after."""
    return stayed(record) or rise(record) >= MUCH_HIGHER


def lengths(record: Record) -> set[int]:
    """The planned seconds of the holds that were finished."""
    return {hold.planned_s for hold in record.holds if hold.outcome == "done"}


def calm(record: Record, needed: tuple[str, ...], last: int | None = None) -> bool:
    """Whether something was held, everything answered, and nothing spoke against it.

    `needed` are the steps that make a session whole; ending it by choice is as good. `last` is
    the pain before the session of the last calm day: two points above that is not calm.
    """
    before, after = record.before, record.after
    if before is None or after is None or before.signs != () or after.nerve != ():
        return False
    if before.pain is None or after.pain is None or after.pain > before.pain:
        return False
    if after.pain >= TOO_MUCH or climbed(record, last) or not record.held:
        return False
    done = {hold.step for hold in record.holds if hold.outcome == "done"}
    whole = record.status == "stopped" or set(needed) <= done
    return whole and not (stayed(record) or after.pinch or _stopped_for_pain(record))


def climbed(record: Record, last: int | None) -> bool:
    """Whether pain before it was two points or more above that of the last calm day."""
    before = record.pain_before
    return before is not None and last is not None and before - last >= MUCH_HIGHER


def _stopped_for_pain(record: Record) -> bool:
    """A flag that was not just a break, answered or not, or a hold that was eased off."""
    told = any(one.kind != "break" for one in record.flags if not one.corrected)
    return told or any(hold.outcome == "eased-off" for hold in record.holds)


def why_not(record: Record, last: int | None = None) -> str:
    """What kept a session from counting as calm, the gravest first; `last` as for `calm`."""
    before, after = record.before, record.after
    numbers = None not in (record.pain_before, record.pain_after)
    reasons = {
        "nerve feeling or emergency sign": alarmed(record),
        "stopped, and not said why": record.open_flag is not None,
        "pinch": after is not None and bool(after.pinch),
        "higher the day after": stayed(record),
        "pain higher after than before": rise(record) > 0,
        "pain 6 or more after it": (record.pain_after or 0) >= TOO_MUCH,
        "pain 2 above the last calm day": climbed(record, last),
        "stopped for pain": any(one.outcome == "eased-off" for one in record.holds),
        "started in spite of a sign": before is not None and bool(before.signs),
        "nothing was held": not record.held,
        "something left out": not numbers or (after is not None and after.nerve is None),
    }
    return next((says for says, so in reasons.items() if so), "not all steps")
