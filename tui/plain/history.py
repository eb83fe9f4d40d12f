"""The journal read out: entries newest first, nine at a time, each to be opened and added to."""

from ..coach.desk import OpenEntry
from ..journal import aloud
from .note import Note
from .page import Page, Stage

MOST = 9
"""As many as there are digits to open them with."""


class History(Page):
    """Lists entries by number."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._first = 0

    @property
    def _shown(self) -> list[OpenEntry]:
        return self.coach.notebook.pages[self._first : self._first + MOST]

    def begin(self) -> None:
        """Read the newest ones."""
        if not self.coach.notebook.pages:
            self.say("The journal is empty. Escape goes back.")
            return
        self.stage.say("The journal, newest first.")
        self.resume()

    def resume(self) -> None:
        """Read the ones on this page."""
        routine = self.coach.routine
        self.say(
            *(
                f"{place}. {aloud.summary(one.record, routine)}"
                for place, one in enumerate(self._shown, 1)
            )
        )
        more = "Space older ones. " if self._more() else ""
        newer = "Page up newer ones. " if self._first else ""
        self.say(f"A number opens one. {more}{newer}Escape goes back.")

    def _more(self) -> bool:
        """Whether there are older ones; they are read when they are wanted."""
        notebook, wanted = self.coach.notebook, self._first + 2 * MOST
        if len(notebook.pages) < wanted:
            notebook.show(notebook.load(wanted + len(notebook.unreadable)))
        return len(notebook.pages) > self._first + MOST

    def takes(self, key: str) -> bool:
        """Open one, or turn the page."""
        if key.isdigit() and 0 < int(key) <= len(self._shown):
            self.stage.open(EntryPage(self.stage, self._shown[int(key) - 1]))
        elif key in ("space", "pagedown", "down", "right"):
            self._turn(MOST)
        elif key in ("pageup", "up", "left", "p"):
            self._turn(-MOST)
        else:
            return key == "enter"
        return True

    def _turn(self, by: int) -> None:
        first = max(0, self._first + by)
        if by > 0 and not self._more():
            self.say("These were the oldest.")
            return
        self._first = first
        self.resume()


class EntryPage(Page):
    """One entry in full."""

    def __init__(self, stage: Stage, entry: OpenEntry) -> None:
        super().__init__(stage)
        self._entry = entry

    def begin(self) -> None:
        """Read it, the note last."""
        record = self._entry.record
        self.say(*aloud.whole(record, self.coach.routine))
        if record.note:
            self.say("Note:")
            self.stage.read(record.note)
        else:
            self.say("No note.")
        self.resume()

    def resume(self) -> None:
        """Say what can be done with it."""
        self.say(f"{self.stage.key('note')} adds to its note. Escape goes back.")

    def does(self, action: str) -> bool:
        """Add to its note, or go back."""
        if action == "note":
            self.coach.notebook.page = self._entry
            self.stage.open(Note(self.stage))
        elif action == "escape":
            self.stage.close()
        return action in ("note", "escape", "go_on", "back")
