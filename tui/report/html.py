"""The sheet as one file for a browser and a printer: no script, and nothing from elsewhere."""

from collections.abc import Iterator
from html import escape

from . import function
from .chart import chart
from .incidents import Section
from .phrases import together
from .sheet import Sheet
from .weeks import row

_STYLE = """\
@page { size: A4; margin: 14mm }
body { font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 46em; margin: 2em auto;
  padding: 0 1em }
h1 { font-size: 1.15em; margin: 0 }
h2 { font-size: .85em; letter-spacing: .06em; text-transform: uppercase; margin: 1.5em 0 .35em }
header { display: flex; justify-content: space-between; gap: 1em }
.blanks { display: flex; gap: 1.5em; margin: 1.1em 0 0 } .blanks span { border-bottom: 1px solid
  #777; flex: 1; min-height: 1.6em } .blanks span:first-child { flex: 2 }
dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 1em; row-gap: .25em;
  margin: 0 } dd { margin: 0 }
p { margin: .3em 0 }
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
    yield f'<p class="quiet">{escape(sheet.said("what"))}</p>'
    yield '<div class="blanks"><span>Name</span><span>Born</span><span>Seen</span></div>'
    for one in sheet.sections:
        yield from _section(one, sheet)
    yield from _practice(sheet)
    yield from function.html(sheet.function, sheet.words)
    yield f"<section><h2>{escape(sheet.title('steps'))}</h2>"
    yield f"<p>{escape(', '.join(sheet.steps))}</p>"
    yield f'<p class="quiet">{escape(sheet.source)}</p></section>'
    if sheet.notes:
        yield f"<h2>{escape(sheet.title('notes'))}</h2><dl>"
        for at, note in sheet.notes:
            yield f'<dt>{sheet.when(at)}</dt><dd class="note">{escape(note)}</dd>'
        yield "</dl>"
    yield f"<section><h2>{escape(sheet.title('ask'))}</h2>"
    yield '<div class="line"></div>' * 3 + "</section>\n</html>"


def _section(section: Section, sheet: Sheet) -> Iterator[str]:
    yield f"<section><h2>{escape(sheet.title(section.name))} ({len(section.incidents)})</h2>"
    if not section.incidents or section.run_in:
        said = sheet.run_in(section) or sheet.said("none")
        yield f"<p>{escape(said)}</p></section>"
        return
    yield "<dl>"
    for one in section.incidents:
        said = "<br>".join(escape(together(line)) for line in one.lines)
        yield f"<dt>{sheet.when(one.at)}</dt><dd>{said}</dd>"
    yield "</dl></section>"


def _practice(sheet: Sheet) -> Iterator[str]:
    yield f"<section><h2>{escape(sheet.title('practice'))}</h2>"
    yield chart(sheet.points, sheet.span) if sheet.points else ""
    yield "" if sheet.sessions else f"<p>{sheet.said('empty')}</p>"
    yield '<table><tr><th>Week</th><th class="n">Days</th><th class="n">Holds</th><th>Each</th>'
    yield "<th>Pain before</th><th>Pain after</th></tr>"
    for week in sheet.weeks:
        cells = zip(_CLASSES, row(week, year=sheet.years), strict=True)
        yield f"<tr>{''.join(f'<td{kind}>{cell}</td>' for kind, cell in cells)}</tr>"
    yield f'</table><p class="quiet">{escape(sheet.scale)}</p>'
    yield from (f"<p>{said}</p>" for said in (sheet.where, sheet.missing) if said)
    yield "</section>"
