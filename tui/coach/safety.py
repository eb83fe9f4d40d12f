"""Stopping for safety: a flag on disk at once, what is answered to it, and what may follow."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace

from ..clock import Clock, this_second
from ..domain import safety, session
from ..domain.record import After, Flag
from ..domain.session_text import place
from .live_session import LiveSession
from .recent_entries import RecentEntries
from .save_queue import EntryDraft


@dataclass(eq=False)
class Safety:
    """The flags of the latest session."""

    _live: LiveSession
    _recent: RecentEntries
    _clock: Clock
    _tell: Callable[[], None]

    def open(self) -> Future[bool] | None:
        """Stop the clock and write the unanswered flag; None when no session is under way."""
        if not self._live.active:
            return None
        self._live.do("pause")
        self._tell()
        stopped = self._live.active
        if not stopped:
            return None
        where = place(stopped, self._clock.monotonic())
        flag = safety.opened(where, this_second(self._clock))
        return self._live.save_flags((*self._live.flags, flag))

    @property
    def flag(self) -> Flag | None:
        """The latest flag."""
        return self._live.flags[-1] if self._live.flags else None

    @property
    def stopped_earlier(self) -> EntryDraft | None:
        """The last session, if it was stopped and nobody said why."""
        last = self._recent.last_guided
        if last is None or last.sealed or last.record.open_flag is None or self._live.active:
            return None
        return last

    def recall_open_flag(self) -> bool:
        """Take up the session again that was stopped and nobody said why."""
        stopped = self.stopped_earlier
        if stopped:
            self._live.recall(stopped)
        return stopped is not None

    def answer(self, flag: Flag, *more: Flag) -> Future[bool] | None:
        """Refine the latest flag, and add what follows from it."""
        return self._live.save_flags((*self._live.flags[:-1], flag, *more))

    def pinched(self, *, groin: bool | None) -> Future[bool] | None:
        """Write down whether a pinch in the groin stopped a hold; None takes that back."""
        draft = self._live.entry
        if draft is None:
            return None
        after = replace(draft.record.after or After(), pinch=groin)
        saving = self._live.change(replace(draft.record, after=None if after == After() else after))
        self._tell()
        return saving

    @property
    def can_go_lighter(self) -> bool:
        """Whether the other hip is left after an easing off, and it was the first one.

        After a pinch in the groin it is not: step 3 waits for a talk then, on both sides.
        """
        active, draft = self._live.active, self._live.entry
        if not active or not draft or (draft.record.after and draft.record.after.pinch):
            return False
        often = safety.easings(draft.record.flags)
        return often < safety.ENOUGH_EASINGS and bool(session.lighter_side(active))

    def go_lighter(self) -> None:
        """Go on with the other hip at 5 s, paused before its first hold."""
        self._live.go_lighter()
        self._tell()
