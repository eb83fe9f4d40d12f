"""A talk with a professional comes first: the first thing at the start after a nerve feeling."""

from collections.abc import Callable

from ..domain.checks import WORD, spelled, spells
from ..journal import prose
from ..storage.routines import passages
from .line_screen import LineStack
from .told import Told
from .words import said, spelt


class Talk(Told):
    """`t` records the talk; only the deliberate word leads past it without one."""

    def __init__(self, stage: LineStack, then: Callable[[bool], None]) -> None:
        super().__init__(stage, then)
        self._word = ""

    def begin(self) -> None:
        """Say what was told, what it asks for, and the two ways on."""
        care, at = passages("care"), self.coach.settings.checks.nerve_at
        day, safety = prose.day(at) if at else "", self.stage.key("safety")
        self.say("Talk first.")
        self.say(*said(care[f"talk-{self.coach.care.talk}"], day=day, safety=safety))
        self.say(f"t: {care['talked'].title}.", *said(care["talked"]))
        self.say(*said(care["talk-insist"], word=WORD))
        learn, why = self.stage.key("learn"), self.stage.key("why")
        self.say(f"{learn} reads the steps, {why} says why. Escape: not today.")

    def takes(self, key: str) -> bool:
        """Record the talk, or hear the word letter by letter."""
        if key == "t":
            self.coach.care.talked()
            self.say("Written down.")
            self.stage.close(True)
        elif spells(self._word, key):
            self._word = spelled(self._word, key)
            self._spelt()
        elif key == "backspace":
            self._word = self._word[:-1]
            self.say(spelt(self._word))
        else:
            return key in ("space", "enter")
        return True

    def _spelt(self) -> None:
        if self._word == WORD:
            self.stage.close(True)
        else:
            self.say(spelt(self._word))
