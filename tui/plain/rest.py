"""Before a session and between two: what there is, and the way to everything else."""

from ..domain import session_text
from ..domain.plan import first_side, plan
from ..journal import prose
from .before import Before
from .interrupted import Interrupted
from .line_screen import LineScreen
from .note import Note
from .safety import Safety
from .session import SessionPage
from .steps import read_step
from .talk import Talk
from .words import opening


class Rest(LineScreen):
    """The page below all others."""

    looked = 0

    def begin(self) -> None:
        """Greet, and say how much there is to do; the first time a card says so instead."""
        help_, safety = self.stage.key("help"), self.stage.key("safety")
        self.stage.say(
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
        key, last_step = self.stage.key, len(self.coach.routine.steps)
        self.say(
            f"Space starts. 1 to {last_step} read a step.",
            f"{key('note')} note, {key('history')} history, {key('learn')} learn, "
            f"{key('settings')} settings, {key('help')} keys, {key('quit')} quit",
        )

    def resume(self) -> None:
        """Say how to go on from here."""
        self.say(f"Ready. Space starts. {opening(self.stage.key('help'))} lists the keys.")

    def does(self, action: str) -> bool:
        """Start, write a note, look at a step."""
        if action in ("go_on", "start"):
            self._start()
        elif action == "note":
            self.coach.open_note()
            self.stage.open(Note(self.stage))
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

    def ask_interrupted(self) -> bool:
        """Ask what becomes of a session that broke off; False when there is none."""
        if self.coach.interrupted.entry is None or self.coach.active:
            return False
        self.stage.open(Interrupted(self.stage, self._decided))
        return True

    def _decided(self, over: bool) -> None:
        if over:
            self._start()
        else:
            self.resume()

    def _start(self) -> None:
        """Ask what broke off, and what a stop was; then a talk, if it is due; then questions."""
        self.coach.look_again()
        if self.ask_interrupted():
            return
        if self.coach.safety.recall_open_flag():
            self.stage.open(Safety(self.stage, self._recalled, earlier=True))
        elif self.coach.care.verdict().talk_first:
            self.stage.open(Talk(self.stage, self._talked))
        else:
            self._talked(True)

    def _recalled(self, answered: bool) -> None:
        flag = self.coach.safety.flag
        if answered and flag and flag.kind in ("break", "pain"):
            self._start()
        else:
            self.resume()

    def _talked(self, on: bool) -> None:
        if on:
            self.stage.open(Before(self.stage, self._answered))
        else:
            self.resume()

    def _answered(self, begun: bool) -> None:
        if begun:
            self.stage.open(SessionPage(self.stage))
        else:
            self.resume()
