"""The journal read out: entries newest first, nine at a time, each to be opened and added to."""

from collections.abc import Sequence

from ..coach.save_queue import EntryDraft
from ..journal import prose, trend
from ..journal.query import parse
from ..journal.summary import EntrySummary
from ..storage.routines import passages
from ..storage.toml import Unreadable
from ..terminal.clean import clean_line
from .line_screen import LineScreen, LineStack
from .note import write_note
from .words import said
from .writing import OneLine

MOST = 9
"""As many as there are digits to open them with."""


class History(LineScreen):
    """Lists entries by number; a search keeps those that hold what was written."""

    def __init__(self, stack: LineStack) -> None:
        super().__init__(stack)
        self._history = stack.history()
        self._first = 0
        self._asked = ""

    @property
    def _entries(self) -> Sequence[EntrySummary]:
        query = parse(self._asked, self.coach.today.date())
        return query.among(self._history.entries)

    @property
    def _shown(self) -> Sequence[EntrySummary]:
        return self._entries[self._first : self._first + MOST]

    @property
    def _count(self) -> str:
        count = len(self._entries)
        return f"{count or 'No'} {'entry' if count == 1 else 'entries'}"

    def begin(self) -> None:
        """Read the whole journal, and say the newest ones."""
        self._history.begin()
        while self._history.show(self._history.read().result()):
            pass
        if not self._entries:
            self.say("The journal is empty. Escape goes back.")
            return
        self.say(f"The journal, newest first. {self._count}.")
        self.resume()

    def resume(self) -> None:
        """Read those that stand here."""
        self._history.refresh()
        self.say(*(f"{place}. {self._row(one)}" for place, one in enumerate(self._shown, 1)))
        more = "Space older ones. " if len(self._entries) > self._first + MOST else ""
        newer = "Page up newer ones. " if self._first else ""
        self.say(f"A number opens one. {more}{newer}Slash finds. v averages. Escape goes back.")

    def _row(self, one: EntrySummary) -> str:
        draft = self._history.open(one)
        if isinstance(draft, Unreadable):
            return f"{prose.day(one.started)}, cannot be read"
        return prose.summary(draft.record, self.coach.routine)

    def takes(self, key: str) -> bool:
        """Open an entry, read others, find; from a search back to all of them."""
        if key.isdigit() and 0 < int(key) <= len(self._shown):
            self._open(self._shown[int(key) - 1])
        elif key in ("space", "pagedown", "down", "right"):
            self._turn(MOST)
        elif key in ("pageup", "up", "left", "p"):
            self._turn(-MOST)
        elif key in ("slash", "/"):
            says = "Find: words, or such as pain:5, since:4w, flag:nerve"
            self.stack.open(OneLine(self.stack, says, self._asked, self._find))
        elif key == "v":
            self._averages()
        elif key == "escape" and self._asked:
            self._asked, self._first = "", 0
            self.say("All entries.")
            self.resume()
        else:
            return key == "enter" or super().takes(key)
        return True

    def _averages(self) -> None:
        """Say the averages of the last weeks, with what they cannot say."""
        today, entries = self.coach.today.date(), self._history.entries
        for number in (2, 4):
            self.say(prose.averages(trend.lately(entries, today, number), number))
        self.say(*said(passages("history")["averages"]))

    def _find(self, text: str) -> None:
        self._asked, self._first = text, 0
        problems = parse(text, self.coach.today.date()).problems
        self.say(*problems, *([f"{self._count}."] if text else []))

    def _open(self, one: EntrySummary) -> None:
        draft = self._history.open(one)
        if isinstance(draft, Unreadable):
            self.say(f"Left as it is: {clean_line(str(draft))}")
        else:
            self.stack.open(EntryScreen(self.stack, draft))

    def _turn(self, by: int) -> None:
        first = max(0, self._first + by)
        if first >= len(self._entries):
            self.say("These were the oldest.")
            return
        self._first = first
        self.resume()


class EntryScreen(LineScreen):
    """One entry in full."""

    def __init__(self, stack: LineStack, entry: EntryDraft) -> None:
        super().__init__(stack)
        self._entry = entry

    def begin(self) -> None:
        """Read it, the note last."""
        record = self._entry.record
        self.say(*map(clean_line, prose.whole(record, self.coach.routine)))
        if record.note:
            self.say("Note:")
            self.stack.read(record.note)
        else:
            self.say("No note.")
        self.resume()

    def resume(self) -> None:
        """Say what can be done with it."""
        self.say(f"{self.stack.key('note')} adds to its note. Escape goes back.")

    def takes(self, key: str) -> bool:
        """Add to its note, or go back."""
        if key == "note":
            write_note(self.stack, self._entry)
        return key in ("note", "go_on", "back") or super().takes(key)
