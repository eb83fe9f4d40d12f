"""The journal beside the session: the latest entries, and the note that is open."""

from dataclasses import replace

from ..clock import Clock, this_second
from ..domain.record import Record
from ..storage.sessions import Entry, Sessions
from ..storage.toml import Unreadable
from .save_queue import EntryDraft, SaveQueue

LATEST = 48
"""As many entries as three sessions a day leave in 14 days, with a few notes: what the rule on hold
lengths looks back on (clinical J4); a tall screen shows no more."""


class RecentEntries:
    """The latest entries, newest first, and the one whose note is shown or written."""

    def __init__(self, sessions: Sessions, queue: SaveQueue, clock: Clock) -> None:
        self.sessions = sessions
        self._queue = queue
        self._clock = clock
        self.entries: list[EntryDraft] = []
        self.copies: list[EntryDraft] = []
        """Versions kept beside one that was changed elsewhere: what they tell was told too."""
        self.unreadable: list[Unreadable] = []
        self.entry: EntryDraft | None = None
        self.reason = ""

    def listed(self, without: EntryDraft | None = None) -> list[EntryDraft]:
        """The latest entries, newest first, without the session that is under way."""
        return [one for one in self.entries if one is not without]

    def open(self, place: int, without: EntryDraft | None = None) -> bool:
        """Open the entry at a place of the list; a file that was not read says why instead."""
        listed = self.listed(without)
        if place < len(listed):
            self.open_entry(listed[place])
            return True
        self.reason = str(self.unreadable[place - len(listed)])
        return False

    def open_entry(self, draft: EntryDraft) -> EntryDraft:
        """Open this entry."""
        self.entry, self.reason = draft, ""
        return draft

    def records(self, without: EntryDraft | None = None) -> tuple[Record, ...]:
        """What the listed entries say."""
        return tuple(one.record for one in self.listed(without))

    def load(self) -> list[Entry | Unreadable]:
        """Read the latest entries; slow, for a worker."""
        return self.sessions.recent(LATEST)

    def show(self, found: list[Entry | Unreadable]) -> None:
        """Take what was read; entries that are already open stay in front."""
        self.unreadable = [one for one in found if isinstance(one, Unreadable)]
        read = [one for one in found if isinstance(one, Entry)]
        taken = [(self._queue.take(one), one.record.conflict_of) for one in read]
        entries = [draft for draft, copied in taken if copied is None]
        self.entries = [one for one in self.entries if one not in entries] + entries
        self.copies = [one for one, copied in taken if copied and one not in self.entries]

    def add(self, draft: EntryDraft) -> None:
        """Put a new entry on top and open it."""
        if draft not in self.entries:
            self.entries.insert(0, draft)
        self.open_entry(draft)

    def include(self, draft: EntryDraft) -> None:
        """Put an entry among the latest ones, by its time, unless it is older than all of them."""
        if draft in self.entries or draft.record.conflict_of is not None:
            return
        later = sum(one.stored.path.name > draft.stored.path.name for one in self.entries)
        if later < LATEST:
            self.entries.insert(later, draft)

    def drop(self, draft: EntryDraft) -> None:
        """Show an entry no longer."""
        self.entries = [one for one in self.entries if one is not draft]
        self.copies = [one for one in self.copies if one is not draft]
        self.entry = None if self.entry is draft else self.entry

    def moved(self, draft: EntryDraft) -> None:
        """Put an entry where its new time belongs."""
        self.entries = [one for one in self.entries if one is not draft]
        self.include(draft)

    def named(self, name: str) -> EntryDraft | None:
        """The entry whose file has this name, if it can be read."""
        entry = self.sessions.named(name)
        return self._queue.take(entry) if entry else None

    def fresh(self) -> EntryDraft:
        """A note of its own; its file comes with its first change."""
        return self._queue.new(Record(kind="note", started=this_second(self._clock)))

    @property
    def last(self) -> EntryDraft | None:
        """The newest session."""
        return next((one for one in self.entries if one.record.kind == "session"), None)

    @property
    def last_guided(self) -> EntryDraft | None:
        """The newest session that ran on a screen: no other one says what stopped it."""
        sessions = (one for one in self.entries if one.record.kind == "session")
        ran = (one for one in sessions if one.record.status != "not-started")
        return next((one for one in ran if not one.record.unguided), None)

    def today(self) -> EntryDraft:
        """Today's own note; its file comes with the first character."""
        now = self._clock.now()
        for one in self.entries:
            day = one.record.started.date()
            if one.record.kind == "note" and day == now.date() and not one.sealed:
                return one
        return self.fresh()

    def write(self, text: str) -> None:
        """Let the open note say `text`; it is on disk within a second."""
        draft = self.entry
        if draft is not None and not draft.sealed and text != (draft.record.note or ""):
            self.include(draft)
            self._queue.change(draft, replace(draft.record, note=text or None), typing=True)
