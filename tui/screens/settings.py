"""Every setting that has an effect, changed in place and kept at once."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur, DescendantFocus

from ..dialogue.setup import Setup
from ..domain.options import OPTIONAL, Setting, optional_named, rows
from ..domain.progression import SECONDS
from ..domain.rules import Text
from ..storage.routines import passages
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, cut, wrapped
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.line_field import LineField
from ..widgets.text_pane import NARROW, Block, laid_out
from .dialogues import dialogue_screen
from .parts import texts
from .reading import Reading
from .try_out import TryScreen


class SettingsScreen(Reading):
    """Up and down choose, left and right change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(-1)", "choose"),
        Binding("down", "choose(1)", "choose"),
        Binding("left", "change(-1)", "change"),
        Binding("right,space,enter", "change(1)", "change"),
        Binding("t", "try_out", "try cues and keys"),
        Binding("u", "set_up", "set up"),
    ]
    field = getters.query_one(LineField)
    chosen = 0
    _row_of_chosen = 0
    _raised = False

    def compose(self) -> ComposeResult:
        """The settings, and a line to write one that is words."""
        yield from super().compose()
        yield LineField(selected=False)

    @property
    def _rows(self) -> list[Setting]:
        return rows(self.coach.settings)

    def heading(self) -> Heading:
        """What a change counts for."""
        about = "a change counts from the next session on" if self.coach.active else ""
        return Heading("Settings", about, "")

    def text(self, width: int) -> list[Line]:
        """Groups of settings; the chosen one is marked by sign and by colour."""
        lines: list[Line] = [()]
        group = ""
        for place, one in enumerate(self._rows):
            if one.group != group:
                lines += [*([()] if group else []), ((one.group, "quiet"),)]
                group = one.group
            chosen = place == self.chosen
            if chosen:
                self._row_of_chosen = len(lines)
            lines.append(self._row(one, width, chosen=chosen))
            if one.path == SECONDS and self._raised:
                far = texts(passages("learn")["how-far"])
                lines += laid_out([Block(((" ", "text"),), far)], width, 4)
            if chosen and width < NARROW:
                lines += self._rest(one, width)
        problems = self.coach.preferences.problems
        blocks = [Block((), ((clean_line(one), "stop"),)) for one in problems]
        return [*lines, *([()] if blocks else []), *laid_out(blocks, width, 0)]

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
        if one.path == OPTIONAL:
            return optional_named(self.coach.routine)
        silent = one.path == ("cues", "speech") and self.coach.cueing.where.remote
        return "silent over SSH" if silent else one.hint

    def footer(self) -> tuple[Item, ...]:
        """Choose, change, back."""
        if self.field.display:
            leave = self.item("escape", "leave it as it was")
            return ("enter", "keep it"), leave, self.item("safety")
        return self.items("choose", "change", "try_out", "set_up", "safety", "escape")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, only safety and what leads out of the field."""
        return not self.field.display or action in ("safety", "escape", "quit")

    def action_choose(self, by: int) -> None:
        """Choose another setting and keep it in view."""
        self._raised = False
        self.chosen = max(0, min(len(self._rows) - 1, self.chosen + by))
        self._redraw()

    def action_change(self, by: int) -> None:
        """Change the chosen setting; words are written in a field."""
        one = self._rows[self.chosen]
        if isinstance(one.rule, Text):
            self.field.max_length = one.rule.most or 0
            self.field.open(clean_line(one.value))
            return
        value = one.moved(by)
        if value == one.value:
            return
        self._raised = self.coach.set(one.path, value)
        if one.path == ("theme",):
            self.app.theme = value
        self._redraw()

    @on(LineField.Submitted)
    def _write(self, event: LineField.Submitted) -> None:
        """Keep what was written."""
        path = self._rows[self.chosen].path
        self.coach.set(path, clean_line(event.value))
        self.field.close()

    @on(DescendantFocus)
    @on(DescendantBlur)
    def _redraw(self) -> None:
        self.show()
        self.board.reveal(self._row_of_chosen)
        if self.field.display:  # the board gives it a row only with the next layout
            self.board.call_after_refresh(self.board.reveal, self._row_of_chosen)

    def on_resize(self) -> None:
        """Keep the chosen setting in view, as one that comes from the top finds it."""
        self.board.top = 0
        self.call_after_refresh(self._redraw)

    async def action_escape(self) -> None:
        """Leave the field, else the settings."""
        if self.field.display:
            self.field.close()
        else:
            self.dismiss()

    def action_try_out(self) -> None:
        """Hear and see each cue once, and what each key does."""
        self.app.push_screen(TryScreen(self.coach, self.keymap))

    def action_set_up(self) -> None:
        """Ask the three questions of the first evening again."""
        self.app.push_screen(dialogue_screen(self.coach, self.keymap, Setup(self.coach, seen=True)))
