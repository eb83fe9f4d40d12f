"""The layout of what may be told beyond the three questions, with a field for words."""

from textual import getters, on
from textual.app import ComposeResult
from textual.widgets import Input

from ..dialogue.dialogue import Write
from ..dialogue.more import More
from ..domain.checks_after import ASKED, QUESTIONS, TEXTS
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, cut
from ..widgets.form import choices
from ..widgets.key_bar import Item
from ..widgets.line_field import LineField
from ..widgets.text_pane import NARROW
from .dialogue import DialogueScreen

COLUMN = 23


class MoreScreen(DialogueScreen):
    """A line for each question; a field below them while one writes."""

    dialogue: More
    field = getters.query_one(LineField)
    _writing: Write | None = None

    def compose(self) -> ComposeResult:
        """A field below the questions, hidden until one writes."""
        yield from super().compose()
        yield LineField(selected=False)

    def fill(self) -> None:
        """Give the lines the rows they need."""
        super().fill()
        self.pane.styles.height = min(len(self.pane.view), self.room - 1)

    def lines(self) -> list[Line]:
        """The questions, and what a pinch asks for."""
        lines: list[Line] = [()]
        for name in QUESTIONS:
            lines += [*self._question(name, self.inner), ()]
        advice = self.dialogue.advice
        return [*lines, *(self.parts_layout.passage(advice) if advice else [])]

    def _question(self, name: str, width: int) -> list[Line]:
        check = self.dialogue.check
        mark = "▸ " if check.at == name else "  "
        label = f"{mark}{ASKED[name]}".ljust(COLUMN)
        above = width < NARROW
        lead = "    " if above else label
        head: list[Line] = [((label, "text"),)] if above else []
        if name not in TEXTS:
            return [*head, *choices(lead, self.dialogue.choices(name), width)]
        told = clean_line(getattr(check, name) or "")
        wanted = check.at == name and not told and not self.typing
        hint: Line = (("enter", "key"), (" writes", "quiet")) if wanted else ()
        return [*head, ((lead, "text"), (cut(told, width - len(lead)), "bright"), *hint)]

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.typing:
            return (("enter", "done writing"), self.item("safety"))
        return tuple(map(self.wording.item, self.dialogue.ways()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, only safety and what leads out of the field."""
        return not self.typing or action in ("safety", "escape", "quit")

    async def write(self, step: Write) -> None:
        """Open a field for the line that is marked."""
        self._writing = step
        self.field.open(step.text)

    @on(Input.Changed)
    def take_text(self, event: Input.Changed) -> None:
        """Take what is being written; it is on disk within a second."""
        if self.typing and self._writing:
            self._writing.wrote(event.value, True)

    @on(Input.Submitted)
    async def leave_field(self) -> None:
        """Leave the field; what was written stays."""
        self.field.close()
        self.show()

    async def action_escape(self) -> None:
        """Leave the field, else the dialogue."""
        if self.typing:
            await self.leave_field()
        else:
            await super().action_escape()
