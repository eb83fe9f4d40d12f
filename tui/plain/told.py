"""What follows an answer on the safety page: easing off, or an emergency."""

from ..storage.routines import passages
from .page import Page
from .words import said


class Told(Page):
    """A page that says something and takes a few keys."""

    DEAD_S = 0.7

    @property
    def written(self) -> str:
        """Whether the answer is on disk, never claimed before it is."""
        page = self.coach.page
        return "Written down." if page and page.saved else "Not saved yet."

    def finish(self) -> None:
        """End the session, if one is under way, and leave."""
        self.coach.do("stop")
        self.stage.close(True)


class Eased(Told):
    """Pain, strain or pinch: this hip is done for today."""

    def begin(self) -> None:
        """Say what is over, and what may still be done."""
        words, flag = passages("safety"), self.coach.flag
        if not self.coach.active:
            self.say(f"{self.written} Space goes on.")
            return
        self.say(*said(words["stopped"]))
        self.say(*said(words["eased-hip" if flag and flag.side else "eased"]))
        lighter = self.coach.can_go_lighter
        self.say(*said(words["lighter" if lighter else "enough"]))
        self.say("f finish here. o the other side, 5 seconds." if lighter else "f finish here.")

    def takes(self, key: str) -> bool:
        """Finish, or go to the other side, paused."""
        if not self.coach.active and key in ("space", "escape"):
            self.stage.close(True)
        elif self.coach.active and key == "f":
            self.finish()
        elif key == "o" and self.coach.can_go_lighter:
            self.coach.go_lighter()
            self.stage.close(True)
        else:
            return key in ("escape", "space", "enter")
        return True


class Emergency(Told):
    """An emergency sign: call now, and every sign; nothing is to be filled in."""

    def begin(self) -> None:
        """End the session and say who to call."""
        self.coach.do("stop")
        words = passages("safety")
        self.say(
            "Call now.",
            *said(words["call-now"], call=self.who_to_call),
            "The session is over.",
        )
        self.resume()

    def resume(self) -> None:
        """Say every sign, and the way out."""
        signs = passages("safety")["all-signs"]
        self.say(f"{signs.title}:", *said(signs))
        self.say("Escape goes back to the journal.")

    def does(self, action: str) -> bool:
        """Back to the journal."""
        if action == "escape":
            self.stage.close(True)
        return action == "escape"

    def takes(self, key: str) -> bool:
        """Say it again rather than leave by a key that is easily hit."""
        if key == "space":
            self.resume()
        return key in ("space", "enter")
