"""The whole journal: what can be done with its entries."""

import asyncio
from collections.abc import Coroutine
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.history import History
from ..coach.save_queue import EntryDraft
from ..journal.entry_summary import EntrySummary
from ..storage.toml import Unreadable
from ..terminal.clean import clean_line
from ..widgets.canvas import Line
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .history_list import EntryList
from .history_text import dated
from .words import content, texts

_UNDER_WAY = "This session is under way: it can be deleted when it is over."


class HistoryScreen(EntryList):
    """Opens, adds, deletes and brings back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", show=False),
        Binding("a", "add", show=False),
        Binding("d,delete", "delete", show=False),
        Binding("u", "undo", show=False),
        Binding("ctrl+z", "undo_or_suspend", show=False),
        Binding("t", "trash", show=False),
        Binding("v", "trend", show=False),
    ]

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap, history)
        self._asking: EntryDraft | None = None

    def head(self, width: int) -> list[Line]:
        """A question or a message, else a blank line."""
        if self._asking:
            return self._question(self._asking, width)
        problems = "; ".join(self.asked.problems)
        said, ink = (problems, "stop") if problems else self.said
        unsaved = self.coach.leaving.unsaved
        if unsaved:
            said, ink = clean_line(unsaved), "stop"
        return laid_out([Block((), ((said, ink),))], width, 0) if said else [()]

    def _question(self, page: EntryDraft, width: int) -> list[Line]:
        passages = content("history")
        record = page.record
        day = dated(record.started.date(), self.coach.today.date()).strip()
        which = f"{passages['delete'].title} {day}, {record.started:%H:%M}."
        blocks = [Block((), ((which, "bright"), *texts(passages["delete"])))]
        if any(not one.corrected for one in record.flags) or record.nerve_told:
            blocks.append(Block((), texts(passages["delete-flagged"], "stop"), gap=False))
        return [(), *laid_out(blocks, width, 0), ()]

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self._asking:
            return (("y", "delete"), ("n", "keep it"), self.item("safety"))
        if self.query_one(Input).has_focus:
            return (("enter", "to the list"), ("esc", "all entries"), ("F2", "safety"))
        if not self.history.entries:
            return (("a", "add"), ("t", "trash"), self.item("safety"), ("esc", "back"))
        return (
            ("enter", "open"),
            ("/", "find"),
            ("a", "add"),
            ("v", "trend"),
            ("t", "trash"),
            self.item("report"),
            self.item("safety"),
            ("esc", "back"),
        )

    def takes(self, key: str) -> bool:
        """The answers to the question; nothing else is a key then, but safety."""
        if self._asking is None or key in (*self.safety_keys, "ctrl+c"):
            return False
        page, self._asking = self._asking, None
        if key == "y":
            self._work(self._delete(page))
        elif key not in ("n", "escape"):
            self._asking = page
        return True

    def _work(self, work: Coroutine[Any, Any, None]) -> None:
        """Let something finish, even when the page is left meanwhile."""
        self.app.run_worker(work)

    def action_open(self) -> None:
        """Open the chosen entry whole."""
        if self.one is None:
            return
        page = self._page(self.one)
        if page is not None:
            self._open(page)

    def _page(self, one: EntrySummary) -> EntryDraft | None:
        found = self.history.open(one)
        if isinstance(found, Unreadable):
            self._say(f"Left as it is: {clean_line(str(found))}", "stop")
            return None
        return found

    def _open(self, page: EntryDraft) -> None:
        from .history_entry import EntryScreen

        self.said = ("", "")
        screen = EntryScreen(self.coach, self.keymap, self.history, page)
        self.app.push_screen(screen, lambda delete: self._ask(page) if delete else None)
        self._choose(page)

    def _choose(self, page: EntryDraft) -> None:
        """Let an entry be the chosen one, wherever it stands now."""
        name = page.stored.path.name
        places = (at for at, one in enumerate(self.found) if one.name == name)
        self.chosen = next(places, self.chosen)

    def _say(self, text: str, ink: str = "accent") -> None:
        self.said = (text, ink)
        if self.is_attached:
            self.show()

    def action_add(self) -> None:
        """Add an entry without a session."""
        from .history_add import AddScreen

        screen = AddScreen(self.coach, self.keymap, self.history)
        self.app.push_screen(screen, lambda _: self._open(screen.made) if screen.made else None)

    def action_delete(self) -> None:
        """Ask whether to move the chosen entry to the trash."""
        page = self._page(self.one) if self.one else None
        if page is not None:
            self._ask(page)

    def _ask(self, page: EntryDraft) -> None:
        if self.coach.active and page is self.coach.entry:
            self._say(_UNDER_WAY, "stop")
            return
        self._asking = page
        self.show()

    async def _delete(self, page: EntryDraft) -> None:
        day = dated(page.record.started.date(), self.coach.today.date())
        try:
            trashed = await asyncio.wrap_future(self.history.delete(page))
        except OSError as error:
            self._say(f"Not deleted: {error.strerror or 'the disk refused it'}", "stop")
            return
        self.history.forget(page, trashed)
        self._say(f"{day} is in the trash. u brings it back.")

    def action_undo(self) -> None:
        """Bring back what was deleted last."""
        if self.history.deleted:
            self._work(self._restore())
        else:
            self._say("Nothing was deleted just now; t opens the trash.", "quiet")

    def action_undo_or_suspend(self) -> None:
        """Bring back what was deleted last; with nothing to bring back, as everywhere."""
        if self.history.deleted:
            self._work(self._restore())
        else:
            self.run_worker(self.app.run_action("suspend"))

    async def _restore(self) -> None:
        deleted = self.history.deleted
        if deleted is None:
            return
        try:
            entry = await asyncio.wrap_future(self.history.restore(deleted))
        except OSError as error:
            self._say(f"Not brought back: {error.strerror or 'the disk refused it'}", "stop")
            return
        page = self.history.welcome(entry)
        if self.is_attached:
            self._choose(page)
        self._say("It is back.")

    def action_trash(self) -> None:
        """See what was deleted."""
        from .history_trash import TrashScreen

        self.said = ("", "")
        self.app.push_screen(TrashScreen(self.coach, self.keymap, self.history))

    def action_trend(self) -> None:
        """See pain and hold seconds over the weeks."""
        from .history_trend import TrendScreen

        self.app.push_screen(TrendScreen(self.coach, self.keymap, self.history))
