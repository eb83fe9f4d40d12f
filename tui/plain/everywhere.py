"""What can be done from everywhere: safety, mute, what opens on top, and the way out."""

from collections.abc import Callable

from ..coach.reporting import SUFFIXES, Wanted, journal, written
from ..dialogue.activities import Activities
from ..dialogue.safety import Safety
from ..dialogue.why import Why
from ..report.span import USUAL, span
from ..terminal.remote import fetching
from .dialogue import DialogueScreen
from .help import Help, Origin
from .history import History
from .learn import Learn
from .line_screen import LineScreen, LineStack
from .session import Stopping
from .settings import SettingsScreen

_OPENS: dict[str, Callable[[LineStack], LineScreen]] = {
    "learn": Learn,
    "why": lambda stack: DialogueScreen(stack, Why(stack.coach)),
    "settings": SettingsScreen,
    "help": Help,
    "palette": Help,
    "history": History,
    "origin": Origin,
}
_BELOW_QUESTIONS = 2
"""The screen at rest and the session: what lies on top gives way to the question."""


def _activities(stack: LineStack) -> LineScreen:
    return DialogueScreen(stack, Activities(stack.coach, by_hand=True))


class Everywhere:
    """Carries out the actions that do not depend on what is in front."""

    def __init__(self, stack: LineStack) -> None:
        self._stack = stack
        self._coach = stack.coach

    def does(self, action: str) -> bool:
        """Carry an action out; True when it was one of these."""
        does = {
            "safety": self._safety,
            "mute": self._mute,
            "quit": self._quit,
            "report": self._report,
        }
        if action == "activities" and not self._coach.active:
            self._open(_activities)
            return True
        if action in _OPENS:
            self._open(_OPENS[action])
        elif action in does:
            does[action]()
        return action in _OPENS or action in does

    def _open(self, make: Callable[[LineStack], LineScreen]) -> None:
        """Open something; the key that opened what is in front closes it."""
        screen = make(self._stack)
        if self._stack.top.kind is screen.kind:
            self._stack.close()
        else:
            self._stack.open(screen)

    def _safety(self) -> None:
        """Stop the clock in this moment, keep the flag, and ask."""
        stack, dialogue = self._stack, Safety(self._coach)
        if stack.top.kind is Safety:
            return
        if isinstance(stack.top, DialogueScreen):
            stack.top.dialogue.safety_opened()
        known = any(screen.kind is Safety for screen in stack.screens)
        dialogue.unsaved = not stack.saved_in_time(None if known else self._coach.safety.open())
        stack.open(DialogueScreen(stack, dialogue))

    def _mute(self) -> None:
        self._coach.mute()
        if self._coach.cueing.muted:
            self._stack.say("Bell and voice are silent until tomorrow.")
        else:
            self._stack.say("Bell and voice are on again, as far as they are switched on.")

    def _report(self) -> None:
        """Write the last four weeks as a sheet of text, and say where it lies."""
        coach, say = self._coach, self._stack.say
        coach.do("pause")
        sessions, wanted = coach.recent.sessions, Wanted(span(USUAL, "", coach.today.date()))
        text = written(journal(sessions), coach.routine, wanted)
        try:
            path = sessions.keep_report(wanted.name, SUFFIXES[wanted.form], text)
        except OSError as error:
            say(f"Not written: {error.strerror or 'the disk refused it'}.")
            return
        say("A report of the last four weeks is written, for you alone to read:", str(path))
        if fetch := fetching(coach.cueing.where, path):
            say("To fetch it, on your own computer:", fetch)

    def _quit(self) -> None:
        """Leave; in a session ask first."""
        stack = self._stack
        dialogue = stack.top.dialogue
        if not self._coach.active or (dialogue and dialogue.leaves):
            self.leave()
        elif dialogue and dialogue.ends:
            self._coach.do("stop")
            stack.close(True)
        elif not isinstance(stack.top, Stopping):
            del stack.screens[_BELOW_QUESTIONS:]
            stack.open(Stopping(stack))

    def leave(self, *, insist: bool = False) -> None:
        """Save everything and go; what cannot be saved keeps supine open, once."""
        for screen in self._stack.screens if not self._coach.leaving.insisted else ():
            if screen.dialogue:
                screen.dialogue.keep()
        unsaved = self._stack.queue.flush()
        if not (self._coach.leaving.allowed() or insist):
            return
        self._stack.say("Goodbye." if unsaved else "Goodbye. Everything is saved.")
        self._stack.status = 1 if unsaved else 0
