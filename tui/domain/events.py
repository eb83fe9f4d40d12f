"""What happened in a session; `at` is the clock's second, exact even when told late."""

from dataclasses import dataclass

from .plan import Segment


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
