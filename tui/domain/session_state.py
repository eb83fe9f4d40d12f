"""A session under way: where it stands, what follows from that at a moment, and what happened.

Times are seconds of one clock. Nothing is counted: what remains follows from when the segment
began.
"""

from dataclasses import dataclass

from .plan import Kind, Segment
from .record import Hold


@dataclass(frozen=True)
class Started:
    """A segment began. A hold that goes on after a pause begins again, with the seconds it had."""

    segment: Segment
    at: float
    kept: float = 0.0


@dataclass(frozen=True)
class Ended:
    """A segment that had begun is over, whatever came of it."""

    segment: Segment
    at: float


@dataclass(frozen=True)
class Paused:
    """The clock was stopped."""

    at: float


@dataclass(frozen=True)
class Over:
    """The session ended: `finished`, or `stopped` by the person."""

    status: str
    at: float


Event = Started | Ended | Paused | Over
"""Anything that a session tells."""


EARLY_S = 3.0
"""A pause within these first seconds of a hold is an early one."""

LONG_PAUSE_S = 30 * 60
"""After a pause of this length the way on is asked rather than told."""

_BETWEEN = (Kind.REST, Kind.CHANGE_SIDE, Kind.WAIT)


@dataclass(frozen=True)
class Session:
    """Where a session stands.

    `since` is when the segment began, `kept` the seconds that the current hold had before a
    pause, `paused` when the clock was stopped, `over` how it ended, `undo` the state before the
    last skip while that can still be taken back, `eased` that a hold hurt: then this plan does
    not go on. `unhurt` is the state before that, for an answer that was a wrong key; `first` the
    hold before which no key leads back any more, since the other hip is done for today.
    """

    segments: tuple[Segment, ...]
    since: float
    index: int = 0
    kept: float = 0.0
    paused: float | None = None
    over: str | None = None
    last_go: float = float("-inf")
    last_skip: float = float("-inf")
    holds: tuple[Hold, ...] = ()
    undo: "Session | None" = None
    eased: bool = False
    unhurt: "Session | None" = None
    first: int = -1

    @property
    def segment(self) -> Segment:
        """The current segment."""
        return self.segments[self.index]

    @property
    def running(self) -> bool:
        """Whether time counts or a key is awaited, and nothing is paused or over."""
        return self.paused is None and self.over is None

    @property
    def counting(self) -> bool:
        """Whether the clock runs: running, and not waiting for a key."""
        return self.running and self.segment.seconds is not None

    @property
    def ends(self) -> float | None:
        """When the current segment will end by itself; None when a key is awaited."""
        if not self.counting:
            return None
        return self.since + float(self.segment.seconds or 0) - self.credit

    @property
    def credit(self) -> float:
        """The seconds that the current hold had before a pause."""
        return self.kept if self.segment.kind is Kind.HOLD else 0.0

    def elapsed(self, now: float) -> float:
        """Seconds of the current segment that are over, those before a pause included."""
        moment = now if self.paused is None else self.paused
        return max(0.0, moment - self.since) + self.credit

    def remaining(self, now: float) -> float | None:
        """Seconds left of the current segment, None when only a key goes on."""
        if self.segment.seconds is None:
            return None
        return max(0.0, self.segment.seconds - self.elapsed(now))

    def held(self, now: float) -> float:
        """Seconds that the current hold has been held in all."""
        return self.elapsed(now) if self.segment.kind is Kind.HOLD else self.kept

    @property
    def asks_at(self) -> float | None:
        """When a pause that goes on is so long that it is asked whether to finish instead."""
        return None if self.paused is None else self.paused + LONG_PAUSE_S

    def asks(self, now: float) -> bool:
        """Whether the pause is that long."""
        return self.asks_at is not None and now >= self.asks_at

    @property
    def paused_early(self) -> bool:
        """Whether the pause came right at the start of a hold: getting there took too long."""
        if self.paused is None or self.segment.kind is not Kind.HOLD:
            return False
        return self.paused - self.since < EARLY_S

    @property
    def coming(self) -> Segment:
        """The get ready for this moment's hold; while one lies down, for the hold that is first."""
        place = self.find(self.segment.number, Kind.GET_READY)
        return self.segment if place is None else self.segments[place]

    @property
    def untried(self) -> bool:
        """Whether nothing of the coming step was held yet: its way is told before (J1)."""
        return not any(one.held_s and one.step == self.coming.step.id for one in self.holds)

    @property
    def last_number(self) -> int:
        """The hold that a pain belongs to: between two holds it is the one just let go."""
        return max(0, self.segment.number - (self.segment.kind in _BETWEEN))

    def find(self, number: int, *kinds: Kind) -> int | None:
        """The place of the first segment of that hold that is one of `kinds`."""
        places = (
            place
            for place, one in enumerate(self.segments)
            if one.number == number and one.kind in kinds
        )
        return next(places, None)
