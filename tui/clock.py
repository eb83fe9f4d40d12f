"""The one clock; nobody else in supine reads the time."""

import time
from datetime import datetime


class SystemClock:
    """The computer's clock."""

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        return time.monotonic()

    def now(self) -> datetime:
        """The local time with its offset from UTC."""
        return datetime.now().astimezone()
