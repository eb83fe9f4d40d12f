"""The rule on hold lengths, put to the journal; what must outlast it stands in the settings."""

from dataclasses import replace
from datetime import date
from itertools import islice

from ..clock import Clock, this_second
from ..domain import progression, safety
from ..domain.calm import calm, last_alarm, sessions
from ..domain.checks import BeforeCheck
from ..domain.offers import SECONDS, Offer
from ..domain.progression import Known, Verdict
from ..domain.record import NextDay, Record
from ..domain.routine import Routine
from ..domain.settings import LEAST_HOLD_S
from ..domain.tables import Path
from .preferences import Preferences
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

ASKED_DAYS = 7
"""The day after a session is asked about for so long (clinical D2)."""
LEFT_OUT = 3
"""After so many numbers left out the short form of the check is offered."""
WHOLE = 3
"""After so many whole sessions with a key before each hold, flow is offered."""
CLEARED_DAYS = 30
"""Question 4 comes back after so long (clinical D1)."""


class Care:
    """What the journal says about the next session; changes settings only as told."""

    def __init__(
        self,
        routine: Routine,
        preferences: Preferences,
        recent: RecentEntries,
        queue: SaveQueue,
        clock: Clock,
    ) -> None:
        self._needed = tuple(one.id for one in routine.timed if not one.stronger)
        self._preferences = preferences
        self._recent = recent
        self._queue = queue
        self._clock = clock

    def history(self, without: EntryDraft | None = None) -> tuple[Record, ...]:
        """The latest entries, newest first, without the session that is under way."""
        return tuple(one.record for one in self._recent.entries if one is not without)

    def verdict(self, without: EntryDraft | None = None, *, higher: bool = False) -> Verdict:
        """What the rule says now; to be asked anew after any change of the journal.

        `higher` is the answer about the day after the last session, not yet written down.
        """
        history = self.history(without)
        draft = self.asks_next_day
        if higher and draft:
            told = _next_day(draft.record, higher=True)
            history = tuple(told if one is draft.record else one for one in history)
        return progression.judge(history, self._known)

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

        One that was talked about already, such as in an entry that came back, shortens nothing.
        """
        self.take_back()
        checks, found = self._preferences.settings.checks, last_alarm(self.history())
        if found is None or (checks.nerve_at is not None and found <= checks.nerve_at):
            return
        self._preferences.set(("checks", "nerve_at"), found)
        talked = checks.talked_at is not None and checks.talked_at > found
        if not talked and self._preferences.settings.holds.seconds > LEAST_HOLD_S:
            self._preferences.set(("holds", "seconds"), LEAST_HOLD_S)

    def take_back(self, *gone: Record) -> None:
        """Forget a nerve feeling of which no entry tells any more, as far as the entries go.

        `gone` is an entry that was deleted.
        """
        known, found = self._preferences.settings.checks.nerve_at, last_alarm(self.history())
        if known is None or (found is not None and found >= known):
            return
        reached = any(one.started <= known for one in (*self.history(), *gone))
        if reached and not self._recent.unreadable:
            self._preferences.set(("checks", "nerve_at"), found)

    def talked(self) -> None:
        """Write down that the person talked to a professional."""
        self._preferences.set(("checks", "talked_at"), this_second(self._clock))

    def take(self, seconds: int) -> None:
        """Set the hold length that was offered, or the one before it again."""
        self._preferences.set(("holds", "seconds"), seconds)

    def count_from_now(self) -> None:
        """Begin to count calm days anew: the length was raised, or an offer was answered."""
        self._preferences.set(("checks", "counted_from"), this_second(self._clock))

    @property
    def asks_next_day(self) -> EntryDraft | None:
        """The last session, while the day after it is still to be asked about."""
        entries = self._recent.entries
        draft = next((one for one in entries if any(sessions([one.record]))), None)
        if draft is None or (draft.record.next_day and draft.record.next_day.higher is not None):
            return None
        days = (self._today - draft.record.started.date()).days
        return draft if 1 <= days <= ASKED_DAYS else None

    def next_day(self, draft: EntryDraft, *, higher: bool) -> None:
        """Write down, in the entry it is about, whether pain was still higher the day after."""
        self._queue.change(draft, _next_day(draft.record, higher=higher))
        self._queue.tick()

    @property
    def emergency(self) -> bool:
        """Whether the last feeling or sign that asks for a talk was an emergency sign."""
        at = self._preferences.settings.checks.nerve_at
        return any(one.started == at and not one.nerve_told for one in sessions(self.history()))

    @property
    def talk(self) -> str:
        """What a talk is about: `emergency`, `pause` after pain that rose again, or `nerve`."""
        if self.emergency:
            return "emergency"
        return "pause" if self.verdict().rule == progression.PAUSE else "nerve"

    def choose(self, path: Path, value: object) -> bool:
        """Change a setting by hand; True when holds got longer: calm days count anew then."""
        longer = path == SECONDS and value > self._preferences.settings.holds.seconds  # type: ignore[operator]
        self._preferences.set(path, value)
        if longer:
            self.count_from_now()
        return longer

    @property
    def eased_today(self) -> str:
        """The hip that pain stopped today, `left` or `right`; `both`, or none, which is empty."""
        today = [one for one in sessions(self.history()) if one.started.date() == self._today]
        return safety.eased(flag for one in today for flag in one.flags)

    @property
    def pinched(self) -> bool:
        """Whether the last session brought a pinch in the groin, and no talk followed."""
        last = next(sessions(self.history()), None)
        talked = self._preferences.settings.checks.talked_at
        if last is None or last.after is None or not last.after.pinch:
            return False
        return talked is None or talked <= last.started

    @property
    def offers_flow(self) -> bool:
        """Whether going on by itself can be offered: once, after whole sessions with keys."""
        settings = self._preferences.settings
        last = list(islice(sessions(self.history()), WHOLE))
        whole = [one for one in last if one.status == "finished" and _all_done(one)]
        return settings.mode == "wait" and not settings.checks.flow_offered and len(whole) == WHOLE

    def offered(self, offer: Offer) -> None:
        """An offer was seen: flow does not come again, a hold length not before its time."""
        if offer.kind == "flow":
            self._preferences.set(("checks", "flow_offered"), True)
        elif offer.path == SECONDS:
            self.count_from_now()

    @property
    def leaves_numbers_out(self) -> bool:
        """Whether the last sessions were all started without a number."""
        last = list(islice(sessions(self.history()), LEFT_OUT))
        without = [one for one in last if one.before and one.before.pain is None]
        return len(without) == LEFT_OUT

    def told_before(self, check: BeforeCheck) -> None:
        """Keep what the questions before a session told about other days."""
        draft, signs = self.asks_next_day, check.signs
        if draft and check.higher is not None:
            self.next_day(draft, higher=check.higher)
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


def _all_done(record: Record) -> bool:
    return bool(record.holds) and all(hold.outcome == "done" for hold in record.holds)


def _next_day(record: Record, *, higher: bool) -> Record:
    return replace(record, next_day=replace(record.next_day or NextDay(), higher=higher))
