"""Reports of the journal: what is read, how it is laid out, and which file it becomes."""

from dataclasses import dataclass
from datetime import date

from ..domain.record import Record
from ..domain.routine import Routine
from ..report.html import html
from ..report.markdown import markdown
from ..report.sheet import Sheet, sheet
from ..report.span import Span
from ..report.tables import as_csv, as_json
from ..report.text import preview, text
from ..storage.routines import passages
from ..storage.sessions import Entry, Sessions
from ..storage.toml import Unreadable
from ..terminal.clean import clean

SUFFIXES = {"text": "txt", "md": "md", "html": "html", "csv": "csv", "json": "json"}
"""The formats, and how the names of their files end."""
_SHEETS = {"text": text, "md": markdown, "html": html}
_TABLES = {"csv": as_csv, "json": as_json}


@dataclass(frozen=True)
class Wanted:
    """The days, the format, and whether notes stand in a sheet; in a table they always do."""

    span: Span
    form: str = "text"
    notes: bool = False

    @property
    def name(self) -> str:
        """What its file is called, without the suffix."""
        return f"report-{self.span.until}"


@dataclass(frozen=True)
class Journal:
    """The records that could be read, and the files that could not."""

    records: tuple[Record, ...]
    unread: tuple[Unreadable, ...]

    @property
    def first(self) -> date | None:
        """The day of the oldest entry."""
        return min((one.started.date() for one in self.records), default=None)


def journal(sessions: Sessions) -> Journal:
    """Read the whole journal; slow, for a worker."""
    found = list(sessions.every())
    records = tuple(one.record for one in found if isinstance(one, Entry))
    return Journal(records, tuple(one for one in found if isinstance(one, Unreadable)))


def written(read: Journal, routine: Routine, wanted: Wanted) -> str:
    """The report. Sheets hold nothing that a terminal or a browser would act on."""
    if table := _TABLES.get(wanted.form):
        return table(read.records, wanted.span)
    return clean(_SHEETS[wanted.form](_sheet(read, routine, wanted)))


def seen(read: Journal, routine: Routine, wanted: Wanted, room: int) -> list[str]:
    """The sheet as lines for a screen of so many columns."""
    return clean(preview(_sheet(read, routine, wanted), room)).split("\n")


def _sheet(read: Journal, routine: Routine, wanted: Wanted) -> Sheet:
    words, unread = passages("report"), len(read.unread)
    return sheet(read.records, routine, words, wanted.span, notes=wanted.notes, unread=unread)
