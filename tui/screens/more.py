"""What may be told beyond the three questions: every line optional, none filled in before."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.checks_after import AfterCheck
from ..domain.more import ASKED, QUESTIONS, TEXTS, MoreCheck
from ..domain.record import PLACES
from ..stylesheets import sheet
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, cut
from ..widgets.choices import choices
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import NARROW, Block, TextPane, laid_out
from .base_screen import BaseScreen
from .words import content, spoken, texts

COLUMN = 23


class MoreScreen(BaseScreen):
    """Up and down choose a line; each answer is kept at once with the session."""

    CSS_PATH = [sheet("questions.tcss")]
    DEAD_S: ClassVar[float] = 0.5
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "write", show=False)]

    def __init__(self, coach: Coach, keymap: Keymap, check: AfterCheck) -> None:
        super().__init__(coach, keymap)
        self.check = check

    @property
    def more(self) -> MoreCheck:
        """The answers so far."""
        return self.check.more

    def compose(self) -> ComposeResult:
        """The lines, and a field below them while one writes."""
        yield from super().compose()
        yield TextPane(id="text", hints=True)

    def fill(self) -> None:
        """Lay out the lines."""
        super().fill()
        board = self.query_one(TextPane)
        lines = self._lines(self.inner)
        board.styles.height = min(len(lines), self.size.height - 3)
        board.view = tuple(lines)

    def heading(self) -> Heading:
        """That nothing here has to be told."""
        return Heading("More", "all of it can stay empty", "")

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = [()]
        for name in QUESTIONS:
            lines += [*self._question(name, width), ()]
        if self.more.pinch:
            lines += laid_out([Block((), texts(content("care")["pinch"], "bright"))], width, 0)
        return lines

    def _question(self, name: str, width: int) -> list[Line]:
        mark = "▸ " if self.more.at == name else "  "
        label = f"{mark}{ASKED[name]}".ljust(COLUMN)
        above = width < NARROW
        lead = "    " if above else label
        head: list[Line] = [((label, "text"),)] if above else []
        if name == "pinch":
            pinch = self.more.pinch
            options = (("y", "yes", pinch is True), ("n", "no", pinch is False))
            return [*head, *choices(lead, options)]
        if name == "place":
            chosen = self.more.place or ()
            places = (
                (str(number), spoken(one), one in chosen) for number, one in enumerate(PLACES, 1)
            )
            return [*head, *choices(lead, places, width)]
        told = clean_line(getattr(self.more, name) or "")
        wanted = self.more.at == name and not self._fields
        hint: Line = (("enter", "key"), (" writes", "quiet")) if wanted and not told else ()
        return [*head, ((lead, "text"), (cut(told, width - len(lead)), "bright"), *hint)]

    @property
    def _fields(self) -> list[Input]:
        return list(self.query(Input))

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self._fields:
            return (("enter", "done writing"), ("F2", "safety"))
        writes = (("enter", "write"),) if self.more.at in TEXTS else ()
        told = (("-", "leave out"),) if self.more.at in self.more.told else ()
        return (("↑ ↓", "choose"), *writes, *told, self.item("safety"), ("esc", "back"))

    def takes(self, key: str) -> bool:
        """Answer the line that is marked; `space` and `m` lead back."""
        if self._fields:
            return False
        if self.more.takes(key):
            self._told(self.more.press(key))
        elif key in ("space", "m"):
            self.dismiss(True)
        else:
            return False
        return True

    def allows(self, action: str) -> bool:
        """While one writes, only safety and what leads out of the field."""
        return not self._fields or action in ("safety", "escape", "quit")

    async def action_write(self) -> None:
        """Open a field for the line that is marked."""
        if self.more.at in TEXTS and not self._fields:
            field = Input(getattr(self.more, self.more.at) or "", select_on_focus=False)
            field.cursor_blink = False
            await self.mount(field)
            field.focus()
            self.show()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being written; it is on disk within a second."""
        self.check = self.check.with_more(self.more.wrote(clean_line(event.value)))
        self.coach.after(self.check, typing=True)

    async def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Leave the field."""
        await self.action_escape()

    async def action_escape(self) -> None:
        """Leave the field, else the page; what was written is kept."""
        if self._fields:
            await self.query(Input).remove()
            self.set_focus(None)
            self.show()
        else:
            self.dismiss(True)

    def _told(self, more: MoreCheck) -> None:
        self.check = self.check.with_more(more)
        self.coach.after(self.check)
