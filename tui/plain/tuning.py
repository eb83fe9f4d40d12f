"""Two questions after the first session, or whenever one sets supine up."""

from ..coach.tuning import BELLS, answered
from ..storage.routines import passages
from .line_screen import LineScreen
from .words import said

_QUESTIONS = ("heard", "alone")
"""Those that make sense without a screen."""


class Tuning(LineScreen):
    """Asks one question after the other; each answer sets something, leaving sets nothing."""

    _place = 0

    def begin(self) -> None:
        """Ring, and ask."""
        self.say("Set up. Now the bells ring: one, two, three.")
        self.coach.rehearse(*BELLS)
        self._ask()

    def resume(self) -> None:
        """Ask again."""
        self._ask()

    def _ask(self) -> None:
        cues = passages("cues")
        if self._place < len(_QUESTIONS):
            title = cues[_QUESTIONS[self._place]].title
            self.say(f"{title} y yes, n no. Space leaves it.")
        else:
            self.say(*said(cues["tuned"], safety=self.stage.key("safety")))
            self.say("Space is done.")

    def takes(self, key: str) -> bool:
        """Set what an answer asks for."""
        if key in ("y", "n") and self._place < len(_QUESTIONS):
            self._answer(_QUESTIONS[self._place], yes=key == "y")
        elif key == "space":
            self.coach.rehearse()
            self.stage.close(True)
        else:
            return key == "enter"
        return True

    def _answer(self, name: str, *, yes: bool) -> None:
        self._place += 1
        answered(self.coach, name, yes=yes)
        if name != "heard" or yes:
            self.say(*said(passages("cues")[f"{name}-{'yes' if yes else 'no'}"]))
        else:
            self.say("Look for the bell in the settings of your terminal. Settings, t, tries it.")
        self._ask()
