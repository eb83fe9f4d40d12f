"""What limits the next session: each reason gives a limit, and the strictest of each counts."""

from dataclasses import dataclass
from enum import IntEnum

from .checks import MUCH_PAIN, BeforeCheck
from .plan import Segment, plan
from .routine import Routine
from .settings import LEAST_HOLD_S, MOST_HOLD_S, Settings

FIRST_STEPS = 2
"""How many steps are the first ones: lying down and the one that only warms up (ART part 2)."""


class Reach(IntEnum):
    """How far a session goes: the first steps, all but a stronger one, or all of them."""

    FIRST = 1
    MILD = 2
    ALL = 3


@dataclass(frozen=True)
class Stands:
    """What earlier entries say that limits a session.

    `talk` is what a talk is due about (`emergency`, `nerve`, `pause`, or nothing), `pinch` that
    one in the groin stands, `eased` the hip that pain stopped today, or `both`.
    """

    talk: str = ""
    pinch: bool = False
    eased: str = ""


@dataclass(frozen=True)
class Limits:
    """A hold lasts `most_s` (5..30 s) at most; `eased` is the hip that is left out, or `both`."""

    most_s: int = MOST_HOLD_S
    reach: Reach = Reach.ALL
    eased: str = ""

    def __and__(self, other: "Limits") -> "Limits":
        """The strictest of each; only one of the two may leave a hip out."""
        return Limits(
            min(self.most_s, other.most_s),
            min(self.reach, other.reach),
            self.eased or other.eased,
        )


NONE = Limits()
_SHORT = Limits(LEAST_HOLD_S)
_FIRST = Limits(reach=Reach.FIRST)
_GENTLE = Limits(LEAST_HOLD_S, Reach.MILD)
_CHOSEN = {"first": Limits(LEAST_HOLD_S, Reach.FIRST), "all": _SHORT}
"""The lighter choices; see `Coach.begin` for the words."""
_TALK = {
    "emergency": Limits(LEAST_HOLD_S, Reach.FIRST),
    "nerve": _GENTLE,
    "pause": _GENTLE,
}


def limits(check: BeforeCheck, choice: str, stands: Stands) -> Limits:
    """What a session that begins now may hold (clinical J2, J5, J6).

    After the typed word, over a sign or over a talk that is due, and with much pain: 5 s and no
    stronger step; over an emergency sign only the first steps. A pinch leaves the first steps
    but by the choice `crossed`; a hip that pain stopped is left out but by the choice `whole`.
    """
    much = check.pain is not None and check.pain >= MUCH_PAIN
    pinched = stands.pinch and choice != "crossed"
    eased = Limits(eased=stands.eased) if choice != "whole" else NONE
    reasons = (
        _CHOSEN.get(choice, NONE),
        _GENTLE if check.signs or much else NONE,
        _TALK.get(stands.talk, NONE),
        _FIRST if pinched else NONE,
        eased,
    )
    strictest = NONE
    for one in reasons:
        strictest &= one
    return strictest


def within(routine: Routine, settings: Settings, limit: Limits) -> tuple[Segment, ...]:
    """Lay out a session within its limits."""
    steps = routine.steps[:FIRST_STEPS] if limit.reach is Reach.FIRST else routine.steps
    mild = limit.reach < Reach.ALL
    return plan(
        routine,
        settings,
        steps=[one.id for one in steps if not (mild and one.stronger)],
        hold_s=min(settings.holds.seconds, limit.most_s),
        eased=limit.eased,
    )


def crossing(routine: Routine) -> tuple[str, ...]:
    """The steps that a pinch in the groin leaves out, but for the stronger ones (clinical D2)."""
    return tuple(one.id for one in routine.steps[FIRST_STEPS:] if one.timed and not one.stronger)
