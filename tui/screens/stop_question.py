"""The question whether a session ends here, in the timer's place."""

from ..coach.coach import Coach
from ..widgets.countdown import Clockface
from ..widgets.key_bar import Item

_YES, _NO = "y", "n"


class StopQuestion:
    """While it stands no other keys act than its own, and those of safety.

    They are not among the screen's bindings: Textual's keymap, which sets `n` to skip, would drop
    whatever else the same screen binds to it.
    """

    KEYS: tuple[Item, ...] = ((_YES, "yes, stop here"), (_NO, "no, stay"))

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        self.stands = False

    def ask(self) -> None:
        """Pause, and ask."""
        self._coach.do("pause")
        self.stands = True

    def answer(self, key: str) -> None:
        """Stop or stay; any other key leaves the question as it is."""
        self.stands = key not in (_YES, _NO, "escape")
        if key == _YES:
            self._coach.do("stop")

    @property
    def clockface(self) -> Clockface:
        """The question as the timer shows it."""
        keys, then = ((_YES, "yes"), (_NO, "no")), ("What you held is kept.",)
        return Clockface("STOP HERE?", ink="bright", keys=keys, then=then)
