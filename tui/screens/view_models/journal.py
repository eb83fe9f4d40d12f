"""What the journal pane shows: the open entry's note, and the latest entries."""

from ...coach.recent_entries import RecentEntries
from ...coach.save_queue import EntryDraft
from ...domain.record import Record
from ...domain.routine import Routine
from ...journal import summary
from ...storage.toml import Unreadable
from ...terminal.clean import clean, clean_line
from ...widgets.journal import Row, ShownEntry


def shown_entry(
    recent: RecentEntries, current: EntryDraft | None, key: str, *, titled: bool
) -> ShownEntry:
    """The open entry, or the last session's when none was opened; `key` writes a note."""
    if recent.reason:
        reason = f"{clean(recent.reason)}\n\nThe file is left as it is."
        return ShownEntry("Not read", "", reason, "", titled)
    draft = recent.entry or recent.last
    if draft is None:
        return ShownEntry("", "", f"{key} writes a note. It is kept here.", "", titled)
    record = draft.record
    heading, beside = _whose(record, this=draft is current)
    return ShownEntry(heading, beside, clean(record.note or ""), save_state(draft), titled)


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
        return "Note" if record.kind == "note" else "Rest day", when
    return ("This session" if this else "Session"), f"{when}  {summary.pain(record)}"


def rows(recent: RecentEntries, routine: Routine) -> tuple[Row, ...]:
    """The latest entries, and below them what could not be read, with line and reason."""
    entries = [_row(one.record, routine) for one in recent.entries]
    return (*entries, *(_unreadable(one) for one in recent.unreadable))


def _row(record: Record, routine: Routine) -> Row:
    note = clean_line(record.note or "")
    return Row(
        summary.day(record.started).ljust(10),
        summary.pain(record),
        summary.done(record, routine),
        note,
    )


def _unreadable(one: Unreadable) -> Row:
    return Row("not read", "", clean_line(str(one)), "")
