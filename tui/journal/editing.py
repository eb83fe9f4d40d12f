"""An entry that is being edited: each change can be taken back, and nothing else is touched."""

from dataclasses import dataclass, replace
from typing import Any

from ..domain.record import Record
from .fields import Field, fields, with_part


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
        return self.set(record, one, one.pressed(one.value(record), key))

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
