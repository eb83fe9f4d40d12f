"""The chart of the sheet: pain by day, and where something grave was reported."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from .points import Point
from .span import Span, short

_WIDE, _HIGH = 720, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 26, 8, 22, 22
_BEFORE, _AFTER = "#8a8a8a", "#14685c"


def chart(points: Sequence[Point], span: Span) -> str:
    """A ring before, a filled dot after, a square on a day of rest; marks where it was stopped."""
    body = "\n".join([*_grid(span), *_marks(points, span), *_legend()])
    return (
        f'<svg viewBox="0 0 {_WIDE} {_HIGH}" role="img" font-size="11" fill="#444">\n'
        "<title>Pain before and after each session, and on days of rest, 0 to 10</title>\n"
        f"{body}\n</svg>"
    )


def _y(pain: int) -> float:
    return round(_TOP + (10 - pain) * (_HIGH - _TOP - _BOTTOM) / 10, 1)


def _placed(points: Sequence[Point], span: Span) -> Iterator[tuple[float, Point]]:
    """Each point with its place; sessions of one day stand side by side within the day."""
    days = (span.until - span.since).days + 1
    wide = (_WIDE - _LEFT - _RIGHT) / days
    for day, same in groupby(points, key=lambda one: one.day):
        inside = list(same)
        for nth, one in enumerate(inside):
            share = (day - span.since).days + (nth + 1) / (len(inside) + 1)
            yield round(_LEFT + wide * share, 1), one


def _grid(span: Span) -> Iterator[str]:
    for pain in (0, 5, 10):
        y = _y(pain)
        yield f'<path d="M{_LEFT} {y}H{_WIDE - _RIGHT}" stroke="#ccc"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{pain}</text>'
    weeks = span.weeks
    for place, week in enumerate(weeks):
        if place % -(-len(weeks) // 8):
            continue
        share = (week.since - span.since).days / ((span.until - span.since).days + 1)
        x = round(_LEFT + share * (_WIDE - _LEFT - _RIGHT), 1)
        yield f'<path d="M{x} {_TOP}V{_HIGH - _BOTTOM + 4}" stroke="#e4e4e4"/>'
        yield f'<text x="{x + 3}" y="{_HIGH - 6}">{short(week.since)}</text>'


def _marks(points: Sequence[Point], span: Span) -> Iterator[str]:
    for x, one in _placed(points, span):
        if one.before is not None and one.after is not None:
            yield f'<path d="M{x} {_y(one.before)}V{_y(one.after)}" stroke="#9a9a9a"/>'
        if one.before is not None:
            yield (_square if one.rest else _ring)(x, _y(one.before))
        if one.after is not None:
            yield f'<circle cx="{x}" cy="{_y(one.after)}" r="3" fill="{_AFTER}"/>'
        if one.mark:
            yield _MARKS[one.mark](x, _HIGH - _BOTTOM - 9)


def _ring(x: float, y: float) -> str:
    return f'<circle cx="{x}" cy="{y}" r="4.5" fill="#fff" stroke="{_BEFORE}" stroke-width="1.6"/>'


def _square(x: float, y: float) -> str:
    corner = f'x="{x - 4}" y="{y - 4}" width="8" height="8"'
    return f'<rect {corner} fill="#fff" stroke="{_BEFORE}" stroke-width="1.6"/>'


def _triangle(x: float, y: float) -> str:
    return f'<path d="M{x} {y}l5 9h-10z" fill="#a33"/>'


def _cross(x: float, y: float) -> str:
    return f'<path d="M{x - 4} {y}l8 9m0 -9l-8 9" stroke="#a33" stroke-width="2.4"/>'


_MARKS = {"stop": _triangle, "nerve": _cross}


def _legend() -> Iterator[str]:
    dot = f'<circle cx="{_LEFT + 106}" cy="8" r="3" fill="{_AFTER}"/>'
    named = (
        (_ring(_LEFT + 6, 8), 16, "pain before"),
        (dot, 114, "pain after"),
        (_square(_LEFT + 196, 8), 206, "without a session"),
        (_triangle(_LEFT + 326, 3), 336, "stopped, or it hurt"),
        (_cross(_LEFT + 466, 3), 476, "nerve feeling or emergency sign"),
    )
    for mark, x, says in named:
        yield f'{mark}<text x="{_LEFT + x}" y="12">{says}</text>'
