"""The one clock; nobody else in supine reads the time."""

import time
from datetime import datetime

# Linux and macOS stop their usual clock while the computer sleeps; a sleep must be seen as a gap.
_ALSO_ASLEEP = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class SystemClock:
    """The computer's clock."""

    def monotonic(self) -> float:
        """Seconds that only go forward, also while the computer sleeps."""
        return time.clock_gettime(_ALSO_ASLEEP)

    def now(self) -> datetime:
        """The local time with its offset from UTC."""
        return datetime.now().astimezone()
