"""What a person can do again: activities of their own, rated, and when that is asked. Pure.

The scale is the Patient-Specific Functional Scale (STRATFORD). Nothing is made of the numbers
here: no mean, no verdict.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from .calm import alarmed, much_higher
from .checks import DIGITS, LEFT_OUT, stepped, typed
from .record import Activity, Record
from .settings import MOST_ACTIVITIES

T = TypeVar("T")
EVERY = timedelta(days=7)
"""It is rated once in so long at most."""
ROWS, STEPS = ("up", "down"), ("left", "right")
SESSIONS = 2
"""It is asked after so many sessions with a hold, and never after the first."""


@dataclass(frozen=True)
class ActivityCheck:
    """The answers so far: activities by their place, then the average pain of the week.

    `at` is the marked row; the row behind the last name is where another is named. `others`
    are activities of the same entry that go by these names no more.
    """

    names: tuple[str, ...] = ()
    ratings: tuple[int | None, ...] = ()
    week_pain: int | None = None
    at: int = 0
    others: tuple[Activity, ...] = ()

    @property
    def slots(self) -> int:
        """Rows for activities, the one to name another included."""
        return min(MOST_ACTIVITIES, len(self.names) + 1)

    @property
    def at_pain(self) -> bool:
        """Whether the pain of the week is marked."""
        return self.at >= self.slots

    @property
    def name(self) -> str:
        """The marked activity; empty where none is named yet."""
        return self.names[self.at] if self.at < len(self.names) else ""

    @property
    def number(self) -> int | None:
        """What was told in the marked row."""
        if self.at_pain:
            return self.week_pain
        return self.ratings[self.at] if self.name else None

    @property
    def told(self) -> bool:
        """Whether there is any number."""
        return self.week_pain is not None or any(one is not None for one in self.ratings)

    def takes(self, key: str) -> bool:
        """Whether a key means something in the marked row."""
        if key in STEPS:
            return self.number is not None
        rated = self.at_pain or bool(self.name)
        return key in ROWS or (rated and key in (*DIGITS, *LEFT_OUT))

    def press(self, key: str) -> "ActivityCheck":
        """Return the answers after a key; up and down only choose the row.

        Left and right move a number that was told; none is invented.
        """
        if not self.takes(key):
            return self
        if key in ROWS:
            by = 1 if key == "down" else -1
            return replace(self, at=max(0, min(self.slots, self.at + by)))
        change = stepped if key in STEPS else typed
        number = None if key in LEFT_OUT else change(self.number, key)
        if self.at_pain:
            return replace(self, week_pain=number)
        return replace(self, ratings=_with(self.ratings, self.at, number))

    def called(self, name: str) -> "ActivityCheck":
        """Name the marked activity, or another; empty takes it away.

        A number stays with the words that it was told of.
        """
        if self.at_pain or name == self.name:
            return self
        if not self.name:
            return replace(self, names=(*self.names, name), ratings=(*self.ratings, None))
        rating = self.ratings[self.at]
        gone = () if rating is None else (Activity(name=self.name, rating=rating),)
        new: tuple[str, ...] = (name,) if name else ()
        return replace(
            self,
            names=_with(self.names, self.at, *new),
            ratings=_with(self.ratings, self.at, *(None for _ in new)),
            others=(*self.others, *gone),
        )

    def into(self, record: Record) -> Record:
        """Return the entry with these answers."""
        told = zip(self.names, self.ratings, strict=True)
        rated = (Activity(name=name, rating=rating) for name, rating in told)
        return replace(record, week_pain=self.week_pain, activities=(*rated, *self.others))


def _with(values: tuple[T, ...], place: int, *instead: T) -> tuple[T, ...]:
    return (*values[:place], *instead, *values[place + 1 :])


def asked(names: Iterable[str], record: Record | None) -> ActivityCheck:
    """The questions about these activities, with what an entry already says of them."""
    left = list(record.activities) if record else []
    ratings: list[int | None] = []
    wanted = tuple(names)
    for name in wanted:
        same = next((one for one in left if one.name == name), None)
        ratings.append(same.rating if same else None)
        if same:
            left.remove(same)
    pain = record.week_pain if record else None
    return ActivityCheck(wanted, tuple(ratings), pain, others=tuple(left))


def again_on(days: Iterable[date | None], today: date) -> date | None:
    """The day from which it may be rated again; None when it may be now.

    A day that is still to come, of a clock that was wrong, keeps nobody waiting.
    """
    recent = [one for one in days if one is not None and today - EVERY < one <= today]
    return max(recent) + EVERY if recent else None


def fits_after(record: Record) -> bool:
    """Whether a session is one after which there is room for this: nothing hurt, nothing open."""
    before, after = record.before, record.after
    if record.status != "finished" or not record.practised or alarmed(record):
        return False
    if (before and before.signs) or (after and after.pinch) or much_higher(record):
        return False
    stops = any(one.kind != "break" for one in record.flags if not one.corrected)
    return not (stops or any(one.outcome == "eased-off" for one in record.holds))


def had_enough(history: Iterable[Record]) -> bool:
    """Whether there were sessions enough to ask."""
    return sum(one.practised for one in history) >= SESSIONS
