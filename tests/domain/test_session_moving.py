"""Skip, back and again, in every kind of segment, running and paused."""

import pytest

from tests.sessions import LATER, MODES, Run, laid_out
from tui.domain.plan import Kind
from tui.domain.session_state import Ended, Paused, Started

WAIT, READY, HOLD, RELEASE = Kind.WAIT, Kind.GET_READY, Kind.HOLD, Kind.RELEASE
LIE, REST, CHANGE = Kind.LIE_DOWN, Kind.REST, Kind.CHANGE_SIDE
Place = tuple[Kind, int]
KNEES = ("both-knees", None)
RIGHT = ("cross-one-knee", "right")
LEFT = ("cross-one-knee", "left")
HELD, NONE = 3.0, 0.0
"""The seconds held when a key comes LATER into a hold, and outside of one."""


def standing(mode: str, kind: Kind, number: int, *, paused: bool = False) -> Run:
    """A session that has been in that segment for a few seconds."""
    run = Run(laid_out(mode)).reach(kind, number)
    run.at(run.now + LATER)
    return run.press("pause", 0) if paused else run


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize(
    ("kind", "number", "next_hold", "entry"),
    [
        (LIE, 0, 0, None),
        (READY, 1, 2, (*RIGHT, NONE, "skipped")),
        (RELEASE, 1, 2, None),
        (REST, 1, 2, (*RIGHT, NONE, "skipped")),
        (WAIT, 1, 2, (*RIGHT, NONE, "skipped")),
        (CHANGE, 2, 3, (*LEFT, NONE, "skipped")),
    ],
)
def test_skip_outside_a_hold_goes_to_the_next_one(
    kind: Kind, number: int, next_hold: int, entry: tuple[object, ...] | None, paused: bool
) -> None:
    run = standing("wait", kind, number, paused=paused)
    before = run.entries
    run.press("skip", 0)
    assert run.place == (WAIT if next_hold else READY, next_hold)
    assert run.entries == before + ([entry] if entry else [])
    assert run.session.running


def test_in_flow_skip_goes_straight_to_get_ready() -> None:
    assert standing("flow", REST, 1).press("skip").place == (READY, 2)


@pytest.mark.parametrize("mode", MODES)
def test_skip_in_a_hold_releases_and_records_it(mode: str) -> None:
    run = standing(mode, HOLD, 1).press("skip", 0)
    assert run.place == (RELEASE, 1)
    assert run.entries[-1] == (*RIGHT, HELD, "skipped")


@pytest.mark.parametrize(("mode", "place"), [("wait", (WAIT, 2)), ("flow", (READY, 2))])
def test_skip_in_a_paused_hold_has_nothing_to_release(mode: str, place: Place) -> None:
    run = standing(mode, HOLD, 1, paused=True).press("skip")
    assert run.place == place
    assert run.entries[-1] == (*RIGHT, HELD, "skipped")


def test_skip_keeps_what_was_held_before_a_pause() -> None:
    run = standing("wait", HOLD, 1, paused=True).press("go_on").press("skip")
    assert run.entries[-1] == (*RIGHT, HELD, "skipped")


@pytest.mark.parametrize("place", [(READY, 4), (RELEASE, 4)])
def test_skip_after_the_last_hold_finishes(place: Place) -> None:
    run = standing("flow", *place).press("skip")
    assert run.session.over == "finished"


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize(
    ("kind", "number"),
    [(LIE, 0), (READY, 1), (HOLD, 1), (RELEASE, 1), (REST, 1), (WAIT, 1), (READY, 4)],
)
def test_back_straight_after_a_skip_restores_what_was_paused(
    kind: Kind, number: int, paused: bool
) -> None:
    run = standing("wait", kind, number, paused=paused)
    place, entries, now = run.place, run.entries, run.now
    left = run.session.remaining(now)
    run.press("skip", 0)
    after = len(run.events)
    run.press("back", 1.5)
    assert (run.place, run.entries) == (place, entries)
    assert run.session.paused == now
    assert run.session.remaining(run.now) == left
    assert run.events[-2:] == [Started(run.session.segment, run.now), Paused(run.now)]
    assert [one for one in run.events[after:-2] if isinstance(one, Started)] == []


def test_back_takes_back_one_skip_only() -> None:
    run = Run(laid_out()).reach(WAIT, 1).press("skip").press("skip").press("back")
    assert (run.place, len(run.entries)) == ((WAIT, 2), 2)
    assert run.press("back").place == (READY, 1)


def test_a_skip_that_ended_the_session_can_be_taken_back() -> None:
    run = standing("flow", READY, 4).press("skip")
    over = run.events[-1].at
    run.press("back")
    assert (run.session.over, run.place) == (None, (READY, 4))
    assert [one for one in run.events if isinstance(one, Ended)][-1].at == over


@pytest.mark.parametrize("between", ["go_on", "again"])
def test_another_key_in_between_makes_a_skip_final(between: str) -> None:
    run = standing("wait", WAIT, 1).press("skip").press(between)
    assert run.press("back").entries[-1] == (*RIGHT, NONE, "skipped")


def test_the_next_hold_makes_a_skip_final() -> None:
    run = standing("flow", READY, 1).press("skip")
    run.at(run.now + 9).press("back")
    assert run.place == (READY, 2)
    assert (*RIGHT, NONE, "skipped") in run.entries


@pytest.mark.parametrize(
    ("kind", "number", "paused", "leads_to"),
    [
        (LIE, 0, False, (LIE, 0)),
        (READY, 0, False, (LIE, 0)),
        (READY, 1, False, (READY, 0)),
        (READY, 1, True, (READY, 1)),
        (HOLD, 1, False, (READY, 1)),
        (HOLD, 1, True, (READY, 1)),
        (RELEASE, 1, False, (READY, 1)),
        (REST, 1, False, (READY, 0)),
        (WAIT, 1, True, (READY, 0)),
        (CHANGE, 2, False, (READY, 1)),
    ],
)
def test_back_goes_to_this_hold_then_to_the_one_before(
    kind: Kind, number: int, paused: bool, leads_to: Place
) -> None:
    run = standing("wait", kind, number, paused=paused).press("back")
    assert run.place == leads_to
    assert run.session.running
    assert run.session.elapsed(run.now) == run.session.kept == 0


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize(
    ("kind", "number", "leads_to"),
    [
        (LIE, 0, (LIE, 0)),
        (READY, 1, (READY, 1)),
        (HOLD, 1, (READY, 1)),
        (RELEASE, 1, (READY, 1)),
        (REST, 1, (READY, 0)),
        (WAIT, 1, (READY, 0)),
        (CHANGE, 2, (READY, 1)),
    ],
)
def test_again_repeats_the_hold_or_the_one_just_let_go(
    kind: Kind, number: int, leads_to: Place, paused: bool
) -> None:
    run = standing("wait", kind, number, paused=paused).press("again")
    assert run.place == leads_to
    assert run.session.running


@pytest.mark.parametrize("action", ["back", "again"])
def test_what_was_held_of_a_hold_is_kept_when_it_begins_anew(action: str) -> None:
    run = standing("wait", HOLD, 1).press(action, 0)
    assert run.entries[-1] == (*RIGHT, HELD, "skipped")


def test_a_hold_done_again_is_a_further_entry() -> None:
    run = standing("wait", RELEASE, 0).press("again")
    run.reach(RELEASE, 0)
    assert run.entries == [(*KNEES, 10.0, "done")] * 2


def test_back_in_a_get_ready_after_a_pause_stays_with_this_hold() -> None:
    run = standing("wait", HOLD, 1, paused=True).press("go_on").press("back")
    assert run.place == (READY, 1)
    assert (run.entries[-1], run.session.kept) == ((*RIGHT, HELD, "skipped"), 0)


def test_a_skip_cannot_be_taken_back_once_one_has_stopped() -> None:
    run = standing("wait", HOLD, 1).press("skip").press("stop").press("back")
    assert run.session.over == "stopped"


def test_taking_a_skip_back_does_not_forget_the_last_go_on_key() -> None:
    run = standing("wait", WAIT, 1).press("go_on").press("skip", 0.1)
    run.press("go_on", 0.2).press("back", 0.1).press("go_on", 0.4)
    assert run.session.paused is not None
