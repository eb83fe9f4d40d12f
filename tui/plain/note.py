"""Writing a note: Enter ends a line, an empty line or a full stop alone ends the note."""

from ..coach.save_queue import EntryDraft
from ..journal import prose
from ..terminal.clean import clean
from .line_screen import LineStack
from .writing import Writing


def write_note(stack: LineStack, entry: EntryDraft | None = None) -> None:
    """Write the note of an entry; without one that of the session, or a new one."""
    stack.coach.open_note(entry)
    stack.open(Note(stack))


class Note(Writing):
    """Adds lines to the open entry; every character stays as it comes."""

    def __init__(self, stack: LineStack) -> None:
        super().__init__(stack)
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
        self.stack.speak(self.line)

    def paste(self, text: str) -> None:
        """Take pasted text as it is; an empty line in it is an empty line of the note."""
        *whole, last = (self.line + clean(text)).split("\n")
        typed = len(self.line)
        self._lines += whole
        self.line = last
        self.changed()
        self.stack.speak("\n".join([*whole, last])[typed:])

    def enter(self) -> None:
        """End the line, or the note."""
        if self._last:
            self.leave()
            return
        self._lines.append(self.line)
        self.line = ""
        self.changed()
        self._saved()
        self.stack.speak("\n")

    @property
    def _last(self) -> bool:
        return self.line.strip() in ("", ".")

    def changed(self) -> None:
        """The note says what is written so far."""
        self.coach.write("\n".join([*self._lines, *([] if self._last else [self.line])]))

    def _saved(self) -> bool:
        draft, stack = self.coach.recent.entry, self.stack
        return draft is None or draft.saved or stack.saved_in_time(stack.queue.save(draft))

    def leave(self) -> None:
        """Say that it is saved, once it is."""
        self.changed()
        if self.line:
            self.stack.speak("\n")
        draft = self.coach.recent.entry
        if draft is None or not draft.record.note:
            self.say("No note.")
        else:
            saved = "saved." if self._saved() else "not saved yet. It is tried again."
            self.say(f"The note is {saved}")
        self.stack.close(True)
