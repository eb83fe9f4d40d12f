"""What earlier entries mean for the questions before a session."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from ..clock import Clock
from ..domain import safety
from ..domain.calm import sessions
from ..domain.checks import BeforeCheck
from ..domain.course import held_sessions
from ..domain.days import later_day, same_day
from ..domain.plan import Kind, plan
from ..domain.record import NextDay, Record
from ..domain.routine import Routine
from ..domain.signs import FOR_A_DAY, SIGNS
from .preferences import Preferences
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

ASKED_DAYS = 7
"""The day after a session is asked about for so long (clinical D2)."""
LEFT_OUT = 3
"""After so many numbers left out the short form of the check is offered."""
CLEARED_DAYS = 30
"""Question 4 comes back after so long (clinical D1)."""


class Told(NamedTuple):
    """Signs that were told at a start not long ago, and when."""

    at: datetime
    signs: tuple[str, ...]


@dataclass(eq=False)
class Earlier:
    """What was told, held and stopped before; and where to write what is told about it now."""

    _routine: Routine
    _preferences: Preferences
    _recent: RecentEntries
    _queue: SaveQueue
    _clock: Clock
    _answered: EntryDraft | None = None

    @property
    def asks_next_day(self) -> EntryDraft | None:
        """The last session with a hold, while the day after it is still to be asked about.

        That day begins a night after the session was over (clinical J8).
        """
        entries = self._recent.entries
        draft = next((one for one in entries if any(held_sessions([one.record]))), None)
        if draft is None or (draft.record.next_day and draft.record.next_day.higher is not None):
            return None
        record, now = draft.record, self._clock.now()
        lately = (now.date() - record.started.date()).days <= ASKED_DAYS
        return draft if lately and later_day(record.started, record.over_at, now) else None

    def stayed_higher(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """Records as they will be once it is told that pain was higher the day after."""
        asked = self.asks_next_day
        return tuple(
            _next_day(one, higher=True) if asked and one is asked.record else one for one in records
        )

    @property
    def cleared_on(self) -> date | None:
        """When question 4 was answered with no, while that is not too long ago.

        After a yes it is asked every time.
        """
        told = self._preferences.settings.checks.cleared_on
        day = date.fromisoformat(told) if told else None
        return day if day and 0 <= (self._today - day).days < CLEARED_DAYS else None

    def told_before(self, check: BeforeCheck) -> None:
        """Write down what the questions before a session told about other days.

        Question 4 rests for its days only after it was asked at length (clinical J7).
        """
        signs = check.signs
        if check.asks_next_day or check.higher is not None:
            self._told_next_day(check.higher)
        if signs is not None and "not-cleared" in signs:
            self._preferences.set(("checks", "cleared_on"), None)
        elif signs == () and check.asks_cleared and self.cleared_on is None:
            self._preferences.set(("checks", "cleared_on"), self._today.isoformat())

    def _told_next_day(self, higher: bool | None) -> None:
        """Write down the answer about that day; what this start answered already can change."""
        draft = self.asks_next_day or self._answered
        known = draft and draft.record.next_day and draft.record.next_day.higher
        if draft and higher is not known:
            self._answered = draft
            self._queue.change(draft, _next_day(draft.record, higher=higher))

    @property
    def eased_today(self) -> str:
        """The hip that pain stopped today, `left` or `right`; `both`, or none, which is empty.

        Today counts from the stop itself: a session may go on past midnight (clinical J8).
        """
        now = self._clock.now()
        flags = (flag for one in self._sessions for flag in one.flags)
        return safety.eased(flag for flag in flags if same_day(flag.at, now))

    @property
    def over_today(self) -> bool:
        """Whether nothing is left to be held, after what pain stopped today."""
        eased = self.eased_today
        left = plan(self._routine, self._preferences.settings, eased=eased) if eased else ()
        return bool(eased) and not any(one.kind is Kind.HOLD for one in left)

    @property
    def told_today(self) -> Told | None:
        """The signs that hold for a day and were told this day, with the last moment (D1)."""
        today = [one for one in self._recent.records() if same_day(one.started, self._clock.now())]
        told = [(one.started, sign) for one in today for sign in _for_a_day(one)]
        if not told:
            return None
        named = {sign for _, sign in told}
        return Told(max(at for at, _ in told), tuple(one for one in SIGNS if one in named))

    @property
    def leaves_numbers_out(self) -> bool:
        """Whether the last sessions were all started without a number."""
        last = list(islice(self._sessions, LEFT_OUT))
        without = [one for one in last if one.before and one.before.pain is None]
        return len(without) == LEFT_OUT

    @property
    def _sessions(self) -> Iterator[Record]:
        return sessions(self._recent.records())

    @property
    def _today(self) -> date:
        return self._clock.now().date()


def _next_day(record: Record, *, higher: bool | None) -> Record:
    told = replace(record.next_day or NextDay(), higher=higher)
    return replace(record, next_day=None if told == NextDay() else told)


def _for_a_day(record: Record) -> Iterator[str]:
    return (one for one in (record.before and record.before.signs) or () if one in FOR_A_DAY)
