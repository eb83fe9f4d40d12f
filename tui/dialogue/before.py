"""The questions before a session, and what answers lead to; nothing is answered by default."""

from dataclasses import dataclass, replace
from typing import ClassVar

from ..coach.coach import Coach
from ..domain.checks import NEXT_DAY, WORD, BeforeCheck
from ..domain.progression import GAPPED, SECONDS, SHORTER
from ..domain.signs import SIGNS
from .beforehand import beforehand
from .dialogue import Close, Dialogue, Open, Stay, Step, passage
from .emergency import Emergency
from .parts import SAFETY, ActionKey, DayOf, Moment, Say, Values, Way

LIGHTER = {"r": "rest", "f": "first", "a": "all"}
"""The choices when pain is high, in their order; see `Coach.begin` for the words."""
_BEGINS = {"a": "all", "r": "rest", "w": "uncrossed", "d": "whole"}
"""The choices beside the questions that start or end them; see `Coach.begin` for the words."""
_LOWER = {GAPPED: "gap", SHORTER: "shorter-before"}
"""The rules that offer a shorter hold before a session, with their passages."""
NOT_TODAY = Way("escape", "not today")
_TAKE_BACK = Way("backspace", "take it back")
_LEARN = Way(ActionKey("learn"), "only read the steps")


@dataclass(frozen=True)
class Lower:
    """A shorter hold that is offered: why (a passage), the seconds now and then, and if taken."""

    why: str
    now: int
    more: int
    taken: bool


class Before(Dialogue):
    """Five questions, the sore side once, pain, and then `space` starts."""

    name: ClassVar[str] = "Before you lie down"

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        self.known = beforehand(coach)
        self.check = BeforeCheck(
            asks_side=coach.settings.sore_side is None,
            asks_pain=coach.settings.checks.asks_pain_before,
            asks_next_day=self.known.last is not None,
        )
        self._was_s = coach.settings.holds.seconds

    def edge(self) -> Moment:
        """When this is."""
        return Moment(self.coach.today)

    @property
    def last(self) -> str:
        """The number of the last question."""
        return NEXT_DAY if self.known.last else str(len(SIGNS))

    @property
    def asks_number(self) -> bool:
        """Whether the pain is still to be told."""
        return self.check.answered and not self.check.ready

    @property
    def reminders(self) -> tuple[Say, ...]:
        """What must not be forgotten from the times before."""
        known = self.known
        locked = Say(passage("care", "not-talked"), roles=("stop",))
        eased = Say(passage("care", "eased-today"), (("side", known.eased),), roles=("stop",))
        return (*([locked] if known.locked else []), *([eased] if known.eased else []))

    def question(self, sign: str) -> Say:
        """A question with its name; one that was asked lately is only recalled."""
        care, known = "care", self.known
        if sign == "next-day" and known.last:
            asked = passage(care, sign)
            return Say(asked, (("day", DayOf(known.last)),), title=asked.title)
        asked = passage("cards", sign)
        if sign == "not-cleared" and known.cleared and not self.check.telling:
            values: Values = (("day", DayOf(known.cleared)), ("yes", "y"))
            return Say(passage(care, "asked-before"), values, title=asked.title, roles=("quiet",))
        return Say(asked, title=asked.title)

    @property
    def questions(self) -> tuple[str, ...]:
        """The signs that are asked about, in their order; each keeps its place for ever."""
        return (*SIGNS, *(["next-day"] if self.known.last else []))

    @property
    def advice(self) -> tuple[Say, ...]:
        """What the gravest sign asks for; where it may be, the word that starts all the same."""
        gravest = self.check.gravest
        if gravest is None:
            return self.higher_advice
        asks = passage("cards", f"yes-{gravest}")
        said = Say(asks, (("call", self.known.call),), title=asks.title, roles=("bright", "text"))
        if not self.check.may_insist:
            return (said,)
        return (said, Say(passage("care", f"insist-{gravest}"), (("word", WORD),)))

    @property
    def higher_advice(self) -> tuple[Say, ...]:
        """What more pain on the day after asks for."""
        return (Say(passage("care", "stayed-higher"), roles=("bright",)),) * bool(self.check.higher)

    @property
    def lower(self) -> Lower | None:
        """The shorter hold that is offered, or was taken a moment ago."""
        seconds = self.coach.settings.holds.seconds
        if seconds < self._was_s:
            return Lower("taken-before", self._was_s, seconds, taken=True)
        verdict = self.coach.care.verdict(higher=bool(self.check.higher))
        if verdict.rule not in _LOWER or verdict.offer is None:
            return None
        return Lower(_LOWER[verdict.rule], seconds, verdict.offer, taken=False)

    @property
    def choices(self) -> tuple[Say, ...]:
        """What else can be chosen now, each with its key."""
        lower = self.lower
        values: Values = (("now", str(lower.now)), ("more", str(lower.more))) if lower else ()
        named = self._choices(lower).items()
        return tuple(Say(passage("care", name), values, key=key) for key, name in named if name)

    def _choices(self, lower: Lower | None) -> dict[str, str]:
        check, known = self.check, self.known
        if not check.answered or check.lighter_only:
            return {}
        return {
            "a": "some-pain" if check.some_pain and not known.over else "",
            "r": "rest" if self._rests else "",
            "t": lower.why if lower else "",
            "w": "pinch-before" if known.pinched and check.ready and not known.over else "",
            "d": "eased-whole" if known.eased and check.ready else "",
            "c": "short-form" if known.offers_short and check.left_out else "",
        }

    @property
    def _rests(self) -> bool:
        """Whether a day of rest can be chosen; the key means a side while that is asked."""
        check = self.check
        return (check.some_pain or (check.answered and bool(check.higher))) and not check.asks_side

    def ways(self) -> tuple[Way, ...]:
        """What this moment takes."""
        check = self.check
        number = (Way("minus", "no number"),) if check.asks_pain else ()
        if check.lighter_only:
            return (Way(tuple(LIGHTER), "choose"), Way(("up", "down"), "change"), SAFETY, NOT_TODAY)
        if check.gravest and not check.insisted:
            return (Way("space", "write it down"), _TAKE_BACK, SAFETY, _LEARN)
        if check.telling:
            return (Way(f"1-{self.last}", "which"), _TAKE_BACK, SAFETY, NOT_TODAY)
        if check.ready:
            change = (Way(("up", "down"), "change"),) if check.asks_pain else ()
            start = "rest today" if self.known.over else "start, lie down"
            return (Way("space", start), *change, *number, SAFETY, NOT_TODAY)
        if check.answered:
            return (Way("0-9", "pain"), *number, SAFETY, NOT_TODAY)
        return (Way("n", "none"), Way("y", "yes"), SAFETY, _LEARN, NOT_TODAY)

    def press(self, key: str) -> Step | None:
        """Let a key answer, choose or start."""
        check = self.check
        if check.lighter_only and key in LIGHTER:
            return self._begin(LIGHTER[key])
        if key == "escape" or (key in ("space", "pagedown") and self._keeps_away):
            return self._not_today()
        if key == "space" and check.ready and not check.lighter_only:
            return self._begin()
        if check.takes(key):
            return self._answer(key)
        return self._choose(key) if key in {one.key for one in self.choices} else None

    @property
    def _keeps_away(self) -> bool:
        return self.check.gravest is not None and not self.check.insisted

    def _answer(self, key: str) -> Step:
        """Take an answer; an emergency sign shows who to call at once."""
        before, self.check = self.check.gravest, self.check.press(key)
        if self.check.gravest == "emergency" != before:
            return Open(Emergency(self.coach, asked="Emergency sign"))
        return Stay()

    def keep(self) -> None:
        """Write down a sign that was told, also when supine is left at once to phone."""
        if self.check.gravest:
            self.coach.not_started(self.check)

    def _not_today(self) -> Step:
        self.keep()
        written = "Written down. No session today."
        return Close(False, (written if self.check.gravest else "Not today.",))

    def _choose(self, key: str) -> Step:
        """Carry out a choice that stands beside the questions."""
        if key in _BEGINS:
            return self._begin(_BEGINS[key])
        if key == "t" and (lower := self.lower):
            self.coach.preferences.set(SECONDS, self._was_s if lower.taken else lower.more)
            self.coach.care.count_from_now()
        elif key == "c":
            self.coach.preferences.set(("checks", "before"), "short")
            self.check = replace(self.check, asks_pain=False)
            self.known = replace(self.known, offers_short=False)
        return Stay()

    def _begin(self, choice: str = "") -> Step:
        if self.check.sore_side:
            self.coach.preferences.set(("sore_side",), self.check.sore_side)
        if choice == "rest" or (self.known.over and choice != "whole"):
            self.coach.rest_day(self.check)
            return Close(False, ("A rest day. It is in your journal.",))
        self.coach.begin(self.check, choice)
        return Close(True)
