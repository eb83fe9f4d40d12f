"""The safety page: how to let go, the one question, and the whole text when it is wanted."""

from collections.abc import Callable

from ..domain import safety
from ..domain.record import Flag
from ..domain.routine import Side, joined
from ..domain.session_text import where
from ..journal import prose
from ..storage.routines import passages
from .line_screen import LineScreen, LineStack
from .nerve import Nerve
from .told import Eased, Emergency
from .words import said, seconds

_SECTIONS = ("nerve", "emergency", "call-now", "call-today", "otherwise")
_FOLLOWS: dict[str, type[LineScreen]] = {"2": Eased, "3": Nerve, "4": Emergency}


class Safety(LineScreen):
    """Asks what it was when a flag is open, and reads what to look for and who to call."""

    DEAD_S = 0.7

    def __init__(
        self,
        stage: LineStack,
        then: Callable[[bool], None] | None = None,
        *,
        earlier: bool = False,
        saved: bool = True,
    ) -> None:
        super().__init__(stage, then)
        self._earlier = earlier
        self._saved = saved

    @property
    def open(self) -> bool:
        """Whether a flag waits for its answer."""
        flag = self.coach.flag
        asked = self._earlier or self.coach.active is not None
        return asked and flag is not None and flag.kind == "unanswered"

    def begin(self) -> None:
        """Say how to let go, then ask; without a session read everything."""
        flag = self.coach.flag
        if not self.open or flag is None:
            self.say(*said(passages("safety")["no-session"]))
            self._read()
            return
        if self._earlier:
            place = where(flag, self.coach.routine)
            self.say(f"{prose.day(flag.at)} you stopped at {place}.")
        else:
            self.say(f"{self._stopped(flag)} {self._go(flag)}")
        if not self._saved:
            self.say("Not saved yet.")
        self._ask()

    def resume(self) -> None:
        """Ask again."""
        self.stage.let_rest(self)
        self._ask()

    def _stopped(self, flag: Flag) -> str:
        return "Stopped." if flag.second is None else f"Stopped at {seconds(flag.second)}."

    def _go(self, flag: Flag) -> str:
        """How to let go in this very step."""
        step = self.coach.routine.step(flag.step or "")
        if step is None:
            return said(passages("safety")["no-session"])[0]
        go = joined(one.said(Side(flag.side) if flag.side else None) for one in step.go)
        return f"Let go gently. {go}" if step.timed else go

    def _ask(self) -> None:
        if not self.open:
            self.say("Escape goes back.")
            return
        answers = [f"{key} {word}." for key, word in zip(safety.ANSWERS, safety.SAID, strict=True)]
        onward = "Escape asks another day." if self._earlier else "Nothing goes on by itself."
        self.say(" ".join(["What was it?", *answers, "r reads the safety page.", onward]))

    def _read(self) -> None:
        words = passages("safety")
        if self.open:
            self.say(*said(words["right-now"]))
        for name in _SECTIONS:
            passage = words[name]
            note = f", {passage.note}" if passage.note else ""
            self.say(f"{passage.title.capitalize()}{note}:", *said(passage, call=self.who_to_call))
        self._ask()

    def takes(self, key: str) -> bool:
        """Answer, or have the page read; nothing else acts here."""
        if key in safety.ANSWERS:
            self._answer(key)
        elif key in ("r", "space", "pagedown"):
            self._read()
        elif key in ("escape", "pageup", "left"):
            self._leave()
        else:
            return key in ("enter", "down", "up", "right") or key.isdigit()
        return True

    def _leave(self) -> None:
        """Only a break: back, paused; an earlier stop stays open for another day."""
        if self.open and not self._earlier:
            self._answer("1")
        else:
            self.stage.close(False)

    def _answer(self, digit: str) -> None:
        """Refine the flag, and do what the answer leads to once it is on disk."""
        flag = self.coach.flag
        if not self.open or flag is None:
            return
        if digit == "2":
            self.coach.do("ease_off")
        if not self.stage.kept(self.coach.answer(safety.answered(flag, digit))):
            self.say("Not saved yet.")
        self.say(safety.SAID[int(digit) - 1])
        if digit in _FOLLOWS:
            self.stage.open(_FOLLOWS[digit](self.stage, self._followed))
        else:
            self.stage.close(True)

    def _followed(self, left: bool) -> None:
        if left:
            self.stage.close(True)
        else:
            self.resume()
