"""A note in the person's own editor: lent out as a file, taken back when it is whole."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..storage.drafts import Drafts
from ..terminal import editor
from ..terminal.clean import clean
from .desk import Desk, OpenEntry
from .notebook import Notebook

AS_IT_WAS = "The note is as it was."


@dataclass(frozen=True)
class Outcome:
    """What came of it: a line for the person, and the draft's file when that had to be kept."""

    said: str = ""
    kept: Path | None = None


class Editing:
    """Lends a note to an editor. What an editor left before, in a crash, comes first."""

    def __init__(self, notebook: Notebook, desk: Desk, environ: Mapping[str, str]) -> None:
        self._notebook = notebook
        self._desk = desk
        self._environ = environ
        self._left: list[str] = []
        self.said = ""

    @property
    def _drafts(self) -> Drafts:
        return self._notebook.drafts

    def look(self) -> None:
        """Look for drafts that an editor left; one that says what the note says is not needed."""
        self._left = []
        for name in self._drafts.left():
            page = self._notebook.named(name)
            if page and page.sealed:
                continue
            if page and self._says(name) == clean(page.record.note or ""):
                self._drafts.end(name)
            else:
                self._left.append(name)
        if self._left:
            self.said = "A note was left in an editor, not taken over yet."

    @property
    def waiting(self) -> bool:
        """Whether a draft that was left comes first."""
        return bool(self._left)

    def _says(self, name: str) -> str | None:
        try:
            return clean(self._drafts.text(name))
        except (OSError, ValueError):
            return None

    def edit(self, page: OpenEntry) -> Outcome:
        """Open the draft that was left, else this entry's note; take back what was written."""
        if self._left:
            name = self._left[0]
            page = self._notebook.named(name) or self._notebook.fresh()
        else:
            name = page.entry.path.stem
        self._notebook.page = page
        return self._written(page, name)

    def edit_this(self, page: OpenEntry) -> Outcome:
        """Open this entry's note, or its draft that was left, whatever else was left."""
        return self._written(page, page.entry.path.stem)

    def _written(self, page: OpenEntry, name: str) -> Outcome:
        if page.sealed:
            return Outcome("A newer supine wrote it; this one only shows it.")
        self._left = [one for one in self._left if one != name]
        try:
            with self._claimed(name) as free:
                outcome = self._lent(page, name) if free else Outcome("It is open elsewhere.")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            outcome = Outcome(f"No file for the editor: {reason}. {AS_IT_WAS}")
        if outcome.kept:
            self._left.insert(0, name)
        self.said = "" if outcome.kept else outcome.said
        return outcome

    @contextmanager
    def _claimed(self, name: str) -> Iterator[bool]:
        claim = self._drafts.claim(name)
        try:
            yield claim is not None
        finally:
            if claim:
                claim.release()

    def _lent(self, page: OpenEntry, name: str) -> Outcome:
        note = clean(page.record.note or "")
        fresh = f"{note}\n".encode() if note else b""
        before = self._drafts.begin(name, note)
        path = self._drafts.path(name)
        trouble = editor.edit(path, self._environ)
        try:
            if not path.exists() or self._drafts.held(name) == before == fresh:
                self._drafts.end(name)
                return Outcome(f"{trouble}. {AS_IT_WAS}" if trouble else "")
            if trouble:
                return Outcome(trouble, path)
            return self._taken(page, name, supersedes=before != fresh)
        except ValueError as error:
            return Outcome(f"It was not taken over: the draft {error}", path)

    def _taken(self, page: OpenEntry, name: str, *, supersedes: bool) -> Outcome:
        """Put what was written into the entry; the draft goes when that is on disk.

        A draft that was left may be older than the note, so that one is kept in the trash.
        """
        note = clean(self._drafts.text(name))
        if supersedes and page.record.note and page.entry.text:
            self._notebook.sessions.set_aside(page.entry)
        self._notebook.rewrite(page, note)
        if self._desk.save(page).result():
            self._drafts.end(name)
        return Outcome()
