"""The safety question: how to let go, what it was, and what the answer leads to."""

from collections.abc import Callable
from dataclasses import replace

from ..coach.coach import Coach
from ..domain import safety
from ..domain.record import Flag
from ..domain.routine import Side, around, joined
from ..domain.routine import Step as RoutineStep
from ..domain.session_text import where
from .dialogue import Close, Dialogue, Open, Stay, Step, passage, titled
from .eased import Eased
from .emergency import Emergency, of_flag
from .nerve import Nerve
from .parts import DayOf, Part, Say, Way

SECTIONS = ("nerve", "emergency", "call-now", "call-today", "otherwise")
_FOLLOWS: dict[str, Callable[[Coach], Dialogue]] = {
    "2": Eased,
    "3": Nerve,
    "4": lambda coach: Emergency(coach, of_flag(coach)),
}
_ONE_KEY = " Press one key."
"""Goes without saying where the answers are said with their keys."""


class Safety(Dialogue):
    """What to look for and who to call; asks what it was when a flag is open.

    `earlier` says that the flag is of a session that is over.
    """

    name = "Safety"
    dead_s = 0.7

    def __init__(self, coach: Coach, *, earlier: bool = False) -> None:
        super().__init__(coach)
        self.earlier = earlier

    @property
    def flag(self) -> Flag | None:
        """The flag that waits for its answer."""
        flag = self.coach.safety.flag
        asked = self.earlier or self.coach.active is not None
        return flag if asked and flag is not None and flag.kind == "unanswered" else None

    @property
    def place(self) -> str:
        """Where it was stopped, in words."""
        entry = self.coach.entry
        return where(self.flag, entry.record, self.coach.routine) if self.flag and entry else ""

    @property
    def question(self) -> Say:
        """What is asked, and of which stop."""
        if self.earlier and self.flag:
            stopped = f"{{day}} you stopped {self.place}. What was it?"
            return Say(stopped, (("day", DayOf(self.flag.at)),))
        return Say(f"What was it?{_ONE_KEY} Nothing goes on by itself.")

    @property
    def go(self) -> str:
        """How to let go in this very step; in general where there is none."""
        flag = None if self.earlier else self.flag
        step = self.coach.routine.step((flag and flag.step) or "")
        if flag is None or step is None:
            return passage("safety", "no-session").said()[0]
        return _letting_go(step, Side(flag.side) if flag.side else None)

    def section(self, name: str) -> Say:
        """One section of the text."""
        return titled("safety", name, call=self.coach.preferences.who_to_call)

    def parts(self) -> tuple[Part, ...]:
        """How to let go, then the question; where nothing is asked, the whole text."""
        flag = self.flag
        if flag is None:
            return (Say(self.go), *self._text(), *self.asked())
        at = "" if flag.second is None else f" at {flag.second} s"
        stopped = () if self.earlier else (Say(around(f"Stopped{at}. {self.go}", self.go)),)
        return (*stopped, *([Say("Not saved yet.")] if self.unsaved else []), *self.asked())

    def asked(self) -> tuple[Part, ...]:
        """The question, with its answers as sentences."""
        if self.flag is None:
            return (Say("Escape goes back."),)
        question = replace(self.question, said=str(self.question.said).replace(_ONE_KEY, ""))
        answers = zip(safety.ANSWERS, safety.SAID, strict=True)
        keys = " ".join(f"{key} {word}." for key, word in answers)
        later = " Escape asks another day." if self.earlier else ""
        return (question, Say(f"{keys} r reads the safety page.{later}"))

    def _text(self) -> tuple[Part, ...]:
        now = self.section("right-now")
        sections = map(self._headed, SECTIONS)
        return (*([replace(now, title="")] if self.flag else []), *sections)

    def _headed(self, name: str) -> Say:
        """A section behind its heading, which also says where it comes from."""
        section, note = self.section(name), passage("safety", name).note
        return replace(section, title=section.title.capitalize() + (note and f", {note}"))

    def ways(self) -> tuple[Way, ...]:
        """Where nothing is asked, only back."""
        return (Way("escape", "back"),)

    def press(self, key: str) -> Step | None:
        """Answer, or read the whole text; nothing else acts here."""
        if key in safety.ANSWERS:
            return self._answer(key)
        if key in ("r", "space", "pagedown"):
            return Stay(said=self._text(), again=True)
        if key in ("escape", "pageup", "left"):
            return self._leave()
        return None

    def _leave(self) -> Step:
        """Only a break: back, paused; an earlier stop stays open for another day."""
        return self._answer("1") if self.flag and not self.earlier else Close(False)

    def _answer(self, digit: str) -> Step:
        """Refine the flag, and do what the answer leads to once it is on disk."""
        flag = self.flag
        if flag is None:
            return Stay()
        if digit == "2":
            self.coach.do("ease_off")
        saving = self.coach.safety.answer(safety.answered(flag, digit))
        said = (safety.SAID[int(digit) - 1],)
        if digit in _FOLLOWS:
            return Open(_FOLLOWS[digit](self.coach), said=said, saving=saving)
        return Close(True, said=said, saving=saving)

    def followed(self, dialogue: Dialogue, answer: bool) -> Step:
        """What an answer led to is over, or the answer was taken back."""
        return Close(True) if answer else Stay(again=True)


def _letting_go(step: RoutineStep, side: Side | None) -> str:
    go = joined(sentence.said(side) for sentence in step.go)
    if not step.timed:
        return go
    slowly = joined(passage("session", "let-go").said())
    return around(f"{slowly} {go[:1].lower()}{go[1:]}", slowly, go)
