"""Sessions that broke off: found at the start, kept as they are, or gone on with."""

from contextlib import suppress
from datetime import datetime

from ..domain import bookmark
from ..domain.routine import Routine
from .desk import Desk, OpenEntry
from .notebook import Notebook


class Interrupted:
    """The session that broke off, until it is decided what becomes of it."""

    def __init__(self, desk: Desk, notebook: Notebook) -> None:
        self._desk = desk
        self._notebook = notebook
        self.page: OpenEntry | None = None
        self.elsewhere: OpenEntry | None = None

    def look(self, own: OpenEntry | None) -> None:
        """Look for a running session other than one's own; one that runs elsewhere is let be."""
        for page in self._notebook.pages:
            if page is not own and page.record.status == "running":
                with suppress(OSError):  # where nothing can be claimed, nothing can be told
                    self._sort(page)

    def _sort(self, page: OpenEntry) -> None:
        if self._desk.claim(page):
            self.page = self.page or page
        else:
            self.elsewhere = page

    def can_resume(self, routine: Routine, now: datetime) -> bool:
        """Whether it may be gone on with."""
        return self.page is not None and bookmark.can_resume(self.page.record, routine, now)

    def take(self) -> OpenEntry | None:
        """Take the session; what becomes of it is decided."""
        page, self.page = self.page, None
        return page

    def keep(self) -> None:
        """Keep what was held; the session is over."""
        page = self.take()
        if page:
            self._desk.change(page, bookmark.broken_off(page.record))
            self._desk.tick()
