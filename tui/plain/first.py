"""The first card: what this is, how long it takes, and the one key to know."""

from ..domain import session_text
from ..domain.plan import plan
from ..storage.routines import passages
from .line_screen import LineScreen
from .words import said


class First(LineScreen):
    """Stands before everything else once; space leads straight on."""

    def begin(self) -> None:
        """Read the card."""
        cards, routine = passages("cards"), self.coach.routine
        time = session_text.duration(plan(routine, self.coach.settings)).capitalize()
        what, _, care = said(cards["first"], time=time)
        self.say(
            what,
            *said(cards["first-plain"], time=time),
            care,
            *said(cards["ask-first"]),
            *said(cards["try"], safety=self.stage.key("safety")),
            *said(cards["credit"], credit=routine.credit),
        )
        self.resume()

    def resume(self) -> None:
        """Say the ways on."""
        learn, settings = self.stage.key("learn"), self.stage.key("settings")
        self.say(f"Space begins. Escape looks around first. {learn} reads the steps first.")
        self.say(f"{settings} changes the settings.")

    def takes(self, key: str) -> bool:
        """Begin with space; the card does not come again."""
        if key == "space":
            self._welcomed(begin=True)
        return key in ("space", "enter")

    def does(self, action: str) -> bool:
        """Look around first."""
        if action == "escape":
            self._welcomed(begin=False)
        return action == "escape"

    def _welcomed(self, *, begin: bool) -> None:
        self.coach.set(("welcomed",), True)
        self.stage.close(begin)
