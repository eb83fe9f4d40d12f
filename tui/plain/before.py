"""The questions before a session, one after the other; nothing is answered by default."""

from collections.abc import Callable

from ..domain.checks import MUCH_PAIN, SORE_KEYS, BeforeCheck
from ..domain.outlook import number
from ..domain.record import SIGNS
from ..storage.routines import passages
from .page import Page, Stage
from .words import keyed, said

_LIGHTER = {"r": "", "f": "first", "a": "all"}
"""The lighter choices by their keys, as the coach knows them; the first is a day of rest."""


class Before(Page):
    """Five questions, the sore side once, pain, and then space starts."""

    def __init__(self, stage: Stage, then: Callable[[bool], None]) -> None:
        super().__init__(stage, then)
        self.check = BeforeCheck(asks_side=self.coach.settings.sore_side is None)

    def begin(self) -> None:
        """Ask."""
        self._ask()

    def resume(self) -> None:
        """Ask again."""
        self._ask()

    def takes(self, key: str) -> bool:
        """Answer a question, start, or have the questions read."""
        check = self.check
        if check.lighter_only and key in _LIGHTER:
            self._begin(key)
        elif key == "r" and not check.none_today:
            self._read()
        elif key in ("space", "pagedown") and check.gravest:
            self._not_started()
        elif key == "space" and check.ready and not check.lighter_only:
            self._begin("")
        elif check.takes(key):
            self.check = check.press(key)
            self._answered(check)
        elif key == "space":
            self._ask()
        else:
            return key == "enter"
        return True

    def does(self, action: str) -> bool:
        """Not today; a sign that was told is written down all the same."""
        if action == "escape" and self.check.gravest:
            self._not_started()
        elif action == "escape":
            self.say("Not today.")
            self.stage.close(False)
        return action == "escape"

    def _begin(self, choice: str) -> None:
        if self.check.sore_side:
            self.coach.preferences.set(("sore_side",), self.check.sore_side)
        if choice == "r":
            self.coach.rest_day(self.check)
            self.say("A rest day. It is in your journal.")
        else:
            self.coach.begin(self.check, _LIGHTER.get(choice, ""))
        self.stage.close(choice != "r")

    def _not_started(self) -> None:
        self.coach.not_started(self.check)
        self.say("Written down. No session today.")
        self.stage.close(False)

    def _ask(self) -> None:
        """Ask what is still open, with its keys."""
        check = self.check
        if check.telling:
            self.say("Which? Press its number, 1 to 5. r reads them. n none after all.")
        elif not check.none_today:
            self.say("Any of the five signs today? n none, y yes, r read them to me.")
        elif check.lighter_only:
            self._offer_less()
        else:
            self._ask_side()
            self._ask_pain()

    def _ask_side(self) -> None:
        if self.check.asks_side and not self.check.sore_side:
            self.say(f"Which side is sore? {keyed(SORE_KEYS)}. Or go on with the number.")

    def _ask_pain(self) -> None:
        side = self.check.sore_side or self.coach.settings.sore_side
        where = f", {side} side" if side in ("left", "right") else ""
        self.say(f"Pain now{where}, 0 to 10? Then space. Dash leaves it out.")

    def _read(self) -> None:
        for place, sign in enumerate(SIGNS, 1):
            passage = passages("cards")[sign]
            self.say(f"{place}. {passage.title}: {passage.sentences[0].text}")
        self._ask()

    def _answered(self, before: BeforeCheck) -> None:
        """Say what the key answered, and what is open now."""
        check = self.check
        if check.signs != before.signs or check.telling != before.telling:
            self._signs(before)
        elif check.sore_side != before.sore_side:
            side = "side" if check.sore_side in ("left", "right") else ""
            self.say(f"{check.sore_side} {side}".strip())
            self._ask_pain()
        elif check.lighter_only:
            self._offer_less()
        elif check.ready:
            self._ready()
        else:
            self._ask()

    def _signs(self, before: BeforeCheck) -> None:
        check = self.check
        if check.gravest:
            self._advise()
        elif check.telling:
            self.stage.say("Yes." if not before.telling else "Taken back.")
            self._ask()
        else:
            if check.none_today:
                self.stage.say("None.")
            self._ask()

    def _advise(self) -> None:
        cards = passages("cards")
        told = [cards[sign].title.lower() for sign in SIGNS if sign in (self.check.signs or ())]
        passage = cards[f"yes-{self.check.gravest}"]
        self.say(
            ", ".join(told),
            passage.title.capitalize(),
            *said(passage, call=self.who_to_call),
        )
        self.say("Space writes it down. Backspace takes it back. Another number adds to it.")

    def _ready(self) -> None:
        check = self.check
        told = "Left out" if check.pain is None else number(check.pain).capitalize()
        told = "Zero" if check.pain == 0 else told
        ten = " 0 makes it ten." if check.pain == 1 else ""
        self.say(f"{told}.{ten} Space starts. Then lie down, take your time.")

    def _offer_less(self) -> None:
        """High pain: say why less is offered, and what."""
        lot, new, limit = (one.text for one in passages("cards")["much-pain"].sentences)
        self.say(f"{number(self.check.pain or MUCH_PAIN)} {lot}")
        lighter = passages("cards")["lighter"].sentences
        self.say(*(f"{key}: {one.text}" for key, one in zip(_LIGHTER, lighter, strict=True)))
        self.say(f"{new} {self.stage.key('safety')} says the signs, and who to call.", limit)
