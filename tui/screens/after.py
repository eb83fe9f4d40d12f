"""The layout of the questions after a session, with the note below them."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantBlur, DescendantFocus

from ..bindings import bindings
from ..dialogue.after import After
from ..widgets.canvas import Line, justified
from ..widgets.key_bar import Item
from ..widgets.note import NotePad
from .after_text import AfterText
from .dialogue import DialogueScreen
from .view_models.journal import save_state

LOW = 18
"""Rows below which the questions give two of theirs to the note."""
NOTE_ROWS = 6
"""The first row and the last ones, the note's name and some rows of it."""


class AfterScreen(DialogueScreen):
    """Questions above, the note below."""

    dialogue: After
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("note", "back")]

    def compose(self) -> ComposeResult:
        """The note below the questions."""
        yield from super().compose()
        yield NotePad(id="pad")

    def fill(self) -> None:
        """Give the questions the rows they need, and show the note."""
        super().fill()
        room = self.room - (2 if self.size.height < LOW else 0)
        pane = self.pane
        pane.styles.height = max(1, min(len(pane.view), room))
        pane.call_after_refresh(pane.reveal, _marked(pane.view))
        self.query_one(NotePad).text = self._note

    @property
    def _note(self) -> str:
        entry = self.coach.entry
        return (entry and entry.record.note) or ""

    def lines(self) -> list[Line]:
        """The questions, as airy as there is room for; the note's name last."""
        entry, width = self.coach.entry, self.inner
        state = save_state(entry) if entry else ""
        note = justified((("Note", "text"),), ((state, "quiet"),), width)
        text = AfterText(self.dialogue, self.wording)
        forms = [replace(text, air=air).lines(width) for air in (2, 1, 0)]
        room = self.size.height - NOTE_ROWS
        return [*next((form for form in forms if len(form) <= room), forms[-1]), note]

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.typing:
            return (self.item("escape", "done writing"), self.item("safety"))
        return tuple(map(self.wording.item, self.dialogue.ways()))

    async def write_note(self) -> None:
        """Write the session's note."""
        self.coach.open_note()
        await self.query_one(NotePad).write(self._note)

    def on_note_pad_written(self, event: NotePad.Written) -> None:
        """Take what is written."""
        self.coach.write(event.text)

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """While one writes, the last row has other keys."""
        self.show()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        """The note is left; the keys are those of the questions again."""
        self.show()

    async def action_note(self) -> None:
        """Write the session's note."""
        await self.pressed("note")

    async def action_back(self) -> None:
        """Straight after a last skip: back into the session, paused."""
        await self.pressed("back")

    async def action_escape(self) -> None:
        """Leave the note, else the dialogue."""
        if not self.typing:
            await super().action_escape()
            return
        await self.query_one(NotePad).stop_writing()
        self.set_focus(None)
        self.show()


def _marked(lines: tuple[Line, ...]) -> int:
    """The row of the question that is marked, else the first; a low screen moves to it."""
    rows = ("".join(text for text, _ in line) for line in lines)
    return next((place for place, row in enumerate(rows) if row.startswith("▸")), 0)
