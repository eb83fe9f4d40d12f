"""What is known before anything is asked today."""

from dataclasses import dataclass
from datetime import date

from ..coach.coach import Coach

_HIPS = {"left": "the left hip", "right": "the right hip", "both": "both hips"}


@dataclass(frozen=True)
class Beforehand:
    """What the journal and the settings say before a session.

    `side` is the sore side; `cleared` the day on which question 4 was last answered with no,
    `last` the day of the session whose next day is asked about; `short` is the form with one
    question; `locked` says that a talk comes first, `eased` what was stopped for pain today,
    in words, and `over` that nothing is left to be held then; `pinched` that a pinch in the groin
    came last time; `call` is who is called in an emergency.
    """

    side: str | None = None
    cleared: date | None = None
    last: date | None = None
    short: bool = False
    locked: bool = False
    eased: str = ""
    over: bool = False
    pinched: bool = False
    offers_short: bool = False
    call: str = ""


def beforehand(coach: Coach) -> Beforehand:
    """Look at the journal and the settings."""
    earlier, checks = coach.earlier, coach.settings.checks
    last, cleared = earlier.asks_next_day, earlier.cleared_on
    short = checks.before == "short" and cleared is not None
    return Beforehand(
        side=coach.settings.sore_side,
        cleared=cleared,
        last=last.record.started.date() if last and not short else None,
        short=short,
        locked=coach.care.verdict().talk_first,
        eased=_HIPS.get(earlier.eased_today, ""),
        over=earlier.over_today,
        pinched=earlier.pinched,
        call=coach.preferences.who_to_call,
        offers_short=earlier.leaves_numbers_out and checks.before == "full",
    )
