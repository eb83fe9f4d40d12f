"""One entry whole: every answer can be changed and taken back, the note written in place."""

import asyncio
from datetime import datetime
from functools import partialmethod
from typing import Any, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..coach.external_editor import Outcome
from ..coach.history import History
from ..coach.save_queue import EntryDraft
from ..dialogue.emergency import Emergency
from ..domain import moving
from ..domain.alarms import newly_grave
from ..domain.record import FUNCTION
from ..journal.fields import NOTE, Editing
from ..journal.summary import WITHOUT_SCREEN
from ..storage.routines import passages
from ..stylesheets import sheet
from ..terminal.clean import clean, clean_line
from ..widgets.canvas import Line, justified, wrapped
from ..widgets.entries import dated
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.line_field import LineField
from ..widgets.note import NotePad
from ..widgets.text_pane import TextPane
from .base_screen import BaseScreen
from .dialogue import saved_in_time
from .dialogues import dialogue_screen
from .entry_editor import EntryEditor, Step
from .history_entry_text import EntryText
from .journal_pane import save_state
from .note_in_editor import open_editor

_CHANGES = (*"0123456789yn", "minus", "left", "right", "delete")
_ON_FIELDS = ("press", "mark", "write", "as_last", "delete", "note", "editor", "history")
_LEAST_NOTE = 3
_TITLE = "  Note"
_KINDS = {"session": "session", "rest": "rest day", "note": "note", FUNCTION: "what you can do"}
_UNFINISHED = "It is not finished yet; when it is over it can be moved."


class EntryScreen(BaseScreen):
    """Up and down mark a field, other keys change it; what is changed is saved at once."""

    CSS_PATH = [sheet("history.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("note", "editor", "history"),
        *(Binding(key, f"press({key!r})") for key in _CHANGES),
        Binding("up", "mark(-1)", "choose"),
        Binding("down", "mark(1)", "choose"),
        Binding("tab", "mark(1)"),
        Binding("shift+tab", "mark(-1)"),
        Binding("enter", "write"),
        Binding("a", "as_last"),
        Binding("d", "delete", "delete"),
        Binding("ctrl+z", "undo", "undo"),
        Binding("ctrl+y", "redo"),
    ]
    board = getters.query_one(TextPane)
    line = getters.query_one(LineField)
    pad = getters.query_one(NotePad)
    action_history = BaseScreen.action_escape

    def __init__(self, coach: Coach, keymap: Keymap, history: History, draft: EntryDraft) -> None:
        super().__init__(coach, keymap)
        self.history = history
        self.draft = draft
        self.editor = EntryEditor(history, draft)
        self._said = ""
        self._refused = ""

    def compose(self) -> ComposeResult:
        """The fields, a line to write one of them, and the note."""
        yield from super().compose()
        yield TextPane(id="text")
        yield LineField()
        yield NotePad(id="pad")

    def heading(self) -> Heading:
        """Which entry this is, and whether it is on disk."""
        record = self.draft.record
        about = _KINDS[record.kind]
        if record.unguided:
            about = f"{about}, {WITHOUT_SCREEN}"
        elif record.status:
            about = f"{about}, {record.status.replace('-', ' ')}"
        day = dated(record.started.date(), self.coach.today.date())
        return Heading(f"{day}, {record.started:%H:%M}", about, save_state(self.draft))

    def fill(self) -> None:
        """Lay out the fields; while the note is written it has the room."""
        super().fill()
        lines = self._lines()
        self.board.styles.height = len(lines)
        self.board.view = tuple(lines)
        self.pad.text = clean(self.draft.record.note or "")
        self.pad.display = not self.line.display

    def _lines(self) -> list[Line]:
        fits = len(self._said) + len(_TITLE) + 2 <= self.inner
        title = justified(
            ((_TITLE, "quiet"),), ((self._said if fits else "", "accent"),), self.inner
        )
        if self.pad.writing:
            return [(), title]
        writing = bool(self.line.display)
        said = [] if fits or writing else wrapped(self._said, self.inner)
        text = EntryText(self.editor, self.coach.routine, writing)
        lines = text.lines(self.inner, self.room - 1 - _LEAST_NOTE - writing - len(said))
        if not writing:
            return [*lines, *(((row, "accent"),) for row in said), title]
        return [*lines, ((self._refused, "stop"),)] if self._refused else lines

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.pad.writing:
            return (self.item("escape", "done writing"), *self.items("undo", "safety"))
        if self.line.has_focus:
            moves = self.editor.field.kind == "when"
            enter, leave = ("move it", "leave it") if moves else ("done", "done")
            return ("enter", enter), self.item("escape", leave), self.item("safety")
        return self.items("mark", "note", "editor", "delete", "undo", "safety", "escape")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes none of the fields' own; undo stays, it is another key elsewhere."""
        return not self.typing or action not in _ON_FIELDS

    async def _change(self, step: Step, *values: Any) -> None:
        """Change the entry, and say what the rule of holds says now, with the key that says why.

        An emergency sign that it tells only now shows who to call, once it is on disk.
        """
        before = self.editor.record
        if not self.typing and self.editor.change(step, *values):
            self._said = self._rule
            if newly_grave(before, self.editor.record):
                await saved_in_time(self.draft.saving)
                self.app.push_screen(dialogue_screen(self.coach, self.keymap, self._signs))
        self.show()

    @property
    def _signs(self) -> Emergency:
        """Which sign it was stands in the entry."""
        return Emergency(self.coach, self.editor.signs, asked="Check these signs first")

    @property
    def _rule(self) -> str:
        """What the rule of holds says now, with the key that says why."""
        under_way = self.coach.entry if self.coach.active else None
        rule = self.coach.care.verdict(under_way).rule
        says = passages("care")[f"why-{rule}"].title.lower()
        return f"Next holds: {says}. {self.keymap.shown('why')}: why"

    def action_mark(self, by: int) -> None:
        """Mark the next field, or the one before."""
        self.editor.mark(by)
        self.show()

    action_press = partialmethod(_change, Editing.press)
    action_redo = partialmethod(_change, Editing.redo)

    async def action_undo(self) -> None:
        """Take the last change back, or the last move."""
        back = self.editor.moved_from
        if back and not self.typing:
            self.app.run_worker(self._move(back, back=True))
        else:
            await self._change(Editing.undo)

    async def action_as_last(self) -> None:
        """Say in the marked field what was last told there."""
        if last := self.editor.offered:
            await self._change(Editing.set, self.editor.field, last)

    def action_delete(self) -> None:
        """Leave, and ask there whether to delete it."""
        self.dismiss(True)

    def action_write(self) -> None:
        """Write into a field of text, or when it was."""
        field = self.editor.field
        if self.draft.sealed or field.kind not in ("text", "when"):
            return
        if field.kind == "text":
            self.line.open(self.editor.begin(field))
        elif self.editor.record.status == "running":
            self._said = _UNFINISHED
            self.show()
        else:
            self.line.open(moving.written(self.editor.record.started))

    @on(LineField.Changed)
    def _write_field(self, event: LineField.Changed) -> None:
        self.editor.write(clean_line(event.value))
        if self._refused:
            self._refused = ""
            self.show()

    @on(LineField.Submitted)
    def _keep_field(self, event: LineField.Submitted) -> None:
        """Keep what was written; an entry is moved, or it is said why it cannot be."""
        if self.editor.field.kind != "when":
            self._end_field()
            return
        started, self._refused = self.editor.moving(clean_line(event.value), self.coach.today)
        if self._refused:
            self.show()
            return
        self._end_field()
        if started != self.editor.record.started:
            self.app.run_worker(self._move(started))

    async def _move(self, started: datetime, *, back: bool = False) -> None:
        """Move it, even when the screen is left meanwhile, and say what came of it."""
        was = self.editor.record.started
        try:
            path = await asyncio.wrap_future(self.history.move(self.draft, started))
        except OSError as error:
            self._said = f"Not moved: {error.strerror or 'the disk refused it'}"
        else:
            self.history.moved(self.draft, path)
            self.editor.moved_back() if back else self.editor.moved(was)
            self._said = f"Moved. {self._rule}"
        if self.is_attached:
            self.show()

    def _end_field(self) -> None:
        self._refused = ""
        self.editor.end()
        self.line.close()

    async def action_note(self) -> None:
        """Write the note."""
        if not self.draft.sealed:
            await self.pad.write(self.editor.begin(NOTE))
            self.show()

    @on(NotePad.Written)
    def _write_note(self, event: NotePad.Written) -> None:
        self.editor.write(event.text)
        self.show()

    def action_editor(self) -> None:
        """Write the note in the person's own editor."""
        if not self.draft.sealed:
            open_editor(self, self._edited)
            self._said = self.coach.editor.said
            self.show()

    def _edited(self) -> Outcome:
        self.editor.begin(NOTE)
        was = self.draft.stored.path
        outcome = self.coach.editor.edit_this(self.draft)
        self.editor.end()
        if self.draft.stored.text:
            self.history.changed(self.draft, was)
        return outcome

    async def action_escape(self) -> None:
        """Leave what is being written, else the entry."""
        if self.pad.writing:
            self.editor.end()
            await self.pad.stop_writing()
            self.set_focus(None)
            self.show()
        elif self.line.has_focus:
            self._end_field()
        else:
            self.dismiss(False)
