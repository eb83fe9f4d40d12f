"""The layout of what one can do again: a row each, the scale below the marked one."""

from textual import getters, on
from textual.app import ComposeResult
from textual.widgets import Input

from ..dialogue.activities import Activities, Row
from ..dialogue.dialogue import Write, say
from ..domain.settings import LONGEST_ACTIVITY
from ..widgets.canvas import Line, cut
from ..widgets.form import scale
from ..widgets.key_bar import Item
from ..widgets.line_field import LineField
from ..widgets.text_pane import Block, laid_out
from .dialogue import DialogueScreen


class ActivitiesScreen(DialogueScreen):
    """A field stands below the rows while one writes."""

    dialogue: Activities
    field = getters.query_one(LineField)
    _writing: Write | None = None

    def compose(self) -> ComposeResult:
        """The rows, and a field, hidden until one writes."""
        yield from super().compose()
        yield LineField(selected=False)

    def fill(self) -> None:
        """Give the rows their room, and keep the marked one in view."""
        super().fill()
        view = self.pane.view
        self.pane.styles.height = max(1, min(len(view), self.room - bool(self.field.display)))
        marks = (place for place, line in enumerate(view) if line and line[0][0] == "▸ ")
        self.pane.call_after_refresh(self.pane.reveal, next(marks, 0) + 1)

    def lines(self) -> list[Line]:
        """What it is, the rows, and what may be left out; with air where there is room."""
        dialogue, layout, air = self.dialogue, self.parts_layout, self.room > 20
        gap: list[Line] = [()] if air else []
        lines: list[Line] = [(), *layout.passage(say("activities", "ask")), *gap]
        for row in dialogue.rows():
            lines += [*self._row(row, layout.width), *gap]
        said = (dialogue.again, say("activities", "left-out", "quiet"), *dialogue.switched_off)
        return [*lines, *(one for part in said if part for one in ((), *layout.passage(part)))]

    def _row(self, row: Row, width: int) -> list[Line]:
        """A row with its number; below the marked one all numbers there are, and what they mean."""
        column = min(LONGEST_ACTIVITY, width - 8)
        name, told = cut(row.name, column), "" if row.number is None else str(row.number)
        mark, ink = ("▸ ", "bright") if row.marked else ("  ", "text")
        line: Line = ((mark, "accent"), (f"{name.ljust(column)}  ", ink), (told, "chosen"))
        if not row.marked:
            return [line]
        numbers = [] if row.about == "name" else scale("    ", row.number, width, 4)[-2:-1]
        means = say("activities", row.about, "quiet").runs(self.wording)
        lines = laid_out([Block((), means)], width - 4, 0)
        return [line, *numbers, *((("    ", "text"), *one) for one in lines)]

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.typing:
            leave = self.item("escape", "leave it as it was")
            return ("enter", "keep it"), leave, self.item("safety")
        return tuple(map(self.wording.item, self.dialogue.ways()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, only safety and what leads out of the field."""
        return not self.typing or action in ("safety", "escape", "quit")

    async def write(self, step: Write) -> None:
        """Open a field for the words of the marked row."""
        self._writing = step
        self.field.max_length = LONGEST_ACTIVITY
        self.field.open(step.text)

    @on(Input.Submitted)
    def take_words(self, event: Input.Submitted) -> None:
        """Keep what was written."""
        if self._writing:
            self._writing.wrote(event.value, False)
        self._leave_field()

    def _leave_field(self) -> None:
        self.field.close()
        self.show()

    async def action_escape(self) -> None:
        """Leave the field, else the dialogue."""
        if self.typing:
            self._leave_field()
        else:
            await super().action_escape()
