"""The sheet as one file for a browser and a printer: no script, and nothing from elsewhere."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from . import function
from .sheet import Point, Sheet, row
from .span import Span, short

_WIDE, _HIGH = 720, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 26, 8, 22, 22
_BEFORE, _AFTER = "#8a8a8a", "#14685c"


def chart(points: Sequence[Point], span: Span) -> str:
    """A ring before, a filled dot after, a triangle where a session was stopped."""
    body = "\n".join([*_grid(span), *_marks(points, span), *_legend()])
    return (
        f'<svg viewBox="0 0 {_WIDE} {_HIGH}" role="img" font-size="11" fill="#444">\n'
        f"<title>Pain before and after each session, 0 to 10</title>\n{body}\n</svg>"
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
            yield _ring(x, _y(one.before))
        if one.after is not None:
            yield f'<circle cx="{x}" cy="{_y(one.after)}" r="3" fill="{_AFTER}"/>'
        if one.stopped:
            yield _triangle(x, _HIGH - _BOTTOM - 9)


def _ring(x: float, y: float) -> str:
    return f'<circle cx="{x}" cy="{y}" r="4.5" fill="#fff" stroke="{_BEFORE}" stroke-width="1.6"/>'


def _triangle(x: float, y: float) -> str:
    return f'<path d="M{x} {y}l5 9h-10z" fill="#a33"/>'


def _legend() -> Iterator[str]:
    yield _ring(_LEFT + 6, 8) + f'<text x="{_LEFT + 16}" y="12">pain before</text>'
    yield f'<circle cx="{_LEFT + 106}" cy="8" r="3" fill="{_AFTER}"/>'
    yield f'<text x="{_LEFT + 114}" y="12">pain after</text>'
    yield _triangle(_LEFT + 200, 3) + f'<text x="{_LEFT + 210}" y="12">stopped or eased off</text>'


_STYLE = """\
@page { size: A4; margin: 14mm }
body { font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 46em; margin: 2em auto;
  padding: 0 1em }
h1 { font-size: 1.15em; margin: 0 }
h2 { font-size: .85em; letter-spacing: .06em; text-transform: uppercase; margin: 1.5em 0 .35em }
header { display: flex; justify-content: space-between; gap: 1em }
.blanks { display: flex; gap: 1.5em; margin: 1.1em 0 0 } .blanks span { border-bottom: 1px solid
  #777; flex: 1; min-height: 1.6em } .blanks span:first-child { flex: 2 }
dl { display: grid; grid-template-columns: 4.2em 1fr; gap: .25em 0; margin: 0 } dd { margin: 0 }
dd b { font-weight: 600 } p { margin: .3em 0 }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th { text-align: left; font-weight: 500; color: #555 } td, th { padding: .18em 1em .18em 0;
  border-bottom: 1px solid #ddd } .n { text-align: right; padding-right: 1.6em }
.quiet { color: #555; font-size: .92em } .note { white-space: pre-wrap; overflow-wrap: anywhere }
svg { width: 100%; height: auto; display: block; margin: .2em 0 .4em } .line { border-bottom: 1px
  solid #777; height: 1.9em } section { break-inside: avoid }
@media print { body { font-size: 11.5px; margin: 0; padding: 0; max-width: none } }
"""


_CLASSES = ("", ' class="n"', ' class="n"', "", "", "")
"""Of the cells in a row."""


def html(sheet: Sheet) -> str:
    """Lay the sheet out."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    title = escape(sheet.said("title"))
    yield '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{title}</title>\n<style>\n{_STYLE}</style>"
    yield f"<header><h1>{title}</h1><div>{sheet.span}</div></header>"
    yield '<div class="blanks"><span>Name</span><span>Born</span><span>Seen</span></div>'
    for name, told in sheet.sections:
        yield f"<section><h2>{escape(sheet.title(name))} ({len(told)})</h2>"
        yield "<dl>" if told else f"<p>{escape(sheet.said(name))}</p>"
        for one in told:
            where = f"<b>{escape(one.where)}</b><br>" if one.where else ""
            yield f"<dt>{short(one.day)}</dt><dd>{where}{escape(one.what)}</dd>"
        yield "</dl></section>" if told else "</section>"
    yield from _practice(sheet)
    yield from function.html(sheet.function, sheet.words)
    yield f"<section><h2>{escape(sheet.title('steps'))}</h2>"
    yield f"<p>{escape(', '.join(sheet.steps))}</p>"
    yield f'<p class="quiet">{escape(sheet.source)}</p></section>'
    if sheet.notes:
        yield f"<h2>{escape(sheet.title('notes'))}</h2><dl>"
        for day, note in sheet.notes:
            yield f'<dt>{short(day)}</dt><dd class="note">{escape(note)}</dd>'
        yield "</dl>"
    yield f"<section><h2>{escape(sheet.title('ask'))}</h2>"
    yield '<div class="line"></div>' * 3 + "</section>\n</html>"


def _practice(sheet: Sheet) -> Iterator[str]:
    yield f"<section><h2>{escape(sheet.title('practice'))}</h2>"
    yield chart(sheet.points, sheet.span) if sheet.points else f"<p>{sheet.said('empty')}</p>"
    yield '<table><tr><th>Week</th><th class="n">Days</th><th class="n">Holds</th><th>Hold</th>'
    yield "<th>Pain before</th><th>Pain after</th></tr>"
    for week in sheet.weeks:
        cells = zip(_CLASSES, row(week), strict=True)
        yield f"<tr>{''.join(f'<td{kind}>{cell}</td>' for kind, cell in cells)}</tr>"
    yield f'</table><p class="quiet">{escape(sheet.scale)}</p>'
    if sheet.missing:
        yield f"<p>{sheet.missing}</p>"
    yield "</section>"
