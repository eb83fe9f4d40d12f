"""The coach: runs one session, keeps its record and hands what happens to the cues."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime

from ..clock import Clock, this_second
from ..cues.schedule import What
from ..domain import bookmark, safety, session
from ..domain.checks import BeforeCheck
from ..domain.checks_after import AfterCheck
from ..domain.events import Paused
from ..domain.plan import Kind, plan
from ..domain.record import After, Flag, Record
from ..domain.routine import Routine
from ..domain.session import Change, Session
from ..domain.session_text import place
from ..domain.settings import LEAST_HOLD_S, Settings
from .care import Care
from .cueing import Cueing
from .editing import Editing
from .interrupted import Interrupted
from .preferences import Preferences
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

GAP_S = 2.0
"""Without a tick for longer (sleep, a stopped process) the clock stands since the last one."""
ENOUGH_EARLY_PAUSES = 2
MORE_SETTLE_S, MOST_SETTLE_S = 4, 60
LIGHTER_STEPS = 2
"""How many timed steps "first two steps only" leaves: lying down is the first of the two."""


class Coach:
    """State, clock, stores and cues of one session at a time."""

    def __init__(
        self,
        routine: Routine,
        preferences: Preferences,
        queue: SaveQueue,
        recent: RecentEntries,
        clock: Clock,
        cueing: Cueing,
    ) -> None:
        self.routine = routine
        self.preferences = preferences
        self.recent = recent
        self.session: Session | None = None
        self.entry: EntryDraft | None = None
        self._queue = queue
        self._clock = clock
        self.care = Care(routine, preferences, recent, queue, clock)
        self.cueing = cueing
        self.interrupted = Interrupted(queue, recent)
        self.editing = Editing(recent, queue, cueing.where.environ)
        self._ticked = clock.monotonic()
        self.early_pauses = 0
        self.leaving = False
        self._subscribers: list[Callable[[], None]] = []

    def subscribe(self, told: Callable[[], None]) -> None:
        """Call `told` after every change."""
        self._subscribers.append(told)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.preferences.settings

    @property
    def now(self) -> float:
        """The clock's second."""
        return self._clock.monotonic()

    @property
    def today(self) -> datetime:
        """The local date and time."""
        return self._clock.now()

    @property
    def active(self) -> Session | None:
        """The session while it is under way."""
        return self.session if self.session and not self.session.over else None

    @property
    def unsaved(self) -> str:
        """Why an entry is not on disk, and how to leave all the same; empty when all are."""
        reason = next((one.trouble for one in self._queue.troubled), "")
        if self.leaving and reason:
            return f"Not saved: {reason}. The same key again leaves without it."
        return reason and f"Not saved yet, kept in memory: {reason}"

    def not_started(self, check: BeforeCheck) -> None:
        """Write down that a sign kept a session from starting."""
        self._write_down(check, "not-started")

    def rest_day(self, check: BeforeCheck) -> None:
        """Write down a day of rest."""
        self._write_down(check, None, kind="rest")

    def begin(self, check: BeforeCheck, lighter: str = "") -> None:
        """Start a session as set, or a lighter one.

        `first` two steps or `all` steps held for 5 s each, or `uncrossed`: the first two as long
        as set. Started in spite of a new nerve feeling, every hold is 5 s. A hip that pain stopped
        today is left out, and the stronger step, but for `whole`: all of it, by one's own choice.
        """
        self._write_down(check, "running")
        few = lighter in ("first", "uncrossed")
        short = lighter in ("first", "all") or check.gravest == "new-nerve"
        segments = plan(
            self.routine,
            self.settings,
            steps=[one.id for one in self.routine.steps[:LIGHTER_STEPS]] if few else None,
            hold_s=LEAST_HOLD_S if short else None,
            eased="" if lighter == "whole" else self.care.eased_today,
        )
        self._set_out(session.begin(segments, self.now))

    @property
    def over_today(self) -> bool:
        """Whether nothing is left to be held, after what pain stopped today."""
        eased = self.care.eased_today
        left = plan(self.routine, self.settings, eased=eased) if eased else ()
        return bool(eased) and not any(one.kind is Kind.HOLD for one in left)

    def look_back(self) -> None:
        """Look for what broke off before: notes in an editor, sessions, and those elsewhere."""
        self.editing.look()
        self.interrupted.look(self.entry, self.now)

    def look_again(self) -> None:
        """Look whether a session still runs elsewhere."""
        if not self.active:
            self.interrupted.look_again(self.entry, self.now)

    @property
    def elsewhere(self) -> list[str]:
        """Which session runs elsewhere, in a line; none, in no line."""
        draft = self.interrupted.elsewhere
        return (
            [f"A session begun at {draft.record.started:%H:%M} runs elsewhere; it is let be."]
            if draft
            else []
        )

    def resume(self) -> None:
        """Go on with the session that broke off, in its own entry."""
        self.entry = self.interrupted.take()
        if self.entry:
            self.recent.add(self.entry)
            record = self.entry.record
            self._set_out(bookmark.resumed(record, self.routine, self.settings, self.now))

    def _set_out(self, change: Change) -> None:
        self._ticked = self.now
        self.early_pauses = 0
        self._take(change)

    def do(self, action: str) -> None:
        """Let a key act on the session; see `session.act` for the words."""
        self._catch_up()
        if self.session:
            self._take(session.act(self.session, action, self.now))

    def tick(self) -> None:
        """Bring everything to the present."""
        self._catch_up()
        self.cueing.cues.tick(self.now)
        self._queue.tick()
        self.preferences.tick(self.now)
        if self.interrupted.due is not None and self.interrupted.due <= self.now:
            self.look_again()
        self._tell()

    def _catch_up(self) -> None:
        """Advance the session; after a gap without ticks it was paused at the last one."""
        now, last = self.now, self._ticked
        self._ticked = now
        if self.session and self.session.counting and now - last > GAP_S:
            self._follow(session.act(self.session, "pause", last))
        elif self.session:
            self._follow(session.advance(self.session, now))

    @property
    def due(self) -> float | None:
        """When the next thing happens by itself: a segment's end, a bell or a save."""
        ends = self.session.ends if self.session else None
        asks = self.session.asks_at if self.session else None
        look = asks if asks and asks > self.now else None
        look = look if self.active else self.interrupted.due
        dues = (ends, self.cueing.cues.due, self._queue.due, self.preferences.due, look)
        return min((one for one in dues if one is not None), default=None)

    def mute(self) -> None:
        """Let bell and voice be silent until tomorrow, or take that back."""
        self.cueing.mute()
        self._tell()

    def rehearse(self, *whats: What, only: str = "") -> None:
        """Tell these cues one after the other, without a session; none: stop telling."""
        segments = plan(self.routine, self.settings)
        self.cueing.rehearse(segments, whats, only)
        self._tell()

    def open_safety(self) -> Future[bool] | None:
        """Stop the clock and write the unanswered flag; None when no session is under way."""
        if not self.active:
            return None
        self.do("pause")
        session_now = self.active
        if not session_now or not self.entry:
            return None
        flag = safety.opened(place(session_now, self.now), this_second(self._clock))
        return self._flags((*self.entry.record.flags, flag))

    @property
    def flag(self) -> Flag | None:
        """The latest flag of the latest session."""
        return self.entry.record.flags[-1] if self.entry and self.entry.record.flags else None

    def recall_open_flag(self) -> bool:
        """Take up the last session again if it was stopped and nobody said why."""
        last = self.recent.last
        if last is None or last.sealed or last.record.open_flag is None or self.active:
            return False
        self.entry = last
        return True

    def answer(self, flag: Flag, *more: Flag) -> Future[bool] | None:
        """Refine the latest flag, and add what follows from it."""
        if not self.entry:
            return None
        return self._flags((*self.entry.record.flags[:-1], flag, *more))

    @property
    def can_go_lighter(self) -> bool:
        """Whether the other hip is left after an easing off, and it was the first one."""
        if not self.active or not self.entry or self._pinched:
            return False
        often = safety.easings(self.entry.record.flags)
        return often < safety.ENOUGH_EASINGS and bool(session.lighter_side(self.active))

    @property
    def _pinched(self) -> bool:
        """Whether a pinch in the groin was told: then step 3 waits for a talk, on both sides."""
        after = self.entry.record.after if self.entry else None
        return after is not None and after.pinch is True

    def go_lighter(self) -> None:
        """Go on with the other hip at 5 s, paused before its first hold."""
        if self.active:
            self._take(session.go_lighter(self.active, self.now))

    def write(self, text: str) -> None:
        """Let the open note say `text`."""
        self.recent.write(text)
        self._tell()

    @property
    def longer_settle_s(self) -> int | None:
        """More time to get ready, offered after two pauses right at the start of holds."""
        if self.early_pauses < ENOUGH_EARLY_PAUSES:
            return None
        return min(MOST_SETTLE_S, self.settings.holds.settle_s + MORE_SETTLE_S)

    def after(self, check: AfterCheck, *, typing: bool = False) -> None:
        """Write down the answers after the session; words when the typing rests."""
        self._answered(check.answers, typing=typing)

    def pinched(self, *, groin: bool) -> None:
        """Write down whether it was a pinch in the groin that stopped a hold."""
        told = self.entry.record.after if self.entry else None
        self._answered(replace(told or After(), pinch=groin))

    def _answered(self, answers: After, *, typing: bool = False) -> None:
        if self.entry:
            record = replace(self.entry.record, after=answers)
            self._queue.change(self.entry, record, typing=typing)
            self._queue.tick()
            self._tell()

    def _write_down(self, check: BeforeCheck, status: str | None, kind: str = "session") -> None:
        record = Record(
            kind=kind,
            routine=self.routine.id if kind == "session" else None,
            started=this_second(self._clock),
            status=status,
            sore_side=check.sore_side or self.settings.sore_side,
            before=check.answers,
        )
        self.care.told_before(check)
        draft = self._queue.new(record)
        self.entry = draft if status == "running" else self.entry
        self.recent.add(draft)
        self._queue.change(draft, record)
        self._queue.tick()

    def _take(self, change: Change) -> None:
        self._follow(change)
        self._tell()

    def _follow(self, change: Change) -> None:
        self.session, events = change
        self.cueing.cues.hear(events)
        paused = any(isinstance(one, Paused) for one in events)
        if paused and self.session.paused_early:
            self.early_pauses += 1
        if self.entry:
            record = self._brought_up(self.entry.record, self.session, paused=paused)
            if record != self.entry.record:
                self._queue.change(self.entry, record)
                self._queue.tick()

    def _brought_up(self, record: Record, standing: Session, *, paused: bool) -> Record:
        ended = (record.ended or this_second(self._clock)) if standing.over else None
        status = standing.over or "running"
        mark = bookmark.marked(standing, self.now, this_second(self._clock))
        if not (paused or bookmark.stale(record.bookmark, mark)):
            mark = record.bookmark
        return replace(record, holds=standing.holds, status=status, ended=ended, bookmark=mark)

    def _tell(self) -> None:
        for told in self._subscribers:
            told()

    def _flags(self, flags: tuple[Flag, ...]) -> Future[bool] | None:
        if not self.entry:
            return None
        self._queue.change(self.entry, replace(self.entry.record, flags=flags))
        return self._queue.save(self.entry)
