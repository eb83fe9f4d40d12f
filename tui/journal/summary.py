"""An entry in a few words."""

from datetime import date

from ..domain.record import Record
from ..domain.routine import Routine

_SIGNS = {
    "emergency": "emergency sign",
    "ill": "ill or swollen",
    "new-nerve": "nerve feeling",
    "not-cleared": "not cleared yet",
    "getting-down": "not safe to lie down",
}
"""What kept a session from starting, the gravest first in the file."""
_COUNTS = {2: "both", 3: "all three", 4: "all four", 5: "all five"}


def day(moment: date) -> str:
    """The day, as `Sat 21 Nov`."""
    return f"{moment:%a} {moment.day} {moment:%b}"


def pain(record: Record) -> str:
    """Pain before and after as `4 → 3`; a number that is absent is a dash."""
    return pains(record.kind, record.pain_before, record.pain_after)


def pains(kind: str, before: int | None, after: int | None) -> str:
    """Two numbers for a session, one for any other kind of entry."""
    return _number(before) if kind != "session" else f"{_number(before)} → {_number(after)}"


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)


def done(record: Record, routine: Routine) -> str:
    """What came of an entry: the gravest thing first, else the steps that were held."""
    if record.kind != "session":
        return {"rest": "rest day", "note": "note"}[record.kind]
    if said := _stopped(record):
        return said
    held = {hold.step for hold in record.holds if hold.outcome == "done"}
    steps = [one.number for one in routine.steps if not one.timed or one.id in held]
    if len(steps) == len(routine.steps):
        return _COUNTS.get(len(steps), "all of them")
    return "steps " + ", ".join(map(str, steps)) if held else "no holds"


def _stopped(record: Record) -> str:
    kinds = {flag.kind for flag in record.flags if not flag.corrected}
    kinds |= {"nerve"} if record.nerve_told else set()
    for kind in ("emergency", "nerve", "unanswered"):
        if kind in kinds:
            return {"nerve": "nerve feeling", "unanswered": "stopped"}.get(kind, kind)
    if "pain" in kinds or any(hold.outcome == "eased-off" for hold in record.holds):
        return "eased off"
    signs = record.before.signs if record.before else None
    if record.status == "not-started" and signs:
        return _SIGNS[signs[0]]
    words = {
        "not-started": "not started",
        "running": "not finished",
        "stopped": "stopped",
        "interrupted": "broke off",
    }
    return words.get(record.status or "", "")
