"""The way into a session and out of it: what is asked there, and in which order."""

from collections.abc import Callable

from textual.screen import Screen

from ..coach.save_queue import EntryDraft
from ..domain import safety
from .after import AfterScreen
from .base_screen import BaseScreen
from .before import BeforeScreen
from .safety import SafetyScreen
from .talk import TalkScreen
from .tuning import TuningScreen


class SessionFlow:
    """Opens the questions around a session in front of the screen that sessions start from."""

    def __init__(self, screen: BaseScreen) -> None:
        self._screen = screen
        self._coach, self._keymap = screen.coach, screen.keymap
        self._after_asked: EntryDraft | None = None

    def ask_interrupted(self) -> bool:
        """Ask what becomes of a session that broke off; False when there is none."""
        if self._coach.interrupted.entry is None or self._coach.active:
            return False
        from .interrupted import InterruptedScreen

        screen = InterruptedScreen(self._coach, self._keymap)
        self._open(screen, lambda over: self.start() if over else None)
        return True

    def start(self) -> None:
        """Ask what broke off, and what a stop was; then a talk, if it is due; then questions."""
        self._coach.look_again()
        if self.ask_interrupted():
            return
        self._coach.care.settle()
        if self._coach.recall_open_flag():
            self._open(SafetyScreen(self._coach, self._keymap, earlier=True), self._recalled)
        elif self._coach.care.verdict().talk_first:
            self._open(TalkScreen(self._coach, self._keymap), self._talked)
        else:
            self._talked(True)

    def _recalled(self, answered: bool | None) -> None:
        flag = self._coach.flag
        if answered and flag and flag.kind in ("break", "pain"):
            self.start()

    def _talked(self, on: bool | None) -> None:
        if on:
            self._open(BeforeScreen(self._coach, self._keymap))

    def ask_after(self) -> bool:
        """Ask, once, what comes after a session; True when there was one."""
        session, entry = self._coach.session, self._coach.entry
        if not session or not session.over or entry is None or entry is self._after_asked:
            return False
        self._after_asked = entry
        self._coach.care.settle()
        if not safety.emergency(entry.record.flags):
            self._open(AfterScreen(self._coach, self._keymap), self._after_closed)
        return True

    def _after_closed(self, _done: bool | None) -> None:
        """After the first whole session without a nerve feeling: three questions, once."""
        self._coach.care.settle()
        session, entry = self._coach.session, self._coach.entry
        if entry and entry.record.nerve_told:
            return
        if session and session.over == "finished" and not self._coach.settings.tuned:
            self._coach.preferences.set(("tuned",), True)
            self._open(TuningScreen(self._coach, self._keymap))

    def _open(
        self, screen: Screen[bool], closed: Callable[[bool | None], None] | None = None
    ) -> None:
        self._screen.app.push_screen(screen, closed)
