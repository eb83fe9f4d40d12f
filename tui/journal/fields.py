"""What of an entry can be edited, and the editing: each change can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ..domain.alarms import following
from ..domain.checks import stepped, toggled, typed
from ..domain.record import FEELINGS, FUNCTION, PLACES, SORE_SIDES, After, Before, Record
from ..domain.signs import EMERGENCY_SIGNS

_LEFT_OUT = ("-", "minus", "delete")
_STEPS = ("left", "right")
_ANSWERS = (*"0123456789yn", *_LEFT_OUT)
"""Keys that answer; any other, where it changes nothing, leaves the record as it stands."""
_TABLES: dict[str, Callable[[], Any]] = {"before": Before, "after": After}
YES_NO = ("yes", "no")
_SWITCHES = {"y": True, "n": False, "1": True, "2": False}


@dataclass(frozen=True)
class Field:
    """A place in a record that can be edited: its table (none: the record), key and name.

    `kind` is pain, choice, words, switch, text or when; `options` are what a digit chooses.
    When an entry was is written, and moves its file; no key of a field changes it.
    """

    table: str
    key: str
    says: str
    kind: str
    options: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The part of the record that changes with it."""
        return self.table or self.key

    def value(self, record: Record) -> Any:
        """What the record says here; None when it was not told."""
        return self.within(getattr(record, self.place))

    def within(self, part: Any) -> Any:
        """What a part of a record says here."""
        return getattr(part, self.key) if self.table and part is not None else part

    def put(self, record: Record, value: Any) -> Record:
        """Return the record with another value here; all else stays, unknown keys too.

        A nerve feeling that is gone takes along all that was told of it, and the emergency signs
        that followed from it.
        """
        if not self.table:
            return with_part(record, self.key, value)
        empty = _TABLES[self.table]()
        before = getattr(record, self.table) or empty
        changes = {self.key: value}
        if self.key == "nerve" and not value:
            changes |= dict.fromkeys(_OF_NERVE)
        row = replace(before, **changes)
        if isinstance(row, After) and isinstance(before, After) and self.key != "emergency":
            row = following(before, row)
        if row == before:
            return record
        return with_part(record, self.table, None if row == empty else row)

    def pressed(self, value: Any, key: str) -> Any:
        """The value after a key; a key that means nothing here changes nothing."""
        if self.kind == "when":
            return value
        if key in _LEFT_OUT:
            return None
        if key in _STEPS:
            return self._stepped(value, key)
        if self.kind in ("pain", "rating"):
            return typed(value, key)
        if self.kind == "words":
            if key in ("0", "n"):
                return ()
            return toggled(value or (), self.options, key) or (None if value is None else ())
        if self.kind == "switch":
            return _SWITCHES.get(key, value)
        return self._chosen(value, key) if self.kind == "choice" else value

    def _stepped(self, value: Any, key: str) -> Any:
        """The next value to a side. What was not told stays so: a digit or a letter tells it."""
        if value is None or self.kind in ("pain", "rating"):
            return stepped(value, key)
        if self.kind == "switch":
            return not value
        if self.kind == "choice":
            by = 1 if key == "right" else -1
            return self.options[(self.options.index(value) + by) % len(self.options)]
        return value

    def _chosen(self, value: str | None, key: str) -> str | None:
        if key.isdecimal() and 1 <= int(key) <= len(self.options):
            return self.options[int(key) - 1]
        return value


def with_part(record: Record, name: str, value: Any) -> Record:
    """Return the record with another part."""
    changes: dict[str, Any] = {name: value}
    return replace(record, **changes)


_PAIN = Field("before", "pain", "Pain", "pain")
_NERVE = Field("after", "nerve", "Nerve feeling", "words", FEELINGS)
_FELT = (
    Field("after", "nerve_side", "Which side", "choice", ("left", "right", "both")),
    Field("after", "nerve_gone", "Gone again", "switch", YES_NO),
)
_OF_NERVE = ("nerve_felt", "nerve_growing", *(one.key for one in _FELT))
SIGNS = Field("after", "emergency", "Emergency sign", "words", EMERGENCY_SIGNS)
_MORE = (
    Field("", "sore_side", "Sore side", "choice", SORE_SIDES),
    Field("after", "place", "Where it hurts", "words", PLACES),
    Field("after", "sleep", "Sleep", "text"),
    Field("after", "medicine", "Medicine", "text"),
    Field("after", "trigger", "What set it off", "text"),
)
NOTE = Field("", "note", "Note", "text")
WHEN = Field("", "started", "When", "when")


@dataclass(frozen=True)
class RatingField(Field):
    """How well an activity of an entry goes, by its place there; its name stays as it was told."""

    nth: int = 0

    def within(self, part: Any) -> Any:
        """What the activities say here."""
        return part[self.nth].rating

    def put(self, record: Record, value: Any) -> Record:
        """Return the record with another number here."""
        one = replace(record.activities[self.nth], rating=value)
        before, after = record.activities[: self.nth], record.activities[self.nth + 1 :]
        return with_part(record, self.key, (*before, one, *after))


def _function(record: Record) -> tuple[Field, ...]:
    """The fields of an entry that says what can be done again."""
    rated = (
        RatingField("", "activities", one.name, "rating", nth=nth)
        for nth, one in enumerate(record.activities)
    )
    return (*rated, Field("", "week_pain", "Week's pain", "pain"), WHEN)


def fields(record: Record) -> tuple[Field, ...]:
    """The fields that an entry of this kind has; a nerve feeling brings two more, a sign one."""
    after = record.after
    felt = [*_FELT] if after and (after.nerve or after.nerve_felt) else []
    felt += [SIGNS] if after and after.emergency else []
    side, *more = _MORE
    if record.kind == FUNCTION:
        return _function(record)
    if record.kind != "session":
        return (_PAIN, side, _NERVE, *felt, *more, WHEN)
    pains = (
        replace(_PAIN, says="Pain before"),
        Field("after", "pain", "Pain after", "pain"),
    )
    pinch = Field("after", "pinch", "Groin pinch", "switch", YES_NO)
    return (*pains, side, _NERVE, *felt, pinch, *more, WHEN)


@dataclass(frozen=True)
class Change:
    """One change of a field: the part of the record that it stands in, before and after."""

    field: Field
    before: Any
    after: Any


@dataclass(frozen=True)
class Editing:
    """The changes so far and those taken back, and which field is marked."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()
    at: int = 0

    def press(self, record: Record, key: str) -> tuple["Editing", Record]:
        """Let a key change the marked field."""
        one = self.field(record)
        before = one.value(record)
        now = one.pressed(before, key)
        if now == before and key not in _ANSWERS:
            return self, record
        return self.set(record, one, now)

    def set(self, record: Record, field: Field, value: Any) -> tuple["Editing", Record]:
        """Let a field say something else; saying the same changes nothing."""
        now = field.put(record, value)
        return self.written(record, now, field), now

    def written(self, first: Record, now: Record, field: Field) -> "Editing":
        """Remember what was typed into a field as one change."""
        change = Change(field, getattr(first, field.place), getattr(now, field.place))
        if change.before == change.after:
            return self
        return replace(self, done=(*self.done, change), undone=())

    def undo(self, record: Record) -> tuple["Editing", Record]:
        """Take the last change back."""
        if not self.done:
            return self, record
        *done, last = self.done
        after = replace(self, done=tuple(done), undone=(*self.undone, last))
        return after, with_part(record, last.field.place, last.before)

    def redo(self, record: Record) -> tuple["Editing", Record]:
        """Do again what was taken back last."""
        if not self.undone:
            return self, record
        *undone, last = self.undone
        after = replace(self, done=(*self.done, last), undone=tuple(undone))
        return after, with_part(record, last.field.place, last.after)

    def move(self, record: Record, by: int) -> "Editing":
        """Mark another field."""
        return replace(self, at=(self.place(record) + by) % len(fields(record)))

    def place(self, record: Record) -> int:
        """The place of the marked field among those there are."""
        return min(self.at, len(fields(record)) - 1)

    def field(self, record: Record) -> Field:
        """The marked field."""
        return fields(record)[self.place(record)]

    def was(self, field: Field, record: Record) -> Any:
        """What a field said at first; what it says when it was not changed."""
        changes = [one for one in self.done if one.field == field]
        return field.within(changes[0].before) if changes else field.value(record)
