"""What the journal pane shows: values for the widgets, made from the latest entries."""

from ..coach.recent_entries import RecentEntries
from ..coach.save_queue import EntryDraft
from ..domain.record import Record
from ..domain.routine import Routine
from ..journal import summary
from ..terminal.clean import clean, clean_line
from ..widgets.journal import NotePage, Row


def open_note(recent: RecentEntries, current: EntryDraft | None, *, titled: bool) -> NotePage:
    """The open note, or the last session's when none was opened."""
    if recent.reason:
        reason = f"{clean(recent.reason)}\n\nThe file is left as it is."
        return NotePage("Not read", "", reason, "", titled)
    shown = recent.entry or recent.last
    if shown is None:
        return NotePage("", "", "j writes a note. It is kept here.", "", titled)
    record = shown.record
    heading, beside = _whose(record, this=shown is current)
    return NotePage(heading, beside, clean(record.note or ""), state(shown), titled)


def state(shown: EntryDraft) -> str:
    """Where a note stands: never called saved before it is on disk."""
    if shown.sealed:
        return "newer, only to read"
    if shown.trouble:
        return f"not saved yet: {clean_line(shown.trouble)}"
    if not shown.saved:
        return ""
    if shown.conflict:
        return "changed elsewhere, both kept"
    return f"saved {shown.saved_at:%H:%M}" if shown.saved_at else ""


def _whose(record: Record, *, this: bool) -> tuple[str, str]:
    when = summary.day(record.started)
    if this and record.status == "running":
        before = record.before.pain if record.before else None
        return "This session", "" if before is None else f"pain before {before}"
    if record.kind != "session":
        return "Note" if record.kind == "note" else "Rest day", when
    return ("This session" if this else "Session"), f"{when}  {summary.pain(record)}"


def rows(recent: RecentEntries, routine: Routine) -> tuple[Row, ...]:
    """The latest entries, and below them what could not be read, with line and reason."""
    unread = (Row("not read", "", clean_line(str(one))) for one in recent.unreadable)
    return (*(_row(one.record, routine) for one in recent.entries), *unread)


def _row(record: Record, routine: Routine) -> Row:
    day, done = summary.day(record.started), summary.done(record, routine)
    return Row(day.ljust(10), summary.pain(record), done, clean_line(record.note or ""))
