"""The journal for other programs: read back by their parsers, it is equal."""

import csv
import io
import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.programs import needed
from tests.report.entries import AT, MONTH, session
from tui.domain import tables
from tui.domain.record import Flag, Record
from tui.report.span import Span
from tui.report.tables import as_csv, as_json

ALL = Span(date(2026, 1, 1), date(2026, 12, 31))
ODD = (
    "plain",
    "",
    " ",
    "\"quoted\", and 'single'",
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\ttab",
    "'begins with the mark",
    "''",
    "line\nline\n\nline",
    "\n=1+1",
    "a\rb",
    "a\r\nb",
    "\r",
    "comma, semicolon; pipe | and \\ backslash",
    "".join(map(chr, range(1, 32))),
    "\x7f\x80\x9b\u2028\u2029\ufeff\u202e\u200d",
    "naïve café ✓ 🧘🏽‍♀️ 日本語 العربية",
    "\ufffe\U0010ffff",
    "<script>&amp;</script>",
    "x" * 40_000,
)


def noted(note: str) -> Record:
    return session(3, 4, 3, note=note, extra={"mood": note}, status="finished")


RECORDS = [noted(one) for one in ODD]


def printed(*command: str) -> str:
    """What another program prints."""
    return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode()


def by_jq(text: str, tmp_path: Path) -> Any:
    file = tmp_path / "journal.json"
    file.write_bytes(text.encode())
    return json.loads(printed(needed("jq"), "-c", ".entries", str(file)))


def by_sqlite(text: str, tmp_path: Path, column: str) -> list[str]:
    """A column as SQLite's reader of csv takes it; in hex, so that nothing changes on the way."""
    file = tmp_path / "journal.csv"
    file.write_bytes(text.encode())
    rows = printed(
        *(needed("sqlite3"), ":memory:", "-cmd", f".import --csv '{file}' journal"),
        f"select hex({column}) from journal",
    )
    return [bytes.fromhex(row).decode() for row in rows.split("\n")[:-1]]


def unmarked(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from computing it."""
    return cell.removeprefix("'")


def test_csv_read_by_sqlite_is_equal(tmp_path: Path) -> None:
    table = as_csv(RECORDS, ALL)
    assert [unmarked(one) for one in by_sqlite(table, tmp_path, "note")] == list(ODD)
    assert by_sqlite(table, tmp_path, "started") == [one.started.isoformat() for one in RECORDS]


def test_json_read_by_jq_is_equal(tmp_path: Path) -> None:
    rows = by_jq(as_json(RECORDS, ALL), tmp_path)
    assert [(row["note"], row["mood"]) for row in rows] == [(one, one) for one in ODD]
    assert rows[0]["holds"] == [tables.write(one) for one in RECORDS[0].holds]


def test_no_cell_is_a_formula() -> None:
    """Not even one that begins on a line of its own."""
    for line in as_csv([*RECORDS, *MONTH], ALL).split('"'):
        assert not line.startswith(("=", "+", "-", "@", "\t", "\r=", "\n="))


def test_every_entry_of_the_days_is_there_oldest_first() -> None:
    rows = json.loads(as_json(reversed(MONTH), Span(date(2026, 11, 9), date(2026, 11, 22))))
    days = [row["started"][:10] for row in rows["entries"]]
    assert days == [f"2026-11-{day}" for day in ("09", "12", "17", "21", "22")]
    assert rows["entries"][-1]["conflict_of"] == "another"


def test_a_stop_is_told_with_its_time_and_whether_it_spread() -> None:
    flag = Flag(at=AT, step="both-knees", second=7, kind="nerve", spreading=True)
    (row,) = csv.DictReader(io.StringIO(as_csv([session(23, 4, 3, flags=(flag,))], ALL)))
    assert row["flags"] == "2026-11-23T07:40:00+00:00 nerve both-knees 7 spreading"


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_what_json_has_no_word_for_stays_readable(value: float, tmp_path: Path) -> None:
    record = session(3, 4, 3, extra={"odd": value, "when": date(2026, 1, 1)})
    (row,) = by_jq(as_json([record], ALL), tmp_path)
    assert (row["odd"], row["when"]) == (str(value), "2026-01-01")
