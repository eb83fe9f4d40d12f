"""The coach: what is on disk while a session runs, and when its clock stands."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.doubles import FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.coach.live_session import GAP_S
from tui.domain import safety
from tui.domain.checks import BeforeCheck
from tui.domain.checks_after import AfterCheck
from tui.domain.plan import Kind
from tui.domain.record import Record
from tui.storage.sessions import Entry

NONE_TODAY = BeforeCheck(signs=(), pain=4)
FRAME_S = 0.25


def let_pass(coach: Coach, clock: FakeClock, seconds: float) -> None:
    """Tick four times a second, as a screen would."""
    for _ in range(round(seconds / FRAME_S)):
        clock.go_on(FRAME_S)
        coach.tick()


def on_disk(sessions: FailingSessions) -> Record:
    (entry,) = sessions.recent(2)
    assert isinstance(entry, Entry)
    return entry.record


@pytest.fixture
def begun(coach: Coach) -> Coach:
    coach.begin(NONE_TODAY)
    return coach


def place(coach: Coach) -> tuple[Kind, bool]:
    assert coach.session
    return coach.session.segment.kind, coach.session.running


@pytest.mark.usefixtures("begun")
def test_a_session_is_on_disk_from_its_first_second(sessions: FailingSessions) -> None:
    record = on_disk(sessions)
    assert (record.status, record.before, record.holds) == ("running", NONE_TODAY.answers, ())


def test_each_hold_is_on_disk_when_it_ends(
    begun: Coach, clock: FakeClock, sessions: FailingSessions
) -> None:
    let_pass(begun, clock, 5 + 3 + 4.75)
    assert on_disk(sessions).holds == ()
    for holds in range(1, 6):
        let_pass(begun, clock, 0.25)
        record = on_disk(sessions)
        assert [one.held_s for one in record.holds] == [5.0] * holds
        assert record.status == "running"
        let_pass(begun, clock, 4 + 3 + 4.75)
    record = on_disk(sessions)
    assert (record.status, len(record.holds)) == ("finished", 5)
    assert record.ended
    assert (record.ended - record.started).total_seconds() == 5 + 5 * (3 + 5 + 4)


def test_bells_count_what_begins(begun: Coach, clock: FakeClock, rung: list[float]) -> None:
    let_pass(begun, clock, 70)
    assert len(rung) == 5 * 1 + 2 * 2 + 5 * 3
    gaps = [later - earlier for earlier, later in pairwise(rung)]
    assert min(gaps) >= 0.25


@pytest.mark.parametrize("gap", [GAP_S + 0.1, 3600])
def test_after_a_gap_it_stands_as_of_the_last_tick(
    begun: Coach, clock: FakeClock, gap: float
) -> None:
    let_pass(begun, clock, 5 + 3 + 2)
    clock.go_on(gap)
    begun.tick()
    assert place(begun) == (Kind.HOLD, False)
    assert begun.session
    assert begun.session.held(begun.now) == 2.0


def test_a_key_after_a_gap_finds_it_as_of_the_last_tick(begun: Coach, clock: FakeClock) -> None:
    let_pass(begun, clock, 5 + 3 + 2)
    clock.go_on(3600)
    begun.do("pause")
    assert place(begun) == (Kind.HOLD, False)
    assert begun.session
    assert begun.session.held(begun.now) == 2.0


def test_a_wait_for_a_key_is_no_gap(coach: Coach, clock: FakeClock) -> None:
    coach.preferences.set(("mode",), "wait")
    coach.begin(NONE_TODAY)
    clock.go_on(60)
    coach.do("go_on")
    let_pass(coach, clock, 1)
    assert place(coach) == (Kind.GET_READY, True)


def test_a_pause_is_no_gap(begun: Coach, clock: FakeClock) -> None:
    let_pass(begun, clock, 5 + 3 + 2)
    begun.do("pause")
    clock.go_on(60)
    begun.do("go_on")
    let_pass(begun, clock, 3 + 1)
    assert place(begun) == (Kind.HOLD, True)
    assert begun.session
    assert begun.session.held(begun.now) == 3.0


def test_safety_is_on_disk_before_anything_is_answered(
    begun: Coach, clock: FakeClock, sessions: FailingSessions
) -> None:
    let_pass(begun, clock, 5 + 3 + 2)
    clock.go_on(0.1)
    saving = begun.safety.open()
    assert saving
    assert saving.result() is True
    (flag,) = on_disk(sessions).flags
    assert (flag.kind, flag.step, flag.side, flag.second) == ("unanswered", "both-knees", None, 2)
    assert place(begun) == (Kind.HOLD, False)
    assert on_disk(sessions).open_flag == flag


@pytest.mark.parametrize(("digit", "kind"), safety.ANSWERS.items())
def test_an_answer_refines_the_flag(
    begun: Coach, sessions: FailingSessions, digit: str, kind: str
) -> None:
    begun.safety.open()
    assert begun.safety.flag
    begun.safety.answer(safety.answered(begun.safety.flag, digit))
    (flag,) = on_disk(sessions).flags
    assert flag.kind == kind
    assert on_disk(sessions).open_flag is None


def test_a_wrong_key_is_marked_and_asked_again(begun: Coach, sessions: FailingSessions) -> None:
    begun.safety.open()
    assert begun.safety.flag
    begun.safety.answer(safety.answered(begun.safety.flag, "3"))
    begun.safety.answer(*safety.wrong_key(safety.felt(begun.safety.flag, "2")))
    first, second = on_disk(sessions).flags
    assert (first.kind, first.corrected, first.feelings) == ("nerve", True, ("pins-and-needles",))
    assert (second.kind, second.corrected, second.feelings) == ("unanswered", None, None)


def test_a_flag_that_is_not_on_disk_is_not_called_kept(
    begun: Coach, sessions: FailingSessions
) -> None:
    sessions.reason = "No space left on device"
    saving = begun.safety.open()
    assert saving
    assert saving.result() is False
    assert begun.entry
    assert begun.entry.record.open_flag


def test_without_a_session_there_is_nothing_to_flag(coach: Coach) -> None:
    assert coach.safety.open() is None


def test_an_open_flag_is_taken_up_at_the_next_start(
    begun: Coach, coach: Coach, sessions: FailingSessions
) -> None:
    begun.safety.open()
    assert not coach.safety.recall_open_flag()
    begun.do("stop")
    assert coach.safety.recall_open_flag()
    assert coach.safety.flag
    coach.safety.answer(safety.answered(coach.safety.flag, "1"))
    assert not coach.safety.recall_open_flag()
    assert on_disk(sessions).status == "stopped"


def test_a_sign_and_a_day_of_rest_are_entries_of_their_own(
    coach: Coach, sessions: FailingSessions
) -> None:
    coach.not_started(replace(NONE_TODAY, signs=("ill",)))
    coach.rest_day(NONE_TODAY)
    found = [one.record for one in sessions.recent(5) if isinstance(one, Entry)]
    assert {(one.kind, one.status) for one in found} == {
        ("session", "not-started"),
        ("rest", None),
    }
    assert coach.active is None


def test_what_is_said_afterwards_joins_the_note(
    begun: Coach, clock: FakeClock, sessions: FailingSessions
) -> None:
    begun.do("stop")
    begun.write("Slept badly.")
    begun.after(AfterCheck(pain=3, nerve=(), felt=False))
    let_pass(begun, clock, 1)
    record = on_disk(sessions)
    assert record.note == "Slept badly."
    assert record.after
    assert (record.after.pain, record.after.nerve) == (3, ())
