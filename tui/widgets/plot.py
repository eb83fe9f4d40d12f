"""Pain before and after and the seconds of holds, a column for each day or week.

A row is a point of the scale, half a row half a point. The left half of a column is before, the
right half after: what lies in one row is told apart without a colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..journal.trend import Columns, Mean, Span
from .canvas import Line, Run

STEP = 3
"""Cells a week, and at most a day."""
LEAD = 4
"""Cells for the scale at the left."""
ROWS = 11
"""Of the scale, a row for each number from 10 down to 0."""
_BEFORE, _AFTER, _BOTH = "▖▘", "▗▝", "▄▀"
"""Each at the whole point, and half a point above it."""
_FALLS, _RISES = "▚", "▞"
_LEGEND: Line = (
    ("Pain  ", "bright"),
    (_BEFORE, "text"),
    (" before  ", "quiet"),
    (_AFTER, "accent"),
    (" after  ", "quiet"),
    (_BOTH, "accent"),
    (" the same", "quiet"),
)


@dataclass(frozen=True)
class Plot:
    """Columns in so many cells; days stand as far apart as there is room."""

    columns: Columns
    cells: int

    @property
    def step(self) -> int:
        """Cells a column."""
        daily, number = self.columns.daily, len(self.columns.spans)
        return max(1, min(STEP, self.cells // number)) if daily else STEP

    @property
    def _spans(self) -> Sequence[Span]:
        return self.columns.spans

    def pain(self) -> list[Line]:
        """Pain from 10 down to 0, with what the signs mean above and the days below."""
        rows = [self._row(value) for value in reversed(range(ROWS))]
        return [_LEGEND, *rows, *self._labels()]

    def _row(self, value: int) -> Line:
        scale = f"{value:>3} " if value % 2 == 0 else " " * LEAD
        return ((scale, "quiet"), *self._spread([_cell(one, value) for one in self._spans]))

    def bars(self) -> list[Line]:
        """Hold seconds as bars of three rows, ten seconds each, and in digits below."""
        rows: list[Line] = []
        for above in (20, 10, 0):
            cells = [_bar(one.hold_s or 0, above, min(2, self.step)) for one in self._spans]
            rows.append(((f"{above + 10:>3} ", "quiet"), *self._spread(cells)))
        return [*rows, self.seconds()]

    def seconds(self) -> Line:
        """The longest hold of each column in digits; where they have no room, where it changed."""
        told = [str(min(one.hold_s, 99)) if one.hold_s else "" for one in self._spans]
        words = told if self.step == STEP else _changes(told)
        return (("  s ", "quiet"), (self._written(words), "hold"))

    def _labels(self) -> list[Line]:
        """The months, or each Monday, and a sign below each column with a stop."""
        names = _mondays(self._spans) if self.columns.daily else _months(self._spans)
        lines: list[Line] = [((" " * LEAD + self._written(names), "quiet"),)]
        stops: list[Run] = [("!", "stop") if one.flagged else (" ", "text") for one in self._spans]
        if any(one.flagged for one in self._spans):
            lines.append(((" " * LEAD, "text"), *self._spread(stops)))
        return lines

    def _written(self, words: Sequence[str]) -> str:
        """Words below their columns; one that has no room there is left out."""
        line = ""
        for place, word in enumerate(words):
            at = place * self.step
            if word and (not line or len(line) < at) and at + len(word) <= self.cells:
                line = line.ljust(at) + word
        return line

    def _spread(self, cells: Sequence[Run]) -> Line:
        """Runs at equal distances, neighbours of one ink as one."""
        line: list[Run] = []
        for text, ink in cells:
            if line and (line[-1][1] == ink or not text.strip()):
                line[-1] = (line[-1][0] + text.ljust(self.step), line[-1][1])
            else:
                line.append((text.ljust(self.step), ink))
        return tuple(line)


def _cell(span: Span, value: int) -> Run:
    """What a column shows in the row of a number."""
    before, after = _halves(span.before), _halves(span.after)
    here = [half if half is not None and half // 2 == value else None for half in (before, after)]
    if sign := _sign(*here):
        return (sign, "text" if here[1] is None else "accent")
    if before is not None and after is not None:
        low, high = sorted((before // 2, after // 2))
        if low < value < high:
            return ("│", "line")
    return ("·", "line") if value == 0 else (" ", "text")


def _sign(before: int | None, after: int | None) -> str:
    """Before in the left half of a cell, after in the right one; both joined in one."""
    if before is not None and after is not None:
        return _BOTH[before % 2] if before == after else _FALLS if before > after else _RISES
    if before is not None:
        return _BEFORE[before % 2]
    return "" if after is None else _AFTER[after % 2]


def _halves(mean: Mean | None) -> int | None:
    """A mean in half points, the nearest one."""
    return None if mean is None else int(mean.value * 2 + 0.5)


def _bar(seconds: int, above: int, cells: int) -> Run:
    if seconds >= above + 10:
        return ("█" * cells, "hold")
    return ("▄" * cells, "hold") if seconds >= above + 5 else (" " * cells, "text")


def _months(spans: Sequence[Span]) -> list[str]:
    return _changes([f"{one.first:%b}" for one in spans])


def _mondays(spans: Sequence[Span]) -> list[str]:
    """The first day, and each Monday."""
    named = (place == 0 or one.first.weekday() == 0 for place, one in enumerate(spans))
    days = (f"{one.first.day} {one.first:%b}" for one in spans)
    return [day if name else "" for name, day in zip(named, days, strict=True)]


def _changes(words: Sequence[str]) -> list[str]:
    """Each word where it differs from the last one that was told."""
    last, told = "", []
    for word in words:
        told.append(word if word != last else "")
        last = word or last
    return told
