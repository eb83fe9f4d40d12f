"""One entry in hand: keys change its fields, typing its texts; each change can be taken back."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..coach.history import OFFERED, History
from ..coach.save_queue import EntryDraft
from ..dialogue.emergency import Saving, Telling
from ..domain import moving
from ..domain.record import Record
from ..journal.fields import NOTE, SIGNS, Editing, Field
from ..terminal.clean import clean_line

Step = Callable[..., tuple[Editing, Record]]
"""A way of editing: `Editing.press`, `Editing.undo` and the like."""


class EntryEditor:
    """What is changed is saved as everything is; what a newer supine wrote is left as it is."""

    def __init__(self, history: History, draft: EntryDraft) -> None:
        self._history = history
        self._written: tuple[Field, Record] | None = None
        self._moves: list[tuple[int, datetime]] = []
        self.draft = draft
        self.changes = Editing()

    @property
    def record(self) -> Record:
        """What the entry says now."""
        return self.draft.record

    @property
    def field(self) -> Field:
        """The marked field."""
        return self.changes.field(self.record)

    @property
    def offered(self) -> str:
        """What was last told in the marked field, in another entry."""
        key = self.field.key
        return self._history.offered(key, self.draft) if key in OFFERED else ""

    @property
    def signs(self) -> Telling:
        """The emergency signs that the entry names, and how to name others."""
        return Telling(self._named, self._name)

    def _named(self) -> tuple[str, ...]:
        after = self.record.after
        return (after and after.emergency) or ()

    def _name(self, signs: tuple[str, ...]) -> Saving:
        self.change(Editing.set, SIGNS, signs or None)
        return self.draft.saving

    def mark(self, by: int) -> None:
        """Mark the next field, or the one before."""
        self.changes = self.changes.move(self.record, by)

    def change(self, step: Step, *values: Any) -> bool:
        """Let a way of editing change the entry; whether it did."""
        changes, record = step(self.changes, self.record, *values)
        if self.draft.sealed or record == self.record:
            return False
        self.changes = changes
        self._history.change(self.draft, record)
        return True

    def moving(self, text: str, now: datetime) -> tuple[datetime, str]:
        """When it is to begin as it was typed, and why it cannot; the reason is empty when it can.

        An entry that is moved within its minute stays as it is.
        """
        reason = moving.refusal(text, self.record, now)
        return moving.typed(text, self.record.started) or self.record.started, reason

    def moved(self, was: datetime) -> None:
        """Remember that it began at another time before; that is taken back like any change."""
        self._moves.append((len(self.changes.done), was))

    @property
    def moved_from(self) -> datetime | None:
        """Where it was before, when to move it was the last change."""
        last = self._moves[-1] if self._moves else (-1, None)
        return last[1] if len(self.changes.done) <= last[0] else None

    def moved_back(self) -> None:
        """Forget the last move: it was taken back."""
        del self._moves[-1:]

    def begin(self, field: Field) -> str:
        """Begin to write a field of text; what it says as it can be written."""
        self._written = (field, self.record)
        return _written(field, self.record)

    def write(self, text: str) -> None:
        """Let the field that is being written say something else."""
        if self._written and text != _written(self._written[0], self.record):
            field, first = self._written
            value = field.value(first) if text == _written(field, first) else text or None
            self._history.change(self.draft, field.put(self.record, value), typing=True)

    def end(self) -> None:
        """Remember what was written as one change."""
        if self._written:
            field, first = self._written
            self.changes = self.changes.written(first, self.record, field)
            self._written = None


def _written(field: Field, record: Record) -> str:
    """A field as it is written: a note with all its signs, all else on one line."""
    text = field.value(record) or ""
    return text if field is NOTE else clean_line(text)
