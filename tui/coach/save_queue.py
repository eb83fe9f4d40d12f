"""The entries in hand, and the one worker that puts them on disk."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from ..clock import Clock
from ..domain.record import SCHEMA, Record
from ..storage.data_dir import Claim
from ..storage.sessions import Entry, Sessions

NOTE_S = 0.7
"""A note is written this long after the last key, so that it is on disk within a second."""
TYPING_S = 5.0
"""While someone goes on typing, a note is written at least this often."""
RETRY_S = 5.0
"""What could not be saved is tried again after this long."""
PATIENCE_S = 2.0
"""A key waits for a flag no longer than this; then it is said that nothing is saved yet."""


class EntryDraft:
    """An entry in hand: what it says, since when it is not on disk, and what went wrong.

    `claim` says to other processes that its session runs here; `saving` is the last save.
    """

    def __init__(self, entry: Entry) -> None:
        self.stored = entry
        self.record: Record = entry.record
        self.unsaved_since: float | None = None
        self.due: float | None = None
        self.saved_at: datetime | None = None
        self.trouble = ""
        self.claim: Claim | None = None
        self.saving: Future[bool] | None = None

    @property
    def saved(self) -> bool:
        """Whether everything it says is on disk."""
        return bool(self.stored.text) and self.stored.record == self.kept(self.record)

    @property
    def sealed(self) -> bool:
        """Whether a newer supine wrote it, so that this one only shows it."""
        return self.stored.record.schema > SCHEMA

    @property
    def conflict(self) -> bool:
        """Whether somebody else changed the file, so that both versions were kept."""
        return self.stored.record.conflict_of is not None

    def kept(self, record: Record) -> Record:
        """A record as its file says it: one kept beside another version names that one."""
        return replace(record, conflict_of=self.stored.record.conflict_of)


class SaveQueue:
    """Keeps entries and saves them in a worker; `told` is called there after each save."""

    def __init__(
        self, sessions: Sessions, clock: Clock, worker: Executor, told: Callable[[], None]
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._worker = worker
        self._told = told
        self._open: list[EntryDraft] = []

    def new(self, record: Record) -> EntryDraft:
        """Take a new record in hand; it gets its file with its first change."""
        return self.take(self._sessions.new(record))

    def take(self, entry: Entry) -> EntryDraft:
        """Take an entry in hand, once; what is unsaved in it counts more than what was read."""
        for one in self._open:
            if one.stored.path == entry.path:
                if one.saved and one.due is None:
                    one.stored, one.record = entry, entry.record
                return one
        self._open.append(EntryDraft(entry))
        return self._open[-1]

    @property
    def drafts(self) -> list[EntryDraft]:
        """The entries in hand."""
        return list(self._open)

    def drop(self, draft: EntryDraft) -> None:
        """Let an entry go: what it says is not written any more."""
        self._open = [one for one in self._open if one is not draft]
        _release(draft)

    def change(
        self, draft: EntryDraft, record: Record, *, typing: bool = False
    ) -> Future[bool] | None:
        """Let the entry say something else; typing is saved when it rests, all else at once.

        The result says whether it is on disk.
        """
        draft.record = record
        if not typing:
            return self.save(draft)
        now = self._clock.monotonic()
        if draft.unsaved_since is None:
            draft.unsaved_since = now
        draft.due = min(now + NOTE_S, draft.unsaved_since + TYPING_S)
        return None

    @property
    def due(self) -> float | None:
        """When the next entry must be saved."""
        return min((one.due for one in self._open if one.due is not None), default=None)

    def tick(self) -> None:
        """Save what is due."""
        now = self._clock.monotonic()
        for draft in self._open:
            if draft.due is not None and draft.due <= now:
                self.save(draft)

    def save(self, draft: EntryDraft) -> Future[bool]:
        """Save an entry now; the result says whether it is on disk."""
        draft.due = draft.unsaved_since = None
        draft.saving = self._worker.submit(self._save, draft, draft.record)
        return draft.saving

    def flush(self) -> list[EntryDraft]:
        """Save all that is not on disk, and wait for that and for what is under way.

        Return what could not be saved.
        """
        saves = [self.save(one) for one in self._open if one.due is not None or one.trouble]
        for save in [*saves, self._worker.submit(bool)]:
            save.result()
        return self.troubled

    def close(self) -> None:
        """Give back every claim: nothing runs here any more."""
        for draft in self._open:
            _release(draft)

    def claim(self, draft: EntryDraft) -> bool:
        """Take a running session in hand; False when it runs elsewhere. Raises OSError."""
        if draft.claim is None:
            draft.claim = self._sessions.claim(draft.stored)
        return draft.claim is not None

    def claim_again(self, draft: EntryDraft) -> bool:
        """Claim what ran elsewhere, and read how it stands; one that is over is let go again."""
        with suppress(OSError):
            if self.claim(draft):
                found = self._sessions.read(draft.stored.path)
                if isinstance(found, Entry):
                    self.take(found)
                if draft.record.status != "running":
                    _release(draft)
                return True
        return False

    @property
    def troubled(self) -> list[EntryDraft]:
        """The entries that could not be saved."""
        return [one for one in self._open if one.trouble]

    def _save(self, draft: EntryDraft, record: Record) -> bool:
        if record.status == "running":
            with suppress(OSError):  # without one it can still be kept
                self.claim(draft)
        try:
            draft.stored = self._sessions.save(replace(draft.stored, record=draft.kept(record)))
        except (OSError, ValueError, RecursionError) as error:
            draft.trouble = getattr(error, "strerror", None) or "the disk refused it"
            draft.due = self._clock.monotonic() + RETRY_S
        else:
            draft.trouble = ""
            draft.saved_at = self._clock.now()
            if record.status != "running":
                _release(draft)
        self._told()
        return not draft.trouble


class Leaving:
    """Whether one may leave: what is not on disk is told once before.

    `insisted` after it was asked while something was not saved.
    """

    def __init__(self, queue: SaveQueue) -> None:
        self._queue = queue
        self.insisted = False

    @property
    def unsaved(self) -> str:
        """Why an entry is not on disk, and how to leave all the same; empty when all are."""
        reason = next((one.trouble for one in self._queue.troubled), "")
        if self.insisted and reason:
            return f"Not saved: {reason}. The same key again leaves without it."
        return reason and f"Not saved yet, kept in memory: {reason}"

    def allowed(self) -> bool:
        """Whether everything is saved, or this is the second time that one asks."""
        if self.insisted or not self._queue.troubled:
            return True
        self.insisted = True
        return False


def _release(draft: EntryDraft) -> None:
    if draft.claim:
        draft.claim.release()
    draft.claim = None
