"""The questions before a session, and what answers lead to; nothing is answered by default."""

from dataclasses import replace

from ..coach.coach import Coach
from ..domain.checks import WORD, BeforeCheck
from ..domain.progression import GAPPED, RISING, SECONDS, SHORTER, Offer
from ..domain.signs import SIGNS
from . import before_parts
from .before_parts import LIGHTER
from .dialogue import Close, Dialogue, Open, Stay, Step, say, titled
from .emergency import Emergency
from .parts import SAFETY, ActionKey, DayOf, Moment, Part, Rows, Say, Way

_BEGINS = {"a": "all", "r": "rest", "w": "uncrossed", "d": "whole"}
"""The choices beside the questions that start or end them; see `Coach.begin` for the words."""
_SHORTER = {GAPPED: "gap", RISING: "rising-before", SHORTER: "shorter-before"}
"""The rules that offer a shorter hold before a session, with their passages."""
_HIPS = {"left": "the left hip", "right": "the right hip", "both": "both hips"}
NOT_TODAY = Way("escape", "not today")
_TAKE_BACK = Way("backspace", "take it back")
_LEARN = Way(ActionKey("learn"), "only read the steps")


class Before(Dialogue):
    """Five questions, the sore side once, pain, and then `space` starts.

    `cleared_on` is the day on which question 4 was last answered with no, `last_day` that of the
    session whose next day is asked about; `short` is the form with one question. `eased` says
    what pain stopped today, in words, and `over` that nothing is left to be held then.
    """

    name = "Before you lie down"

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        earlier, checks = coach.earlier, coach.settings.checks
        self.cleared_on = earlier.cleared_on
        self.short = checks.before == "short" and self.cleared_on is not None
        last = None if self.short else earlier.asks_next_day
        self.last_day = last.record.started.date() if last else None
        self.eased, self.over = _HIPS.get(earlier.eased_today, ""), earlier.over_today
        self._offers_short = earlier.leaves_numbers_out and checks.before == "full"
        self._was_s = coach.settings.holds.seconds
        self._written: BeforeCheck | None = None
        self.check = BeforeCheck(
            asks_side=coach.settings.sore_side is None,
            asks_pain=checks.asks_pain_before,
            asks_next_day=self.last_day is not None,
        )

    def edge(self) -> Moment:
        """When this is."""
        return Moment(self.coach.today)

    @property
    def last(self) -> str:
        """The number of the last question."""
        return str(len(self.questions))

    @property
    def side(self) -> str | None:
        """The sore side, as it was told now or before."""
        return self.check.sore_side or self.coach.settings.sore_side

    @property
    def reminders(self) -> tuple[Say, ...]:
        """What must not be forgotten from the times before."""
        locked = say("care", "not-talked", "stop")
        eased = say("care", "eased-today", "stop", side=self.eased)
        must_talk = self.coach.care.verdict().talk_first
        return (*([locked] if must_talk else []), *([eased] if self.eased else []))

    def question(self, sign: str) -> Say:
        """A question with its name; one that was asked lately is only recalled."""
        if sign == "next-day" and self.last_day:
            return titled("care", sign, day=DayOf(self.last_day))
        asked = titled("cards", sign)
        if sign == "not-cleared" and self.cleared_on and not self.check.telling:
            recalled = say("care", "asked-before", "quiet", day=DayOf(self.cleared_on), yes="y")
            return replace(recalled, title=asked.title)
        return asked

    @property
    def questions(self) -> tuple[str, ...]:
        """The signs that are asked about, in their order; each keeps its place for ever."""
        return (*SIGNS, *(["next-day"] if self.last_day else []))

    @property
    def advice(self) -> tuple[Say, ...]:
        """What the gravest sign asks for; where it may be, the word that starts all the same."""
        gravest = self.check.gravest
        if gravest is None:
            return self.higher_advice
        call = self.coach.preferences.who_to_call
        asks = titled("cards", f"yes-{gravest}", "bright", "text", call=call)
        insist = (say("care", f"insist-{gravest}", word=WORD),) if self.check.may_insist else ()
        return (asks, *insist)

    @property
    def higher_advice(self) -> tuple[Say, ...]:
        """What more pain on the day after asks for."""
        return (say("care", "stayed-higher", "bright"),) * bool(self.check.higher)

    @property
    def _shorter(self) -> Offer | None:
        """The shorter hold that is offered, or was taken a moment ago; its kind is a passage."""
        seconds = self.coach.settings.holds.seconds
        if self._took_shorter:
            return Offer("taken-before", SECONDS, self._was_s, seconds)
        verdict = self.coach.care.verdict(higher=bool(self.check.higher))
        if verdict.rule not in _SHORTER or verdict.offer is None:
            return None
        return Offer(_SHORTER[verdict.rule], SECONDS, seconds, verdict.offer)

    @property
    def _took_shorter(self) -> bool:
        return self.coach.settings.holds.seconds < self._was_s

    @property
    def choices(self) -> tuple[Say, ...]:
        """What else can be chosen now, each with its key."""
        offer, check, pinched = self._shorter, self.check, self.coach.earlier.pinched
        if not check.answered or check.lighter_only:
            return ()
        values = {"now": str(offer.now), "more": str(offer.more)} if offer else {}
        named = {
            "a": "some-pain" if check.some_pain and not self.over else "",
            "r": "rest" if self._rests else "",
            "t": offer.kind if offer else "",
            "w": "pinch-before" if pinched and check.ready and not self.over else "",
            "d": "eased-whole" if self.eased and check.ready else "",
            "c": "short-form" if self._offers_short and check.left_out else "",
        }
        chosen = ((key, name) for key, name in named.items() if name)
        return tuple(replace(say("care", name, **values), key=key) for key, name in chosen)

    @property
    def _rests(self) -> bool:
        """Whether a day of rest can be chosen; the key means a side while that is asked."""
        check = self.check
        return (check.some_pain or (check.answered and bool(check.higher))) and not check.asks_side

    def parts(self) -> tuple[Part, ...]:
        """What must not be forgotten, the questions until they were heard once, what is open."""
        heard = self.coach.settings.checks.cleared_on is not None
        return (*self.reminders, *(() if heard else (self._read,)), *self.asked())

    @property
    def _read(self) -> Rows:
        """All questions, by their numbers."""
        return Rows("", tuple(map(self.question, self.questions)))

    def asked(self) -> tuple[Part, ...]:
        """What is open now, with its keys."""
        return before_parts.asked(self)

    def ways(self) -> tuple[Way, ...]:
        """What this moment takes."""
        check = self.check
        number = (Way("minus", "no number"),) if check.asks_pain else ()
        if check.lighter_only:
            return (Way(tuple(LIGHTER), "choose"), Way("0-9", "pain"), SAFETY, NOT_TODAY)
        if self.keeps_away:
            return (Way("space", "write it down"), _TAKE_BACK, SAFETY, _LEARN)
        if check.telling:
            return (Way(f"1-{self.last}", "which"), _TAKE_BACK, SAFETY, NOT_TODAY)
        if check.ready:
            change = (Way("0-9", "pain"),) if check.asks_pain else ()
            start = "rest today" if self.over else "start, lie down"
            return (Way("space", start), *change, *number, SAFETY, NOT_TODAY)
        if check.answered:
            return (Way("0-9", "pain"), *number, SAFETY, NOT_TODAY)
        return (Way("n", "none"), Way("y", "yes"), SAFETY, _LEARN, NOT_TODAY)

    def press(self, key: str) -> Step | None:
        """Let a key answer, choose or start."""
        check = self.check
        if check.lighter_only and key in LIGHTER:
            return self._begin(LIGHTER[key])
        if key == "escape" or (key in ("space", "pagedown") and self.keeps_away):
            return self._not_today()
        if key == "space" and check.ready and not check.lighter_only:
            return self._begin()
        if check.takes(key):
            return self._answer(key)
        if key in {choice.key for choice in self.choices}:
            return self._choose(key)
        if key == "r" and not check.answered:
            return Stay(said=(self._read,), again=True)
        return Stay(again=True) if key == "space" else None

    @property
    def keeps_away(self) -> bool:
        """Whether a sign was told that keeps a session from starting."""
        return self.check.gravest is not None and not self.check.insisted

    def _answer(self, key: str) -> Step:
        """Take an answer; an emergency sign shows who to call at once."""
        before, self.check = self.check, self.check.press(key)
        if self.check.gravest == "emergency" != before.gravest:
            return Open(Emergency(self.coach, asked="Emergency sign"))
        return Stay(said=before_parts.answered(self.check, before))

    def keep(self) -> None:
        """Write down a sign that was told, once, also when supine is left at once to phone."""
        if self.check.gravest and self._written != self.check:
            self.coach.not_started(self.check)
            self._written = self.check

    def _not_today(self) -> Step:
        self.keep()
        written = "Written down. No session today."
        return Close(False, said=(written if self.check.gravest else "Not today.",))

    def _choose(self, key: str) -> Step:
        """Carry out a choice that stands beside the questions."""
        if key in _BEGINS:
            return self._begin(_BEGINS[key])
        if key == "t" and (offer := self._shorter):
            self.coach.preferences.set(SECONDS, offer.now if self._took_shorter else offer.more)
            self.coach.care.count_from_now()
        elif key == "c":
            self.coach.preferences.set(("checks", "before"), "short")
            self.check = replace(self.check, asks_pain=False)
            self._offers_short = False
        return Stay()

    def _begin(self, choice: str = "") -> Step:
        if self.check.sore_side:
            self.coach.preferences.set(("sore_side",), self.check.sore_side)
        if choice == "rest" or (self.over and choice != "whole"):
            self.coach.rest_day(self.check)
            return Close(False, said=("A rest day. It is in your journal.",))
        self.coach.begin(self.check, choice)
        return Close(True)
