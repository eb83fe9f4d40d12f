"""The coach as faces know it: what can be done, what stands now, and what others keep for it."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime

from ..clock import Clock, this_second
from ..cues.schedule import What
from ..domain import bookmark, session
from ..domain.alarms import alarms, answered_anew
from ..domain.checks import BeforeCheck, told_again
from ..domain.checks_after import AfterCheck
from ..domain.limits import Limits, Stands, limits, within
from ..domain.plan import Segment, plan
from ..domain.record import Before, Record
from ..domain.routine import Routine
from ..domain.session import Session
from ..domain.settings import Settings
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
_ONWARD = ("go_on", "back", "again", "skip")
NOTHING_TOLD = BeforeCheck()


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
        self.interrupted = Interrupted(queue, recent, routine, clock, self.care.bars)
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

    def not_started(self, check: BeforeCheck, draft: EntryDraft | None = None) -> EntryDraft:
        """Write down that a sign kept a session from starting, or what is told of it by now.

        An emergency sign that was a wrong key is kept as a flag that is marked corrected.
        """
        if draft is None:
            return self._write_down(check, "session", "not-started")
        self.earlier.told_before(check)
        now = told_again(draft.record, check.answers)
        if now != draft.record:
            self._queue.change(draft, now)
        return draft

    def tell_emergency(
        self, draft: EntryDraft | None, signs: tuple[str, ...]
    ) -> Future[bool] | None:
        """Write down which emergency sign kept a session from starting."""
        if draft is None:
            return None
        before = replace(draft.record.before or Before(), emergency=signs or None)
        return self._queue.change(draft, replace(draft.record, before=before))

    def rest_day(self, check: BeforeCheck, draft: EntryDraft | None = None) -> None:
        """Write down a day of rest; `draft` as for `begin`."""
        self._write_down(check, "rest", None, draft=draft)

    def begin(self, check: BeforeCheck, lighter: str = "", draft: EntryDraft | None = None) -> None:
        """Start a session as set, or a lighter one, within what limits it: see `planned`.

        `draft` is the entry that a sign told on the way in has already.
        """
        segments = self.planned(check, lighter)
        insisted = check.insisted or bool(self.care.talk)
        draft = self._write_down(check, "session", "running", insisted=insisted, draft=draft)
        self._live.entry = draft
        self._live.begin(session.begin(segments, self.now))
        self._tell()

    def limits(self, check: BeforeCheck, lighter: str = "") -> Limits:
        """What limits a session that would begin now; `lighter` is a choice as for `planned`."""
        stands = Stands(self.care.talk, self.care.pinched, self.earlier.eased_today)
        return limits(check, lighter, stands)

    def planned(self, check: BeforeCheck = NOTHING_TOLD, lighter: str = "") -> tuple[Segment, ...]:
        """What a session that would begin now holds, by these answers and a choice.

        `first` two steps or `all` steps held for 5 s each; `crossed`: also the steps that a pinch
        leaves out; `whole`: also the hip that pain stopped today. See `limits.limits`.
        """
        return within(self.routine, self.settings, self.limits(check, lighter))

    def _write_down(
        self,
        check: BeforeCheck,
        kind: str,
        status: str | None,
        *,
        insisted: bool = False,
        draft: EntryDraft | None = None,
    ) -> EntryDraft:
        told = draft if draft and not draft.record.flags else None  # a wrong key stays by itself
        record = Record(
            kind=kind,
            routine=self.routine.id if kind == "session" else None,
            started=told.record.started if told else this_second(self._clock),
            status=status,
            sore_side=check.sore_side or self.settings.sore_side,
            before=replace(check.answers, insisted=insisted or None),
        )
        self.earlier.told_before(check)
        return self._live.add(record, told)

    def resume(self) -> None:
        """Go on with the session that broke off, in its own entry."""
        if draft := self.interrupted.take():
            self._live.resume(draft)
            resumed = bookmark.resumed(draft.record, self.routine, self.settings, self.now)
            self._live.begin(resumed)
            self._tell()

    def do(self, action: str) -> None:
        """Let a key act on the session; see `session.act` for the words.

        None leads on once an entry that was changed meanwhile asks for a talk: it ends then.
        """
        entry = self.under_way
        ends = entry and action in _ONWARD and self.care.told_since(entry.record.started)
        self._live.do("stop" if ends else action)
        if self.session:
            self._tell()

    @property
    def undoes(self) -> bool:
        """Whether the skip that ended the session can be taken back: never over what is grave."""
        over = self.session is not None and self.session.over and self.session.undo is not None
        return bool(over) and not (self.entry and alarms(self.entry.record))

    def after(self, check: AfterCheck, *, typing: bool = False) -> Future[bool] | None:
        """Write down the answers after the session; words when the typing rests."""
        if self.entry is None:
            return None
        record = answered_anew(self.entry.record, check.answers, this_second(self._clock))
        saving = self._live.change(record, typing=typing)
        self._tell()
        return saving

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
