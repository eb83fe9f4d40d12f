"""One entry whole: every answer can be changed and taken back, the note written in place."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur, DescendantFocus
from textual.widgets import Input

from ..actions import Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..coach.editing import Outcome
from ..coach.history import OFFERED, History
from ..coach.save_queue import EntryDraft
from ..domain.record import Record
from ..journal.editing import Editing
from ..journal.fields import NOTE, Field
from ..stylesheets import sheet
from ..terminal.clean import clean, clean_line
from ..widgets.canvas import Line, justified
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item, KeyBar
from ..widgets.note import NotePad
from ..widgets.text_pane import TextPane
from .history_entry_text import EntryText
from .history_page import OverHistory
from .history_text import dated
from .lending import lend
from .view_models.journal import save_state
from .words import content

_CHANGES = (*"0123456789yn-", "minus", "up", "down", "delete")
_LEAST_NOTE = 3
_KINDS = {"session": "session", "rest": "rest day", "note": "note"}


class EntryScreen(OverHistory):
    """`tab` marks a field, keys change it; what is changed is saved at once."""

    CSS_PATH = [sheet("history.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("note", "editor"),
        Binding("tab", "field(1)", show=False),
        Binding("shift+tab", "field(-1)", show=False),
        Binding("enter", "write", show=False),
        Binding("a", "as_last", show=False),
        Binding("d", "delete", show=False),
        Binding("ctrl+z", "undo", show=False),
        Binding("ctrl+y", "redo", show=False),
    ]

    def __init__(self, coach: Coach, keymap: Keymap, history: History, page: EntryDraft) -> None:
        super().__init__(coach, keymap, history)
        self.page = page
        self.editing = Editing()
        self._written: tuple[Field, Record] | None = None
        self._rule = ""

    def compose(self) -> ComposeResult:
        """The fields, a line to write one of them, and the note."""
        yield from super().compose()
        yield TextPane(id="text")
        line = Input(id="words")
        line.display = False
        yield line
        yield NotePad(id="pad")

    @property
    def record(self) -> Record:
        """What the entry says now."""
        return self.page.record

    def heading(self) -> Heading:
        """Which entry this is, and whether it is on disk."""
        started = self.record.started
        about = _KINDS[self.record.kind]
        if self.record.status:
            about = f"{about}, {self.record.status.replace('-', ' ')}"
        title = f"{dated(started.date(), self.coach.today.date())}, {started:%H:%M}"
        return Heading(title, about, save_state(self.page))

    def fill(self) -> None:
        """Lay out the fields; while the note is written it has the room."""
        super().fill()
        lines = self._lines()
        board = self.query_one(TextPane)
        board.styles.height = len(lines)
        board.view = tuple(lines)
        pad = self.query_one(NotePad)
        pad.text = clean(self.record.note or "")
        pad.display = not self.query_one(Input).display

    def _lines(self) -> list[Line]:
        title = justified((("  Note", "quiet"),), ((self._rule, "accent"),), self.inner)
        if self.query_one(NotePad).writing:
            return [(), title]
        words = self.query_one(Input)
        keys = self.query_one(KeyBar).rows(self.inner)
        room = self.size.height - 1 - keys - 1 - _LEAST_NOTE - words.display
        field = self.editing.field(self.record)
        offered = self.history.offered(field.key, self.page) if field.key in OFFERED else ""
        text = EntryText(self.record, self.editing, self.coach.routine, offered, words.display)
        return [*text.lines(self.inner, room), *([] if words.display else [title])]

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.query_one(NotePad).writing:
            return (("esc", "done writing"), ("ctrl+z", "undo"), ("F2", "safety"))
        if self.query_one(Input).has_focus:
            return (("enter", "done"), ("esc", "done"), ("F2", "safety"))
        return (
            ("tab", "next"),
            self.item("note"),
            self.item("editor"),
            ("d", "delete"),
            ("ctrl+z", "undo"),
            self.item("safety"),
            ("esc", "back"),
        )

    @property
    def _typing(self) -> bool:
        return self.query_one(NotePad).writing or self.query_one(Input).has_focus

    def takes(self, key: str) -> bool:
        """Change the marked field."""
        if self._typing or key not in _CHANGES:
            return False
        self._take(self.editing.press(self.record, key))
        return True

    def _take(self, change: tuple[Editing, Record]) -> None:
        if self.page.sealed or change[1] == self.record:
            return
        self.editing, record = change
        self.history.change(self.page, record)
        self._rule = self._judged()

    def _judged(self) -> str:
        """What the rule of hold lengths says now, with the key that says why."""
        self.coach.care.take_back()
        under_way = self.coach.entry if self.coach.active else None
        verdict = self.coach.care.verdict(under_way)
        says = content("care")[f"why-{verdict.rule}"].title.lower()
        return f"Next holds: {says}. {self.keymap.shown('why')}: why"

    def action_field(self, by: int) -> None:
        """Mark the next field, or the one before."""
        if not self._typing:
            self.editing = self.editing.move(self.record, by)
            self.show()

    def action_undo(self) -> None:
        """Take the last change back."""
        self._take(self.editing.undo(self.record))
        self.show()

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._take(self.editing.redo(self.record))
        self.show()

    def action_as_last(self) -> None:
        """Say in the marked field what was last told there."""
        field = self.editing.field(self.record)
        last = self.history.offered(field.key, self.page) if field.key in OFFERED else ""
        if last:
            self._take(self.editing.set(self.record, field, last))
            self.show()

    def action_delete(self) -> None:
        """Leave, and ask there whether to delete it."""
        self.dismiss(True)

    def action_write(self) -> None:
        """Write into a field of text."""
        field = self.editing.field(self.record)
        if field.kind != "text" or self._typing or self.page.sealed:
            return
        self._written = (field, self.record)
        words = self.query_one(Input)
        words.value = clean_line(field.value(self.record) or "")
        words.display = True
        words.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed."""
        if self._written is None or not self.query_one(Input).has_focus:
            return
        field, first = self._written
        said = clean_line(event.value)
        same = said == clean_line(field.value(first) or "")
        value = field.value(first) if same else said or None
        self.history.change(self.page, field.put(self.record, value), typing=True)

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """The field is written."""
        self._stop_words()

    def _stop_words(self) -> None:
        self._keep()
        self.query_one(Input).display = False
        self.set_focus(None)
        self.call_after_refresh(self.show)

    def _keep(self) -> None:
        """Remember what was typed as one change that can be taken back."""
        if self._written:
            field, first = self._written
            self.editing = self.editing.written(first, self.record, field)
            self._written = None

    async def action_note(self) -> None:
        """Write the note."""
        if self._typing or self.page.sealed:
            return
        self._written = (NOTE, self.record)
        await self.query_one(NotePad).write(self.record.note or "")
        self.show()

    def action_editor(self) -> None:
        """Write the note in the person's own editor."""
        if self._typing or self.page.sealed:
            return
        lend(self, self._edited)
        self._rule = self.coach.editing.said
        self.show()

    def _edited(self) -> Outcome:
        self._written = (NOTE, self.record)
        was = self.page.stored.path
        outcome = self.coach.editing.edit_this(self.page)
        self._keep()
        if self.page.stored.text:
            self.history.changed(self.page, was)
        return outcome

    def on_note_pad_written(self, event: NotePad.Written) -> None:
        """Keep what is written."""
        if event.text != (self.record.note or ""):
            record = replace(self.record, note=event.text or None)
            self.history.change(self.page, record, typing=True)
            self.show()

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """While one writes, the last row has other keys."""
        self.show()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        """The keys are those of the page again."""
        self.show()

    async def action_escape(self) -> None:
        """Leave what is being written, else the page."""
        pad = self.query_one(NotePad)
        if pad.writing:
            self._keep()
            await pad.stop_writing()
            self.set_focus(None)
            self.show()
        elif self.query_one(Input).has_focus:
            self._stop_words()
        else:
            self.dismiss(False)
