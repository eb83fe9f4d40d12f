"""The journal pane with the coach behind it: what it shows, and an entry opened, written, left."""

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.recent_entries import RecentEntries
from ..coach.save_queue import EntryDraft
from ..domain.record import Record
from ..domain.routine import Routine
from ..journal import summary
from ..storage.toml import Unreadable
from ..terminal.clean import clean, clean_line
from ..widgets.journal import EntryList, Head, Row, ShownEntry
from ..widgets.note import NotePad


def shown_entry(recent: RecentEntries, current: EntryDraft | None, key: str) -> ShownEntry:
    """The open entry, or the last session's when none was opened; `key` writes a note."""
    if recent.reason:
        reason = f"{clean(recent.reason)}\n\nThe file is left as it is."
        return ShownEntry("Not read", "", reason)
    draft = recent.entry or recent.last
    if draft is None:
        return ShownEntry("", "", f"{key} writes a note. It is kept here.")
    record = draft.record
    heading, beside = _whose(record, this=draft is current)
    return ShownEntry(heading, beside, clean(record.note or ""), save_state(draft))


def save_state(draft: EntryDraft) -> str:
    """Where a note stands: never called saved before it is on disk."""
    if draft.sealed:
        return "newer, only to read"
    if draft.trouble:
        return f"not saved yet: {clean_line(draft.trouble)}"
    if not draft.saved:
        return ""
    if draft.conflict:
        return "changed elsewhere, both kept"
    return f"saved {draft.saved_at:%H:%M}" if draft.saved_at else ""


def _whose(record: Record, *, this: bool) -> tuple[str, str]:
    when = summary.day(record.started)
    if this and record.status == "running":
        before = record.pain_before
        return "This session", "" if before is None else f"pain before {before}"
    if record.kind != "session":
        return {"note": "Note", "rest": "Rest day"}.get(record.kind, "What you can do"), when
    return ("This session" if this else "Session"), f"{when}  {summary.pain(record)}"


def latest_rows(
    recent: RecentEntries, routine: Routine, without: EntryDraft | None = None
) -> tuple[Row, ...]:
    """The listed entries, and below them what could not be read, with line and reason."""
    entries = [_entry_row(one.record, routine) for one in recent.listed(without)]
    return (*entries, *(_unreadable(one) for one in recent.unreadable))


def _entry_row(record: Record, routine: Routine) -> Row:
    note = clean_line(record.note or "")
    return Row(
        summary.day(record.started).ljust(10),
        summary.pain(record),
        summary.done(record, routine),
        note,
    )


def _unreadable(one: Unreadable) -> Row:
    return Row("not read", "", clean_line(str(one)), "")


class JournalPane(Vertical):
    """The journal beside the session."""

    pad = getters.query_one(NotePad)
    entries = getters.query_one(EntryList)

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(id="journal")
        self._coach, self._keymap = coach, keymap

    def compose(self) -> ComposeResult:
        """Head, note and list."""
        yield Head(id="head")
        yield NotePad(id="pad")
        yield EntryList(id="rows")

    def fill(self) -> None:
        """Bring note and list up to date."""
        recent, key = self._coach.recent, self._keymap.shown("note")
        entry = shown_entry(recent, self._coach.entry, key)
        self.query_one(Head).view, self.pad.text = entry, entry.text
        self.entries.key = self._keymap.shown("history")
        self.entries.view = latest_rows(recent, self._coach.routine, self._coach.under_way)

    async def write(self) -> None:
        """Write this session's note, else today's own."""
        self._coach.open_note()
        await self._open()

    def take_chosen(self) -> EntryDraft | None:
        """The entry chosen in the list, else this session's or today's."""
        recent = self._coach.recent
        if self.entries.has_focus and self.entries.view:
            chosen = recent.open(self.entries.chosen, self._coach.under_way)
            return recent.entry if chosen else None
        return self._coach.open_note()

    async def leave(self) -> None:
        """Show the note to read again, and give the keys back."""
        await self.pad.stop_writing()
        self.screen.set_focus(None)

    async def _open(self) -> None:
        draft = self._coach.recent.entry
        if draft and draft.sealed:
            await self.leave()
        else:
            await self.pad.write((draft and draft.record.note) or "")

    @on(EntryList.Opened)
    async def open_entry(self, event: EntryList.Opened) -> None:
        """Open an entry of the list for writing."""
        if self._coach.recent.open(event.place, self._coach.under_way):
            await self._open()

    @on(NotePad.Written)
    def keep_note(self, event: NotePad.Written) -> None:
        """Keep what is written."""
        self._coach.write(event.text)
