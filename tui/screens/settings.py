"""Every setting that has an effect, changed in place and kept at once."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.options import Setting, rows
from ..terminal.clean import clean_line
from ..widgets.bar import Heading
from ..widgets.board import Board
from ..widgets.canvas import Line, cut, wrapped
from ..widgets.keys import Item
from .cues import CuesScreen
from .press import PressScreen
from .reading import Reading
from .tuning import TuningScreen


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
        return [*lines, *self._problems(width)]

    def _row(self, one: Setting, width: int, *, chosen: bool) -> Line:
        shown = clean_line(one.shown) or "none"
        value = f"‹ {shown} ›" if chosen else f"  {shown}"
        mark, name = ("▸ ", "bright") if chosen else ("  ", "text")
        hint = f"  {self._hint(one)}" if chosen and self._hint(one) else ""
        says = one.says.ljust(22 if width >= 60 else 20)
        return (
            (mark, "accent"),
            (says, name),
            (cut(value, width - 24), "chosen" if chosen else "text"),
            (hint, "quiet"),
        )

    def _hint(self, one: Setting) -> str:
        silent = one.path == ("cues", "speech") and self.coach.cueing.where.remote
        return "silent over SSH" if silent else one.hint

    def _problems(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for problem in self.coach.preferences.problems:
            lines += [(), *(((row, "stop"),) for row in wrapped(problem, width))]
        return lines

    def footer(self) -> tuple[Item, ...]:
        """Choose, change, back."""
        return (
            ("↑ ↓", "choose"),
            ("← →", "change"),
            ("t", "try cues"),
            ("k", "try keys"),
            ("u", "set up"),
            self.item("safety"),
            ("esc", "back"),
        )

    def action_choose(self, by: int) -> None:
        """Choose another setting and keep it in view."""
        self.chosen = max(0, min(len(rows(self.coach.settings)) - 1, self.chosen + by))
        self._redraw()

    def action_change(self, by: int) -> None:
        """Change the chosen setting."""
        one = rows(self.coach.settings)[self.chosen]
        value = one.moved(by)
        if value == one.value:
            return
        self.coach.preferences.set(one.path, value)
        if one.path == ("theme",):
            self.app.theme = value
        self._redraw()

    def action_try_cues(self) -> None:
        """Hear and see each cue once."""
        self.app.push_screen(CuesScreen(self.coach, self.keymap))

    def action_try_keys(self) -> None:
        """See what each key does, without doing it."""
        self.app.push_screen(PressScreen(self.coach, self.keymap))

    def action_set_up(self) -> None:
        """Ask the three questions of the first evening again."""
        self.app.push_screen(TuningScreen(self.coach, self.keymap))

    def _redraw(self) -> None:
        self.show()
        board = self.query_one(Board)
        if self._at >= board.top + board.size.height:
            board.scroll(self._at - board.top - board.size.height + 1)
        elif self._at < board.top + 2:
            board.scroll(self._at - board.top - 2)
