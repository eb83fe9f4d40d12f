"""What stands in for the clock, the worker and the disk in tests."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from datetime import datetime, timedelta, timezone
from typing import Any

from tui.storage.sessions import Entry, Sessions

START_S = 1000.0
MORNING = datetime(2026, 11, 23, 7, 40, 12, tzinfo=timezone(timedelta(hours=1)))


class FakeClock:
    """A clock that stands until it is told to go on."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.start = start
        self.second = START_S
        self.hurried = False
        """Whether it goes on at once: then only what happens is worth a picture."""

    def monotonic(self) -> float:
        return self.second

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.second - START_S)

    def go_on(self, seconds: float) -> None:
        self.second += seconds


class AtOnce(Executor):
    """A worker that has done its work before one asks."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


class FailingSessions(Sessions):
    """A journal on a disk that refuses while `reason` says so."""

    reason = ""

    def save(self, entry: Entry) -> Entry:
        if self.reason:
            raise OSError(28, self.reason)
        return super().save(entry)
