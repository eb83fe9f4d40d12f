"""What was deleted: brought back one by one, or removed for good when that is asked for."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.history import History
from ..journal import summary
from ..journal.entry_summary import entry_summary
from ..journal.query import Match
from ..storage.trash import Trashed
from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.entries import entry_line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item, KeyBar
from ..widgets.text_pane import Block, TextPane, laid_out
from .history_page import OverHistory
from .history_text import entry_row


class TrashScreen(OverHistory):
    """The deleted entries, the latest deleted first."""

    CSS_PATH = [sheet("history.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "restore", show=False),
        Binding("x", "empty", show=False),
    ]

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap, history)
        self.found: list[Trashed] = []
        self.others = 0
        self.chosen = 0
        self._asking = False
        self._said = ""

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text")

    def on_mount(self) -> None:
        """Look what there is."""
        super().on_mount()
        self.run_worker(self._load())

    async def _load(self) -> None:
        try:
            self.found, self.others = await asyncio.wrap_future(self.history.trashed())
        except OSError as error:
            self._said = f"Not read: {error.strerror or 'the disk refused it'}"
        if self.is_attached:
            self.show()

    def fill(self) -> None:
        """Lay out what is in view."""
        super().fill()
        self.chosen = max(0, min(self.chosen, len(self.found) - 1))
        head = laid_out(list(self._head()), self.inner, 0)
        room = self.size.height - 3 - len(head) - self.query_one(KeyBar).rows(self.inner)
        first = max(0, self.chosen - max(0, room - 1))
        rows = list(enumerate(self.found))[first : first + max(1, room)]
        self.query_one(TextPane).view = (
            *[(), *head, ()],
            *(self._row(one, chosen=place == self.chosen) for place, one in rows),
        )

    def _head(self) -> Iterator[Block]:
        if self._asking:
            count = len(self.found) + self.others
            files = "one file" if count == 1 else f"{count} files"
            text = f"Remove {files} for good? This cannot be taken back."
            yield Block((), ((text, "stop"),))
            return
        if self._said:
            yield Block((), ((self._said, "accent"),))
        if not self.found:
            yield Block((), (("No deleted entry.", "text"),), gap=False)
        if self.others:
            files = "one file" if self.others == 1 else f"{self.others} files"
            kept = f"Beside that {files}, set aside before something was rewritten."
            yield Block((), ((kept, "quiet"),), gap=False)

    def _row(self, one: Trashed, *, chosen: bool) -> Line:
        record = entry_summary(one.entry.path.name, one.entry.record, self.coach.routine)
        row = entry_row(record, Match(), self.coach.today.date())
        return entry_line(row, self.inner, chosen=chosen)

    def heading(self) -> Heading:
        """What this is."""
        count = len(self.found)
        return Heading("Trash", "", f"{count} {'entry' if count == 1 else 'entries'}")

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self._asking:
            return (("y", "remove for good"), ("n", "keep them"), self.item("safety"))
        back = (("enter", "bring back"),) if self.found else ()
        empty = (("x", "empty the trash"),) if self.found or self.others else ()
        return (*back, *empty, self.item("safety"), ("esc", "back"))

    def takes(self, key: str) -> bool:
        """The answers to the question; nothing else is a key then, but safety."""
        if not self._asking or key in (*self.safety_keys, "ctrl+c"):
            return False
        self._asking = key not in ("y", "n", "escape")
        if key == "y":
            self.app.run_worker(self._empty())
        return True

    def action_move(self, by: int) -> None:
        """Choose another entry."""
        self.chosen = max(0, min(self.chosen + by, len(self.found) - 1))
        self.show()

    def action_restore(self) -> None:
        """Bring the chosen entry back into the journal."""
        if self.found:
            self.app.run_worker(self._restore(self.found[self.chosen]))

    async def _restore(self, one: Trashed) -> None:
        try:
            entry = await asyncio.wrap_future(self.history.restore(one))
        except OSError as error:
            self._said = f"Not brought back: {error.strerror or 'the disk refused it'}"
        else:
            self.history.welcome(entry)
            self.coach.care.settle()
            self._said = f"{summary.day(entry.record.started)} is back in the journal."
        await self._load()

    def action_empty(self) -> None:
        """Ask whether to remove everything for good."""
        self._asking = bool(self.found or self.others)
        self.show()

    async def _empty(self) -> None:
        try:
            await asyncio.wrap_future(self.history.empty_trash())
        except OSError as error:
            self._said = f"Not emptied: {error.strerror or 'the disk refused it'}"
        else:
            self._said = "The trash is empty."
        await self._load()
