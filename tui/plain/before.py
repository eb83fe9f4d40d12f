"""The questions before a session, one after the other; nothing is answered by default."""

from collections.abc import Callable

from ..coach.before_flow import BEGUN, CHANGED, LIGHTER, NOT_STARTED, RESTS, BeforeFlow
from ..domain.checks import MUCH_PAIN, NEXT_DAY, SORE_KEYS, WORD, BeforeCheck
from ..domain.record import SIGNS
from ..domain.session_text import number
from ..journal import prose
from ..storage.routines import passages
from .line_screen import LineScreen, LineStack
from .told import Emergency
from .words import keyed, said, spelt

_STARTS = "Space starts. Then lie down, take your time."
_ENDS = {
    RESTS: "A rest day. It is in your journal.",
    NOT_STARTED: "Written down. No session today.",
}


class Before(LineScreen):
    """Five questions, the sore side once, pain, and then space starts."""

    def __init__(self, stage: LineStack, then: Callable[[bool], None]) -> None:
        super().__init__(stage, then)
        self.way = BeforeFlow(self.coach)
        self._offered: dict[str, str] = {}

    @property
    def check(self) -> BeforeCheck:
        """The answers so far."""
        return self.way.check

    def begin(self) -> None:
        """Say what must not be forgotten from the times before, and ask."""
        care, known = passages("care"), self.way.known
        if known.locked:
            self.say(*said(care["not-talked"]))
        if known.eased:
            self.say(*said(care["eased-today"], side=known.eased))
        if self.coach.settings.checks.cleared_on:
            self._ask()
        else:
            self._read()  # nobody says no to what they never heard

    def resume(self) -> None:
        """Ask again, with everything that can be chosen."""
        self._offered = {}
        if self.check.gravest and not self.check.insisted:
            self._advise()
        else:
            self._ask()

    def takes(self, key: str) -> bool:
        """Answer a question, choose, start, or have the questions read."""
        before = self.check
        if key == "r" and not before.answered:
            self._read()
            return True
        came = self.way.press(key)
        if came == CHANGED:
            self._answered(before, key)
        elif came:
            self.say(*([_ENDS[came]] if came in _ENDS else []))
            self.stage.close(came == BEGUN)
        elif key == "space":
            self._ask()
        return bool(came) or key in ("space", "enter")

    def does(self, action: str) -> bool:
        """Not today; a sign that was told is written down all the same."""
        if action == "escape":
            self.way.leave()
            self.say(_ENDS[NOT_STARTED] if self.check.gravest else "Not today.")
            self.stage.close(False)
        return action == "escape"

    def _ask(self) -> None:
        """Ask what is still open, with its keys."""
        check = self.check
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
        known = self.way.known
        count = "five"
        if known.last:
            count = "six"
            (asked,) = said(passages("care")["next-day"], day=prose.day(known.last))
            self.say(f"Number {NEXT_DAY}: {asked}")
        self.say(f"Any of the {count} signs today? n none, y yes, r read them to me.")

    def _ask_which(self) -> None:
        last = NEXT_DAY if self.check.asks_next_day else str(len(SIGNS))
        none = "n none of the others." if self.check.higher else "n none after all."
        self.say(f"Which? Press its number, 1 to {last}. r reads them. {none}")

    def _ask_side(self) -> None:
        if self.check.asks_side and not self.check.sore_side:
            self.say(f"Which side is sore? {keyed(SORE_KEYS)}. Or go on without.")

    @property
    def _pain(self) -> str:
        side = self.check.sore_side or self.way.known.side
        where = f", {side} side" if side in ("left", "right") else ""
        return f"Pain now{where}, 0 to 10?"

    def _read(self) -> None:
        known = self.way.known
        for place, sign in enumerate(SIGNS, 1):
            passage = passages("cards")[sign]
            (told,) = said(passage)
            if sign == "not-cleared" and known.cleared and not self.check.telling:
                day = prose.day(known.cleared)
                (told,) = said(passages("care")["asked-before"], day=day, yes="y")
            self.say(f"{place}. {passage.title}: {told}")
        if known.last:
            passage = passages("care")["next-day"]
            (told,) = said(passage, day=prose.day(known.last))
            self.say(f"{NEXT_DAY}. {passage.title}: {told}")
        self._ask()

    def _answered(self, before: BeforeCheck, key: str) -> None:
        """Say what the key answered, and what is open now."""
        check = self.check
        if check.word != before.word or (before.word and check == before):
            self._spelt()
        elif (check.signs, check.telling, check.higher) != (
            before.signs,
            before.telling,
            before.higher,
        ):
            self._signs(before)
        elif check.sore_side != before.sore_side:
            side = "side" if check.sore_side in ("left", "right") else ""
            self.say(f"{check.sore_side} {side}".strip())
            self._ask()
        else:
            self._ask()

    def _spelt(self) -> None:
        if self.check.insisted:
            self.say("Your own choice.")
            self._ask()
        elif self.check.word:
            self.say(spelt(self.check.word))
        else:
            self._advise()

    def _signs(self, before: BeforeCheck) -> None:
        check = self.check
        if check.gravest == "emergency" and before.gravest != "emergency":
            self.stage.open(Emergency(self.stage, lambda _: self.resume(), asked="Emergency sign"))
        elif check.gravest:
            self._advise()
        elif check.telling:
            told = "Taken back." if before.telling and not check.higher else "Yes."
            self.stage.say(told)
            self._higher(before)
            self._ask()
        else:
            self.stage.say(*(["None of the five." if check.higher else "None."] * check.answered))
            self._ask()

    def _higher(self, before: BeforeCheck) -> None:
        """What more pain on the day after asks for."""
        if self.check.higher and not before.higher:
            self.say(*said(passages("care")["stayed-higher"]))

    def _advise(self) -> None:
        """What the gravest sign asks for; where it may be, the word that starts all the same."""
        cards, check = passages("cards"), self.check
        told = [cards[sign].title.lower() for sign in SIGNS if sign in (check.signs or ())]
        passage = cards[f"yes-{check.gravest}"]
        self.say(", ".join(told), passage.title.capitalize())
        self.say(*said(passage, call=self.who_to_call))
        if check.may_insist:
            self.say(*said(passages("care")[f"insist-{check.gravest}"], word=WORD))
        self.say("Space writes it down. Backspace takes it back. Another number adds to it.")

    def _ready(self) -> None:
        check = self.check
        told = "Left out" if check.pain is None else number(check.pain).capitalize()
        told = "Zero" if check.pain == 0 else told
        ten = " 0 makes it ten." if check.pain == 1 else ""
        lead = f"{told}.{ten} " if check.asks_pain else ""
        self._ask_side()
        over = self.way.known.over
        starts = "Space writes down a rest day." if over else _STARTS
        self.say(f"{lead}{starts}")
        self._offer()

    def _offer(self) -> None:
        """What else can be chosen, once; each has its key before it."""
        lower, care = self.way.lower, passages("care")
        values = {"now": str(lower.now), "more": str(lower.more)} if lower else {}
        found = {key: said(care[name], **values)[0] for key, name in self.way.choices.items()}
        self.say(
            *(f"{key}: {text}" for key, text in found.items() if self._offered.get(key) != text)
        )
        self._offered |= found

    def _offer_less(self) -> None:
        """High pain: say why less is offered, and what."""
        lot, new, limit = (one.text for one in passages("cards")["much-pain"].sentences)
        self.say(f"{number(self.check.pain or MUCH_PAIN)} {lot}")
        lighter = said(passages("cards")["lighter"])
        self.say(*(f"{key}: {text}" for key, text in zip(LIGHTER, lighter, strict=True)))
        self.say(f"{new} {self.stage.key('safety')} says the signs, and who to call.", limit)
