"""The questions before a session, and what answers lead to; nothing is answered by default."""

from dataclasses import replace

from ..coach.coach import Coach
from ..coach.save_queue import EntryDraft
from ..domain.alarms import PINCH
from ..domain.checks import WORD, BeforeCheck
from ..domain.progression import GAPPED, RISING, SECONDS, SHORTER, Offer
from ..domain.signs import IN_WORDS, SIGNS
from . import before_parts
from .before_parts import LIGHTER
from .dialogue import Close, Dialogue, Open, Stay, Step, say, titled
from .emergency import Emergency, Saving, Telling
from .parts import SAFETY, ActionKey, DayOf, Moment, Part, Rows, Say, Way

_BEGINS = {"a": "all", "r": "rest", "w": "crossed", "d": "whole"}
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
        self._told_today, self._not_talked = earlier.told_today, bool(coach.care.talk)
        self.eased, self.over = _HIPS.get(earlier.eased_today, ""), earlier.over_today
        self._offers_short = earlier.leaves_numbers_out and checks.before == "full"
        self._was_s = coach.settings.holds.seconds
        self._draft: EntryDraft | None = None
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
        told = (*([locked] if self._not_talked else []), *([eased] if self.eased else []))
        return (*told, *self._recalled)

    @property
    def _recalled(self) -> tuple[Say, ...]:
        """What was told at a start not long ago, and a pinch that stands."""
        told, today = self._told_today, self.coach.today.date()
        found: list[Say] = []
        if told:
            name = "told-today" if told.at.date() == today else "told-lately"
            signs = ", ".join(IN_WORDS[one] for one in told.signs)
            found.append(say("care", name, "stop", signs=signs))
        pinch = [one for one in self.coach.care.standing if one.kind == PINCH]
        if pinch:
            day, why = DayOf(pinch[0].entry), ActionKey("why")
            found.append(say("care", "pinch-stands", "stop", day=day, why=why))
        return tuple(found)

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
        offer, check, pinched = self._shorter, self.check, self._left_out
        if not check.answered or check.lighter_only:
            return ()
        values = {"now": str(offer.now), "more": str(offer.more)} if offer else {}
        values |= {"steps": pinched}
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
    def _left_out(self) -> str:
        """The steps that only a pinch leaves out, in words: a choice can bring them back."""
        coach, check = self.coach, self.check
        plans = (coach.planned(check, choice) for choice in ("crossed", ""))
        more, less = ({one.step.number for one in plan} for plan in plans)
        numbers = [str(one) for one in sorted(more - less)]
        return f"step{'s' * (len(numbers) > 1)} {' and '.join(numbers)}" if numbers else ""

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
        before, after = self.check, self.check.press(key)
        if key == "y" and before.gravest == "emergency":
            return Stay(again=True)  # it is taken back by its own key or by backspace, not by this
        self.check = after
        if after.gravest == "emergency" != before.gravest:
            self.keep()
            return Open(Emergency(self.coach, self._signs), saving=self._saving)
        if self._draft and (after.gravest or before.gravest):
            self._write(self._draft)
        return Stay(said=before_parts.answered(after, before), saving=self._saving)

    @property
    def _signs(self) -> Telling:
        """Which emergency sign it was stands with the session that was not started."""
        return Telling(
            self._emergency,
            lambda signs: self.coach.tell_emergency(self._draft, signs),
        )

    def _emergency(self) -> tuple[str, ...]:
        before = self._draft.record.before if self._draft else None
        return (before and before.emergency) or ()

    @property
    def _saving(self) -> Saving:
        return self._draft.saving if self._draft else None

    def keep(self) -> None:
        """Write down a sign that was told, also when supine is left at once to phone."""
        if self.check.gravest:
            self._write(self._draft)

    def _write(self, draft: EntryDraft | None) -> None:
        """Write what is told into the one entry of this start, unless it says so already."""
        if draft is None or draft.record.before != self.check.answers:
            self._draft = self.coach.not_started(self.check, draft)

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
