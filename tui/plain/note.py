"""Writing a note: Enter ends a line, an empty line or a full stop alone ends the note."""

from collections.abc import Callable

from ..journal import prose
from ..terminal.clean import clean
from .line_screen import LineStack
from .writing import Writing


class Note(Writing):
    """Adds lines to the open entry; every character is kept as it comes."""

    def __init__(self, stack: LineStack, then: Callable[[bool], None] | None = None) -> None:
        super().__init__(stack, then)
        draft = self.coach.recent.entry
        note = draft.record.note if draft else None
        self._lines = note.split("\n") if note else []

    def begin(self) -> None:
        """Say whose note it is, and what it says."""
        draft = self.coach.recent.entry
        if draft:
            self.say(f"Note, {prose.day(draft.record.started)}")
        if self._lines:
            self.say("It says:")
            self.stack.read("\n".join(self._lines))
        self.resume()

    def resume(self) -> None:
        """Say how to write and how to end."""
        self.say("Write now. Enter ends a line. An empty line, or a full stop alone, ends it.")
        self.say("F2 stops everything, here too.")
        self.stack.type(self.line)

    def paste(self, text: str) -> None:
        """Take pasted text as it is; an empty line in it is an empty line of the note."""
        *whole, last = (self.line + clean(text)).split("\n")
        typed = len(self.line)
        self._lines += whole
        self.line = last
        self.kept()
        self.stack.type("\n".join([*whole, last])[typed:])

    def entered(self) -> None:
        """End the line, or the note."""
        if self.line.strip() in ("", "."):
            self.left()
            return
        self._lines.append(self.line)
        self.line = ""
        self.kept()
        self._save()
        self.stack.type("\n")

    def kept(self) -> None:
        """The note says what is written so far."""
        line = [] if self.line.strip() in ("", ".") else [self.line]
        self.coach.write("\n".join([*self._lines, *line]))

    def _save(self) -> bool:
        draft = self.coach.recent.entry
        return (
            draft is None or draft.saved or self.stack.saved_in_time(self.stack.queue.save(draft))
        )

    def left(self) -> None:
        """Say that it is saved, once it is."""
        self.kept()
        if self.line:
            self.stack.type("\n")
        self.say("The note is saved." if self._written and self._save() else self._otherwise())
        self.stack.close(True)

    @property
    def _written(self) -> bool:
        draft = self.coach.recent.entry
        return draft is not None and bool(draft.record.note)

    def _otherwise(self) -> str:
        return "The note is not saved yet. It is tried again." if self._written else "No note."
