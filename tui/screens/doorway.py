"""The way into a session and out of it: what is asked there, and in which order."""

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.save_queue import EntryDraft
from ..domain import safety
from .after import AfterScreen
from .base_screen import BaseScreen
from .before import BeforeScreen
from .safety import SafetyScreen
from .talk import TalkScreen
from .tuning import TuningScreen


class Doorway(BaseScreen):
    """A screen from which sessions start, and to which they come back."""

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self._after_asked: EntryDraft | None = None

    def ask_interrupted(self) -> bool:
        """Ask what becomes of a session that broke off; False when there is none."""
        if self.coach.interrupted.entry is None or self.coach.active:
            return False
        from .interrupted import InterruptedScreen

        page = InterruptedScreen(self.coach, self.keymap)
        self.app.push_screen(page, lambda over: self.start() if over else None)
        return True

    def start(self) -> None:
        """Ask what broke off, and what a stop was; then a talk, if it is due; then questions."""
        self.coach.look_again()
        if self.ask_interrupted():
            return
        if self.coach.safety.recall_open_flag():
            page = SafetyScreen(self.coach, self.keymap, earlier=True)
            self.app.push_screen(page, self._recalled)
        elif self.coach.care.verdict().talk_first:
            self.app.push_screen(TalkScreen(self.coach, self.keymap), self._talked)
        else:
            self._talked(True)

    def _recalled(self, answered: bool | None) -> None:
        flag = self.coach.safety.flag
        if answered and flag and flag.kind in ("break", "pain"):
            self.start()

    def _talked(self, on: bool | None) -> None:
        if on:
            self.app.push_screen(BeforeScreen(self.coach, self.keymap))

    def ask_after(self) -> bool:
        """Ask, once, what comes after a session; True when there was one."""
        session, page = self.coach.session, self.coach.entry
        if not session or not session.over or page is None or page is self._after_asked:
            return False
        self._after_asked = page
        if not safety.emergency(page.record.flags):
            self.app.push_screen(AfterScreen(self.coach, self.keymap), self._after_closed)
        return True

    def _after_closed(self, _done: bool | None) -> None:
        """After the first whole session without a nerve feeling: three questions, once."""
        session, page = self.coach.session, self.coach.entry
        if page and page.record.nerve_told:
            return
        if session and session.over == "finished" and not self.coach.settings.tuned:
            self.coach.set(("tuned",), True)
            self.app.push_screen(TuningScreen(self.coach, self.keymap))
