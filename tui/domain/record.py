"""An entry of the journal as data. An absent answer is None; "none of them" is empty."""

from dataclasses import dataclass
from datetime import datetime

from .rules import (
    MOMENT,
    REQUIRED,
    SWITCH,
    Choice,
    Row,
    Rows,
    Seconds,
    Table,
    Text,
    Version,
    Whole,
    Words,
    ruled,
)
from .signs import EMERGENCY_SIGNS, SIGNS

SCHEMA = 1
PAIN = Whole(0, 10)
"""The numeric rating scale (NRS): 0 is none, 10 the worst imaginable (HW-DIARY)."""
RATING = Whole(0, 10)
"""The Patient-Specific Functional Scale: 0 is unable, 10 as well as before (STRATFORD)."""
FUNCTION = "function"
"""The kind of an entry that says what can be done again."""
KINDS = ("session", "note", "rest", FUNCTION)
FEELINGS = ("shock", "pins-and-needles", "tingling", "burning", "numbness", "weakness")
"""The six nerve feelings the article names (ART S44, S45)."""
PLACES = ("buttock", "hip", "low-back", "thigh", "below-knee", "foot")
SORE_SIDES = ("left", "right", "both", "middle")
OUTCOMES = ("done", "skipped", "eased-off", "stopped")
STATUSES = ("running", "finished", "stopped", "interrupted", "not-started")
FLAGS = ("unanswered", "break", "pain", "nerve", "emergency")
SIDE = Choice(("left", "right"))


@dataclass(frozen=True)
class Before(Table):
    """The answers before a session: pain on the NRS, and the signs that were told.

    `emergency` names the emergency signs; `insisted` is true when the session was begun by the
    typed word, against advice.
    """

    pain: int | None = ruled(PAIN)
    signs: tuple[str, ...] | None = ruled(Words(SIGNS))
    emergency: tuple[str, ...] | None = ruled(Words(EMERGENCY_SIGNS))
    insisted: bool | None = ruled(SWITCH)


@dataclass(frozen=True)
class After(Table):
    """The answers after a session: pain on the NRS, nerve feelings, and what else was told.

    `nerve_felt` is a yes without a name for the feeling, `emergency` names emergency signs.
    """

    pain: int | None = ruled(PAIN)
    nerve: tuple[str, ...] | None = ruled(Words(FEELINGS))
    nerve_felt: bool | None = ruled(SWITCH)
    nerve_side: str | None = ruled(Choice(("left", "right", "both")))
    nerve_gone: bool | None = ruled(SWITCH)
    nerve_growing: bool | None = ruled(SWITCH)
    emergency: tuple[str, ...] | None = ruled(Words(EMERGENCY_SIGNS))
    pinch: bool | None = ruled(SWITCH)
    place: tuple[str, ...] | None = ruled(Words(PLACES))
    sleep: str | None = ruled(Text())
    medicine: str | None = ruled(Text())
    trigger: str | None = ruled(Text())


@dataclass(frozen=True)
class NextDay(Table):
    """The answer given at a later start, about this entry."""

    higher: bool | None = ruled(SWITCH)


@dataclass(frozen=True)
class Flag(Table):
    """A press of the safety key in a session: when, where, and what it turned out to be.

    `spreading` is a nerve feeling in both legs, or one that stays or grows; `emergency` names
    emergency signs.
    """

    at: datetime = ruled(MOMENT, REQUIRED)
    step: str | None = ruled(Text())
    side: str | None = ruled(SIDE)
    second: int | None = ruled(Whole(0, 3600))
    kind: str = ruled(Choice(FLAGS), REQUIRED)
    feelings: tuple[str, ...] | None = ruled(Words(FEELINGS))
    spreading: bool | None = ruled(SWITCH)
    emergency: tuple[str, ...] | None = ruled(Words(EMERGENCY_SIGNS))
    corrected: bool | None = ruled(SWITCH)


@dataclass(frozen=True)
class Planned(Table):
    """A hold as it was planned, by the step's id; no side when both knees move together."""

    step: str = ruled(Text(), REQUIRED)
    side: str | None = ruled(SIDE)
    repetition: int = ruled(Whole(1, 99), 1)
    planned_s: int = ruled(Whole(1, 3600, "seconds"), REQUIRED)


@dataclass(frozen=True)
class Hold(Planned):
    """A hold as it was held, in seconds, and what came of it."""

    held_s: float = ruled(Seconds(), REQUIRED)
    outcome: str = ruled(Choice(OUTCOMES), REQUIRED)


@dataclass(frozen=True)
class Bookmark(Table):
    """Where a running session stood when it was last written down.

    `hold` is the place, from 0, of the hold that is under way or comes next among the planned
    ones, `held_s` what was held of it.
    """

    at: datetime = ruled(MOMENT, REQUIRED)
    hold: int = ruled(Whole(0, 999), REQUIRED)
    held_s: float = ruled(Seconds(), 0.0)
    planned: tuple[Planned, ...] = ruled(Rows(Planned), ())

    @property
    def current(self) -> Planned | None:
        """The hold that is under way or comes next; None when all are over."""
        return next(iter(self.planned[self.hold : self.hold + 1]), None)


@dataclass(frozen=True)
class Activity(Table):
    """Something a person wants to do again, in their words, and how well it goes.

    `rating` is 0, unable, to 10, as well as before it began (STRATFORD).
    """

    name: str = ruled(Text(), REQUIRED)
    rating: int | None = ruled(RATING)


@dataclass(frozen=True)
class Record(Table):
    """One entry: a session, a note of its own, a rest day, or what can be done again.

    The last is of kind `function`; `week_pain` is its average pain of a week on the NRS.
    `unguided` is a session that was done without the screen and written down later: no hold of
    it is known, none is invented.
    """

    schema: int = ruled(Version(), SCHEMA)
    kind: str = ruled(Choice(KINDS), REQUIRED)
    routine: str | None = ruled(Text())
    started: datetime = ruled(MOMENT, REQUIRED)
    ended: datetime | None = ruled(MOMENT)
    status: str | None = ruled(Choice(STATUSES))
    sore_side: str | None = ruled(Choice(SORE_SIDES))
    conflict_of: str | None = ruled(Text())
    note: str | None = ruled(Text())
    before: Before | None = ruled(Row(Before))
    after: After | None = ruled(Row(After))
    next_day: NextDay | None = ruled(Row(NextDay))
    week_pain: int | None = ruled(PAIN)
    bookmark: Bookmark | None = ruled(Row(Bookmark))
    holds: tuple[Hold, ...] = ruled(Rows(Hold), ())
    flags: tuple[Flag, ...] = ruled(Rows(Flag), ())
    activities: tuple[Activity, ...] = ruled(Rows(Activity), ())
    unguided: bool | None = ruled(SWITCH)

    @property
    def pain_before(self) -> int | None:
        """Pain before it; None when no number was told."""
        return self.before.pain if self.before else None

    @property
    def pain_after(self) -> int | None:
        """Pain after it; None when no number was told."""
        return self.after.pain if self.after else None

    @property
    def held(self) -> tuple[Hold, ...]:
        """The holds that were held at all."""
        return tuple(one for one in self.holds if one.held_s > 0 and one.outcome != "skipped")

    @property
    def practised(self) -> bool:
        """Whether it is a session in which something was held; a copy counts once."""
        return self.kind == "session" and self.conflict_of is None and bool(self.held)

    @property
    def over_at(self) -> datetime:
        """When it was over: when it ended, else the last moment that it tells of."""
        marks = [one.at for one in (*self.flags, self.bookmark) if one]
        return max((self.started, *([self.ended] if self.ended else marks)))

    @property
    def nerve_told(self) -> bool:
        """Whether a nerve feeling was told, in the session or after it, and not taken back."""
        after = self.after is not None and bool(self.after.nerve or self.after.nerve_felt)
        return after or any(one.kind == "nerve" and not one.corrected for one in self.flags)

    @property
    def open_flag(self) -> Flag | None:
        """The last flag if nobody has answered it yet."""
        return next((one for one in self.flags[-1:] if one.kind == "unanswered"), None)


def in_words(word: str) -> str:
    """A word of the file as people write it."""
    return word.replace("-", " ")
