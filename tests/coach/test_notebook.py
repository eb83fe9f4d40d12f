"""Which page is open, which one `j` opens, and when it gets a file."""

from dataclasses import replace

import pytest

from tests.doubles import MORNING, FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.coach.desk import Desk
from tui.coach.notebook import Notebook
from tui.domain.checks import BeforeCheck
from tui.domain.record import Record
from tui.storage.folders import Folders

NOTE = Record(kind="note", started=MORNING, note="an earlier one")


@pytest.fixture
def notebook(sessions: FailingSessions, desk: Desk, clock: FakeClock) -> Notebook:
    return Notebook(sessions, desk, clock)


def files(folders: Folders) -> int:
    return len(list(folders.sessions.rglob("*.toml")))


def test_todays_note_has_a_file_with_its_first_character(
    notebook: Notebook, desk: Desk, clock: FakeClock, folders: Folders
) -> None:
    page = notebook.today()
    notebook.write("")
    assert (notebook.pages, desk.due) == ([], None)
    notebook.write("S")
    clock.go_on(1)
    desk.tick()
    assert (notebook.pages, files(folders)) == ([page], 1)
    assert notebook.today() is page


def test_tomorrow_has_a_note_of_its_own(notebook: Notebook, clock: FakeClock) -> None:
    page = notebook.today()
    notebook.write("today")
    clock.go_on(24 * 3600)
    assert notebook.today() is not page


def test_what_was_read_stands_below_what_is_open(
    notebook: Notebook, sessions: FailingSessions
) -> None:
    earlier = sessions.save(sessions.new(NOTE))
    conflict = replace(NOTE, conflict_of=earlier.path.name)
    sessions.save(sessions.new(conflict))
    broken = earlier.path.with_name("2026-11-24T000000-abcd.toml")
    broken.write_text("=")
    notebook.show(notebook.load())
    assert [one.entry for one in notebook.pages] == [earlier]
    assert [one.path for one in notebook.unreadable] == [broken]

    (page,) = notebook.pages
    notebook.show(notebook.load())
    assert notebook.pages == [page]


def test_a_note_alone_is_not_the_last_session(coach: Coach) -> None:
    notebook = coach.notebook
    notebook.today()
    notebook.write("before anything else")
    assert notebook.last is None
    coach.begin(BeforeCheck(signs=(), pain=4))
    assert notebook.last is coach.page is notebook.page
