"""Writing a note: Enter ends a line, an empty line or a full stop alone ends the note."""

from collections.abc import Callable

from ..journal import aloud
from ..terminal.clean import clean
from ..terminal.decoding import Key
from .page import Page, Stage


class Note(Page):
    """Adds lines to the notebook's open page; every character is kept as it comes."""

    writes = True

    def __init__(self, stage: Stage, then: Callable[[bool], None] | None = None) -> None:
        super().__init__(stage, then)
        page = self.coach.notebook.page
        note = page.record.note if page else None
        self._lines = note.split("\n") if note else []
        self._line = ""

    def begin(self) -> None:
        """Say whose note it is, and what it says."""
        page = self.coach.notebook.page
        if page:
            self.say(f"Note, {aloud.day(page.record.started)}")
        if self._lines:
            self.say("It says:")
            self.stage.read("\n".join(self._lines))
        self.resume()

    def resume(self) -> None:
        """Say how to write and how to end."""
        self.say("Write now. Enter ends a line. An empty line, or a full stop alone, ends it.")
        self.say("F2 stops everything, here too.")
        self.stage.type(self._line)

    def writing(self, key: Key) -> None:
        """Take a character, a line end or the end."""
        if key.name == "enter":
            self._ended()
        elif key.name == "escape":
            self._done()
        elif key.name == "backspace":
            self._shorter(1)
        elif key.name == "ctrl+u":
            self._shorter(len(self._line))
        elif key.character:
            character = clean(key.character)
            self._line += character
            self._keep()
            self.stage.type(character)

    def paste(self, text: str) -> None:
        """Take pasted text as it is; an empty line in it is an empty line of the note."""
        *whole, last = (self._line + clean(text)).split("\n")
        typed = len(self._line)
        self._lines += whole
        self._line = last
        self._keep()
        self.stage.type("\n".join([*whole, last])[typed:])

    def _shorter(self, by: int) -> None:
        by = min(by, len(self._line))
        self._line = self._line[: len(self._line) - by]
        self._keep()
        self.stage.type("\b \b" * by)

    def _ended(self) -> None:
        if self._line.strip() in ("", "."):
            self._done()
            return
        self._lines.append(self._line)
        self._line = ""
        self._keep()
        self._save()
        self.stage.type("\n")

    def _keep(self) -> None:
        line = [] if self._line.strip() in ("", ".") else [self._line]
        self.coach.write("\n".join([*self._lines, *line]))

    def _save(self) -> bool:
        page = self.coach.notebook.page
        return page is None or page.saved or self.stage.kept(self.stage.desk.save(page))

    def _done(self) -> None:
        """Say that it is saved, once it is."""
        self._keep()
        if self._line:
            self.stage.type("\n")
        self.say("The note is saved." if self._written and self._save() else self._otherwise())
        self.stage.close(True)

    @property
    def _written(self) -> bool:
        page = self.coach.notebook.page
        return page is not None and bool(page.record.note)

    def _otherwise(self) -> str:
        return "The note is not saved yet. It is tried again." if self._written else "No note."
