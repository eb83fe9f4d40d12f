"""What a person can do again: when it is asked, and the entry that keeps it."""

from dataclasses import dataclass
from datetime import date

from ..clock import Clock, this_second
from ..domain.activities import ActivityCheck, again_on, asked, fits_after, had_enough
from ..domain.record import FUNCTION, Record
from .preferences import Preferences
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue


@dataclass(eq=False)
class Activities:
    """Names stand in the settings, numbers in an entry of their own; nothing is made of them."""

    _preferences: Preferences
    _recent: RecentEntries
    _queue: SaveQueue
    _clock: Clock
    again_on: date | None = None
    """When it may be rated again, as long as the questions stand; None when it may be now."""
    _draft: EntryDraft | None = None

    @property
    def last(self) -> EntryDraft | None:
        """The latest entry that says it."""
        found = [one for one in self._recent.entries if one.record.kind == FUNCTION]
        return max(found, key=lambda one: one.record.started, default=None)

    @property
    def asks(self) -> bool:
        """Whether it is asked after sessions at all."""
        return self._preferences.settings.activities.ask

    def due_after(self, record: Record) -> bool:
        """Whether it is asked after this session: wanted, a week after the last time, all calm."""
        told = self._preferences.settings.activities.asked_on
        lately = (date.fromisoformat(told) if told else None, self._last_day)
        due = self.asks and again_on(lately, self._today) is None
        return due and fits_after(record) and had_enough(self._recent.records())

    def open(self) -> ActivityCheck:
        """The questions, with what was told today; while it is too early, with the last time.

        What is told from now on goes into one entry, past midnight too.
        """
        last, today = self.last, self._last_day == self._today
        self.again_on = None if today else again_on([self._last_day], self._today)
        self._draft = last if today else None
        known = last.record if last and (today or self.again_on) else None
        return asked(self._preferences.settings.activities.names, known)

    def was_asked(self) -> None:
        """Remember that it was asked, whatever comes of it: it can be left out altogether."""
        self._preferences.set(("activities", "asked_on"), self._today.isoformat())

    def tell(self, check: ActivityCheck, before: ActivityCheck) -> None:
        """Keep the names, and write the numbers down at once; an entry comes with the first."""
        if check.names != before.names:
            self._preferences.set(("activities", "names"), check.names)
        if self.again_on is None and (self._draft or check.told):
            self._write(check)

    def _write(self, check: ActivityCheck) -> None:
        if self._draft is None:
            self._draft = self._queue.new(Record(kind=FUNCTION, started=this_second(self._clock)))
        draft = self._draft
        if not draft.sealed:
            self._queue.change(draft, check.into(draft.record))
            self._recent.include(draft)

    def switch(self) -> bool:
        """Ask no more after sessions, or again; whether it is asked now."""
        self._preferences.set(("activities", "ask"), not self.asks)
        return self.asks

    @property
    def _last_day(self) -> date | None:
        return self.last.record.started.date() if self.last else None

    @property
    def _today(self) -> date:
        return self._clock.now().date()
