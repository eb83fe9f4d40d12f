"""A talk with a professional comes first: the first thing at the start after a nerve feeling."""

from ..coach.coach import Coach
from ..domain.checks import WORD, spelled, spells
from .dialogue import Close, Dialogue, Stay, Step, passage
from .parts import SAFETY, ActionKey, DayOf, Part, Say, Values, Way, Word


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
        values: Values = (("day", DayOf(at) if at else ""), ("safety", ActionKey("safety")))
        why, talked = passage("care", f"talk-{self.coach.care.talk}"), passage("care", "talked")
        insist = Say(passage("care", "talk-insist"), (("word", WORD),), roles=("quiet",))
        typed = (Word(self._word),) if self._word else ()
        return (
            Say(why, values, roles=("text", "bright")),
            Say(talked, title=talked.title, key="t"),
            insist,
            *typed,
        )

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
