"""Before a session and between two: what there is, and the way to everything else."""

from collections.abc import Callable

from ..domain import session_text
from ..domain.plan import first_side, plan
from ..journal import prose
from .line_screen import LineScreen, LineStack
from .note import Note
from .steps import read_step
from .words import opening


class Rest(LineScreen):
    """What lies below all others."""

    looked = 0

    def __init__(self, stack: LineStack, start: Callable[[], None]) -> None:
        super().__init__(stack)
        self._start = start

    def begin(self) -> None:
        """Greet, and say how much there is to do; the first time a card says so instead."""
        help_, safety = self.stack.key("help"), self.stack.key("safety")
        self.stack.say(
            f"supine, plain mode. {opening(help_)} lists the keys. "
            f"{safety} stops everything, always."
        )
        if self.coach.settings.welcomed:
            self._tell()

    def _tell(self) -> None:
        settings = self.coach.settings
        planned = plan(self.coach.routine, settings)
        both = settings.holds.sides == "both"
        first = f", {first_side(settings)} side first" if both else ""
        self.say(
            f"{self.coach.routine.name}. {session_text.amount(planned).capitalize()}{first}.",
            f"{session_text.duration(planned)}, once you are lying down",
        )
        last = self.coach.recent.last
        if last:
            self.say(f"Last time: {prose.summary(last.record, self.coach.routine)}")
        key, last_step = self.stack.key, len(self.coach.routine.steps)
        self.say(
            f"Space starts. 1 to {last_step} read a step.",
            f"{key('note')} note, {key('history')} history, {key('learn')} learn, "
            f"{key('settings')} settings, {key('help')} keys, {key('quit')} quit",
        )

    def resume(self) -> None:
        """Say how to go on from here."""
        self.say(f"Ready. Space starts. {opening(self.stack.key('help'))} lists the keys.")

    def does(self, action: str) -> bool:
        """Start, write a note, look at a step."""
        if action in ("go_on", "start"):
            self._start()
        elif action == "note":
            self.coach.open_note()
            self.stack.open(Note(self.stack))
        elif action in ("look_up", "look_down"):
            self._look(self.looked + (1 if action == "look_down" else -1))
        else:
            return action == "escape"
        return True

    def takes(self, key: str) -> bool:
        """Read a step by its number."""
        known = key.isdigit() and 0 < int(key) <= len(self.coach.routine.steps)
        if known:
            self._look(int(key))
        return known

    def _look(self, number: int) -> None:
        self.looked = max(1, min(len(self.coach.routine.steps), number))
        read_step(self, self.coach.routine.steps[self.looked - 1], full=False)
