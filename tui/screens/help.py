"""Every key, with its sentence; `/` finds one."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..actions import ACTIONS, FIXED_SAFETY
from ..terminal.keys import written
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.line_field import FindField
from ..widgets.text_pane import Block, laid_out
from .reading import Reading

_ELSEWHERE = (
    ("1-4", "Look at a step, while nothing counts", "Reading and writing"),
    ("tab", "Go to the next pane, shift+tab to the one before", "Reading and writing"),
    ("enter", "Open the chosen entry of the journal", "Reading and writing"),
    ("/", "In the history: find by words, #tag, since:4w, pain:>4, flag:nerve", "All entries"),
    ("← →", "In the history: a month back or on", "All entries"),
    ("a  d", "In the history: add an entry, delete the chosen one", "All entries"),
    ("u  t", "In the history: bring the last deleted one back, see the trash", "All entries"),
    ("v", "In the history: pain and hold seconds over the weeks", "All entries"),
    ("ctrl+z", "In an entry: take a change back, ctrl+y does it again", "All entries"),
    (".  b", "In a session: stop everything, as the other safety keys do", "The session"),
    ("ctrl+c", "Twice: leave at once; all that was written is kept", "The program"),
)
COLUMN = 30


class HelpScreen(Reading):
    """All keys by group, those of a person's own choice included."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("slash", "find", "find")]
    field = getters.query_one(FindField)

    def compose(self) -> ComposeResult:
        """The list, and a field to find something."""
        yield from super().compose()
        yield FindField("find a key")

    def heading(self) -> Heading:
        """What this is."""
        closes = ((self.keymap.shown("help"), "key"), (" closes", "quiet"))
        return Heading("Keys", "", closes)

    def text(self, width: int) -> list[Line]:
        """Groups of keys, those that hold the words looked for."""
        wanted = self.field.value.lower()
        blocks: list[Block] = []
        group = ""
        for keys, says, name in self._all():
            if wanted and wanted not in f"{keys} {says}".lower():
                continue
            if name != group:
                blocks.append(Block(((name, "bright"),), ((" ", "text"),), gap=True))
                group = name
            blocks.append(Block(((keys, "key"),), ((says, "text"),), gap=False))
        none = [Block((), (("No key does that.", "quiet"),))]
        return [(), *laid_out(blocks or none, width, COLUMN if width >= 60 else 0)]

    def _all(self) -> list[tuple[str, str, str]]:
        rows = [(self._keys(one.name), one.says, one.group) for one in ACTIONS]
        rows += _ELSEWHERE
        groups = list(dict.fromkeys(group for _, _, group in rows))
        return sorted(rows, key=lambda row: groups.index(row[2]))

    def _keys(self, name: str) -> str:
        fixed = FIXED_SAFETY if name == "safety" else ()
        return "  ".join(written(key) for key in (*self.keymap.keys(name), *fixed))

    def footer(self) -> tuple[Item, ...]:
        """Find, and back."""
        if self.field.has_focus:
            return ("enter", "done"), self.item("escape", "all keys"), self.item("safety")
        return (self.item("find"), *super().footer())

    def action_find(self) -> None:
        """Write what to look for."""
        self.field.find()

    @on(FindField.Changed)
    def _looked_for(self) -> None:
        self.call_after_refresh(self.show)

    async def action_escape(self) -> None:
        """Look for nothing any more, else leave."""
        if not self.field.end():
            self.dismiss(False)
