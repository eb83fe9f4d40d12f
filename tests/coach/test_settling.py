"""A nerve feeling brings five seconds by itself, from wherever the coach comes to know of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.doubles import MORNING, AtOnce, FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.coach.history import History
from tui.coach.save_queue import SaveQueue
from tui.dialogue import after as dialogue
from tui.dialogue.flow import SessionFlow
from tui.domain import safety
from tui.domain.checks import BeforeCheck
from tui.domain.record import After, Flag, Record
from tui.domain.routine import Routine
from tui.storage.folders import Folders

NERVE = After(pain=3, nerve=("tingling",))
YESTERDAY = Record(kind="session", started=MORNING - timedelta(days=1), status="finished")


@pytest.fixture
def coach(coach: Coach) -> Coach:
    coach.set(("holds", "seconds"), 20)
    return coach


@pytest.fixture
def history(
    coach: Coach, queue: SaveQueue, folders: Folders, sessions: FailingSessions, routine: Routine
) -> History:
    return History(folders, sessions, queue, coach.recent, coach.care, AtOnce(), routine)


def read(coach: Coach, sessions: FailingSessions, *records: Record) -> None:
    for one in records:
        sessions.save(replace(sessions.new(one), record=one))
    coach.journal_read(coach.recent.load())


def settled(coach: Coach) -> tuple[int, bool]:
    """The seconds that are set, and whether a feeling is remembered."""
    return coach.settings.holds.seconds, bool(coach.settings.checks.alarms)


@pytest.mark.parametrize(("after", "held"), [(NERVE, (5, True)), (After(pain=3), (20, False))])
def test_the_journal_that_is_read_at_the_start(
    coach: Coach, sessions: FailingSessions, after: After, held: tuple[int, bool]
) -> None:
    read(coach, sessions, replace(YESTERDAY, after=after))
    assert settled(coach) == held


def test_a_session_that_a_feeling_ended(coach: Coach) -> None:
    coach.begin(BeforeCheck(signs=(), pain=4))
    coach.safety.open()
    assert coach.safety.flag
    coach.safety.answer(safety.answered(coach.safety.flag, "3"))
    assert settled(coach) == (20, False), "the answer can still be taken back"
    coach.do("stop")
    assert settled(coach) == (5, True)


def test_an_answer_after_a_session_once_the_questions_are_left(coach: Coach) -> None:
    coach.begin(BeforeCheck(signs=(), pain=4))
    coach.do("stop")
    questions = dialogue.After(coach)
    for key in ("4", "y", "2"):
        questions.press(key)
    assert settled(coach) == (20, False), "the answer can still be taken back"
    questions.press("space")
    SessionFlow(coach, seen=True).follows(questions, True)
    assert settled(coach) == (5, True)


def test_an_old_stop_that_is_answered_before_the_next_start(
    coach: Coach, sessions: FailingSessions
) -> None:
    flag = Flag(at=MORNING, step="both-knees", kind="unanswered")
    read(coach, sessions, replace(YESTERDAY, flags=(flag,)))
    assert coach.safety.recall_open_flag()
    coach.safety.answer(safety.answered(flag, "3"))
    coach.look_again()
    assert settled(coach) == (5, True)


def test_a_session_under_way_is_not_judged(coach: Coach) -> None:
    coach.begin(BeforeCheck(signs=(), pain=4))
    coach.safety.open()
    assert coach.safety.flag
    coach.safety.answer(safety.answered(coach.safety.flag, "3"))
    coach.look_again()
    assert settled(coach) == (20, False)


def test_an_entry_that_is_changed_deleted_and_brought_back(
    coach: Coach, history: History, sessions: FailingSessions
) -> None:
    read(coach, sessions, replace(YESTERDAY, after=NERVE))
    (draft,) = coach.recent.entries
    history.change(draft, replace(draft.record, after=After(pain=3, nerve=())))
    assert settled(coach) == (5, False), "holds do not become longer by themselves"
    history.change(draft, replace(draft.record, after=NERVE))
    coach.set(("holds", "seconds"), 20)
    history.change(draft, replace(draft.record, note="once more"))
    assert settled(coach) == (20, True), "a key that was wrong shortens nothing yet"
    coach.look_again()
    assert settled(coach) == (5, True)
    coach.set(("holds", "seconds"), 15)
    trashed = history.delete(draft).result()
    assert trashed
    history.forget(draft, trashed)
    assert settled(coach) == (15, False)
    history.welcome(history.restore(trashed).result())
    assert settled(coach) == (5, True)


def test_what_one_sets_oneself_afterwards_stays(
    coach: Coach, clock: FakeClock, sessions: FailingSessions
) -> None:
    read(coach, sessions, replace(YESTERDAY, after=NERVE))
    coach.set(("holds", "seconds"), 15)
    clock.go_on(60)
    coach.look_again()
    coach.journal_read(coach.recent.load())
    assert settled(coach) == (15, True)
