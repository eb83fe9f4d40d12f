"""What was deleted: brought back one by one, or removed for good when that is asked for."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..coach.history import History
from ..journal import summary
from ..journal.query import Match
from ..journal.summary import entry_summary
from ..storage.trash import Trashed
from ..widgets.canvas import Line
from ..widgets.entries import entry_line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .base_screen import BaseScreen
from .entries_screen import EntriesScreen, Question, Selection


class TrashScreen(EntriesScreen):
    """The deleted entries, the latest deleted first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("history"),
        Binding("enter", "restore", "bring back"),
        Binding("x", "empty", "empty the trash"),
    ]
    action_history = BaseScreen.action_escape

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        self.trash: Selection[Trashed] = Selection()
        super().__init__(coach, keymap, history, self.trash)
        self.others = 0

    def on_mount(self) -> None:
        """Look what there is."""
        super().on_mount()
        self.work(self._load(), "Not read")

    async def _load(self, said: str = "") -> str:
        rows, self.others = await asyncio.wrap_future(self.history.trashed())
        self.trash.take(rows)
        return said

    def fill(self) -> None:
        """Lay out what is in view."""
        super().fill()
        head = [(), *self._head(self.inner), ()]
        rows = self.trash.in_view(max(1, self.room - len(head)))
        self.board.view = (*head, *map(self._row, rows))

    def _row(self, one: Trashed) -> Line:
        summed_up = entry_summary(one.entry.path.name, one.entry.record, self.coach.routine)
        today = self.coach.today.date()
        chosen = one is self.trash.chosen
        return entry_line(summed_up, Match(), today, self.inner, chosen=chosen)

    def _head(self, width: int) -> list[Line]:
        if self.question:
            return self.question.lines(width)
        return laid_out(list(self._told()), width, 0)

    def _told(self) -> Iterator[Block]:
        if self.said[0]:
            yield Block((), (self.said,))
        if not self.trash.rows:
            yield Block((), (("No deleted entry.", "text"),), gap=False)
        if self.others:
            others = f"Beside that {_files(self.others)}, set aside before something was rewritten."
            yield Block((), ((others, "quiet"),), gap=False)

    def heading(self) -> Heading:
        """What this is."""
        count = len(self.trash.rows)
        return Heading("Trash", "", f"{count} {'entry' if count == 1 else 'entries'}")

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.question:
            yes, no = self.item("yes", "remove for good"), self.item("no", "keep them")
            return yes, no, self.item("safety")
        return self.items("restore", "empty", "safety", "escape")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Bring back and remove what there is."""
        if action == "restore" and not self.trash.rows:
            return False
        if action == "empty" and not self.trash.rows and not self.others:
            return False
        return super().check_action(action, parameters)

    def action_restore(self) -> None:
        """Bring the chosen entry back into the journal."""
        if one := self.trash.chosen:
            self.work(self._restore(one), "Not brought back")

    async def _restore(self, one: Trashed) -> str:
        await self.restore(one)
        return await self._load(f"{summary.day(one.entry.record.started)} is back in the journal.")

    def action_empty(self) -> None:
        """Ask whether to remove everything for good."""
        self.ask(Question(self._removing, lambda: self.work(self._empty(), "Not emptied")))

    def _removing(self, width: int) -> list[Line]:
        files = _files(len(self.trash.rows) + self.others)
        text = f"Remove {files} for good? This cannot be taken back."
        return laid_out([Block((), ((text, "stop"),))], width, 0)

    async def _empty(self) -> str:
        await asyncio.wrap_future(self.history.empty_trash())
        return await self._load("The trash is empty.")


def _files(count: int) -> str:
    return "one file" if count == 1 else f"{count} files"
