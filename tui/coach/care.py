"""The rule on hold lengths, put to the journal; what must outlast it stands in the settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from ..clock import Clock, this_second
from ..domain import progression
from ..domain.calm import last_alarm, sessions
from ..domain.course import not_calm
from ..domain.progression import SECONDS, Known, Offer, Verdict
from ..domain.record import Record
from ..domain.routine import Routine
from ..domain.settings import LEAST_HOLD_S
from ..domain.tables import Path
from .earlier import Earlier
from .preferences import Preferences
from .recent_entries import RecentEntries
from .save_queue import EntryDraft

WHOLE = 3
"""After so many whole sessions with a key before each hold, flow is offered."""


@dataclass(eq=False)
class Care:
    """What the journal says about the next session; changes settings only as told."""

    _routine: Routine
    _preferences: Preferences
    _recent: RecentEntries
    _earlier: Earlier
    _clock: Clock

    @property
    def _needed(self) -> tuple[str, ...]:
        return tuple(one.id for one in self._routine.timed if not (one.stronger or one.optional))

    def verdict(self, without: EntryDraft | None = None, *, higher: bool = False) -> Verdict:
        """What the rule says now; to be asked anew after any change of the journal.

        `higher` is the answer about the day after the last session, not yet written down.
        """
        history = self._recent.records(without)
        if higher:
            history = self._earlier.stayed_higher(history)
        return progression.judge(history, self._known)

    def not_calm(self, history: Sequence[Record]) -> list[str]:
        """Why each session of a history, newest first, was not calm; empty where it was."""
        return not_calm(history, self._needed)

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
            not_better_at=checks.not_better_at,
        )

    def settle(self) -> None:
        """Keep in the settings what a nerve feeling leads to, once: 5 s, until one says else.

        One that was talked about already, such as in an entry that came back, shortens nothing.
        """
        self.take_back()
        checks, found = self._preferences.settings.checks, last_alarm(self._recent.records())
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
        known, records = self._preferences.settings.checks.nerve_at, self._recent.records()
        found = last_alarm(records)
        if known is None or (found is not None and found >= known):
            return
        reached = any(one.started <= known for one in (*records, *gone))
        if reached and not self._recent.unreadable:
            self._preferences.set(("checks", "nerve_at"), found)

    def moved(self, before: Record, now: Record) -> None:
        """Let what an entry told stand at its new time, also when that is older than the latest."""
        self.take_back(before)
        self.settle()
        known, found = self._preferences.settings.checks.nerve_at, last_alarm((now,))
        if found and (known is None or known < found):
            self._preferences.set(("checks", "nerve_at"), found)

    def talked(self) -> None:
        """Write down that the person talked to a professional."""
        self._preferences.set(("checks", "talked_at"), this_second(self._clock))

    def count_from_now(self) -> None:
        """Begin to count calm days anew: the length was raised, or an offer was answered."""
        self._preferences.set(("checks", "counted_from"), this_second(self._clock))

    @property
    def emergency(self) -> bool:
        """Whether the last feeling or sign that asks for a talk was an emergency sign."""
        at = self._preferences.settings.checks.nerve_at
        done = sessions(self._recent.records())
        return any(one.started == at and not one.nerve_told for one in done)

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
    def offers_flow(self) -> bool:
        """Whether going on by itself can be offered: once, after whole sessions with keys."""
        settings = self._preferences.settings
        last = list(islice(sessions(self._recent.records()), WHOLE))
        offered = settings.mode != "wait" or settings.checks.flow_offered
        return not offered and len(last) == WHOLE and all(map(self._whole, last))

    def offered(self, offer: Offer) -> None:
        """An offer was seen: flow does not come again, the others not before their time."""
        if offer.kind == "flow":
            self._preferences.set(("checks", "flow_offered"), True)
        elif offer.kind == "not-better":
            self._preferences.set(("checks", "not_better_at"), this_second(self._clock))
        elif offer.path == SECONDS:
            self.count_from_now()

    def _whole(self, record: Record) -> bool:
        """Whether all that was planned was held; what is optional may have been skipped."""
        optional = {one.id for one in self._routine.steps if one.optional}
        came = {
            hold.outcome
            for hold in record.holds
            if not (hold.step in optional and hold.outcome == "skipped")
        }
        return record.status == "finished" and came == {"done"}
