"""The journal beside the session: the latest entries, and the note that is open."""

from dataclasses import replace

from ..domain.record import Record
from ..storage.drafts import Drafts
from ..storage.sessions import Entry, Sessions
from ..storage.toml import Unreadable
from .desk import Clock, Desk, OpenEntry

LATEST = 36
"""As many entries as a tall screen can show."""


class Notebook:
    """The latest entries, newest first, and the page whose note is shown or written."""

    def __init__(self, sessions: Sessions, desk: Desk, clock: Clock) -> None:
        self.sessions = sessions
        self._desk = desk
        self._clock = clock
        self.pages: list[OpenEntry] = []
        self.unreadable: list[Unreadable] = []
        self.page: OpenEntry | None = None
        self.reason = ""

    def open(self, place: int) -> bool:
        """Open the entry at a place of the list; a file that was not read says why instead."""
        self.reason = ""
        if place < len(self.pages):
            self.page = self.pages[place]
            return True
        self.reason = str(self.unreadable[place - len(self.pages)])
        return False

    def load(self, most: int = LATEST) -> list[Entry | Unreadable]:
        """Read the latest entries; slow, for a worker."""
        return self.sessions.recent(most)

    def show(self, found: list[Entry | Unreadable]) -> None:
        """Take what was read; pages that are already open stay in front."""
        self.unreadable = [one for one in found if isinstance(one, Unreadable)]
        entries = [one for one in found if isinstance(one, Entry)]
        pages = [self._desk.take(one) for one in entries if one.record.conflict_of is None]
        self.pages = [one for one in self.pages if one not in pages] + pages

    def add(self, page: OpenEntry) -> None:
        """Put a new page on top and open it."""
        if page not in self.pages:
            self.pages.insert(0, page)
        self.page = page

    def include(self, page: OpenEntry) -> None:
        """Put an entry among the latest ones, by its time, unless it is older than all of them."""
        if page in self.pages or page.record.conflict_of is not None:
            return
        later = sum(one.entry.path.name > page.entry.path.name for one in self.pages)
        if later < LATEST:
            self.pages.insert(later, page)

    def drop(self, page: OpenEntry) -> None:
        """Show an entry no longer."""
        self.pages = [one for one in self.pages if one is not page]
        self.page = None if self.page is page else self.page

    @property
    def drafts(self) -> Drafts:
        """The notes that are in an editor."""
        return self.sessions.drafts

    def named(self, name: str) -> OpenEntry | None:
        """The entry whose file has this name, if it can be read."""
        entry = self.sessions.named(name)
        return self._desk.take(entry) if entry else None

    def fresh(self) -> OpenEntry:
        """A note of its own; its file comes with its first change."""
        return self._desk.new(Record(kind="note", started=self._clock.now().replace(microsecond=0)))

    @property
    def last(self) -> OpenEntry | None:
        """The newest session."""
        return next((one for one in self.pages if one.record.kind == "session"), None)

    def today(self) -> OpenEntry:
        """Today's own note; its file comes with the first character."""
        now = self._clock.now()
        for one in self.pages:
            day = one.record.started.date()
            if one.record.kind == "note" and day == now.date() and not one.sealed:
                self.page = one
                return one
        self.page = self.fresh()
        return self.page

    def write(self, text: str) -> None:
        """Let the open page's note say `text`; it is on disk within a second."""
        page = self.page
        if page is not None and not page.sealed and text != (page.record.note or ""):
            self.rewrite(page, text, typing=True)

    def rewrite(self, page: OpenEntry, text: str, *, typing: bool = False) -> None:
        """Let a page's note say something else."""
        self.include(page)
        self._desk.change(page, replace(page.record, note=text or None), typing=typing)
