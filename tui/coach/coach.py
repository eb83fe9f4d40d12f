"""The coach as faces know it: what can be done, what stands now, and what others keep for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from ..clock import Clock, this_second
from ..cues.schedule import What
from ..domain import bookmark, session
from ..domain.checks import BeforeCheck
from ..domain.checks_after import AfterCheck
from ..domain.plan import Segment, plan
from ..domain.record import Record
from ..domain.routine import Routine
from ..domain.session import Session
from ..domain.settings import LEAST_HOLD_S, Settings
from ..domain.tables import Path
from ..storage.sessions import Entry
from ..storage.toml import Unreadable
from .activities import Activities
from .care import Care
from .cueing import Cueing
from .earlier import Earlier
from .external_editor import ExternalEditor
from .interrupted import Interrupted
from .live_session import LiveSession
from .preferences import Preferences
from .recent_entries import RecentEntries
from .safety import Safety
from .save_queue import EntryDraft, Leaving, SaveQueue

MORE_SETTLE_S, MOST_SETTLE_S = 4, 60
NOTHING_TOLD = BeforeCheck()
LIGHTER_STEPS = 2
"""How many timed steps "first two steps only" leaves: lying down is the first of the two."""


class Coach:
    """One session at a time, and what the journal says to it."""

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
        self.cueing = cueing
        self.earlier = Earlier(routine, preferences, recent, queue, clock)
        self.care = Care(routine, preferences, recent, self.earlier, clock)
        self.activities = Activities(preferences, recent, queue, clock)
        self.interrupted = Interrupted(queue, recent, routine, clock)
        self.editor = ExternalEditor(recent, queue, cueing.where.environ)
        self.leaving = Leaving(queue)
        self._queue = queue
        self._clock = clock
        self._live = LiveSession(queue, recent, clock, cueing.cues, self.care.settle)
        self.safety = Safety(self._live, recent, clock, self._tell)
        self._subscribers: list[Callable[[], None]] = []

    def subscribe(self, told: Callable[[], None]) -> None:
        """Call `told` after every change."""
        self._subscribers.append(told)

    def _tell(self) -> None:
        for told in self._subscribers:
            told()

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
    def session(self) -> Session | None:
        """The latest session."""
        return self._live.state

    @property
    def active(self) -> Session | None:
        """The session while it is under way."""
        return self._live.active

    @property
    def entry(self) -> EntryDraft | None:
        """The entry of the latest session."""
        return self._live.entry

    @property
    def under_way(self) -> EntryDraft | None:
        """The entry of the session while it is under way."""
        return self.entry if self.active else None

    def journal_read(self, latest: list[Entry | Unreadable]) -> None:
        """Take the latest entries, what follows from them, and what broke off before."""
        self.recent.show(latest)
        self.care.settle()
        self.editor.look()
        self.interrupted.look(self.entry)

    def look_again(self) -> None:
        """Back at rest: what follows from the journal by now; is one still running elsewhere?"""
        if not self.active:
            self.interrupted.look_again(self.entry)
            self.care.settle()

    def not_started(self, check: BeforeCheck) -> None:
        """Write down that a sign kept a session from starting."""
        self._write_down(check, "session", "not-started")

    def rest_day(self, check: BeforeCheck) -> None:
        """Write down a day of rest."""
        self._write_down(check, "rest", None)

    def begin(self, check: BeforeCheck, lighter: str = "") -> None:
        """Start a session as set, or a lighter one.

        `first` two steps or `all` steps held for 5 s each, or `uncrossed`: the first two as long
        as set. Started in spite of a new nerve feeling, every hold is 5 s. A hip that pain stopped
        today is left out, and the stronger step, but for `whole`: all of it, by one's own choice.
        """
        segments = self.planned(check, lighter)
        self._live.entry = self._write_down(check, "session", "running")
        self._live.begin(session.begin(segments, self.now))
        self._tell()

    def planned(self, check: BeforeCheck = NOTHING_TOLD, lighter: str = "") -> tuple[Segment, ...]:
        """What `begin` would lead through."""
        few = lighter in ("first", "uncrossed")
        short = lighter in ("first", "all") or check.gravest == "new-nerve"
        return plan(
            self.routine,
            self.settings,
            steps=[one.id for one in self.routine.steps[:LIGHTER_STEPS]] if few else None,
            hold_s=LEAST_HOLD_S if short else None,
            eased="" if lighter == "whole" else self.earlier.eased_today,
        )

    def _write_down(self, check: BeforeCheck, kind: str, status: str | None) -> EntryDraft:
        record = Record(
            kind=kind,
            routine=self.routine.id if kind == "session" else None,
            started=this_second(self._clock),
            status=status,
            sore_side=check.sore_side or self.settings.sore_side,
            before=check.answers,
        )
        self.earlier.told_before(check)
        return self._live.add(record)

    def resume(self) -> None:
        """Go on with the session that broke off, in its own entry."""
        if draft := self.interrupted.take():
            self._live.resume(draft)
            resumed = bookmark.resumed(draft.record, self.routine, self.settings, self.now)
            self._live.begin(resumed)
            self._tell()

    def do(self, action: str) -> None:
        """Let a key act on the session; see `session.act` for the words."""
        self._live.do(action)
        if self.session:
            self._tell()

    def after(self, check: AfterCheck, *, typing: bool = False) -> None:
        """Write down the answers after the session; words when the typing rests."""
        if self.entry:
            record = replace(self.entry.record, after=check.answers)
            self._live.change(record, typing=typing)
            self._tell()

    @property
    def longer_settle_s(self) -> int | None:
        """More time to get ready, offered after two pauses right at the start of holds."""
        if not self._live.hurried:
            return None
        return min(MOST_SETTLE_S, self.settings.holds.settle_s + MORE_SETTLE_S)

    def tick(self) -> None:
        """Bring everything to the present."""
        self._live.catch_up()
        self.cueing.cues.tick(self.now)
        self._queue.tick()
        self.preferences.tick(self.now)
        if not self.active:
            self.interrupted.tick(self.entry)
        self._tell()

    @property
    def due(self) -> float | None:
        """When the next thing happens by itself: a segment's end, a bell or a save."""
        session_due = self._live.due if self.active else self.interrupted.due
        dues = (session_due, self.cueing.cues.due, self._queue.due, self.preferences.due)
        return min((one for one in dues if one is not None), default=None)

    def mute(self) -> None:
        """Let bell and voice be silent until tomorrow, or take that back."""
        self.cueing.mute()
        self._tell()

    def rehearse(self, *whats: What, only: str = "") -> None:
        """Tell these cues one after the other, without a session; none: stop telling."""
        self.cueing.rehearse(plan(self.routine, self.settings), whats, only)
        self._tell()

    def set(self, path: Path, value: object) -> bool:
        """Change a setting; True when holds got longer by that."""
        return self.care.choose(path, value)

    def open_note(self, draft: EntryDraft | None = None) -> EntryDraft:
        """Open the note of this entry, else of the latest session, else today's own."""
        return self.recent.open_entry(draft or self.entry or self.recent.today())

    def write(self, text: str) -> None:
        """Let the open note say `text`."""
        self.recent.write(text)
        self._tell()
