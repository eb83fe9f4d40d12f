"""The questions of the first evening, or whenever one sets supine up, and what they set."""

from dataclasses import replace

from ..coach.coach import Coach
from ..cues.schedule import What
from .dialogue import Close, Dialogue, Stay, Step, passage, say
from .parts import SAFETY, ActionKey, Ask, Part, Say, Way, yes_no

BELLS = (What.BEGIN, What.CHANGE_SIDE, What.RELEASE)
"""What is rung before it is asked whether the bells are heard: one, two, three."""


class Setup(Dialogue):
    """Asks one question after the other; each answer sets something, leaving sets nothing."""

    name = "Set up"
    about = "so that it can be followed from the floor"

    def __init__(self, coach: Coach, *, seen: bool) -> None:
        super().__init__(coach)
        self.questions = ("read", "heard", "alone") if seen else ("heard", "alone")
        self.answers: tuple[bool, ...] = ()
        self._seen = seen
        self._tried = False

    def begin(self) -> None:
        """Ring at once, where no reading is asked about first."""
        if not self._seen:
            self.coach.rehearse(*BELLS)

    @property
    def _over(self) -> bool:
        return len(self.answers) == len(self.questions)

    def parts(self) -> tuple[Part, ...]:
        """What was answered, and what is asked now."""
        answered = zip(self.questions, self.answers, strict=False)
        parts = [part for name, yes in answered for part in self._answered(name, yes=yes)]
        return (*parts, *self.asked())

    def asked(self) -> tuple[Part, ...]:
        """The question that is open; in the end the key to try."""
        if self._over:
            return (self._try(),)
        asked = passage("cues", self.questions[len(self.answers)]).title
        return (Ask(Say(asked, roles=("bright",)), yes_no(None)),)

    def _answered(self, name: str, *, yes: bool) -> tuple[Part, ...]:
        asked = Say(passage("cues", name).title, roles=("bright",))
        said = self._follows(name, yes=yes)
        return (asked, replace(said, title=f"[{'yes' if yes else 'no'}]", roles=("quiet",)))

    def _follows(self, name: str, *, yes: bool) -> Say:
        """What an answer led to."""
        if name == "heard" and not yes and not self._seen:
            return Say("Look for the bell in the settings of your terminal. Settings, t, tries it.")
        return say("cues", f"{name}-{'yes' if yes else 'no'}")

    def _try(self) -> Say:
        return say("cues", "tried" if self._tried else "tuned", safety=ActionKey("safety"))

    def ways(self) -> tuple[Way, ...]:
        """Answer, or skip the rest."""
        if self._over:
            return (Way("space", "done"), SAFETY)
        return (Way("y", "yes"), Way("n", "no"), SAFETY, Way("space", "skip the rest"))

    def press(self, key: str) -> Step | None:
        """Set what an answer asks for; `space` leaves."""
        if key in ("y", "n") and not self._over:
            return self._answer(self.questions[len(self.answers)], yes=key == "y")
        if key in ("space", "pagedown", "escape"):
            self.coach.rehearse()
            return Close(True)
        return None

    def _answer(self, name: str, *, yes: bool) -> Step:
        self.answers = (*self.answers, yes)
        self._set(name, yes=yes)
        follows = self._follows(name, yes=yes)
        if self._over:
            return Stay(said=(follows, self._try()))
        return Stay(said=(follows,), again=True)

    def _set(self, name: str, *, yes: bool) -> None:
        if name == "heard" and not yes:
            self.coach.preferences.set(("cues", "flash"), True)
        if name == "alone":
            self.coach.preferences.set(("mode",), "flow" if yes else "wait")
        if name == "read":
            self.coach.rehearse(*BELLS)

    def safety_opened(self) -> None:
        """The key works, seen from where one lies."""
        self._tried = self._over
