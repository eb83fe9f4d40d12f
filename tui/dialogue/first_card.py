"""The first card: what this is, how long it takes, and the one key to know."""

from collections.abc import Iterator
from dataclasses import replace

from ..coach.coach import Coach
from ..domain import session_text
from ..domain.plan import left_out, plan
from ..domain.routine import Passage
from .dialogue import Close, Dialogue, Step, passage, say
from .parts import SAFETY, ActionKey, Part, Say, Way


class FirstCard(Dialogue):
    """Stands before everything else once; `space` leads straight on."""

    dead_s = 0.0

    def __init__(self, coach: Coach, *, seen: bool) -> None:
        super().__init__(coach)
        self._seen = seen

    def parts(self) -> tuple[Part, ...]:
        """What it is, whom to ask first, the key that stops everything, whose steps they are."""
        return (
            *(Say(one, self._how_much) for one in self._what()),
            say("cards", "ask-first"),
            replace(say("cards", "try", "bright", safety=ActionKey("safety")), vital=True),
            say("cards", "credit", "quiet", credit=self.coach.routine.credit),
        )

    @property
    def _how_much(self) -> tuple[tuple[str, str], ...]:
        """How many positions it has, and how long they take; what is left out does not count."""
        coach = self.coach
        time = session_text.duration(plan(coach.routine, coach.settings))
        steps = [one for one in coach.routine.steps if not left_out(one, coach.settings)]
        count = session_text.number(len(steps))
        return ("positions", count.capitalize()), ("time", time.capitalize())

    def _what(self) -> Iterator[Passage]:
        """The card, each sentence on its own; who only hears it learns of the bells instead."""
        first = passage("cards", "first")
        what, place, care = first.sentences
        heard = passage("cards", "first-plain").sentences
        for one in (what, *((place,) if self._seen else heard), care):
            yield replace(first, sentences=(one,))

    def ways(self) -> tuple[Way, ...]:
        """Begin, read, look around, set up."""
        return (
            Way("space", "begin"),
            SAFETY,
            Way(ActionKey("learn"), "read the steps first"),
            Way("escape", "look around"),
            Way(ActionKey("settings"), "set up"),
        )

    def press(self, key: str) -> Step | None:
        """Begin, or look around first; the card does not come again."""
        if key not in ("space", "escape"):
            return None
        self.coach.preferences.set(("welcomed",), True)
        return Close(key == "space")
