"""Sessions that broke off: found at the start, kept as they are, or gone on with."""

from contextlib import suppress
from datetime import datetime

from ..domain import bookmark
from ..domain.routine import Routine
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

AGAIN_S = 5.0
"""How far apart it is looked whether a session still runs elsewhere."""


class Interrupted:
    """The session that broke off, until it is decided what becomes of it."""

    def __init__(self, queue: SaveQueue, recent: RecentEntries) -> None:
        self._queue = queue
        self._recent = recent
        self._entry: EntryDraft | None = None
        self.elsewhere: EntryDraft | None = None
        self.due: float | None = None

    @property
    def entry(self) -> EntryDraft | None:
        """Its entry, unless that was deleted or says something else by now."""
        draft = self._entry
        return draft if draft in self._recent.entries and _broken_off(draft) else None

    def look(self, own: EntryDraft | None, now: float) -> None:
        """Look for a running session other than one's own; one that runs elsewhere is let be."""
        self.elsewhere = None
        for draft in self._recent.entries:
            if draft is not own and _broken_off(draft):
                with suppress(OSError):  # where nothing can be claimed, nothing can be told
                    self._sort(draft)
        self.due = now + AGAIN_S if self.elsewhere else None

    def look_again(self, own: EntryDraft | None, now: float) -> None:
        """Look whether what ran elsewhere still does; its file tells how it ended."""
        if self.elsewhere and self._queue.claim_again(self.elsewhere):
            self.look(own, now)
        self.due = now + AGAIN_S if self.elsewhere else None

    def _sort(self, draft: EntryDraft) -> None:
        if self._queue.claim(draft):
            self._entry = self.entry or draft
        else:
            self.elsewhere = draft

    def can_resume(self, routine: Routine, now: datetime) -> bool:
        """Whether it may be gone on with."""
        return self.entry is not None and bookmark.can_resume(self.entry.record, routine, now)

    def take(self) -> EntryDraft | None:
        """Take the session; what becomes of it is decided."""
        draft, self._entry = self.entry, None
        return draft

    def keep(self) -> None:
        """Keep what was held; the session is over."""
        draft = self.take()
        if draft:
            self._queue.change(draft, bookmark.broken_off(draft.record))
            self._queue.tick()


def _broken_off(draft: EntryDraft | None) -> bool:
    """Whether an entry says that its session is under way, and may be written."""
    return draft is not None and draft.record.status == "running" and not draft.sealed
