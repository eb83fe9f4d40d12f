"""The rule on hold lengths, put to the journal; what must outlast it stands in the settings."""

from dataclasses import replace
from datetime import date, datetime

from ..domain import progression
from ..domain.calm import calm, last_alarm, sessions
from ..domain.checks import BeforeCheck
from ..domain.progression import Known, Verdict
from ..domain.record import NextDay, Record
from ..domain.routine import Routine
from ..domain.settings import LEAST_HOLD_S
from .desk import Clock, Desk, OpenEntry
from .notebook import Notebook
from .preferences import Preferences

ASKED_DAYS = 7
"""The day after a session is asked about for so long (clinical D2)."""
CLEARED_DAYS = 30
"""Question 4 comes back after so long (clinical D1)."""


class Care:
    """What the journal says about the next session; changes settings only as told."""

    def __init__(
        self,
        routine: Routine,
        preferences: Preferences,
        notebook: Notebook,
        desk: Desk,
        clock: Clock,
    ) -> None:
        self._needed = tuple(one.id for one in routine.timed if not one.stronger)
        self._preferences = preferences
        self._notebook = notebook
        self._desk = desk
        self._clock = clock

    def history(self, without: OpenEntry | None = None) -> tuple[Record, ...]:
        """The latest entries, newest first, without the session that is under way."""
        return tuple(one.record for one in self._notebook.pages if one is not without)

    def verdict(self, without: OpenEntry | None = None) -> Verdict:
        """What the rule says now; to be asked anew after any change of the journal."""
        return progression.judge(self.history(without), self._known)

    def calm(self, record: Record) -> bool:
        """Whether a session was calm."""
        return calm(record, self._needed)

    @property
    def _known(self) -> Known:
        settings = self._preferences.settings
        checks = settings.checks
        return Known(
            settings.holds.seconds,
            self._clock.now(),
            self._needed,
            nerve_at=checks.nerve_at,
            talked_at=checks.talked_at,
            counted_from=checks.counted_from,
        )

    def settle(self) -> None:
        """Keep in the settings what a nerve feeling leads to, once: 5 s, until one says else.

        An entry that no longer tells of one takes that back, as far as the entries go.
        """
        known, found = self._preferences.settings.checks.nerve_at, last_alarm(self.history())
        if found is not None and (known is None or found > known):
            self._preferences.set(("checks", "nerve_at"), found)
            if self._preferences.settings.holds.seconds > LEAST_HOLD_S:
                self._preferences.set(("holds", "seconds"), LEAST_HOLD_S)
        elif known is not None and found != known and self._reaches(known):
            self._preferences.set(("checks", "nerve_at"), found)

    def _reaches(self, moment: datetime) -> bool:
        """Whether everything since that moment is in hand and was understood."""
        older = any(one.started <= moment for one in self.history())
        return older and not self._notebook.unreadable

    def talked(self) -> None:
        """Write down that the person talked to a professional."""
        self._preferences.set(("checks", "talked_at"), self._moment())

    def take(self, seconds: int) -> None:
        """Set the hold length that was offered, or the one before it again."""
        self._preferences.set(("holds", "seconds"), seconds)

    def count_from_now(self) -> None:
        """Begin to count calm days anew: the length was raised, or an offer was answered."""
        self._preferences.set(("checks", "counted_from"), self._moment())

    @property
    def asks_next_day(self) -> OpenEntry | None:
        """The last session, while the day after it is still to be asked about."""
        pages = self._notebook.pages
        page = next((one for one in pages if any(sessions([one.record]))), None)
        if page is None or (page.record.next_day and page.record.next_day.higher is not None):
            return None
        days = (self._today - page.record.started.date()).days
        return page if 1 <= days <= ASKED_DAYS else None

    def next_day(self, page: OpenEntry, *, higher: bool) -> None:
        """Write down, in the entry it is about, whether pain was still higher the day after."""
        told = replace(page.record.next_day or NextDay(), higher=higher)
        self._desk.change(page, replace(page.record, next_day=told))
        self._desk.tick()

    def told_before(self, check: BeforeCheck) -> None:
        """Keep what the questions before a session told about other days."""
        page, signs = self.asks_next_day, check.signs
        if page and check.higher is not None:
            self.next_day(page, higher=check.higher)
        if signs is not None and "not-cleared" in signs:
            self._preferences.set(("checks", "cleared_on"), None)
        elif signs == () and self.cleared_on is None:
            self._preferences.set(("checks", "cleared_on"), self._today.isoformat())

    @property
    def cleared_on(self) -> date | None:
        """When question 4 was answered with no, while that is not too long ago.

        After a yes it is asked every time.
        """
        told = self._preferences.settings.checks.cleared_on
        day = date.fromisoformat(told) if told else None
        return day if day and 0 <= (self._today - day).days < CLEARED_DAYS else None

    @property
    def _today(self) -> date:
        return self._clock.now().date()

    def _moment(self) -> datetime:
        return self._clock.now().replace(microsecond=0)
