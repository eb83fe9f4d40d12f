"""What the next start will be, said at rest before a key is pressed (clinical J10)."""

from dataclasses import dataclass

from ..coach.coach import Coach
from ..domain import session_text
from ..domain.alarms import EMERGENCY, gravest
from ..domain.plan import first_side
from ..domain.session_text import where
from ..domain.settings import Settings
from .dialogue import say
from .interrupted import asks
from .parts import ActionKey, DayOf, Say
from .talk import reported

_HIPS = {"left": "the left hip", "right": "the right hip", "both": "both hips"}
START = "start"


@dataclass(frozen=True)
class Outlook:
    """What stands in the way, what the key to go on leads to in few words, and what then runs."""

    stands: tuple[Say, ...] = ()
    leads_to: str = START
    runs: tuple[str, ...] = ()


def outlook(coach: Coach) -> Outlook:
    """What the next start will be: what is asked first, else what is left out, and what runs."""
    if asked := _asked_first(coach):
        leads_to, stands = asked
        return Outlook((stands,), leads_to)
    if coach.earlier.over_today:
        return Outlook((say("home", "over"),), "a rest day")
    return Outlook(_left_out(coach), runs=_runs(coach))


def _asked_first(coach: Coach) -> tuple[str, Say] | None:
    """What a start asks before anything else; the order is that of `SessionFlow`."""
    due = coach.care.talk
    if asks(coach):
        return "what broke off", say("home", "broke-off")
    stopped = coach.safety.stopped_earlier
    if stopped and due != EMERGENCY:
        record, flag = stopped.record, stopped.record.flags[-1]
        place = where(flag, record, coach.routine)
        return "say what it was", say("home", "stopped", day=DayOf(flag.at), place=place)
    return ("a talk first", _talk(coach)) if due else None


def _talk(coach: Coach) -> Say:
    """What was reported, and that a talk comes first."""
    alarm = gravest(coach.care.standing)
    if alarm is None:
        return say("home", "talk-pause")
    safety = ActionKey("safety")
    day = DayOf(alarm.entry)
    return say("home", f"talk-{alarm.kind}", day=day, what=reported(alarm), safety=safety)


def _left_out(coach: Coach) -> tuple[Say, ...]:
    """What is left out by itself today."""
    eased = _HIPS.get(coach.earlier.eased_today)
    told = [say("care", "eased-today", side=eased)] if eased else []
    return (*told, *([say("home", "pinch")] if coach.care.pinched else []))


def _runs(coach: Coach) -> tuple[str, ...]:
    """How many holds of how long, the side that begins, and how long that takes."""
    planned = coach.planned()
    sides = {one.side for one in planned if one.side}
    first = f", {_first(coach.settings)} side first." if len(sides) > 1 else "."
    how_long = f"{session_text.duration(planned).capitalize()}, once you are lying down."
    uneven = session_text.uneven_sides(planned)
    each = (f"Holds on each side: {uneven}.",) if uneven else ()
    return (session_text.amount(planned).capitalize() + first, *each, how_long)


def _first(settings: Settings) -> str:
    """The side that begins; until the sore side was told, only the rule for it."""
    asked = settings.sore_side is None and settings.holds.first_side == "less-sore"
    one_side = settings.holds.sides != "both"
    return "the less sore" if asked and not one_side else str(first_side(settings))
