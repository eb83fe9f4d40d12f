"""The questions before a session: their words, and which of them a face has shown whole."""

from dataclasses import dataclass, field, replace
from datetime import date

from ..domain.signs import SIGNS
from .dialogue import passage, say, titled
from .parts import DayOf, Say

NEXT_DAY = "next-day"
_RECALLED = "not-cleared"


@dataclass
class Questions:
    """The signs, each in its place for ever, and the day after the last session (clinical D1).

    `cleared_on` is the day on which question 4 was last answered with no, while it needs no more
    than to be recalled; `last_day` that of the session whose next day is asked about. Nothing is
    answered with no before all of it was in view (clinical J7).
    """

    cleared_on: date | None
    last_day: date | None
    _seen: set[str] = field(default_factory=set)

    @property
    def names(self) -> tuple[str, ...]:
        """What is asked about, in its order."""
        return (*SIGNS, *([NEXT_DAY] if self.last_day else []))

    def at_length(self, name: str, *, recall: bool = True) -> Say:
        """A question with its name; one that was answered lately can be recalled instead."""
        if name == NEXT_DAY and self.last_day:
            return titled("care", name, day=DayOf(self.last_day))
        asked = titled("cards", name)
        if name == _RECALLED and self.cleared_on and recall:
            recalled = say("care", "asked-before", "quiet", day=DayOf(self.cleared_on), yes="y")
            return replace(recalled, title=asked.title)
        return asked

    def in_short(self, name: str) -> Say:
        """The same in one line; what is new to the person, and the shortest, stay as they are."""
        if name in ("emergency", "ill", "new-nerve"):
            return titled("cards", f"{name}-in-short")
        return self.at_length(name)

    @property
    def heading(self) -> str:
        """What is asked of all of them."""
        return passage("cards", "any").said()[0]

    @property
    def time(self) -> str:
        """What in short stands above them, for in full the first one says it."""
        return passage("cards", "any-in-short").said()[0]

    def seen(self, *names: str) -> None:
        """These were in view, to their last word."""
        self._seen.update(names)

    @property
    def unseen(self) -> tuple[str, ...]:
        """Those of which something was not in view yet."""
        return tuple(name for name in self.names if name not in self._seen)
