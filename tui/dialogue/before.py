"""The questions before a session, and what answers lead to; nothing is answered by default."""

from dataclasses import replace

from ..coach.coach import Coach
from ..coach.save_queue import EntryDraft
from ..domain.checks import BeforeCheck
from ..domain.progression import SECONDS
from . import before_advice, before_choices, before_parts
from .before_choices import BEGINS, LIGHTER
from .dialogue import Close, Dialogue, Open, Stay, Step
from .emergency import Emergency, Saving, Telling
from .parts import SAFETY, ActionKey, Moment, Part, Rows, Say, Way
from .questions import Questions

_HIPS = {"left": "the left hip", "right": "the right hip", "both": "both hips"}
NOT_TODAY = Way("escape", "not today")
_TAKE_BACK = Way("backspace", "take it back")
_YES = Way("y", "yes")
_LEARN = Way(ActionKey("learn"), "only read the steps")


class Before(Dialogue):
    """Five questions, the sore side once, pain, and then `space` starts.

    `short` is the form with one line a question. `eased` says what pain stopped today, in words,
    and `over` that nothing is left to be held then. `hurried` is true right after a no came
    before all was in view.
    """

    name = "Before you lie down"

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        earlier, checks = coach.earlier, coach.settings.checks
        cleared_on = earlier.cleared_on
        self.short = checks.before == "short" and cleared_on is not None
        last = None if self.short else earlier.asks_next_day
        self.questions = Questions(cleared_on, last.record.started.date() if last else None)
        self.hurried = False
        self.talk = coach.care.talk
        self.told_today, self.not_talked = earlier.told_today, bool(self.talk)
        self.eased, self.over = _HIPS.get(earlier.eased_today, ""), earlier.over_today
        self.offers_short = earlier.leaves_numbers_out and checks.before == "full"
        self.was_s = coach.settings.holds.seconds
        self._draft: EntryDraft | None = None
        self.check = BeforeCheck(
            asks_side=coach.settings.sore_side is None,
            asks_pain=checks.asks_pain_before,
            asks_next_day=last is not None,
            asks_cleared=cleared_on is None,
        )

    def edge(self) -> Moment:
        """When this is."""
        return Moment(self.coach.today)

    @property
    def last(self) -> str:
        """The number of the last question."""
        return str(len(self.questions.names))

    @property
    def side(self) -> str | None:
        """The sore side, as it was told now or before."""
        return self.check.sore_side or self.coach.settings.sore_side

    @property
    def reminders(self) -> tuple[Say, ...]:
        """What must not be forgotten from the times before."""
        return before_advice.reminders(self)

    def resumed(self) -> None:
        """The journal may have been changed meanwhile."""
        earlier = self.coach.earlier
        self.told_today = earlier.told_today
        self.eased, self.over = _HIPS.get(earlier.eased_today, ""), earlier.over_today

    def question(self, name: str) -> Say:
        """A question with its name; one that was asked lately is only recalled."""
        return self.questions.at_length(name, recall=not self.check.telling)

    def seen(self, *names: str) -> None:
        """A face tells that these questions were in view, to their last word."""
        self.questions.seen(*names)

    def shown(self) -> None:
        """All that `parts` asks was said."""
        self.seen(*self.questions.names)

    @property
    def unread(self) -> tuple[str, ...]:
        """The questions that must be in view before the rest can be answered with no."""
        return () if self.check.answered else self.questions.unseen

    @property
    def missing(self) -> str:
        """What a no that came too soon has to wait for; empty when none did."""
        if not (self.hurried and self.unread):
            return ""
        places = [str(self.questions.names.index(name) + 1) for name in self.unread]
        *others, last = places
        listed = f"{', '.join(others)} and {last}" if others else last
        return f"first read {listed}: space"

    @property
    def against_advice(self) -> bool:
        """Whether a session would be begun over a sign or a talk that is due, by the word."""
        return self.check.insisted or bool(self.coach.care.talk)

    @property
    def advice(self) -> tuple[Say, ...]:
        """What each sign asks for, the gravest first; where it may be, the word to start with."""
        return before_advice.advice(self)

    @property
    def higher_advice(self) -> tuple[Say, ...]:
        """What more pain on the day after asks for."""
        return before_advice.higher(self)

    @property
    def limits(self) -> tuple[Say, ...]:
        """Before what is begun against advice, or at much pain: how little, and how far."""
        return before_advice.limits(self)

    @property
    def lighter(self) -> tuple[Say, ...]:
        """What is left at much pain, each with its key, the least first."""
        return before_choices.lighter(self)

    @property
    def choices(self) -> tuple[Say, ...]:
        """What else can be chosen now, each with its key."""
        return before_choices.choices(self)

    def parts(self) -> tuple[Part, ...]:
        """What must not be forgotten, all questions, what is open.

        They are in full until they were answered once, later in one line each.
        """
        heard = self.coach.settings.checks.cleared_on is not None
        read = self._in_short if heard else self._at_length
        return (*self.reminders, read, *self.asked())

    @property
    def _at_length(self) -> Rows:
        """All questions in full, by their numbers."""
        return Rows("", tuple(map(self.question, self.questions.names)))

    @property
    def _in_short(self) -> Rows:
        """All questions in one line each, by their numbers."""
        return Rows(self.questions.time, tuple(map(self.questions.in_short, self.questions.names)))

    def asked(self) -> tuple[Part, ...]:
        """What is open now, with its keys."""
        return before_parts.asked(self)

    def ways(self) -> tuple[Way, ...]:
        """What this moment takes."""
        check = self.check
        number = (Way("minus", "no number"),) if check.asks_pain else ()
        if check.lighter_only:
            keys = tuple(one.key for one in self.lighter)
            return (Way(keys, "choose"), Way("0-9", "pain"), SAFETY, NOT_TODAY)
        if self.keeps_away:
            return (Way("space", "write it down"), _TAKE_BACK, SAFETY, _LEARN)
        if self.unread:
            others = (Way(f"1-{self.last}", "which"), _TAKE_BACK) if check.telling else (_YES,)
            return (Way("space", "more"), *others, SAFETY, _LEARN, NOT_TODAY)
        if check.telling:
            return (Way(f"1-{self.last}", "which"), _TAKE_BACK, SAFETY, NOT_TODAY)
        if check.ready:
            change = (Way("0-9", "pain"),) if check.asks_pain else ()
            start = "rest today" if self.over else "start, lie down"
            return (Way("space", start), *change, *number, SAFETY, NOT_TODAY)
        if check.answered:
            return (Way("0-9", "pain"), *number, SAFETY, NOT_TODAY)
        return (Way("n", "none"), _YES, SAFETY, _LEARN, NOT_TODAY)

    def press(self, key: str) -> Step | None:
        """Let a key answer, choose or start."""
        check = self.check
        self.hurried = bool(self.unread) and check.says_none(key)
        if self.hurried or (self.unread and check.spells(key)):
            return Stay(said=(self.missing,) if self.hurried else before_advice.insist(self))
        if key in {one.key for one in self.lighter}:
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
            return Stay(said=(self._at_length,), again=True)
        return Stay(again=True) if key == "space" else None

    @property
    def keeps_away(self) -> bool:
        """Whether a sign was told that keeps a session from starting."""
        return self.check.gravest is not None and not self.check.insisted

    def _answer(self, key: str) -> Step:
        """Take an answer; an emergency sign shows who to call at once."""
        before, after = self.check, self.check.press(key)
        self.check = after
        if after.gravest == "emergency" != before.gravest:
            self.keep()
            return Open(Emergency(self.coach, self._signs), saving=self._saving)
        self.keep()
        anew = after.gravest is not None and after.told != before.told
        said = before_parts.answered(after, before)
        return Stay(said=said, saving=self._saving, again=anew)

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
        """Write down the signs that are told, at once, and what is taken back of them."""
        if self.check.gravest or (self._draft and not self.check.none_today):
            self._write(self._draft)

    def _write(self, draft: EntryDraft | None) -> None:
        """Write what is told into the one entry of this start, unless it says so already."""
        if draft is None or draft.record.before != self.check.answers:
            self._draft = self.coach.not_started(self.check, draft)
        else:
            self.coach.earlier.told_before(self.check)

    def _not_today(self) -> Step:
        written = "Written down. No session today."
        return Close(False, said=(written if self.check.gravest else "Not today.",))

    def _choose(self, key: str) -> Step:
        """Carry out a choice that stands beside the questions."""
        if key in BEGINS:
            return self._begin(BEGINS[key])
        if key == "t" and (offer := before_choices.shorter(self)):
            took = self.coach.settings.holds.seconds < self.was_s
            self.coach.preferences.set(SECONDS, offer.now if took else offer.more)
            self.coach.care.count_from_now()
        elif key == "c":
            self.coach.preferences.set(("checks", "before"), "short")
            self.check = replace(self.check, asks_pain=False)
            self.offers_short = False
        return Stay()

    def _begin(self, choice: str = "") -> Step:
        if self.check.sore_side:
            self.coach.preferences.set(("sore_side",), self.check.sore_side)
        if choice == "rest" or (self.over and choice != "whole"):
            self.coach.rest_day(self.check, self._draft)
            return Close(False, said=("A rest day. It is in your journal.",))
        if self.coach.care.talk not in ("", self.talk):
            return Close(True)  # what was told meanwhile comes first
        self.coach.begin(self.check, choice, self._draft)
        return Close(True)
