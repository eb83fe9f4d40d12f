"""Before a session and between two: what there is, the way into a session, and what follows."""

from ..dialogue.dialogue import Dialogue
from ..dialogue.flow import SessionFlow
from ..dialogue.outlook import START, Outlook, outlook
from ..journal import prose
from .dialogue import DialogueScreen
from .line_screen import LineScreen, LineStack
from .moments import step_lines
from .note import write_note
from .session import SessionScreen
from .words import opening


class Rest(LineScreen):
    """What lies below all others; opens the dialogues around a session one after the other."""

    _step = 0

    def __init__(self, stack: LineStack) -> None:
        super().__init__(stack)
        self._flow = SessionFlow(stack.coach, seen=False)

    def begin(self) -> None:
        """Greet, and say how much there is to do; the first time a card says so instead."""
        help_, safety = self.stack.key("help"), self.stack.key("safety")
        self.stack.say(
            f"supine, plain mode. {opening(help_)} lists the keys. "
            f"{safety} stops everything, always."
        )
        if self.coach.settings.welcomed:
            self._tell_plan()
        if dialogue := self._flow.opening() or self._flow.broken_off():
            self._open(dialogue)

    def _tell_plan(self) -> None:
        next_ = outlook(self.coach)
        amount, *more = next_.runs or ("",)
        self.say(*self._stands(next_))
        self.say(f"{self.coach.routine.name}. {amount}".rstrip(), *more)
        last = self.coach.recent.last
        if last:
            self.say(f"Last time: {prose.summary(last.record, self.coach.routine)}")
        key, last_step = self.stack.key, len(self.coach.routine.steps)
        self.say(
            f"{_go_on(next_)} 1 to {last_step} read a step.",
            f"{key('note')} note, {key('history')} history, {key('learn')} learn, "
            f"{key('settings')} settings, {key('help')} keys, {key('quit')} quit",
        )

    def _stands(self, next_: Outlook) -> list[str]:
        """What stands in the way of a session."""
        return [text for say in next_.stands for text in say.texts(self.stack.wording)]

    def resume(self) -> None:
        """Say how to go on from here."""
        next_ = outlook(self.coach)
        keys = f"{opening(self.stack.key('help'))} lists the keys."
        self.say(*self._stands(next_), f"Ready. {_go_on(next_)} {keys}")

    def takes(self, key: str) -> bool:
        """Start, write a note, read a step; there is nothing to go back to."""
        if key in ("go_on", "start"):
            self._open(self._flow.start())
        elif key == "note":
            write_note(self.stack)
        elif key in ("look_up", "look_down"):
            self._read_step(self._step + (1 if key == "look_down" else -1))
        elif key.isdigit() and 0 < int(key) <= len(self.coach.routine.steps):
            self._read_step(int(key))
        else:
            return key == "escape"
        return True

    def _read_step(self, number: int) -> None:
        self._step = max(1, min(len(self.coach.routine.steps), number))
        self.say(*step_lines(self.coach.routine.steps[self._step - 1], self.coach.settings))

    def _open(self, dialogue: Dialogue) -> None:
        def closed(answer: bool) -> None:
            self._go_on(self._flow.follows(dialogue, answer))

        self.stack.open(DialogueScreen(self.stack, dialogue, closed))

    def _go_on(self, dialogue: Dialogue | None) -> None:
        """Open the next dialogue, else the session, else come to rest."""
        if dialogue:
            self._open(dialogue)
        elif self.coach.active:
            self.stack.open(SessionScreen(self.stack, self._ended))
        else:
            self.resume()

    def _ended(self) -> None:
        """The questions after a session come in its place."""
        self._go_on(self._flow.after() if self._flow.ended() else None)


def _go_on(next_: Outlook) -> str:
    """What space does here."""
    return "Space starts." if next_.leads_to == START else f"Space: {next_.leads_to}."
