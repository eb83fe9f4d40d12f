"""Every setting that has an effect, changed in place and kept at once."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from ..actions import Keymap
from ..coach.coach import Coach
from ..dialogue.setup import Setup
from ..domain.offers import SECONDS
from ..domain.options import Setting, rows
from ..domain.rules import Text
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, cut, wrapped
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import NARROW, Block, TextPane, laid_out
from .cues import CuesScreen
from .dialogues import dialogue_screen
from .press import PressScreen
from .reading import Reading
from .words import content, texts

_LARGEST = 84


class SettingsScreen(Reading):
    """Up and down choose, left and right change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
        Binding("left", "change(-1)", show=False),
        Binding("right,space,enter", "change(1)", show=False),
        Binding("t", "try_cues", show=False),
        Binding("k", "try_keys", show=False),
        Binding("u", "set_up", show=False),
    ]

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self.chosen = 0
        self._at = 0
        self._raised = False

    def heading(self) -> Heading:
        """What a change counts for."""
        about = "a change counts from the next session on" if self.coach.active else ""
        return Heading("Settings", about, "")

    def text(self, width: int) -> list[Line]:
        """Groups of settings; the chosen one is marked by sign and by colour."""
        lines: list[Line] = [()]
        group = None
        for place, one in enumerate(rows(self.coach.settings)):
            if one.group != group:
                lines += [*([()] if group else []), ((one.group, "quiet"),)]
                group = one.group
            if place == self.chosen:
                self._at = len(lines)
            lines.append(self._row(one, width, chosen=place == self.chosen))
            if one.path == SECONDS and self._raised:
                far = texts(content("learn")["how-far"])
                lines += laid_out([Block(((" ", "text"),), far)], min(width, _LARGEST), 4)
            if place == self.chosen and width < NARROW:
                lines += self._rest(one, width)
        return [*lines, *self._problems(width)]

    def _row(self, one: Setting, width: int, *, chosen: bool) -> Line:
        shown = clean_line(one.shown) or "none"
        shown = shown if width >= NARROW else shown.partition(", ")[0]
        value = f"‹ {shown} ›" if chosen else f"  {shown}"
        mark, name = ("▸ ", "bright") if chosen else ("  ", "text")
        hinted = chosen and width >= NARROW and self._hint(one)
        hint = f"  {self._hint(one)}" if hinted else ""
        says = one.says.ljust(22 if width >= NARROW else 20)
        return (
            (mark, "accent"),
            (says, name),
            (cut(value, width - 24), "chosen" if chosen else "text"),
            (hint, "quiet"),
        )

    def _rest(self, one: Setting, width: int) -> list[Line]:
        """What a narrow row has no room for."""
        rest = one.shown.partition(", ")[2] or self._hint(one)
        return [((f"    {row}", "quiet"),) for row in wrapped(rest, width - 4)] if rest else []

    def _hint(self, one: Setting) -> str:
        if one.path == SECONDS:
            return f"{one.hint}   {self.keymap.shown('why')} why"
        silent = one.path == ("cues", "speech") and self.coach.cueing.where.remote
        return "silent over SSH" if silent else one.hint

    def _problems(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for problem in self.coach.preferences.problems:
            lines += [(), *(((row, "stop"),) for row in wrapped(clean_line(problem), width))]
        return lines

    def footer(self) -> tuple[Item, ...]:
        """Choose, change, back."""
        if self._fields:
            return (("enter", "keep it"), ("esc", "leave it as it was"), ("F2", "safety"))
        return (
            ("↑ ↓", "choose"),
            ("← →", "change"),
            ("t", "try cues"),
            ("k", "try keys"),
            ("u", "set up"),
            self.item("safety"),
            ("esc", "back"),
        )

    @property
    def _fields(self) -> list[Input]:
        return list(self.query(Input))

    def allows(self, action: str) -> bool:
        """While one writes, only safety and what leads out of the field."""
        return not self._fields or action in ("safety", "escape", "quit")

    def action_choose(self, by: int) -> None:
        """Choose another setting and keep it in view."""
        if self._fields:
            return
        self._raised = False
        self.chosen = max(0, min(len(rows(self.coach.settings)) - 1, self.chosen + by))
        self._redraw()

    async def action_change(self, by: int) -> None:
        """Change the chosen setting; words are written in a field."""
        one = rows(self.coach.settings)[self.chosen]
        if isinstance(one.rule, Text):
            await self._write(one.value, one.rule.most)
            return
        value = one.moved(by)
        if value == one.value:
            return
        self._raised = self.coach.care.choose(one.path, value)
        if one.path == ("theme",):
            self.app.theme = value
        self._redraw()

    async def _write(self, text: str, most: int | None) -> None:
        """Open a field for a setting in words, `most` characters of them."""
        if not self._fields:
            field = Input(clean_line(text), max_length=most or 0, select_on_focus=False)
            field.cursor_blink = False
            await self.mount(field)
            field.focus()
            self.show()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what was written."""
        one = rows(self.coach.settings)[self.chosen]
        self.coach.preferences.set(one.path, clean_line(event.value))
        await self.action_escape()

    async def action_escape(self) -> None:
        """Leave the field, else the page."""
        if self._fields:
            await self.query(Input).remove()
            self.set_focus(None)
            self._redraw()
        else:
            self.dismiss()

    def action_try_cues(self) -> None:
        """Hear and see each cue once."""
        self.app.push_screen(CuesScreen(self.coach, self.keymap))

    def action_try_keys(self) -> None:
        """See what each key does, without doing it."""
        self.app.push_screen(PressScreen(self.coach, self.keymap))

    def action_set_up(self) -> None:
        """Ask the three questions of the first evening again."""
        setup = Setup(self.coach, seen=True)
        self.app.push_screen(dialogue_screen(self.coach, self.keymap, setup))

    def _redraw(self) -> None:
        self.show()
        board = self.query_one(TextPane)
        if self._at >= board.top + board.size.height:
            board.scroll(self._at - board.top - board.size.height + 1)
        elif self._at < board.top + 2:
            board.scroll(self._at - board.top - 2)
