"""The end of a session for one who still lies: what to do, large; then come the questions."""

from ..coach.coach import Coach
from ..domain.turns import TURN_S
from .dialogue import Close, Dialogue, Step, passage, say
from .parts import SAFETY, Part, Way

_LINES = 2
"""A cue has two lines."""
_ROUNDS = 2


class Done(Dialogue):
    """DONE, and how to get up; any key leads on, and so does time. `still`: nothing takes turns."""

    name = "Done"

    def __init__(self, coach: Coach, *, still: bool = False) -> None:
        super().__init__(coach)
        self._still = still
        self._since = coach.now

    @property
    def _cues(self) -> list[tuple[str, ...]]:
        said = passage("session", "getting-up-cue").said()
        return [said[start : start + _LINES] for start in range(0, len(said), _LINES)]

    @property
    def _turn(self) -> int:
        return int((self.coach.now - self._since) / TURN_S)

    @property
    def cue(self) -> tuple[str, ...]:
        """What to do now, in two short lines: roll over first, then how to come up."""
        cues = self._cues
        return cues[0] if self._still else cues[self._turn % len(cues)]

    @property
    def over(self) -> bool:
        """Whether all of it was shown twice: then the questions come by themselves."""
        return self._turn >= _ROUNDS * len(self._cues)

    def parts(self) -> tuple[Part, ...]:
        """How to get up, in a sentence."""
        return (say("session", "getting-up-now"),)

    def ways(self) -> tuple[Way, ...]:
        """Any key."""
        return (Way("any key", "how it is now"), SAFETY)

    def press(self, key: str) -> Step | None:
        """On to the questions."""
        return Close(True)
