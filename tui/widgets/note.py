"""A note to read, and in its place an editor when one writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Paste
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widgets import TextArea

from ..terminal.clean import clean, dotted
from .canvas import Canvas, Line, wrapped

_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""Signs that a note may hold and that the editor would take for line ends."""


def stand_ins(text: str) -> dict[int, int]:
    """For each of these signs a private one that the text does not hold."""
    free = (sign for sign in range(0xF0000, 0xFFFFE) if chr(sign) not in text)
    return {ord(sign): next(free) for sign in _BREAKS if sign in text}


class NoteView(Canvas):
    """The note to read; the editor takes its place when one writes."""

    view: var[str] = var("")

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """As many rows of the note as there is height."""
        rows = wrapped(self.view, width)
        if len(rows) > height:
            rows = [*rows[: max(0, height - 1)], "…"]
        return [((row, "text"),) for row in rows]


class NoteEditor(TextArea):
    """A plain text editor for a note; tab leaves it, the safety keys pass through it."""

    def on_mount(self) -> None:
        """Nothing blinks: a blink is four hundred bytes a second over a slow line."""
        self.cursor_blink = False
        self.show_line_numbers = False

    def on_paste(self, event: Paste) -> None:
        """Take what comes from outside without hidden signs; the editor then does the rest."""
        event.text = clean(event.text)

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn: hidden signs of an older text as dots, which stay in the text."""
        line = super().get_line(line_index)
        line.plain = dotted(line.plain)
        return line

    def render_lines(self, crop: Region) -> list[Strip]:
        """Stay blank on the way out: the colours are gone before the place on the screen is."""
        if not self.is_attached:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)


class NotePad(Vertical):
    """Shows a note; the editor comes when it is wanted, so that nothing is loaded before."""

    @dataclass
    class Written(Message):
        """The note says something else now."""

        text: str

    text: var[str] = var("")
    _outside: Mapping[int, int] = {}

    def compose(self) -> ComposeResult:
        """The note to read."""
        yield NoteView().data_bind(view=NotePad.text)

    @property
    def writing(self) -> bool:
        """Whether the note is being written."""
        return any(editor.has_focus for editor in self.query(NoteEditor))

    async def write(self, text: str) -> None:
        """Put the editor in the note's place, with the cursor at the end."""
        await self.stop_writing()
        self.query_one(NoteView).display = False
        inside = stand_ins(text)
        self._outside = {private: sign for sign, private in inside.items()}
        editor = NoteEditor(text.translate(inside), soft_wrap=True, tab_behavior="focus")
        await self.mount(editor)
        editor.move_cursor(editor.document.end)
        editor.focus()

    async def stop_writing(self) -> None:
        """Show the note to read again."""
        await self.query(NoteEditor).remove()
        self.query_one(NoteView).display = True

    @on(TextArea.Changed)
    def _tell(self, event: TextArea.Changed) -> None:
        """Tell what the note says."""
        event.stop()
        self.post_message(self.Written(event.text_area.text.translate(self._outside)))
