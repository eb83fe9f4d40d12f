"""A report to hand to a clinician: which days and which form, seen here, written to a file."""

import asyncio
from datetime import date
from pathlib import Path
from typing import ClassVar

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.reporting import SUFFIXES, Journal, Wanted, journal, seen, written
from ..domain.routine import Routine
from ..report.span import USUAL, Span, span
from ..report.text import WIDTH
from ..terminal.clean import clean_line
from ..terminal.remote import fetching
from ..widgets.canvas import Line, wrapped
from ..widgets.choices import choices
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from .reading import Reading

_DAYS = {"1": ("2w", "2 weeks"), "2": (USUAL, "4 weeks"), "3": ("12w", "12 weeks")}
_ALL = "4"
_FORMS = {"t": "text", "d": "md", "h": "html", "c": "csv", "j": "json"}


class ReportScreen(Reading):
    """Keys choose days, form and notes; the sheet stands below as it will be."""

    DEAD_S: ClassVar[float] = 0.3

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self._journal: Journal | None = None
        self._days = "2"
        self._form = "text"
        self._notes = False
        self._told: list[str] = []

    def on_mount(self) -> None:
        """Read the journal beside what goes on."""
        super().on_mount()
        self.run_worker(self._read())

    async def _read(self) -> None:
        self._journal = await asyncio.to_thread(journal, self.coach.recent.sessions)
        self.show()

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Report", "", str(self._span))

    @property
    def _today(self) -> date:
        return self.coach.today.date()

    @property
    def _span(self) -> Span:
        if self._days != _ALL:
            return span(_DAYS[self._days][0], "", self._today)
        first = self._journal.first if self._journal else None
        return Span(min(first or self._today, self._today), self._today)

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self._span, self._form, self._notes)

    def text(self, width: int) -> list[Line]:
        """The choices, what was written, and the sheet."""
        days = [(key, says, key == self._days) for key, (_, says) in _DAYS.items()]
        days.append((_ALL, "everything", self._days == _ALL))
        forms = [(key, form, form == self._form) for key, form in _FORMS.items()]
        notes = [("n", "with notes" if self._notes else "without notes", self._notes)]
        if self._form in ("csv", "json"):
            notes = [("n", "with notes, always", True)]
        lines: list[Line] = [()]
        for lead, options in (("Days   ", days), ("Form   ", forms), ("Notes  ", notes)):
            lines += choices(lead, options, width)
        lines.append(())
        for told in self._told:
            lines += [((row, "bright"),) for row in wrapped(told, self.inner)]
        if self._told:
            lines.append(())
        return [*lines, *self._preview(width)]

    def _preview(self, width: int) -> list[Line]:
        if self._journal is None:
            return [(("Reading the journal.", "quiet"),)]
        lines = seen(self._journal, self.coach.routine, self._wanted, min(width, WIDTH))
        return [((line, "text"),) for line in lines]

    def footer(self) -> tuple[Item, ...]:
        """Write it, read on, and back."""
        return (("enter", "write the file"), *super().footer())

    def takes(self, key: str) -> bool:
        """Choose, or write the file."""
        if key in (*_DAYS, _ALL):
            self._days = key
        elif key in _FORMS:
            self._form = _FORMS[key]
        elif key == "n":
            self._notes = not self._notes
        elif key == "enter":
            self.run_worker(self._write())
            return True
        else:
            return False
        self._told = []
        return True

    async def _write(self) -> None:
        if self._journal is None:
            return
        wanted, routine = self._wanted, self.coach.routine
        try:
            path = await asyncio.to_thread(self._kept, self._journal, routine, wanted)
        except OSError as error:
            self._told = [f"Not written: {error.strerror or 'the disk refused it'}."]
        else:
            self._told = ["Written, readable by you alone:", clean_line(str(path))]
            if fetch := fetching(self.coach.cueing.where, path):
                self._told += ["To fetch it, on your own computer:", clean_line(fetch)]
        self.show()

    def _kept(self, read: Journal, routine: Routine, wanted: Wanted) -> Path:
        """Make the report and write it; slow, for a thread."""
        text, sessions = written(read, routine, wanted), self.coach.recent.sessions
        return sessions.keep_report(wanted.name, SUFFIXES[wanted.form], text)
