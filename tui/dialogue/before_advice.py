"""What is said before a session beside the questions: what stands, what signs ask for, how far."""

from typing import TYPE_CHECKING

from ..domain.alarms import PINCH
from ..domain.checks import WORD
from ..domain.limits import Reach
from ..domain.signs import IN_WORDS
from .dialogue import say, titled
from .parts import ActionKey, DayOf, Say

if TYPE_CHECKING:
    from .before import Before


def reminders(before: "Before") -> tuple[Say, ...]:
    """What must not be forgotten from the times before."""
    locked = say("care", "not-talked", "stop")
    eased = say("care", "eased-today", "stop", side=before.eased)
    told = (*([locked] if before.not_talked else []), *([eased] if before.eased else []))
    return (*told, *_told_today(before), *_pinch(before))


def _told_today(before: "Before") -> tuple[Say, ...]:
    """What was told at a start not long ago."""
    if before.told_today is None:
        return ()
    today = before.told_today.at.date() == before.coach.today.date()
    signs = ", ".join(IN_WORDS[one] for one in before.told_today.signs)
    return (say("care", "told-today" if today else "told-lately", "stop", signs=signs),)


def _pinch(before: "Before") -> tuple[Say, ...]:
    """A pinch in the groin that stands, the latest one."""
    found = next((one for one in before.coach.care.standing if one.kind == PINCH), None)
    if found is None:
        return ()
    return (say("care", "pinch-stands", "stop", day=DayOf(found.entry), why=ActionKey("why")),)


def advice(before: "Before") -> tuple[Say, ...]:
    """What each sign asks for, the gravest first; where it may be, the word to start with."""
    call = before.coach.preferences.who_to_call
    told = before.check.told
    asks = (titled("cards", f"yes-{sign}", "bright", "text", call=call) for sign in told)
    return (*asks, *higher(before), *insist(before))


def higher(before: "Before") -> tuple[Say, ...]:
    """What more pain on the day after asks for."""
    return (say("care", "stayed-higher", "bright"),) * bool(before.check.higher)


def insist(before: "Before") -> tuple[Say, ...]:
    """The word, once all is read, for it says no to all other questions."""
    if not before.check.may_insist:
        return ()
    if before.unread:
        return (say("care", "insist-unread"),)
    return (say("care", f"insist-{before.check.gravest}", word=WORD),)


def limits(before: "Before") -> tuple[Say, ...]:
    """How little there is after the typed word, and how far to go (clinical J6)."""
    check = before.check
    if not check.answered or not (before.against_advice or check.lighter_only):
        return ()
    least = _least(before) if before.against_advice and not check.lighter_only else ()
    return (*least, say("session", "how-far", safety=ActionKey("safety")))


def _least(before: "Before") -> tuple[Say, ...]:
    few = before.coach.limits(before.check).reach is Reach.FIRST
    return (say("care", "least-first" if few else "least", "bright"),)
