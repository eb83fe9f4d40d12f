"""What the history and its trash share: rows of which one is chosen, and a question."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.history import History
from ..coach.save_queue import EntryDraft
from ..storage.trash import Trashed
from ..stylesheets import sheet
from ..widgets.canvas import Line, Run
from ..widgets.text_pane import TextPane
from .base_screen import BaseScreen

Row = TypeVar("Row")


@dataclass
class Selection(Generic[Row]):
    """Some rows, the place of the chosen one, and the place of the first one in view."""

    rows: Sequence[Row] = ()
    place: int = 0
    top: int = 0

    @property
    def chosen(self) -> Row | None:
        """The chosen row."""
        return self.rows[self.place] if self.rows else None

    def take(self, rows: Sequence[Row]) -> None:
        """Show other rows; the place stays, as far as there is one."""
        self.rows = rows
        self.move(0)

    def move(self, by: int) -> None:
        """Choose another row."""
        self.place = max(0, min(self.place + by, len(self.rows) - 1))

    def in_view(self, height: int) -> Sequence[Row]:
        """As many rows as have room, the chosen one among them.

        The view moves by half of it: that sends less than a row with each step.
        """
        if not self.top <= self.place < self.top + height:
            self.top = self.place - height // 2
        self.top = max(0, min(self.top, len(self.rows) - height))
        return self.rows[self.top : self.top + height]


Work = Coroutine[Any, Any, str]
"""Work on the disk, and what is said when it is done."""


@dataclass(frozen=True)
class Question:
    """How it is asked at a width, and what `y` then does."""

    lines: Callable[[int], list[Line]]
    yes: Callable[[], None]


class EntriesScreen(BaseScreen):
    """Entries of which one is chosen, and what was said last."""

    CSS_PATH = [sheet("history.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)"),
        Binding("down", "move(1)"),
        Binding("y", "yes", "yes"),
        Binding("n", "no", "no"),
    ]
    board = getters.query_one(TextPane)

    def __init__(
        self, coach: Coach, keymap: Keymap, history: History, rows: Selection[Any]
    ) -> None:
        super().__init__(coach, keymap)
        self.history = history
        self.said: Run = ("", "")
        self.question: Question | None = None
        self._rows = rows

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A question lets nothing else through but its answers and safety."""
        if self.question:
            return action in ("yes", "no", "escape", "safety", "interrupt")
        return action not in ("yes", "no")

    def action_move(self, by: int) -> None:
        """Choose another row."""
        self._rows.move(by)
        self.say("")

    def ask(self, question: Question) -> None:
        """Ask before something is removed."""
        self.question = question
        self.show()

    def action_no(self) -> None:
        """Leave all as it is."""
        self.question = None
        self.show()

    def action_yes(self) -> None:
        """Remove it."""
        if question := self.question:
            question.yes()
        self.action_no()

    async def action_escape(self) -> None:
        """Leave all as it is, or leave."""
        if self.question:
            self.action_no()
        else:
            self.dismiss(False)

    def work(self, work: Work, refused: str) -> None:
        """Let something finish, even when the screen is left meanwhile, and say what came of it."""
        self.app.run_worker(self._finish(work, refused))

    async def _finish(self, work: Awaitable[str], refused: str) -> None:
        try:
            self.say(await work)
        except OSError as error:
            self.say(f"{refused}: {error.strerror or 'the disk refused it'}", "stop")

    async def restore(self, trashed: Trashed) -> EntryDraft:
        """Bring a deleted entry back into the journal. Raises OSError."""
        entry = await asyncio.wrap_future(self.history.restore(trashed))
        return self.history.welcome(entry)

    def say(self, text: str, ink: str = "accent") -> None:
        """Say something above the list, or nothing."""
        self.said = (text, ink)
        if self.is_attached:
            self.show()
