"""The whole journal: found, chosen, opened, added to, deleted and brought back."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import getters, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.history import History
from ..coach.save_queue import EntryDraft
from ..storage.toml import Unreadable
from ..storage.trash import Trashed
from ..terminal.clean import clean_line
from ..widgets.canvas import Line
from ..widgets.entries import dated
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.line_field import FindField
from ..widgets.text_pane import Block, laid_out
from .entries_screen import EntriesScreen, Question
from .history_entry import EntryScreen
from .history_reading import AddScreen, TrendScreen
from .history_text import HistoryText, ListedEntries, question
from .history_trash import TrashScreen

_UNDER_WAY = "This session is under way: it can be deleted when it is over."
_HINT = "words  #tag  since:4w  pain:>4  flag:nerve"


class HistoryScreen(EntriesScreen):
    """The list of entries, the field that finds some, and what is done with the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "pages(-1)"),
        Binding("pagedown,space", "pages(1)"),
        Binding("home", "move(-999999)"),
        Binding("end", "move(999999)"),
        Binding("left", "month(-1)"),
        Binding("right", "month(1)"),
        Binding("tab,shift+tab", "pane"),
        Binding("enter", "open", "open"),
        Binding("slash", "find", "find"),
        Binding("a", "add", "add"),
        Binding("v", "trend", "trend"),
        Binding("t", "trash", "trash"),
        Binding("d,delete", "delete"),
        Binding("u,ctrl+z", "undo"),
    ]
    field = getters.query_one(FindField)

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        self.entries = ListedEntries(history)
        super().__init__(coach, keymap, history, self.entries)
        self._month = False

    def compose(self) -> ComposeResult:
        """The list, and a field to find something."""
        yield from super().compose()
        yield FindField(_HINT)

    def on_mount(self) -> None:
        """Show what is known, and read on."""
        super().on_mount()
        self.run_worker(self._read())

    async def _read(self) -> None:
        """Read slice by slice; each shows at once."""
        self.history.begin()
        while self.history.show(await asyncio.wrap_future(self.history.read())):
            self.show()
        self.show()

    def on_screen_resume(self) -> None:
        """What was changed meanwhile shows."""
        self.history.refresh()
        super().on_screen_resume()

    def fill(self) -> None:
        """Lay out what is in view."""
        self.entries.refresh()
        super().fill()
        head = self._head()
        height = self._height(len(head))
        text = HistoryText(self.entries, self.coach.today.date())
        self.board.view = (*head, *text.lines(self.inner, height, month=self._month))

    def _height(self, head: int) -> int:
        return max(1, self.room - self.field.display - head)

    def _head(self) -> list[Line]:
        """A question or a message, else a blank line."""
        if self.question:
            return self.question.lines(self.inner)
        said, ink = self.said
        if problems := self.coach.leaving.unsaved or "; ".join(self.entries.query.problems):
            said, ink = clean_line(problems), "stop"
        return laid_out([Block((), ((said, ink),))], self.inner, 0) if said else [()]

    def heading(self) -> Heading:
        """What this is, and how many entries there are."""
        return Heading("History", "", self.entries.count)

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.question:
            return self.item("yes", "delete"), self.item("no", "keep it"), self.item("safety")
        if self.field.has_focus:
            all_of_them = self.item("escape", "all entries")
            return ("enter", "to the list"), all_of_them, self.item("safety")
        if not self.history.entries:
            return self.items("add", "trash", "safety", "escape")
        entry = ("open", "find", "add", "trend", "trash", "report")
        return self.items(*entry, "safety", "escape")

    def action_pages(self, by: int) -> None:
        """Move by what is in view."""
        self.action_move(by * max(1, self._height(1) - 1))

    def action_month(self, by: int) -> None:
        """Go to the month before, or to the next one."""
        self.entries.go_to_month(by)
        self.say("")

    def action_pane(self) -> None:
        """On a narrow screen: the month instead of the list, or the list again."""
        self._month = not self._month
        self.show()

    def action_find(self) -> None:
        """Write what to look for."""
        self._month = False
        self.say("")
        self.field.find()

    @on(FindField.Changed)
    def _find(self, event: FindField.Changed) -> None:
        self.entries.find(event.value, self.coach.today.date())
        self.show()

    async def action_escape(self) -> None:
        """Leave the question, else the search, else the history."""
        if self.question or not self.field.end():
            await super().action_escape()

    def action_open(self) -> None:
        """Open the chosen entry whole."""
        if draft := self._chosen():
            self._open(draft)

    def _chosen(self) -> EntryDraft | None:
        """The chosen entry in hand; where it cannot be read, that is said."""
        opened = self.history.open(self.entries.chosen) if self.entries.chosen else None
        if isinstance(opened, Unreadable):
            self.say(f"Left as it is: {clean_line(str(opened))}", "stop")
            return None
        return opened

    def _open(self, draft: EntryDraft) -> None:
        self.say("")
        screen = EntryScreen(self.coach, self.keymap, self.history, draft)
        self.app.push_screen(screen, lambda delete: self._left(draft, delete=bool(delete)))
        self.entries.choose(draft.stored.path.name)

    def _left(self, draft: EntryDraft, *, delete: bool) -> None:
        """The entry that was open stays the chosen one, wherever it stands now."""
        self.entries.choose(draft.stored.path.name)
        if delete:
            self._ask(draft)
        else:
            self.show()

    def action_add(self) -> None:
        """Add an entry without a session."""
        screen = AddScreen(self.coach, self.keymap, self.history)
        self.app.push_screen(screen, lambda _: self._open(screen.made) if screen.made else None)

    def action_delete(self) -> None:
        """Ask whether to move the chosen entry to the trash."""
        if draft := self._chosen():
            self._ask(draft)

    def _ask(self, draft: EntryDraft) -> None:
        if self.coach.active and draft is self.coach.entry:
            self.say(_UNDER_WAY, "stop")
            return
        lines = partial(question, draft.record, self.coach.today.date())
        self.ask(Question(lines, lambda: self.work(self._delete(draft), "Not deleted")))

    async def _delete(self, draft: EntryDraft) -> str:
        self.history.forget(draft, await asyncio.wrap_future(self.history.delete(draft)))
        day = dated(draft.record.started.date(), self.coach.today.date())
        return f"{day} is in the trash. u brings it back."

    def action_undo(self) -> None:
        """Bring back what was deleted last; with nothing to bring back, as everywhere."""
        if not self.history.deleted:
            self.say("Nothing was deleted just now; t opens the trash.", "quiet")
            raise SkipAction
        self.work(self._restore(self.history.deleted), "Not brought back")

    async def _restore(self, deleted: Trashed) -> str:
        draft = await self.restore(deleted)
        self.entries.choose(draft.stored.path.name)
        return "It is back."

    def action_trash(self) -> None:
        """See what was deleted."""
        self.say("")
        self.app.push_screen(TrashScreen(self.coach, self.keymap, self.history))

    def action_trend(self) -> None:
        """See pain and hold seconds over the weeks."""
        self.app.push_screen(TrendScreen(self.coach, self.keymap, self.history))
