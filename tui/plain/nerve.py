"""A nerve feeling: the two actions first, then the questions that matter."""

from dataclasses import replace

from ..domain import safety
from ..domain.record import FEELINGS, Flag
from ..storage.routines import passages
from .told import Emergency, Told
from .words import listed, said


class Nerve(Told):
    """The session is over; which feeling it was is written down."""

    @property
    def flag(self) -> Flag:
        """The flag that is answered here."""
        flag = self.coach.safety.flag
        assert flag is not None, "the nerve page stands on a flag"
        return flag

    def begin(self) -> None:
        """Advice, then both legs, then which feeling."""
        words = passages("safety")
        self.say(self.written)
        if self.coach.active:
            self.say(*said(words["over"]))
        self.say(*said(words["nerve-advice"]))
        self._ask_both()
        self._ask_which()
        self.say(*said(words["reminder"]))
        self._onward()

    def resume(self) -> None:
        """Ask again."""
        self._ask_both()
        self._ask_which()
        self._onward()

    def _ask_both(self) -> None:
        (asked,) = said(passages("safety")["both-legs"])
        self.say(f"{asked} y yes, n no.")

    def _ask_which(self) -> None:
        (asked,) = said(passages("safety")["which"])
        self.say(f"{asked} {listed(FEELINGS)}.")

    def _onward(self) -> None:
        self.say("Space goes on. Escape: wrong key, answer again.")

    def takes(self, key: str) -> bool:
        """Tell more, go on, or take the answer back."""
        if key in ("y", "n"):
            self._spreading(yes=key == "y")
        elif key.isdigit() and 1 <= int(key) <= len(FEELINGS):
            self._feeling(key)
        elif key == "space":
            self.finish()
        elif key == "escape":
            self._keep(*safety.wrong_key(self.flag))
            self.say("Taken back.")
            self.stage.close(False)
        else:
            return key == "enter"
        return True

    def _feeling(self, digit: str) -> None:
        """Choose a feeling, or take it back."""
        self._keep(safety.felt(self.flag, digit))
        name = FEELINGS[int(digit) - 1]
        word = "yes" if name in (self.flag.feelings or ()) else "taken away"
        self.say(f"{name.replace('-', ' ')}, {word}. Space goes on.")

    def _spreading(self, *, yes: bool) -> None:
        """Both legs, or staying or growing: the emergency signs; else only written down."""
        self._keep(replace(self.flag, spreading=yes))
        if yes:
            self.stage.open(Emergency(self.stage, self._followed))
        else:
            self.say("No. Space goes on.")

    def _followed(self, left: bool) -> None:
        if left:
            self.stage.close(True)
        else:
            self.resume()

    def _keep(self, *flags: Flag) -> None:
        if not self.stage.kept(self.coach.safety.answer(*flags)):
            self.say("Not saved yet.")
