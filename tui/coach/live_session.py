"""The running session: its entry, and its state, moved by the clock and by keys."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace

from ..clock import Clock, this_second
from ..cues.cues import Cues
from ..domain import bookmark, session
from ..domain.record import Flag, Record
from ..domain.session import Change, Session
from ..domain.session_state import Paused
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

GAP_S = 2.0
"""Without a tick for longer (sleep, a stopped process) the clock stands since the last one."""
ENOUGH_EARLY_PAUSES = 2


@dataclass(eq=False)
class LiveSession:
    """One session at a time, and the latest one's entry; what is changed is saved at once.

    `ended` is called when a session is over, once it is written down.
    """

    _queue: SaveQueue
    _recent: RecentEntries
    _clock: Clock
    _cues: Cues
    _ended: Callable[[], None]
    entry: EntryDraft | None = None
    state: Session | None = None
    _ticked: float = 0.0
    _early_pauses: int = 0

    @property
    def active(self) -> Session | None:
        """The session while it is under way."""
        return self.state if self.state and not self.state.over else None

    def begin(self, change: Change) -> None:
        """Begin, or go on with one from before."""
        self._ticked = self._clock.monotonic()
        self._early_pauses = 0
        self._follow(change)

    def do(self, action: str) -> None:
        """Let a key act on it; see `session.act` for the words."""
        self.catch_up()
        if self.state:
            self._follow(session.act(self.state, action, self._clock.monotonic()))

    def go_lighter(self) -> None:
        """Go on with the other hip at 5 s, paused before its first hold."""
        if self.active:
            self._follow(session.go_lighter(self.active, self._clock.monotonic()))

    def catch_up(self) -> None:
        """Come to the present; after a gap without ticks it was paused at the last one."""
        now, last = self._clock.monotonic(), self._ticked
        self._ticked = now
        if self.state and self.state.counting and now - last > GAP_S:
            self._follow(session.act(self.state, "pause", last))
        elif self.state:
            self._follow(session.advance(self.state, now))

    @property
    def due(self) -> float | None:
        """When a segment ends by itself, or a pause becomes so long that it is asked about."""
        if self.active is None:
            return None
        asks = self.active.asks_at
        return asks if asks and asks > self._clock.monotonic() else self.active.ends

    @property
    def hurried(self) -> bool:
        """Whether holds were paused right at their start, twice: getting there takes longer."""
        return self._early_pauses >= ENOUGH_EARLY_PAUSES

    def _follow(self, change: Change) -> None:
        was_active = self.active is not None
        self.state, events = change
        self._cues.hear(events)
        paused = any(isinstance(one, Paused) for one in events)
        self._early_pauses += paused and self.state.paused_early
        self._write_down(self.state, paused=paused)
        if was_active and self.state.over:
            self._ended()

    def add(self, record: Record, draft: EntryDraft | None = None) -> EntryDraft:
        """Write down an entry, a new one if there is none, on top of the latest ones."""
        draft = draft or self._queue.new(record)
        self._recent.add(draft)
        self._queue.change(draft, record)
        return draft

    def resume(self, draft: EntryDraft) -> None:
        """Go on with an entry from before."""
        self.entry = draft
        self._recent.add(draft)

    def recall(self, draft: EntryDraft) -> None:
        """Take up the entry of a session that is over; another one's state is none of its own."""
        if draft is not self.entry:
            self.entry, self.state = draft, None

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

    def _write_down(self, state: Session, *, paused: bool) -> None:
        """Bring the entry up to where the session stands; `paused` is: in this moment."""
        if self.entry is None:
            return
        record, moment = self.entry.record, this_second(self._clock)
        mark = bookmark.marked(state, self._clock.monotonic(), moment)
        if not (paused or bookmark.stale(record.bookmark, mark)):
            mark = record.bookmark
        ended = (record.ended or moment) if state.over else None
        status = state.over or "running"
        now = replace(record, holds=state.holds, status=status, ended=ended, bookmark=mark)
        if now != record:
            self.change(now)
