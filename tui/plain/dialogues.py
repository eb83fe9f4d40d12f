"""Opens the dialogues around a session, and the session itself, one after the other."""

from ..dialogue.dialogue import Dialogue
from ..dialogue.flow import SessionFlow
from .dialogue import DialogueScreen
from .line_screen import LineStack
from .session import SessionScreen


class Dialogues:
    """What comes after what, above the screen at rest."""

    def __init__(self, stack: LineStack) -> None:
        self._stack = stack
        self._flow = SessionFlow(stack.coach, seen=False)

    def welcome(self) -> None:
        """Read the first card, the first time; else ask what broke off."""
        self._open(self._flow.opening() or self._flow.broken_off())

    def start(self) -> None:
        """Ask what stands before a session."""
        self._open(self._flow.start())

    def _ended(self) -> None:
        """The questions after a session come in its place."""
        self._flow.ended()
        self._go_on(self._flow.after())

    def _closed(self, dialogue: Dialogue, answer: bool) -> None:
        self._go_on(self._flow.follows(dialogue, answer))

    def _go_on(self, dialogue: Dialogue | None) -> None:
        if dialogue:
            self._open(dialogue)
        elif self._stack.coach.active:
            self._stack.open(SessionScreen(self._stack, self._ended))
        else:
            self._stack.top.resume()

    def _open(self, dialogue: Dialogue | None) -> None:
        if dialogue:
            self._stack.open(DialogueScreen(self._stack, dialogue, self._closed))
