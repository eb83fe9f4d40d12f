"""What may be told beyond the three questions: every one optional, none filled in before."""

from ..coach.after_flow import AfterFlow
from ..domain.checks import CHANGES
from ..domain.more import ASKED, TEXTS, MoreCheck
from ..domain.record import PLACES
from ..storage.routines import passages
from ..terminal.clean import clean_line
from .line_screen import LineScreen, LineStack
from .words import listed, said
from .writing import OneLine


class More(LineScreen):
    """Asks one after the other; each answer is kept at once with the session."""

    DEAD_S = 0.5

    def __init__(self, stage: LineStack, care: AfterFlow) -> None:
        super().__init__(stage)
        self._care = care

    @property
    def more(self) -> MoreCheck:
        """The answers so far."""
        return self._care.check.more

    def begin(self) -> None:
        """Say that nothing has to be told, and ask."""
        self.say("More. All of it can stay empty. Down is the next question, up the one before.")
        self.resume()

    def resume(self) -> None:
        """Ask again."""
        at = self.more.at
        asked = ASKED[at].rstrip("?")
        if at == "pinch":
            keys = "y yes, n no."
        elif at == "place":
            keys = f"As many as fit: {listed(PLACES)}."
        else:
            keys = "Enter writes."
        self.say(f"{asked}? {keys}{self._told(at)} Dash leaves it out. Space goes back.")

    def _told(self, at: str) -> str:
        """What was answered already."""
        value = getattr(self.more, at)
        if value is None:
            return ""
        words = {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else None
        if at == "place":
            words = ", ".join(one.replace("-", " ") for one in value)
        return f" Told: {words or clean_line(str(value))}."

    def takes(self, key: str) -> bool:
        """Answer; space and m lead back."""
        if key in ("space", "m"):
            self.stage.close(True)
        elif key == "enter" and self.more.at in TEXTS:
            at = self.more.at
            text = getattr(self.more, at) or ""
            self.stage.open(OneLine(self.stage, ASKED[at], text, self._wrote))
        elif self.more.takes(key):
            self._answered(key)
        else:
            return key == "enter"
        return True

    def _keep(self, more: MoreCheck) -> None:
        self._care.told(self._care.check.with_more(more))

    def _wrote(self, text: str) -> None:
        self._keep(self.more.wrote(text))

    def _answered(self, key: str) -> None:
        """Say what the key answered; the pinch and what was left out lead on by themselves."""
        before = self.more
        more = before.press(key)
        self._keep(more)
        if more.at != before.at:
            self.resume()
        elif key in CHANGES:
            self.say("There is no other one. Space goes back.")
        elif more.place != before.place and more.place:
            self.say(f"{', '.join(one.replace('-', ' ') for one in more.place)}.")
        else:
            value = getattr(more, more.at)
            self.say("Left out." if value is None else "Yes." if value else "No.")
            if more.pinch and more.at == "pinch":
                self.say(*said(passages("care")["pinch"]))
            self._keep(more.press("down"))
            self.resume()
