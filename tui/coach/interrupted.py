"""Sessions that broke off: found at the start, kept as they are, or gone on with."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from ..clock import Clock
from ..domain import bookmark
from ..domain.routine import Routine
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

AGAIN_S = 5.0
"""How far apart it is looked whether a session still runs elsewhere."""


class Interrupted:
    """The session that broke off, until it is decided what becomes of it."""

    def __init__(
        self,
        queue: SaveQueue,
        recent: RecentEntries,
        routine: Routine,
        clock: Clock,
        bars: Callable[[datetime], bool],
    ) -> None:
        self._queue = queue
        self._recent = recent
        self._routine = routine
        self._clock = clock
        self._bars = bars
        self._entry: EntryDraft | None = None
        self._elsewhere: EntryDraft | None = None
        self.due: float | None = None

    @property
    def entry(self) -> EntryDraft | None:
        """Its entry, unless that was deleted or says something else by now."""
        draft = self._entry
        return draft if draft in self._recent.entries and _broken_off(draft) else None

    @property
    def elsewhere(self) -> list[str]:
        """Which session runs elsewhere, in a line; none, in no line."""
        if self._elsewhere is None:
            return []
        began = self._elsewhere.record.started
        return [f"A session begun at {began:%H:%M} runs elsewhere; it is let be."]

    def look(self, own: EntryDraft | None) -> None:
        """Look for a running session other than one's own; one that runs elsewhere is let be."""
        self._elsewhere = None
        for draft in self._recent.entries:
            if draft is not own and _broken_off(draft):
                with suppress(OSError):  # where nothing can be claimed, nothing can be told
                    if self._queue.claim(draft):
                        self._entry = self.entry or draft
                    else:
                        self._elsewhere = draft
        self._wait()

    def look_again(self, own: EntryDraft | None) -> None:
        """Look whether what ran elsewhere still does; its file tells how it ended."""
        if self._elsewhere and self._queue.claim_again(self._elsewhere):
            self.look(own)
        self._wait()

    def _wait(self) -> None:
        self.due = self._clock.monotonic() + AGAIN_S if self._elsewhere else None

    def tick(self, own: EntryDraft | None) -> None:
        """Look again, from time to time."""
        if self.due is not None and self.due <= self._clock.monotonic():
            self.look_again(own)

    @property
    def hindrance(self) -> str:
        """What bars the way on, in the words of `bookmark.hindrance`; empty: nothing.

        `told`, where something that speaks against it was told since it began.
        """
        draft, now = self.entry, self._clock.now()
        if draft is None:
            return "done"
        barred = bookmark.hindrance(draft.record, self._routine, now)
        return barred or ("told" if self._bars(draft.record.started) else "")

    def ask_later(self) -> None:
        """Leave it as it is; the next start of supine finds it again."""
        self._entry = None

    def take(self) -> EntryDraft | None:
        """Take the session; what becomes of it is decided."""
        draft, self._entry = self.entry, None
        return draft

    def keep(self) -> None:
        """Keep what was held; the session is over."""
        draft = self.take()
        if draft:
            self._queue.change(draft, bookmark.broken_off(draft.record))


def _broken_off(draft: EntryDraft | None) -> bool:
    """Whether an entry says that its session is under way, and may be written."""
    return draft is not None and draft.record.status == "running" and not draft.sealed
