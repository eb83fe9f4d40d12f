"""Pain before and after and the seconds of holds, a column for each week."""

from collections.abc import Sequence

from ..journal.trend import Mean, Span
from .canvas import Line, Run

STEP = 3
"""Cells a week."""
LEAD = 4
"""Cells for the scale at the left."""
BEFORE, AFTER, BOTH = "○", "●", "◐"
_LEGEND: Line = (
    ("Pain  ", "bright"),
    (BEFORE, "text"),
    (" before  ", "quiet"),
    (AFTER, "accent"),
    (" after  ", "quiet"),
    (BOTH, "accent"),
    (" the same", "quiet"),
)
_MOST_PAIN = 10


def pain_lines(weeks: Sequence[Span], rows: int) -> list[Line]:
    """Pain from 10 down to 0 in so many rows, with what the signs mean above and months below."""
    lines: list[Line] = [_LEGEND]
    for row in range(rows):
        value = round(_MOST_PAIN * (rows - 1 - row) / (rows - 1))
        scale = f"{value:>3} " if rows < _MOST_PAIN or value % 2 == 0 else "    "
        cells = [_cell(one, rows - 1 - row, rows - 1) for one in weeks]
        lines.append(((scale, "quiet"), *_spread(cells)))
    return [*lines, *_labels(weeks)]


def _cell(week: Span, level: int, top: int) -> Run:
    before, after = (_level(one, top) for one in (week.before, week.after))
    if level in (before, after):
        sign = BOTH if before == after else BEFORE if level == before else AFTER
        return (sign, "text" if sign == BEFORE else "accent")
    if before is not None and after is not None and min(before, after) < level < max(before, after):
        return ("│", "line")
    return ("·", "line") if level == 0 else (" ", "text")


def _level(mean: Mean | None, top: int) -> int | None:
    return None if mean is None else int(mean.value * top / _MOST_PAIN + 0.5)


def hold_lines(weeks: Sequence[Span]) -> list[Line]:
    """Hold seconds as bars of three rows, ten seconds each, and in digits below."""
    lines: list[Line] = []
    for row in range(3):
        above = (2 - row) * 10
        scale = f"{above + 10:>3} "
        cells = [_bar(one.hold_s or 0, above) for one in weeks]
        lines.append(((scale, "quiet"), *_spread(cells)))
    return [*lines, seconds_line(weeks)]


def _bar(seconds: int, above: int) -> Run:
    if seconds >= above + 10:
        return ("██", "hold")
    return ("▄▄", "hold") if seconds >= above + 5 else ("  ", "text")


def seconds_line(weeks: Sequence[Span]) -> Line:
    """The longest hold of each week in digits."""
    cells: list[Run] = [(str(min(one.hold_s, 99)) if one.hold_s else " ", "hold") for one in weeks]
    return (("  s ", "quiet"), *_spread(cells))


def _labels(weeks: Sequence[Span]) -> list[Line]:
    """The months below their first weeks, and a sign below each week with a stop."""
    months = [f"{one.first:%b}" for one in weeks]
    names = (
        ("" if month == before else month[:STEP]).ljust(STEP)
        for before, month in zip(["", *months], months, strict=False)
    )
    stops = [("!", "stop") if one.flagged else (" ", "text") for one in weeks]
    lines: list[Line] = [((" " * LEAD + "".join(names), "quiet"),)]
    if any(one.flagged for one in weeks):
        lines.append((("    ", "text"), *_spread(stops)))
    return lines


def _spread(cells: Sequence[Run]) -> Line:
    """Runs at equal distances, neighbours of one ink as one."""
    line: list[Run] = []
    for text, ink in cells:
        if line and (line[-1][1] == ink or not text.strip()):
            line[-1] = (line[-1][0] + text.ljust(STEP), line[-1][1])
        else:
            line.append((text.ljust(STEP), ink))
    return tuple(line)
