"""Sessions that broke off: found at the start, kept as they are, or gone on with."""

from contextlib import suppress
from datetime import datetime

from ..domain import bookmark
from ..domain.routine import Routine
from .desk import Desk, OpenEntry
from .notebook import Notebook

AGAIN_S = 5.0
"""How far apart it is looked whether a session still runs elsewhere."""


class Interrupted:
    """The session that broke off, until it is decided what becomes of it."""

    def __init__(self, desk: Desk, notebook: Notebook) -> None:
        self._desk = desk
        self._notebook = notebook
        self._page: OpenEntry | None = None
        self.elsewhere: OpenEntry | None = None
        self.due: float | None = None

    @property
    def page(self) -> OpenEntry | None:
        """Its entry, unless that was deleted or says something else by now."""
        page = self._page
        return page if page in self._notebook.pages and _broken_off(page) else None

    def look(self, own: OpenEntry | None, now: float) -> None:
        """Look for a running session other than one's own; one that runs elsewhere is let be."""
        self.elsewhere = None
        for page in self._notebook.pages:
            if page is not own and _broken_off(page):
                with suppress(OSError):  # where nothing can be claimed, nothing can be told
                    self._sort(page)
        self.due = now + AGAIN_S if self.elsewhere else None

    def look_again(self, own: OpenEntry | None, now: float) -> None:
        """Look whether what ran elsewhere still does; its file tells how it ended."""
        if self.elsewhere and self._desk.claim_again(self.elsewhere):
            self.look(own, now)
        self.due = now + AGAIN_S if self.elsewhere else None

    def _sort(self, page: OpenEntry) -> None:
        if self._desk.claim(page):
            self._page = self.page or page
        else:
            self.elsewhere = page

    def can_resume(self, routine: Routine, now: datetime) -> bool:
        """Whether it may be gone on with."""
        return self.page is not None and bookmark.can_resume(self.page.record, routine, now)

    def take(self) -> OpenEntry | None:
        """Take the session; what becomes of it is decided."""
        page, self._page = self.page, None
        return page

    def keep(self) -> None:
        """Keep what was held; the session is over."""
        page = self.take()
        if page:
            self._desk.change(page, bookmark.broken_off(page.record))
            self._desk.tick()


def _broken_off(page: OpenEntry | None) -> bool:
    """Whether an entry says that its session is under way, and may be written."""
    return page is not None and page.record.status == "running" and not page.sealed
