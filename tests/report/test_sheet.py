"""The sheet to hand to a clinician: stops first, then the practice by week."""

import re
import subprocess
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.programs import needed
from tests.report.entries import AT, HOLDS, MONTH, pinched, session, sheeted, stopped
from tui.domain.record import After, Before, Flag, NextDay, Record
from tui.report.html import html
from tui.report.markdown import escaped, markdown
from tui.report.text import WIDTH, folded, preview, text, width

SHEET = """\
supine: written down by the person, not a diagnosis         27 Oct - 23 Nov 2026
supine guides stretches at home; all here is as the person entered it.
Name ______________________________   Born ____________   Seen ____________

EMERGENCY SIGNS (0)  none reported in this time

NERVE FEELINGS (1)
  17 Nov 07:40  step 3, right knee to left shoulder, at 7 of 10 s:
                tingling, pins and needles
                afterwards: tingling in the right leg, gone when asked

STOPS AND PAIN (1)
  9 Nov 07:40   step 4, for the right hip, both knees to left, at 4 of 10 s:
                pain, strain or a pinch
                afterwards: pinch in the groin or at the front of the hip

REST DAYS AND NOTES (1)
  23 Nov 07:40 no number given

PRACTICE          days   holds    each    pain before        pain after
  27 Oct - 2 Nov     1       5    10 s    5                  4
  3 - 9 Nov          2       9    10 s    4 5                4 5
  10 - 16 Nov        1       5    10 s    -                  -
  17 - 23 Nov        2       7    10 s    4 4                4 3
  pain: a number a session, 0 none, 10 worst imaginable; sore side: right; "-"
  no number given, 2 of 12

STEPS   1 on your back   2 both knees to chest   3 one knee across   4 both
        knees to a side
        Piriformis, for beginners. Anne Asher, CPT, reviewed by Oluseun Olufade,
        MD, Verywell Health, 11 December 2021. 5 to 30 s a hold. Hold length,
        sides and repetitions are supine's or the person's choice. None of its
        authors made, checked or endorses this program.

TO ASK

  ____________________________________________________________________________

  ____________________________________________________________________________
"""
BURNING = After(nerve=("burning",), nerve_side="both", nerve_gone=False)
FORMS = {"text": text, "md": markdown, "html": html}


def test_the_sheet_is_as_it_is_drawn() -> None:
    assert text(sheeted(*MONTH)) == SHEET


@pytest.mark.parametrize("form", FORMS)
def test_notes_stand_only_where_they_were_asked_for(form: str) -> None:
    assert "Slept badly" not in FORMS[form](sheeted(*MONTH))
    assert "Slept badly" in FORMS[form](sheeted(*MONTH, notes=True))


@pytest.mark.parametrize("form", FORMS)
def test_it_says_what_is_missing(form: str) -> None:
    assert "2 entries could not be read and are not counted." in FORMS[form](sheeted(unread=2))
    assert "No session took place in this time." in text(sheeted())


def test_stops_and_what_else_was_told_are_counted_apart() -> None:
    corrected = replace(stopped(3).flags[0], corrected=True)
    records = [
        session(3, 4, 4, flags=(corrected,)),
        session(4, 4, 4, flags=(Flag(at=AT, kind="break"),)),
        replace(session(5, 4, 4), after=BURNING),
        session(6, 4, 4, next_day=NextDay(higher=True)),
        replace(session(7, 4, 4), after=After(nerve=(), nerve_felt=True, nerve_growing=True)),
        Record(kind="session", started=AT, status="not-started", before=Before(signs=("ill",))),
        session(8, 4, 4, flags=(Flag(at=AT, kind="emergency", spreading=True),)),
    ]
    said = text(sheeted(*records))
    assert "EMERGENCY SIGNS (3)\n  5 Nov 07:40   afterwards: burning in both legs, still" in said
    assert "  7 Nov 07:40   afterwards: a nerve feeling, getting worse\n" in said
    assert "  8 Nov 07:40   in a session:\n                in both legs, or weakness" in said
    assert (
        "STOPS AND PAIN (1)\n  6 Nov 07:40   afterwards: pain still higher on a later day\n" in said
    )
    assert "NOT STARTED (1)\n  23 Nov 07:40  fever, feeling ill" in said


def test_a_hold_that_was_eased_off_without_a_flag_is_told_too() -> None:
    said = text(sheeted(replace(pinched(9), flags=(), after=None)))
    assert "step 4, for the right hip, both knees to left, after 4 of 10 s:\n" in said
    assert "                let go early for pain\n" in said


def test_a_step_of_another_routine_is_told_by_its_name() -> None:
    flag = replace(stopped(3).flags[0], step="other-step")
    assert "other-step, for the right hip, at 7 s" in text(sheeted(session(3, 4, 4, flags=(flag,))))


def test_many_sessions_a_week_keep_the_columns() -> None:
    said = text(sheeted(*(session(day, 10, None) for day in range(17, 24) for _ in range(3))))
    assert "10 to 10 (21x)" in said
    assert max(map(len, said.split("\n"))) <= WIDTH


letters = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Mn")))


@given(letters, st.sampled_from((WIDTH, 43)))
def test_nothing_is_wider_than_the_paper_and_nothing_is_lost(note: str, room: int) -> None:
    said = sheeted(session(3, 4, 4, note=note), stopped(17), notes=True)
    lines = (text(said) if room == WIDTH else preview(said, room)).split("\n")
    assert max(map(width, lines)) <= room
    kept = "".join("".join(folded(note, 20)).split())
    assert kept == "".join(note.split())


HARD = "<script>alert(1)</script>&amp;\"' | *x* _y_ `z` [a](b) # 1. - + <b>\x1b[2J\u202e"


class Tags(HTMLParser):
    """The tags and the text of a page, read by another program's parser."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_is_one_file_that_runs_nothing_and_fetches_nothing() -> None:
    page = html(sheeted(session(3, 4, 4, note=HARD), stopped(17), notes=True))
    parser = Tags()
    parser.feed(page)
    assert HARD in parser.words
    assert not {"script", "link", "img", "iframe", "object", "b"} - {"b"} & {
        tag for tag, _ in parser.tags
    }
    names = {name for _, attributes in parser.tags for name in attributes}
    assert not names & {"src", "href", "srcset", "onload", "action"}
    assert "url(" not in page
    assert "@import" not in page
    assert "svg" in {tag for tag, _ in parser.tags}


@given(st.text(alphabet="*_`[]()#|<>&!~\\-+.=1 a"))
def test_markdown_signs_of_a_note_are_only_signs(note: str) -> None:
    line = escaped(note)
    assert re.sub(r"\\([^a1 ])", r"\1", line) == note
    assert not re.match(r"\s*([-+=#>]|\d+[.)])", line)


def test_four_weeks_print_on_one_page(tmp_path: Path) -> None:
    chromium, reader = needed("chromium"), needed("pdftotext")
    many = [session(day, 5, 4) for day in range(1, 24)]
    page = tmp_path / "sheet.html"
    page.write_text(html(sheeted(*many, *MONTH)))
    sheet = tmp_path / "sheet.pdf"
    subprocess.run(
        [
            *(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
            *(f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={sheet}", str(page)),
        ],
        capture_output=True,
        timeout=100,
        check=True,
    )
    said = subprocess.run(
        [reader, "-layout", str(sheet), "-"], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    assert said.count("\f") == 1
    assert "NERVE FEELINGS (1)" in said
    assert "tingling in the right leg" in said


def test_the_text_holds_no_control_characters() -> None:
    said = text(sheeted(*MONTH, notes=True))
    assert {one for one in said if unicodedata.category(one)[0] == "C"} == {"\n"}


def test_a_day_with_only_skipped_holds_is_no_day_of_practice() -> None:
    skipped = tuple(replace(one, held_s=0.0, outcome="skipped") for one in HOLDS)
    weeks = sheeted(session(20, 4, 4), session(21, 4, 4, holds=skipped)).weeks
    assert [week.days for week in weeks] == [0, 0, 0, 1]
