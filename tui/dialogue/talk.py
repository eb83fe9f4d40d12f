"""A talk with a professional comes first: the first thing at the start after a nerve feeling."""

from dataclasses import replace

from ..coach.coach import Coach
from ..domain.checks import WORD, spelled, spells
from .dialogue import Close, Dialogue, Stay, Step, say, titled
from .parts import SAFETY, ActionKey, DayOf, Part, Way, Word


class Talk(Dialogue):
    """`t` records the talk; only the deliberate word leads past it without one."""

    name = "Talk first"
    dead_s = 0.7

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        self._word = ""

    def parts(self) -> tuple[Part, ...]:
        """What was told and what it asks for; then the two ways on."""
        at = self.coach.settings.checks.nerve_at
        day, safety = DayOf(at) if at else "", ActionKey("safety")
        why = say("care", f"talk-{self.coach.care.talk}", "text", "bright", day=day, safety=safety)
        insist = say("care", "talk-insist", "quiet", word=WORD)
        typed = (Word(self._word),) if self._word else ()
        return (why, replace(titled("care", "talked"), key="t"), insist, *typed)

    def ways(self) -> tuple[Way, ...]:
        """Record the talk, read, or leave it for today."""
        return (
            Way("t", "I have talked"),
            Way(ActionKey("learn"), "read the steps"),
            Way(ActionKey("why"), "why"),
            SAFETY,
            Way("escape", "not today"),
        )

    def press(self, key: str) -> Step | None:
        """Record the talk, or hear the word letter by letter."""
        if key == "t":
            self.coach.care.talked()
            return Close(True, said=("Written down.",))
        if spells(self._word, key):
            self._word = spelled(self._word, key)
            return Close(True) if self._word == WORD else Stay(said=(Word(self._word),))
        if key == "backspace":
            self._word = self._word[:-1]
            return Stay(said=(Word(self._word),))
        return super().press(key)
