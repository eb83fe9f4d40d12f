"""What every page knows: safety, mute, the pages that open on top, and the way out."""

from ..coach.reporting import SUFFIXES, Wanted, journal, written
from ..report.span import USUAL, span
from ..terminal.remote import fetching
from .help import Help
from .history import History
from .learn import Learn
from .line_screen import LineScreen, LineStack
from .origin import Origin
from .safety import Safety
from .settings import SettingsPage
from .stopping import Stopping
from .told import Told
from .why import Why

_OPENS: dict[str, type[LineScreen]] = {
    "learn": Learn,
    "why": Why,
    "settings": SettingsPage,
    "help": Help,
    "palette": Help,
    "history": History,
}
_BELOW_QUESTIONS = 2
"""The page at rest and the session: what lies on top gives way to the question."""


class Everywhere:
    """Carries out the actions that do not depend on the page."""

    def __init__(self, stage: LineStack) -> None:
        self._stage = stage
        self._coach = stage.coach

    def does(self, action: str) -> bool:
        """Carry an action out; True when it was one of these."""
        if action == "safety":
            self._safety()
        elif action == "mute":
            self._mute()
        elif action == "quit":
            self._quit()
        elif action == "origin":
            self._origin()
        elif action == "report":
            self._report()
        elif action in _OPENS:
            self._open(_OPENS[action])
        else:
            return False
        return True

    def _open(self, page: type[LineScreen]) -> None:
        """Open a page; the key that opened the page in front closes it."""
        if type(self._stage.top) is page:
            self._stage.close()
        else:
            self._stage.open(page(self._stage))

    def _origin(self) -> None:
        """Say where the last lines come from; the same key closes that."""
        if isinstance(self._stage.top, Origin):
            self._stage.close()
        else:
            self._stage.open(Origin(self._stage, self._stage.heard))

    def _safety(self) -> None:
        """Stop the clock in this moment, keep the flag, and ask."""
        stage = self._stage
        if isinstance(stage.top, Safety):
            return
        known = any(isinstance(one, Safety) for one in stage.pages)
        saved = stage.kept(None if known else self._coach.safety.open())
        stage.open(Safety(stage, saved=saved))

    def _mute(self) -> None:
        self._coach.mute()
        if self._coach.cueing.muted:
            self._stage.say("Bell and voice are silent until tomorrow.")
        else:
            self._stage.say("Bell and voice are on again, as far as they are switched on.")

    def _report(self) -> None:
        """Write the last four weeks as a sheet of text, and say where it lies."""
        coach, say = self._coach, self._stage.say
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
        stage = self._stage
        if not self._coach.active:
            self.leave()
        elif isinstance(stage.top, Told):
            stage.top.finish()
        elif not isinstance(stage.top, Stopping):
            del stage.pages[_BELOW_QUESTIONS:]
            stage.open(Stopping(stage))

    def leave(self, *, insist: bool = False) -> None:
        """Save everything and go; what cannot be saved keeps supine open, once."""
        unsaved = self._stage.queue.flush()
        if not (self._coach.leaving.allowed() or insist):
            return
        self._stage.say("Goodbye." if unsaved else "Goodbye. Everything is saved.")
        self._stage.status = 1 if unsaved else 0
