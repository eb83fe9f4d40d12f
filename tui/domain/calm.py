"""Whether a session was calm, and what spoke against it (clinical E2, J4). Pure questions.

Missing answers are never calm, and never much higher either.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from .record import After, Before, Record
from .signs import GRAVE

MUCH_HIGHER = 2
"""Pain points that are more than the noise of telling a number (CHILDS)."""
TOO_MUCH = 6
"""Pain after a session from which on it was too much, however it began (PROVIDE)."""

UNGUIDED, UNFINISHED = "done without the screen", "no hold was finished"
"""What is calm in all but these counts for nothing, like a session in which nothing was held."""


def sessions(history: Sequence[Record]) -> Iterator[Record]:
    """The sessions that took place; one that never started is none, and a copy counts once."""
    for one in history:
        started = one.kind == "session" and one.status != "not-started"
        if started and one.conflict_of is None:
            yield one


def held(record: Record) -> bool:
    """Whether something was held, or may have been where no screen led through it."""
    return bool(record.held or record.unguided)


def grave(record: Record) -> bool:
    """Whether a grave sign was told before a session."""
    return record.before is not None and bool(set(record.before.signs or ()) & GRAVE)


def alarmed(record: Record) -> bool:
    """Whether a nerve feeling or an emergency sign was told, and not taken back."""
    return record.nerve_told or _flagged(record, "emergency")


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


def calm(record: Record, needed: tuple[str, ...], held_to: int | None = None) -> bool:
    """Whether something was held, everything answered, and nothing spoke against it."""
    return not why_not(record, needed, held_to)


def why_not(record: Record, needed: tuple[str, ...], held_to: int | None = None) -> str:
    """What kept a session from counting as calm, the gravest first; empty where it was calm.

    `needed` are the steps that make a session whole; ending it by choice is as good. `held_to` is
    the least pain before the calm sessions it is held to: two points above that is not calm.
    """
    before, after = record.before or Before(), record.after or After()
    done = {hold.step for hold in record.holds if hold.outcome == "done"}
    answers = (before.pain, before.signs, after.pain, after.nerve)
    reasons = {
        "nerve feeling or emergency sign": alarmed(record) or _emergency_named(record),
        "stopped, and not said why": _flagged(record, "unanswered"),
        "pinch": bool(after.pinch),
        "higher the day after": stayed(record),
        "pain higher after than before": rise(record) > 0,
        "pain 6 or more after it": (after.pain or 0) >= TOO_MUCH,
        "pain 2 above a calm day before": _climbed(record, held_to),
        "stopped for pain": _flagged(record, "pain") or _eased(record),
        "started in spite of a sign": bool(before.signs or before.insisted),
        UNGUIDED: bool(record.unguided),
        "nothing was held": not record.held,
        "something left out": None in answers,
        "not all steps": record.status != "stopped" and not set(needed) <= done,
        UNFINISHED: not done,
    }
    return next((says for says, so in reasons.items() if so), "")


def _emergency_named(record: Record) -> bool:
    told = (record.before, record.after, *(one for one in record.flags if not one.corrected))
    return any(one.emergency for one in told if one)


def _climbed(record: Record, held_to: int | None) -> bool:
    before = record.pain_before
    return before is not None and held_to is not None and before - held_to >= MUCH_HIGHER


def _flagged(record: Record, kind: str) -> bool:
    return any(one.kind == kind and not one.corrected for one in record.flags)


def _eased(record: Record) -> bool:
    return any(hold.outcome == "eased-off" for hold in record.holds)
