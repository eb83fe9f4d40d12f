"""What follows an answer on the safety page: easing off, or an emergency."""

from collections.abc import Callable

from ..storage.routines import passages
from .line_screen import LineScreen, LineStack
from .words import said


class Told(LineScreen):
    """A page that says something and takes a few keys."""

    DEAD_S = 0.7

    @property
    def written(self) -> str:
        """Whether the answer is on disk, never claimed before it is."""
        page = self.coach.entry
        return "Written down." if page and page.saved else "Not saved yet."

    def finish(self) -> None:
        """End the session, if one is under way, and leave."""
        self.coach.do("stop")
        self.stage.close(True)


class Eased(Told):
    """Pain, strain or pinch: this hip is done for today."""

    def begin(self) -> None:
        """Say what is over, and what may still be done."""
        words, flag = passages("safety"), self.coach.safety.flag
        if not self.coach.active:
            self.say(self.written)
            self._ask_pinch()
            self.say("Space goes on.")
            return
        self.say(*said(words["stopped"]))
        self.say(*said(words["eased-hip" if flag and flag.side else "eased"]))
        lighter = self.coach.safety.can_go_lighter
        self.say(*said(words["lighter" if lighter else "enough"]))
        self._ask_pinch()
        self.say("f finish here. o the other side, 5 seconds." if lighter else "f finish here.")

    def _ask_pinch(self) -> None:
        """Whether it was in the groin: that is another sign than a pull in the buttock."""
        (asked,) = said(passages("safety")["asked-pinch"])
        self.say(f"{asked} y yes, n no.")

    def takes(self, key: str) -> bool:
        """Tell of the pinch, finish, or go to the other side, paused."""
        if key in ("y", "n"):
            self.coach.safety.pinched(groin=key == "y")
            self.stage.say("Yes." if key == "y" else "No.")
            self.say(*(said(passages("care")["pinch"]) if key == "y" else ()))
        elif not self.coach.active and key in ("space", "escape"):
            self.stage.close(True)
        elif self.coach.active and key == "f":
            self.finish()
        elif self.coach.active and key == "o":
            self._other_side()
        else:
            return key in ("escape", "space", "enter")
        return True

    def _other_side(self) -> None:
        """Go on with the other side, where one is left; never read this key as another."""
        if self.coach.safety.can_go_lighter:
            self.coach.safety.go_lighter()
            self.stage.close(True)
        else:
            self.say(*said(passages("safety")["enough"]))


class Emergency(Told):
    """An emergency sign: call now, and every sign; nothing is to be filled in.

    `asked` is what it is called where an answer before or after a session led here.
    """

    def __init__(
        self, stage: LineStack, then: Callable[[bool], None] | None = None, *, asked: str = ""
    ) -> None:
        super().__init__(stage, then)
        self._asked = asked

    def begin(self) -> None:
        """End the session, if one is under way, and say who to call."""
        active = self.coach.active is not None
        self.coach.do("stop")
        call = said(passages("safety")["call-now"], call=self.who_to_call)
        self.say(*([self._asked] if self._asked else []), "Call now.", *call)
        self.say(*(["The session is over."] if active else []))
        self.resume()

    def resume(self) -> None:
        """Say every sign, and the way out."""
        signs = passages("safety")["all-signs"]
        self.say(f"{signs.title}:", *said(signs))
        self.say(f"Escape goes back to the {'questions' if self._asked else 'journal'}.")

    def does(self, action: str) -> bool:
        """Back to where it came from."""
        if action == "escape":
            self.stage.close(True)
        return action == "escape"

    def takes(self, key: str) -> bool:
        """Say it again rather than leave by a key that is easily hit."""
        if key == "space":
            self.resume()
        return key in ("space", "enter")
