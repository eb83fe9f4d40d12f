"""The journal pane with the coach behind it: opens an entry, writes its note, leaves it."""

from textual import getters, on

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.save_queue import EntryDraft
from ..widgets.journal import EntryList, Journal
from ..widgets.note import NotePad
from .view_models import journal


class JournalPane(Journal):
    """The journal beside the session."""

    pad = getters.query_one(NotePad)
    entries = getters.query_one(EntryList)

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(id="journal")
        self._coach, self._keymap = coach, keymap

    @property
    def writing(self) -> bool:
        """Whether the note is being written."""
        return self.pad.writing

    @property
    def choosing(self) -> bool:
        """Whether the list of entries has the keys."""
        return self.entries.has_focus

    def fill(self, *, titled: bool) -> None:
        """Bring note and list up to date."""
        recent, key = self._coach.recent, self._keymap.shown("note")
        self.entry = journal.shown_entry(recent, self._coach.entry, key, titled=titled)
        self.key = self._keymap.shown("history")
        self.rows = journal.rows(recent, self._coach.routine)

    async def write(self) -> None:
        """Write this session's note, else today's own."""
        self._coach.open_note()
        await self._open()

    def take_chosen(self) -> EntryDraft | None:
        """The entry chosen in the list, else this session's or today's."""
        recent = self._coach.recent
        if self.choosing and self.entries.view:
            return recent.entry if recent.open(self.entries.chosen) else None
        return self._coach.open_note()

    async def leave(self) -> None:
        """Show the note to read again, and give the keys back."""
        await self.pad.stop_writing()
        self.screen.set_focus(None)

    async def _open(self) -> None:
        draft = self._coach.recent.entry
        if draft and draft.sealed:
            await self.leave()
        else:
            await self.pad.write((draft and draft.record.note) or "")

    @on(EntryList.Opened)
    async def open_entry(self, event: EntryList.Opened) -> None:
        """Open an entry of the list for writing."""
        if self._coach.recent.open(event.place):
            await self._open()

    @on(NotePad.Written)
    def keep_note(self, event: NotePad.Written) -> None:
        """Keep what is written."""
        self._coach.write(event.text)
