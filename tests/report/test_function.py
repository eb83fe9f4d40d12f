"""What can be done again, on the sheet and in the tables: numbers with their days, nothing else."""

import csv
import io
import json
from datetime import timedelta

import pytest

from tests.report.entries import AT, session, sheeted
from tui.domain.record import Activity, Record
from tui.report.html import html
from tui.report.span import span
from tui.report.tables import as_csv, as_json
from tui.report.text import text
from tui.storage.routines import passages

WEEKS = tuple(
    Record(
        kind="function",
        started=AT - timedelta(days=ago),
        week_pain=pain,
        activities=(Activity(name="=walk <b>", rating=rating), Activity(name="sit")),
    )
    for ago, rating, pain in ((14, 3, 6), (7, None, None), (0, 5, 0))
)
MONTH = (session(21, 4, 3), *WEEKS)


def test_the_sheet_says_each_number_with_its_day_and_no_mean() -> None:
    said = " ".join(text(sheeted(*MONTH)).split())
    assert "=walk <b> 9 Nov 3, 23 Nov 5" in said
    assert "pain, the week's average 9 Nov 6, 23 Nov 0" in said
    assert " sit " not in said
    assert passages("report")["function"].title.upper() in said


def test_without_any_the_section_is_not_there() -> None:
    title = passages("report")["function"].title
    assert title.upper() not in text(sheeted(session(21, 4, 3)))
    assert title not in html(sheeted(session(21, 4, 3)))


def test_a_browser_acts_on_no_name() -> None:
    assert "=walk &lt;b&gt;" in html(sheeted(*MONTH))


@pytest.mark.parametrize("row", [1, 3])
def test_the_tables_hold_it(row: int) -> None:
    days = span("4w", "", AT.date())
    table = list(csv.DictReader(io.StringIO(as_csv(WEEKS, days))))[row - 1]
    assert table["activities"] == f"'=walk <b>: {3 if row == 1 else 5}; sit: -"
    assert table["week_pain"] == ("6" if row == 1 else "0")
    entries = json.loads(as_json(WEEKS, days))["entries"]
    assert entries[row - 1]["activities"][1] == {"name": "sit"}
