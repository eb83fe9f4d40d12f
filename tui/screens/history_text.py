"""What the history says: entries at the left, the month and the averages beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from ..journal import trend
from ..journal.calendar import Month
from ..journal.entry_summary import EntrySummary
from ..journal.query import Match
from ..journal.trend import Mean, Span
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, length, wrapped
from ..widgets.entries import EntryRow, entry_line
from ..widgets.month import MONTH_WIDTH, MonthFace, month_lines
from ..widgets.plot import LEAD, STEP, Week, label_lines, pain_lines, seconds_line
from ..widgets.text_pane import Block, laid_out
from .words import content, texts

LIST, MONTH = "list", "month"
"""The two panes of a narrow screen, one at a time."""
_BESIDE, _WIDE = 60, 96
"""From so many columns on the month stands beside the list, and the plot below the month."""
_WIDE_SIDE = 42
_PLOT_ROWS = 6
Found = tuple[EntrySummary, Match]


@dataclass(frozen=True)
class HistoryText:
    """The entries in view with the place of the chosen one, and what stands beside them.

    `head` are lines above everything: a question, or what was just done.
    """

    head: tuple[Line, ...]
    rows: Sequence[Found]
    chosen: int
    none: str
    month: Month | None
    entries: tuple[EntrySummary, ...]
    today: date
    pane: str

    def lines(self, width: int, height: int) -> list[Line]:
        """The whole body."""
        room = height - len(self.head)
        if width < _BESIDE:
            body = self._list(width) if self.pane == LIST else self._side(width, room)
            return [*self.head, *body]
        side = _WIDE_SIDE if width >= _WIDE else MONTH_WIDTH
        left = width - side - 3
        pairs = zip_longest(self._list(left), self._side(side, room), fillvalue=())
        return [*self.head, *(_beside(one, other, left + 3) for one, other in pairs)]

    def _list(self, width: int) -> list[Line]:
        if not self.rows:
            return laid_out([Block((), ((self.none, "quiet"),))], width, 0)
        rows = enumerate(self.rows)
        return [
            entry_line(entry_row(*row, self.today), width, chosen=place == self.chosen)
            for place, row in rows
        ]

    def _side(self, width: int, height: int) -> list[Line]:
        lines = month_lines(self._face) if self.month else []
        for more in (averages(self.entries, self.today, width), self._plot(width)):
            if len(lines) + 1 + len(more) <= height:
                lines += [(), *more]
        return lines

    @property
    def _face(self) -> MonthFace:
        month = self.month
        assert month is not None
        day = self.rows[self.chosen][0].day if self.rows else self.today
        today = self.today
        here = (month.year, month.month)
        return MonthFace(
            f"{date(month.year, month.month, 1):%B %Y}",
            month.weeks,
            month.counts,
            day.day if (day.year, day.month) == here else 0,
            today.day if (today.year, today.month) == here else 0,
        )

    def _plot(self, width: int) -> list[Line]:
        if width < _WIDE_SIDE:
            return []
        weeks = plotted(trend.weeks(self.entries, self.today, (width - LEAD) // STEP))
        return [legend(), *pain_lines(weeks, _PLOT_ROWS), *label_lines(weeks), seconds_line(weeks)]


def _beside(one: Line, other: Line, column: int) -> Line:
    return (*one, (" " * (column - length(one)), "text"), *other) if other else one


def entry_row(one: EntrySummary, match: Match, today: date) -> EntryRow:
    """An entry's line; a match takes the place of the note's beginning."""
    note = match.before if match.found else one.note[:200]
    return EntryRow(
        dated(one.day, today),
        one.pain,
        clean_line(f"other copy, {one.done}" if one.other else one.done),
        clean_line(note) + (" " if note.endswith(" ") else ""),
        clean_line(match.found),
        match.after and _kept_lead(match.after),
        one.flagged,
    )


def _kept_lead(text: str) -> str:
    return (" " if text.startswith(" ") else "") + clean_line(text)


def dated(day: date, today: date) -> str:
    """A day with its weekday, one of another year with that."""
    if day.year == today.year:
        return f"{day:%a} {day.day:>2} {day:%b}"
    return f"{day.day:>2} {day:%b} {day.year}"


def _value(mean: Mean | None) -> float | None:
    return mean.value if mean else None


def legend() -> Line:
    """What the signs of the plot mean."""
    return (
        ("Pain  ", "bright"),
        ("○", "text"),
        (" before  ", "quiet"),
        ("●", "accent"),
        (" after  ", "quiet"),
        ("◐", "accent"),
        (" the same", "quiet"),
    )


def plotted(spans: Sequence[Span]) -> list[Week]:
    """Weeks for the plot; the first week of a month has its name."""
    weeks = []
    named = ""
    for one in spans:
        month = f"{one.first:%b}"
        label = month if month != named else ""
        weeks.append(Week(_value(one.before), _value(one.after), one.hold_s, one.flagged, label))
        named = month
    return weeks


def averages(entries: tuple[EntrySummary, ...], today: date, width: int) -> list[Line]:
    """Averages over two and four weeks, with what they cannot say."""
    rows = [_average(trend.lately(entries, today, number), number) for number in (2, 4)]
    said = [((row, "quiet"),) for row in wrapped(_scatter(), width)]
    return [(("Pain before → after", "bright"),), *rows, *said]


def _scatter() -> str:
    return " ".join(text for text, _ in texts(content("history")["scatter"]))


def _average(span: Span, weeks: int) -> Line:
    means = " → ".join("-" if mean is None else str(mean) for mean in (span.before, span.after))
    days = f"{span.days} day{'' if span.days == 1 else 's'}"
    return ((f"{weeks} weeks  ", "quiet"), (means.ljust(11), "text"), (days, "quiet"))
