"""A note in the person's own editor: lent out as a file, taken back when it is whole."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..terminal import editor
from ..terminal.clean import clean
from .recent_entries import RecentEntries
from .save_queue import EntryDraft, SaveQueue

AS_IT_WAS = "The note is as it was."


@dataclass(frozen=True)
class Outcome:
    """What came of it: a line for the person, and the draft's file when that had to be kept."""

    said: str = ""
    kept: Path | None = None


class ExternalEditor:
    """Lends a note to an editor. What an editor left before, in a crash, comes first."""

    def __init__(self, recent: RecentEntries, queue: SaveQueue, environ: Mapping[str, str]) -> None:
        self._recent = recent
        self._queue = queue
        self._drafts = recent.sessions.drafts
        self._environ = environ
        self._left: list[str] = []
        self.said = ""

    def look(self) -> None:
        """Look for drafts that an editor left; one that says what the note says is not needed."""
        self._left = []
        for name in self._drafts.left():
            draft = self._recent.named(name)
            if draft and draft.sealed:
                continue
            if draft and self._says(name) == clean(draft.record.note or ""):
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

    def edit(self, draft: EntryDraft) -> Outcome:
        """Open the draft that was left, else this entry's note; take back what was written."""
        if self._left:
            name = self._left[0]
            draft = self._recent.named(name) or self._recent.fresh()
        else:
            name = draft.stored.path.stem
        return self._written(self._recent.open_entry(draft), name)

    def refuse(self, reason: str) -> None:
        """Say why no editor can be opened."""
        self.said = reason

    def edit_this(self, draft: EntryDraft) -> Outcome:
        """Open this entry's note, or its draft that was left, whatever else was left."""
        return self._written(draft, draft.stored.path.stem)

    def _written(self, draft: EntryDraft, name: str) -> Outcome:
        if draft.sealed:
            return Outcome("A newer supine wrote it; this one only shows it.")
        self._left = [one for one in self._left if one != name]
        try:
            with self._drafts.claimed(name) as free:
                outcome = self._lent(draft, name) if free else Outcome("It is open elsewhere.")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            outcome = Outcome(f"No file for the editor: {reason}. {AS_IT_WAS}")
        if outcome.kept:
            self._left.insert(0, name)
        self.said = "" if outcome.kept else outcome.said
        return outcome

    def _lent(self, draft: EntryDraft, name: str) -> Outcome:
        note = clean(draft.record.note or "")
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
            return self._taken(draft, name, supersedes=before != fresh)
        except ValueError as error:
            return Outcome(f"It was not taken over: the draft {error}", path)

    def _taken(self, draft: EntryDraft, name: str, *, supersedes: bool) -> Outcome:
        """Put what was written into the entry; the draft goes when that is on disk.

        A draft that was left may be older than the note, so that one is kept in the trash.
        """
        note = clean(self._drafts.text(name))
        if supersedes and draft.record.note and draft.stored.text:
            self._recent.sessions.set_aside(draft.stored)
        self._recent.include(draft)
        saving = self._queue.change(draft, replace(draft.record, note=note or None))
        if saving and saving.result():
            self._drafts.end(name)
        return Outcome()
