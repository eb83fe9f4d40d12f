"""The questions before a session, said one after the other."""

from ..dialogue.before import LIGHTER, Before
from ..dialogue.dialogue import passage
from ..dialogue.speech import spelt, told
from ..domain.checks import MUCH_PAIN, NEXT_DAY, SORE_KEYS, BeforeCheck
from ..domain.routine import around
from ..domain.session_text import number
from ..domain.signs import SIGNS
from .voice import Voice
from .words import keyed, sentence

_STARTS = "Space starts. Then lie down, take your time."


class BeforeVoice(Voice):
    """Five questions, the sore side once, pain, and then space starts."""

    dialogue: Before
    _offered: frozenset[str] = frozenset()
    _before: BeforeCheck | None = None

    @property
    def _check(self) -> BeforeCheck:
        return self.dialogue.check

    def begin(self) -> None:
        """Say what must not be forgotten from the times before, and ask."""
        for reminder in self.dialogue.reminders:
            self.say(*self.wording.told(reminder))
        if self.dialogue.coach.settings.checks.cleared_on:
            self._ask()
        else:
            self._read()  # nobody says no to what they never heard

    def again(self) -> None:
        """Ask again, with everything that can be chosen."""
        self._offered = frozenset()
        if self._check.gravest and not self._check.insisted:
            self._advise()
        else:
            self._ask()

    def takes(self, key: str) -> bool:
        """Have the questions read."""
        self._before = self._check
        reads = key == "r" and not self._check.answered
        if reads:
            self._read()
        return reads

    def unused(self, key: str) -> bool:
        """Ask again rather than start what is not ready."""
        if key == "space":
            self._ask()
        return key in ("space", "enter")

    def _ask(self) -> None:
        """Ask what is still open, with its keys."""
        check = self._check
        if check.telling:
            self._ask_which()
        elif not check.answered:
            self._ask_signs()
        elif check.lighter_only:
            self._offer_less()
        elif check.ready:
            self._ready()
        else:
            self._ask_side()
            self.say(f"{self._pain} Then space. Dash leaves it out.")
            self._offer()

    def _ask_signs(self) -> None:
        count = "five"
        if self.dialogue.known.last:
            count = "six"
            (asked,) = self.wording.texts(self.dialogue.question("next-day"))
            self.say(around(f"Number {NEXT_DAY}: {asked}", asked))
        self.say(f"Any of the {count} signs today? n none, y yes, r read them to me.")

    def _ask_which(self) -> None:
        none = "n none of the others." if self._check.higher else "n none after all."
        last = self.dialogue.last
        self.say(f"Which? Press its number, 1 to {last}. r reads them. {none}")

    def _ask_side(self) -> None:
        if self._check.asks_side and not self._check.sore_side:
            self.say(f"Which side is sore? {keyed(SORE_KEYS)}. Or go on without.")

    @property
    def _pain(self) -> str:
        side = self._check.sore_side or self.dialogue.known.side
        where = f", {side} side" if side in ("left", "right") else ""
        return f"Pain now{where}, 0 to 10?"

    def _read(self) -> None:
        for place, sign in enumerate(self.dialogue.questions, 1):
            asked = self.dialogue.question(sign)
            (text,) = self.wording.texts(asked)
            self.say(around(f"{place}. {asked.title}: {text}", text))
        self._ask()

    def answered(self, key: str) -> None:
        """Say what the key answered, and what is open now."""
        check, before = self._check, self._before or self._check
        if check.word != before.word or (before.word and check == before):
            self._spelt()
        elif _of_signs(check) != _of_signs(before):
            self._signs(before)
        elif check.sore_side != before.sore_side:
            side = "side" if check.sore_side in ("left", "right") else ""
            self.say(f"{check.sore_side} {side}".strip())
            self._ask()
        else:
            self._ask()

    def _spelt(self) -> None:
        if self._check.insisted:
            self.say("Your own choice.")
            self._ask()
        elif self._check.word:
            self.say(spelt(self._check.word))
        else:
            self._advise()

    def _signs(self, before: BeforeCheck) -> None:
        check = self._check
        if check.gravest:
            self._advise()
            return
        if check.telling:
            self.say("Taken back." if before.telling and not check.higher else "Yes.")
            self._higher(before)
        elif check.answered:
            self.say("None of the five." if check.higher else "None.")
        self._ask()

    def _higher(self, before: BeforeCheck) -> None:
        """What more pain on the day after asks for."""
        if not before.higher:
            for advice in self.dialogue.higher_advice:
                self.say(*self.wording.told(advice))

    def _advise(self) -> None:
        """What the gravest sign asks for; where it may be, the word that starts all the same."""
        chosen = (sign for sign in SIGNS if sign in (self._check.signs or ()))
        self.say(", ".join(self.dialogue.question(sign).title.lower() for sign in chosen))
        for advice in self.dialogue.advice:
            self.say(*([advice.title.capitalize()] if advice.title else []))
            self.say(*advice.texts(self.wording))
        self.say("Space writes it down. Backspace takes it back. Another number adds to it.")

    def _ready(self) -> None:
        """The number that was told, what can be chosen, and that space starts."""
        check = self._check
        self._ask_side()
        starts = "Space writes down a rest day." if self.dialogue.known.over else _STARTS
        self.say(f"{told(check.pain)} {starts}" if check.asks_pain else starts)
        self._offer()

    def _offer(self) -> None:
        """What else can be chosen, once; each has its key before it."""
        said = [text for one in self.dialogue.choices for text in self.wording.told(one)]
        self.say(*(text for text in said if text not in self._offered))
        self._offered |= set(said)

    def _offer_less(self) -> None:
        """High pain: say why less is offered, and what."""
        lot, new, limit = passage("cards", "much-pain").said()
        pain = number(self._check.pain or MUCH_PAIN)
        lighter = zip(LIGHTER, map(sentence, passage("cards", "lighter").said()), strict=True)
        self.say(around(f"{pain} {lot}", lot))
        self.say(*(around(f"{key}: {text}", text) for key, text in lighter))
        safety = self.wording.key("safety")
        self.say(around(f"{new} {safety} says the signs, and who to call.", new), limit)


def _of_signs(check: BeforeCheck) -> tuple[object, ...]:
    """What was answered about signs."""
    return check.signs, check.telling, check.higher
