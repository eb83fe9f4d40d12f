"""Where a broken-off session stands in its file, and how it goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles import MORNING
from tests.sessions import ROUTINE, Move, Run, laid_out, moves, planned, played
from tui.domain.bookmark import AFRESH_S, KNOWN_S, broken_off, hindrance, marked, resumed, stale
from tui.domain.plan import Kind
from tui.domain.record import Flag, Record
from tui.domain.session import Session
from tui.domain.settings import Settings

SETTINGS = [Settings(mode="flow"), Settings(mode="wait")]


def record(run: Run, **more: object) -> Record:
    mark = marked(run.session, run.now, MORNING)
    session = Record(
        kind="session",
        routine=ROUTINE.id,
        started=MORNING,
        status="running",
        bookmark=mark,
        holds=run.session.holds,
    )
    return replace(session, **more)  # type: ignore[arg-type]


def in_third_hold(mode: str = "flow") -> Run:
    run = Run(laid_out(mode)).reach(Kind.HOLD, 2)
    return run.at(run.now + 4)


@pytest.mark.parametrize("settings", SETTINGS, ids=["flow", "wait"])
def test_it_goes_on_with_lying_down_getting_ready_and_the_rest(settings: Settings) -> None:
    run = in_third_hold(settings.mode)
    session, _ = resumed(record(run), ROUTINE, settings, 500.0)
    assert session.holds == run.session.holds
    again = Run(planned(settings))
    again.session, again.now = session, 500.0
    assert (session.segment.kind, session.segment.number) == (Kind.LIE_DOWN, 2)
    again.reach(Kind.HOLD, 2)
    assert again.session.remaining(again.now) == pytest.approx(6.0)
    again.at(again.now + 6.0)
    assert (again.session.holds[-1].held_s, again.session.holds[-1].outcome) == (10.0, "done")


def test_leaving_the_lying_down_keeps_what_was_held() -> None:
    session, _ = resumed(record(in_third_hold()), ROUTINE, SETTINGS[0], 500.0)
    for key in ("skip", "back"):
        again = Run(planned(SETTINGS[0]))
        again.session, again.now = session, 500.0
        again.press(key)
        assert again.session.segment.number == 2
        again.reach(Kind.HOLD, 2)
        assert again.session.held(again.now) >= (4.0 if key == "skip" else 0.0)


@given(st.sampled_from(SETTINGS), moves())
def test_whatever_happened_it_can_be_gone_on_with_or_kept(
    settings: Settings, keys: list[Move]
) -> None:
    run = played(settings, keys)
    session: Session = run.session
    kept = record(run)
    mark = kept.bookmark
    if session.over or session.eased:
        assert mark is None
    elif not hindrance(kept, ROUTINE, MORNING):
        again, _ = resumed(kept, ROUTINE, settings, 0.0)
        assert mark is not None
        assert mark.hold == session.segment.number + (session.segment.kind is Kind.RELEASE)
        assert again.find(mark.hold, Kind.HOLD) is not None
        assert again.holds == session.holds
    partial = broken_off(kept)
    assert (partial.status, partial.bookmark) == ("interrupted", None)
    assert partial.holds[: len(session.holds)] == session.holds
    assert len(partial.holds) - len(session.holds) == bool(mark and mark.current and mark.held_s)


def test_what_was_held_of_the_last_hold_is_kept() -> None:
    hold = broken_off(record(in_third_hold())).holds[-1]
    assert (hold.step, hold.held_s, hold.outcome) == ("cross-one-knee", 4.0, "stopped")


def flag(kind: str, **more: object) -> Flag:
    return Flag(at=MORNING, kind=kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "barred"),
    [
        ({}, ""),
        ({"flags": (flag("break"),)}, ""),
        ({"flags": (flag("nerve", corrected=True),)}, ""),
        ({"flags": (flag("nerve"),)}, "stopped"),
        ({"flags": (flag("pain"), flag("break"))}, "stopped"),
        ({"flags": (flag("unanswered"),)}, "stopped"),
        ({"flags": (flag("nerve"),), "bookmark": None, "routine": "another"}, "stopped"),
        ({"routine": "another"}, "routine"),
        ({"bookmark": None}, "done"),
    ],
)
def test_what_bars_the_way_on_is_named(more: dict[str, object], barred: str) -> None:
    assert hindrance(record(in_third_hold(), **more), ROUTINE, MORNING) == barred


@pytest.mark.parametrize(("seconds", "barred"), [(AFRESH_S - 1, ""), (AFRESH_S, "late"), (-60, "")])
def test_after_an_hour_it_begins_afresh(seconds: float, barred: str) -> None:
    now = MORNING + timedelta(seconds=seconds)
    assert hindrance(record(in_third_hold()), ROUTINE, now) == barred


def test_a_step_that_is_gone_or_nothing_left_cannot_be_gone_on_with() -> None:
    kept = record(in_third_hold())
    assert kept.bookmark
    gone = tuple(replace(one, step="gone") for one in kept.bookmark.planned)
    marks = {
        "routine": replace(kept.bookmark, planned=gone),
        "done": replace(kept.bookmark, hold=99),
    }
    for barred, mark in marks.items():
        other = replace(kept, bookmark=mark)
        assert hindrance(other, ROUTINE, MORNING) == barred
        with pytest.raises(ValueError, match=r"no step|nothing is left"):
            resumed(other, ROUTINE, SETTINGS[0], 0.0)


def test_the_file_is_told_of_another_hold_and_every_few_seconds_of_one() -> None:
    run = Run(laid_out("flow")).reach(Kind.HOLD, 0)
    told = 0
    last = marked(run.session, run.now, MORNING)
    begun = run.now
    while run.session.segment.number == 0 and run.now < begun + 30:
        run.at(run.now + 1)
        mark = marked(run.session, run.now, MORNING)
        if stale(last, mark):
            told += 1
            last = mark
    assert told == int(10 / KNOWN_S)
    assert stale(None, last)
    assert stale(last, None)
    assert not stale(None, None)
