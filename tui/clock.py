"""The one clock; nobody else in supine reads the time."""

import time
from datetime import datetime
from typing import Protocol

# Linux and macOS stop their usual clock while the computer sleeps; a sleep must be seen as a gap.
_ALSO_ASLEEP = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class Clock(Protocol):
    """What is asked of a clock; tests bring one that they move."""

    def monotonic(self) -> float:
        """Seconds since some moment; they only go forward."""

    def now(self) -> datetime:
        """The local time with its offset from UTC."""


class SystemClock:
    """The computer's clock."""

    def monotonic(self) -> float:
        """Seconds that only go forward, also while the computer sleeps."""
        return time.clock_gettime(_ALSO_ASLEEP)

    def now(self) -> datetime:
        """The local time with its offset from UTC."""
        return datetime.now().astimezone()


def this_second(clock: Clock) -> datetime:
    """The local time as an entry says it, in whole seconds."""
    return clock.now().replace(microsecond=0)
