"""The way into a session: what is known before anything is asked, and what answers lead to."""

from dataclasses import dataclass, replace
from datetime import date

from ..domain.checks import BeforeCheck
from ..domain.offers import SECONDS
from ..domain.progression import GAPPED, SHORTER
from .coach import Coach

LIGHTER = {"r": "rest", "f": "first", "a": "all"}
"""The choices when pain is high, in their order; see `Coach.begin` for the words."""
_BEGINS = {"a": "all", "r": "rest", "w": "uncrossed", "d": "whole"}
"""The choices beside the questions that start or end them; see `Coach.begin` for the words."""
BEGUN, RESTS, NOT_STARTED, CHANGED = "begun", "rests", "not-started", "changed"
"""What a key can come to."""
_HIPS = {"left": "the left hip", "right": "the right hip", "both": "both hips"}
_LOWER = {GAPPED: "gap", SHORTER: "shorter-before"}
"""The rules that offer a shorter hold before a session, with their passages."""


@dataclass(frozen=True)
class Beforehand:
    """What is known before anything is asked today.

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


@dataclass(frozen=True)
class Lower:
    """A shorter hold that is offered: why (a passage), the seconds now and then, and if taken."""

    why: str
    now: int
    more: int
    taken: bool


class BeforeFlow:
    """The questions before a session; nothing is answered by default."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        self.known = _beforehand(coach)
        self.check = BeforeCheck(
            asks_side=coach.settings.sore_side is None,
            asks_pain=coach.settings.checks.asks_pain_before,
            asks_next_day=self.known.last is not None,
        )
        self._was_s = coach.settings.holds.seconds

    @property
    def lower(self) -> Lower | None:
        """The shorter hold that is offered, or was taken a moment ago."""
        seconds = self._coach.settings.holds.seconds
        if seconds < self._was_s:
            return Lower("taken-before", self._was_s, seconds, taken=True)
        verdict = self._coach.care.verdict(higher=bool(self.check.higher))
        if verdict.rule not in _LOWER or verdict.offer is None:
            return None
        return Lower(_LOWER[verdict.rule], seconds, verdict.offer, taken=False)

    @property
    def choices(self) -> dict[str, str]:
        """What else can be chosen now: keys, each with its passage."""
        check, known, lower = self.check, self.known, self.lower
        if not check.answered or check.lighter_only:
            return {}
        offered = {
            "a": "some-pain" if check.some_pain and not known.over else "",
            "r": "rest" if self._rests else "",
            "t": lower.why if lower else "",
            "w": "pinch-before" if known.pinched and check.ready and not known.over else "",
            "d": "eased-whole" if known.eased and check.ready else "",
            "c": "short-form" if known.offers_short and check.left_out else "",
        }
        return {key: name for key, name in offered.items() if name}

    @property
    def _rests(self) -> bool:
        """Whether a day of rest can be chosen; the key means a side while that is asked."""
        check = self.check
        return (check.some_pain or (check.answered and bool(check.higher))) and not check.asks_side

    def press(self, key: str) -> str:
        """Let a key answer, choose or start; empty when it does nothing here."""
        check = self.check
        if check.lighter_only and key in LIGHTER:
            return self._begin(LIGHTER[key])
        if key in ("space", "pagedown") and check.gravest and not check.insisted:
            return self.leave()
        if key == "space" and check.ready and not check.lighter_only:
            return self._begin()
        if check.takes(key):
            self.check = check.press(key)
            return CHANGED
        return self._choose(key) if key in self.choices else ""

    def leave(self) -> str:
        """Not today; a sign that was told is written down all the same."""
        if self.check.gravest:
            self._coach.not_started(self.check)
        return NOT_STARTED

    def _choose(self, key: str) -> str:
        """Carry out a choice that stands beside the questions."""
        if key in _BEGINS:
            return self._begin(_BEGINS[key])
        if key == "t" and (lower := self.lower):
            self._coach.preferences.set(SECONDS, self._was_s if lower.taken else lower.more)
            self._coach.care.count_from_now()
        elif key == "c":
            self._coach.preferences.set(("checks", "before"), "short")
            self.check = replace(self.check, asks_pain=False)
            self.known = replace(self.known, offers_short=False)
        return CHANGED

    def _begin(self, choice: str = "") -> str:
        if self.check.sore_side:
            self._coach.preferences.set(("sore_side",), self.check.sore_side)
        if choice == "rest" or (self.known.over and choice != "whole"):
            self._coach.rest_day(self.check)
            return RESTS
        self._coach.begin(self.check, choice)
        return BEGUN


def _beforehand(coach: Coach) -> Beforehand:
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
