"""Every grave thing that any entry reports stands on the sheet of that day, in every format."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records import records
from tests.report.entries import AT, session, sheeted
from tests.sessions import ROUTINE
from tui.domain.record import After, Before, Flag, Hold, Record, in_words
from tui.domain.signs import EMERGENCY_IN_WORDS
from tui.report.html import html
from tui.report.markdown import markdown
from tui.report.sheet import Sheet, sheet
from tui.report.span import Span
from tui.report.tables import as_csv, as_json
from tui.report.text import preview, text
from tui.storage.routines import passages

WORDS = passages("report")


class Words(HTMLParser):
    """The words of a page, as another program reads them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said = ""
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.said += f" {data}"


SHEETS: dict[str, Callable[[Sheet], str]] = {
    "text": text,
    "narrow": lambda one: preview(one, 43),
    "md": lambda one: re.sub(r"\\([^\w\s])", r"\1", markdown(one)),
    "html": lambda one: Words(html(one)).said,
}


def grave(record: Record) -> Iterator[str]:
    """What the sheet must say of an entry, found without the program's own rules."""
    before, after = record.before or Before(), record.after or After()
    yield from (EMERGENCY_IN_WORDS[one] for one in before.emergency or ())
    yield from (WORDS[f"sign-{one}"].title for one in before.signs or () if one != "emergency")
    both = after.nerve_side == "both"
    yield from (
        EMERGENCY_IN_WORDS[one]
        for one in after.emergency or ()
        if not (both and one == "both-legs")
    )
    yield from map(in_words, after.nerve or ())
    yield from ["in both legs"] * both
    yield from [WORDS["pinch"].title] * bool(after.pinch)
    yield from [WORDS["higher"].title] * bool(record.next_day and record.next_day.higher)
    for flag in record.flags:
        if not flag.corrected:
            yield from map(in_words, flag.feelings or ())
            yield from (EMERGENCY_IN_WORDS[one] for one in flag.emergency or ())
            if flag.kind in ("pain", "unanswered"):
                yield WORDS[flag.kind].title
        if flag.kind in ("pain", "nerve", "emergency") and flag.corrected:
            yield WORDS["corrected"].title.lower()
    took_place = record.kind == "session" and record.status != "not-started"
    yield from [WORDS["by-the-word"].title] * bool(before.insisted and took_place)
    if record.kind == "rest" and before.pain is not None:
        yield f"pain {before.pain}"


def of_its_day(record: Record) -> Sheet:
    day = record.started.date()
    return sheet([record], ROUTINE, WORDS, Span(day, day))


@given(records)
def test_every_sheet_says_every_grave_thing_in_words(record: Record) -> None:
    for name, form in SHEETS.items():
        said = " ".join(form(of_its_day(record)).lower().split())
        said = said.replace(WORDS["stays"].title, EMERGENCY_IN_WORDS["weakness"])
        missing = [one for one in grave(record) if one.lower() not in said]
        assert missing == [], name


@given(records)
def test_every_table_holds_every_grave_word(record: Record) -> None:
    day = record.started.date()
    (row,) = csv.DictReader(io.StringIO(as_csv([record], Span(day, day))))
    before, after = record.before or Before(), record.after or After()
    assert row["emergency_before"].split() == list(before.emergency or ()) or not before.emergency
    assert set(row["emergency_after"].split()) >= set(after.emergency or ())
    assert row["insisted"] == {True: "yes", False: "no", None: ""}[before.insisted]
    for flag in record.flags:
        words = (flag.kind, *(flag.feelings or ()), *(flag.emergency or ()))
        assert all(word in row["flags"] for word in words)
    (entry,) = json.loads(as_json([record], Span(day, day)))["entries"]
    assert entry.get("before", {}).get("emergency", []) == list(before.emergency or ())
    assert entry.get("before", {}).get("insisted") == before.insisted
    assert entry.get("after", {}).get("emergency", []) == list(after.emergency or ())


@given(st.lists(records, max_size=4))
def test_the_gravest_section_comes_first(several: list[Record]) -> None:
    days = [one.started.date() for one in several] or [AT.date()]
    names = [
        one.name for one in sheet(several, ROUTINE, WORDS, Span(min(days), max(days))).sections
    ]
    order = ["emergency-signs", "nerve-feelings", "stops", "insisted", "not-started"]
    order += ["by-choice", "rest-days", "corrected"]
    assert names == [one for one in order if one in names]
    assert names[:3] == order[:3]


PAIN = Flag(at=AT, step="knees-to-side", side="right", second=4, kind="pain")
BOTH_LEGS = After(pain=5, nerve=("numbness",), nerve_side="both", nerve_gone=False)
EASED = Hold(step="knees-to-side", side="right", planned_s=10, held_s=4.0, outcome="stopped")


def asked(day: int, before: Before, **more: object) -> Record:
    """A session with these answers before it."""
    return replace(session(day, 4, 4), before=before, **more)  # type: ignore[arg-type]


SECTIONS: list[tuple[Record, str]] = [
    (
        replace(session(5, 4, 5, flags=(PAIN,)), after=BOTH_LEGS),
        "EMERGENCY SIGNS (1)\n"
        "  5 Nov 07:40   afterwards: numbness in both legs, still there when asked\n\n"
        "NERVE FEELINGS (0)  none reported in this time\n\n"
        "STOPS AND PAIN (1)\n"
        "  5 Nov 07:40   step 4, for the right hip, both knees to left, at 4 of 10 s:\n"
        "                pain, strain or a pinch\n",
    ),
    (
        asked(6, Before(6, ("emergency",), ("saddle",)), status="not-started"),
        "EMERGENCY SIGNS (1)\n"
        "  6 Nov 07:40   asked before a session: numb or tingling between legs\n",
    ),
    (
        asked(6, Before(6, ("emergency", "ill")), status="not-started"),
        "NOT STARTED (1)\n"
        "  6 Nov 07:40   an emergency sign; fever, feeling ill, weight loss or a swollen\n"
        "                leg; pain 6\n",
    ),
    (
        asked(7, Before(5, ("not-cleared",), insisted=True)),
        "BEGUN IN SPITE OF A SIGN OR ADVICE (1)\n"
        "  7 Nov 07:40   not cleared by a professional; against this program's advice\n",
    ),
    (
        asked(8, Before(5, (), insisted=True)),
        "BEGUN IN SPITE OF A SIGN OR ADVICE (1)\n  8 Nov 07:40   against this program's advice\n",
    ),
    (
        Record(kind="rest", started=AT.replace(hour=19), before=Before(9)),
        "REST DAYS AND NOTES (1)\n  23 Nov 19:40 pain 9\n",
    ),
    (
        session(9, 4, 4, status="stopped", holds=(EASED,)),
        "STOPPED BY CHOICE (1)\n  9 Nov 07:40 step 4, for the right hip, after 4 of 10 s\n",
    ),
    (
        session(9, 4, 4, flags=(replace(PAIN, kind="nerve", corrected=True),)),
        "TAKEN BACK AS A WRONG KEY, NOT COUNTED (1)\n"
        "  9 Nov 07:40   step 4, for the right hip, both knees to left, at 4 of 10 s:\n"
        "                a nerve feeling\n",
    ),
]


@pytest.mark.parametrize(("record", "says"), SECTIONS)
def test_each_thing_has_its_section_its_day_and_its_time(record: Record, says: str) -> None:
    assert says in text(sheeted(record))


def test_where_it_hurt_is_counted() -> None:
    after = After(pain=4, nerve=(), place=("thigh", "below-knee"))
    said = text(sheeted(*(replace(session(day, 4, 4), after=after) for day in (3, 4))))
    assert "  Where it hurt, in how many entries: thigh 2, below knee 2.\n" in said


def test_the_other_version_of_an_entry_hides_nothing_and_counts_once() -> None:
    one = replace(session(5, 4, 5), after=BOTH_LEGS)
    other = replace(session(5, 4, 4), conflict_of="other")
    assert "EMERGENCY SIGNS (1)" in text(sheeted(replace(one, conflict_of="x"), other))
    assert "EMERGENCY SIGNS (1)" in text(sheeted(one, replace(one, conflict_of="x")))


def test_days_of_several_years_are_told_apart() -> None:
    days = Span(AT.date().replace(year=2025), AT.date())
    old = replace(session(5, 4, 5), started=AT.replace(year=2025, day=24), after=BOTH_LEGS)
    said = text(sheet([old], ROUTINE, WORDS, days))
    assert "  24 Nov 2025 07:40  afterwards: numbness in both legs" in said
    assert "\n  2026\n" in said


def test_nobody_who_made_the_routine_stands_behind_the_program() -> None:
    for form in SHEETS.values():
        said = " ".join(form(sheeted()).split())
        assert "None of its authors made, checked or endorses this program." in said


def test_a_session_done_without_the_screen_is_a_day_without_holds() -> None:
    said = text(sheeted(replace(session(21, 4, 3), holds=(), unguided=True)))
    assert "  17 - 23 Nov        1       0    -       4                  3\n" in said
    assert "done without the screen, holds not known: 1" in " ".join(said.split())
