"""A session that broke off: go on with it, start over, or keep it as it is."""

from ..journal import prose
from ..storage.routines import passages
from .line_screen import LineScreen
from .session import SessionPage
from .words import said


class Interrupted(LineScreen):
    """Asks once; whatever is chosen, the holds that were done are kept."""

    DEAD_S = 0.7

    @property
    def _resumable(self) -> bool:
        return self.coach.interrupted.can_resume

    def begin(self) -> None:
        """Say what broke off, when and where, and what can be done with it."""
        page, words = self.coach.interrupted.entry, passages("interrupted")
        if page:
            self.say(f"{words['resume'].title}: {prose.day(page.record.started)}.")
            self.say(prose.broke_off(page.record, self.coach.routine, self.coach.today))
        self.say(*said(words["resume" if self._resumable else "afresh"]), *said(words["kept"]))
        resume = "r resume. " if self._resumable else ""
        self.say(f"{resume}o start over. k keep as partial. Escape asks later.")

    def takes(self, key: str) -> bool:
        """Decide."""
        if key == "r" and self._resumable:
            self.coach.resume()
            self.stage.pages.pop()
            self.stage.open(SessionPage(self.stage))
        elif key in ("o", "k"):
            self.coach.interrupted.keep()
            self.say("Kept as partial.")
            self.stage.close(key == "o")
        else:
            return key in ("r", "space", "enter")
        return True

    def does(self, action: str) -> bool:
        """Ask again at the next start."""
        if action == "escape":
            self.coach.interrupted.ask_later()
            self.stage.close(False)
        return action == "escape"
