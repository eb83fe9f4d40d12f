"""The rule on hold lengths, put to the journal; what must outlast it stands in the settings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from ..clock import Clock, this_second
from ..domain import alarms, progression
from ..domain.alarms import EMERGENCY, NERVE, PINCH, TALKED_ABOUT, Alarm
from ..domain.course import not_calm
from ..domain.limits import crossing
from ..domain.progression import SECONDS, Known, Offer, Verdict
from ..domain.record import Record
from ..domain.routine import Routine
from ..domain.settings import LEAST_HOLD_S
from ..domain.tables import Path
from ..domain.told import spoke_against
from .earlier import Earlier
from .preferences import Preferences
from .recent_entries import RecentEntries
from .save_queue import EntryDraft

SECOND = timedelta(seconds=1)
CLOCK_OFF = timedelta(days=1)
"""So far a clock may be set back without a talk being forgotten."""
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
            nerve_at=next((one.told for one in self.standing if one.kind in TALKED_ABOUT), None),
            talked_at=self._talked_of,
            counted_from=checks.counted_from,
            not_better_at=checks.not_better_at,
        )

    @property
    def _talked_at(self) -> datetime | None:
        """When a talk was recorded; one by a clock that was far ahead counts for nothing."""
        at = self._preferences.settings.checks.talked_at
        return at if at and at <= self._clock.now() + CLOCK_OFF else None

    @property
    def _talked_of(self) -> datetime | None:
        """The same, where the clock says that what was talked about was told only later."""
        talked = [one.told + SECOND for one in self._kept if one.talked]
        return max((*talked, *([self._talked_at] if self._talked_at else [])), default=None)

    @property
    def _kept(self) -> tuple[Alarm, ...]:
        """What earlier looks at the journal found, also by versions that kept only a moment."""
        checks = self._preferences.settings.checks
        old, kept = checks.nerve_at, checks.alarms
        if old is None or any(one.entry == old for one in kept):
            return kept
        return (*kept, Alarm(old, old, NERVE, shortened=True))

    @property
    def standing(self) -> tuple[Alarm, ...]:
        """Everything grave that was told and not talked about since, the latest first."""
        return self._standing(self._kept)

    def _standing(self, kept: tuple[Alarm, ...], *more: Record) -> tuple[Alarm, ...]:
        copies = (one.record for one in self._recent.copies)
        records = (*self._recent.records(), *copies, *more)
        return alarms.standing(records, kept, self._talked_at, crossing(self._routine))

    def settle(self, *more: Record) -> None:
        """Keep in the settings what stands, and what it leads to once: 5 s, until one says else.

        `more` are entries that came back and may be older than those in hand. What was talked
        about already shortens nothing.
        """
        stands = self._standing(self._kept, *more)
        if any(one.kind in TALKED_ABOUT and not one.shortened for one in stands):
            if self._preferences.settings.holds.seconds > LEAST_HOLD_S:
                self._preferences.set(SECONDS, LEAST_HOLD_S)
            stands = tuple(
                replace(one, shortened=True) if one.kind in TALKED_ABOUT else one for one in stands
            )
        self._keep(stands)

    def _keep(self, stands: tuple[Alarm, ...]) -> None:
        """Write down what stands; and beside it what a talk ended by the clock only later."""
        checks, names = self._preferences.settings.checks, {one.name for one in stands}
        at = self._talked_at
        talked = (one for one in self._kept if one.talked and not (at and one.told < at))
        kept = (*stands, *(one for one in talked if one.name not in names))
        if kept != checks.alarms:
            self._preferences.set(("checks", "alarms"), kept)
        if checks.nerve_at is not None:
            self._preferences.set(("checks", "nerve_at"), None)

    def corrected(self, before: Record, now: Record) -> None:
        """Take in an entry that was changed by hand, however old it is.

        What it tells only now was told now; what it tells no more is forgotten. Holds stay as
        they are until one is done with it: a key may have been wrong.
        """
        told, moment = alarms.newly_told(before, now), this_second(self._clock)
        kept = (*self._kept, *(Alarm(now.started, moment, kind) for kind in told))
        names = {one.name for one in kept}
        stands = self._standing(kept, now)
        self._keep(tuple(one for one in stands if one.name in names))

    def take_back(self, *gone: Record) -> None:
        """Forget what no entry tells any more; `gone` is an entry that was deleted."""
        there = {one.started for one in self._recent.records()}
        deleted = {one.started for one in gone} - there
        kept = tuple(one for one in self._kept if one.entry not in deleted)
        names = {one.name for one in kept}
        self._keep(tuple(one for one in self._standing(kept) if one.name in names))

    def moved(self, before: Record, now: Record) -> None:
        """Let what an entry told stand at its new time, also when that is older than the latest.

        When it was told stays as it was: that a day was wrong is no talk.
        """
        kept = tuple(
            replace(one, entry=now.started) if one.entry == before.started else one
            for one in self._kept
        )
        self._keep(self._standing(kept, now))
        self.settle()

    def talked(self) -> None:
        """Write down that the person talked to a professional."""
        stands = self.standing
        self._preferences.set(("checks", "talked_at"), this_second(self._clock))
        names = {one.name for one in stands}
        late = (replace(one, talked=True) for one in self.standing if one.name in names)
        self._keep(tuple(late))

    def count_from_now(self) -> None:
        """Begin to count calm days anew: the length was raised, or an offer was answered."""
        self._preferences.set(("checks", "counted_from"), this_second(self._clock))

    @property
    def talk(self) -> str:
        """What a talk is due about, the gravest: `emergency`, `nerve`, or else empty.

        `pause` after pain that rose again and again.
        """
        if found := alarms.gravest(self.standing):
            return found.kind
        return "pause" if self.verdict().talk_first else ""

    def told_since(self, moment: datetime) -> bool:
        """Whether something that asks for a talk stands and was told after a moment."""
        return any(one.kind in TALKED_ABOUT and one.told >= moment for one in self.standing)

    def bars(self, moment: datetime) -> bool:
        """Whether what began then cannot be gone on with: an emergency, or what was told since."""
        grave = any(one.kind == EMERGENCY or one.told >= moment for one in self.standing)
        return grave or any(
            one.started > moment and spoke_against(one) for one in self._recent.records()
        )

    @property
    def pinched(self) -> bool:
        """Whether a pinch in the groin stands: it leaves steps out (clinical J5)."""
        return any(one.kind == PINCH for one in self.standing)

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
        held = (one for one in self._recent.records() if one.practised)
        last = list(islice(held, WHOLE))
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
