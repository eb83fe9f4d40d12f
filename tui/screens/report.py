"""A report to hand to a clinician: which days and which form, seen here, written to a file."""

import asyncio
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from ..coach.reporting import SUFFIXES, Journal, Wanted, journal, seen, written
from ..report.span import USUAL, Span, span
from ..report.text import WIDTH
from ..terminal.clean import clean_line
from ..terminal.remote import fetching
from ..widgets.canvas import Line, wrapped
from ..widgets.form import choices
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from .reading import Reading

_DAYS = {"1": ("2w", "2 weeks"), "2": (USUAL, "4 weeks"), "3": ("12w", "12 weeks")}
_ALL = "4"
_FORMS = {"t": "text", "d": "md", "h": "html", "c": "csv", "j": "json"}


class ReportScreen(Reading):
    """Keys choose days, form and notes; the sheet stands below as it will be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"choose({key!r})") for key in (*_DAYS, _ALL, *_FORMS, "n")),
        Binding("enter", "write", "write the file"),
    ]
    _journal: Journal | None = None
    _days = "2"
    _form = "text"
    _notes = False
    _said: tuple[str, ...] = ()

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
        for said in self._said:
            lines += [((row, "bright"),) for row in wrapped(said, self.inner)]
        if self._said:
            lines.append(())
        return [*lines, *self._preview(width)]

    def _preview(self, width: int) -> list[Line]:
        if self._journal is None:
            return [(("Reading the journal.", "quiet"),)]
        lines = seen(self._journal, self.coach.routine, self._wanted, min(width, WIDTH))
        return [((line, "text"),) for line in lines]

    def footer(self) -> tuple[Item, ...]:
        """Write it, read on, and back."""
        return (self.item("write"), *super().footer())

    def action_choose(self, key: str) -> None:
        """Choose the days, the form, or whether notes stand in it."""
        if key == "n":
            self._notes = not self._notes
        elif key in _FORMS:
            self._form = _FORMS[key]
        else:
            self._days = key
        self._say()

    def _say(self, *said: str) -> None:
        self._said = said
        self.show()

    def action_write(self) -> None:
        """Write the file, beside what goes on."""
        if self._journal:
            self.run_worker(self._write(self._journal, self._wanted))

    async def _write(self, read: Journal, wanted: Wanted) -> None:
        try:
            path = await asyncio.to_thread(self._made, read, wanted)
        except OSError as error:
            self._say(f"Not written: {error.strerror or 'the disk refused it'}.")
            return
        fetch = fetching(self.coach.cueing.where, path)
        how = ("To fetch it, on your own computer:", clean_line(fetch)) if fetch else ()
        self._say("Written, readable by you alone:", clean_line(str(path)), *how)

    def _made(self, read: Journal, wanted: Wanted) -> Path:
        """Make the report and write it; slow, for a thread."""
        text = written(read, self.coach.routine, wanted)
        return self.coach.recent.sessions.keep_report(wanted.name, SUFFIXES[wanted.form], text)
