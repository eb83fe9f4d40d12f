"""The record keeping of a session: its entry, and everything that is written into it."""

from concurrent.futures import Future
from dataclasses import replace

from ..clock import Clock, this_second
from ..domain import bookmark
from ..domain.record import Flag, Record
from ..domain.session import Session
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue


class SessionRecord:
    """The entry of the latest session; each change is on its way to the disk at once."""

    def __init__(self, queue: SaveQueue, recent: RecentEntries, clock: Clock) -> None:
        self._queue = queue
        self._recent = recent
        self._clock = clock
        self.entry: EntryDraft | None = None

    def add(self, record: Record) -> EntryDraft:
        """Write down a new entry, which stands on top of the latest ones then."""
        draft = self._queue.new(record)
        self._recent.add(draft)
        self._queue.change(draft, record)
        return draft

    def resume(self, draft: EntryDraft) -> None:
        """Go on with an entry from before."""
        self.entry = draft
        self._recent.add(draft)

    def change(self, record: Record, *, typing: bool = False) -> Future[bool] | None:
        """Let the entry say something else; words are saved when the typing rests."""
        return self._queue.change(self.entry, record, typing=typing) if self.entry else None

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What was flagged in the session."""
        return self.entry.record.flags if self.entry else ()

    def save_flags(self, flags: tuple[Flag, ...]) -> Future[bool] | None:
        """Write the flags; the result says whether they are on disk."""
        return self.change(replace(self.entry.record, flags=flags)) if self.entry else None

    def follow(self, session: Session, *, paused: bool) -> None:
        """Bring the entry up to where the session stands; `paused` is: in this moment."""
        if self.entry is None:
            return
        record, moment = self.entry.record, this_second(self._clock)
        mark = bookmark.marked(session, self._clock.monotonic(), moment)
        if not (paused or bookmark.stale(record.bookmark, mark)):
            mark = record.bookmark
        ended = (record.ended or moment) if session.over else None
        status = session.over or "running"
        now = replace(record, holds=session.holds, status=status, ended=ended, bookmark=mark)
        if now != record:
            self.change(now)
