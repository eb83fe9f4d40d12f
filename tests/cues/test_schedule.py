"""Bells: how many, how far apart, and when they fall silent."""

from itertools import pairwise
from typing import Self

import pytest
from hypothesis import given
from sessions import Move, Run, laid_out, moves, planned, some_settings

from tui.cues.bell import Bell
from tui.cues.schedule import GAP_S, postponed, scheduled
from tui.domain.events import Ended, Over, Paused, Started
from tui.domain.plan import Kind, Segment
from tui.domain.settings import Settings

SEGMENTS = {one.kind: one for one in reversed(laid_out())}


def started(kind: Kind, at: float = 100.0) -> Started:
    return Started(SEGMENTS[kind], at)


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (Kind.HOLD, 1),
        (Kind.CHANGE_SIDE, 2),
        (Kind.RELEASE, 3),
        (Kind.LIE_DOWN, 0),
        (Kind.WAIT, 0),
        (Kind.GET_READY, 0),
        (Kind.REST, 0),
    ],
)
def test_one_bell_begins_a_hold_two_change_side_three_let_go(kind: Kind, count: int) -> None:
    assert scheduled((), [started(kind)]) == tuple(100 + GAP_S * nth for nth in range(count))


def test_the_end_of_a_segment_does_not_ring() -> None:
    assert scheduled((), [Ended(SEGMENTS[Kind.HOLD], 100.0)]) == ()


def test_bells_that_meet_are_rung_one_after_the_other() -> None:
    pending = scheduled((), [started(Kind.RELEASE, 10), started(Kind.CHANGE_SIDE, 10.1)])
    assert pending == (10, 10.25, 10.5, 10.75, 11)


@pytest.mark.parametrize("silencer", [Paused(101.0), Over("stopped", 101.0)])
def test_a_pause_and_a_stop_silence_what_is_left(silencer: Paused | Over) -> None:
    assert scheduled((100.25, 100.5), [silencer]) == ()


def test_a_session_that_finishes_rings_to_the_end() -> None:
    assert scheduled((100.25,), [Over("finished", 100.0)]) == (100.25,)


def test_a_late_bell_pushes_the_others_back() -> None:
    assert postponed((10.0, 10.25, 10.5), 10.2) == pytest.approx((10.45, 10.7))
    assert postponed((10.0, 10.25), 10.0) == (10.25,)
    assert postponed((10.0,), 12.0) == ()
    assert postponed((), 12.0) == ()


class Heard:
    """A session with a bell that notes when it rang; both get a tick at each exact second due."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self.run = Run(segments)
        self.times: list[float] = []
        self.bell = Bell(lambda: self.times.append(self.run.now))
        self._told = 0

    def _hear(self) -> None:
        self.bell.hear(self.run.events[self._told :])
        self._told = len(self.run.events)

    def until(self, now: float) -> Self:
        while (due := self._due()) is not None and due <= now:
            self.run.at(max(due, self.run.now))
            self._hear()
            self.bell.tick(self.run.now)
        self.run.at(now)
        return self

    def _due(self) -> float | None:
        due = (self.run.session.ends, self.bell.due)
        return min((one for one in due if one is not None), default=None)

    def press(self, action: str) -> Self:
        self.run.press(action, 0)
        self._hear()
        return self


def test_a_hold_of_a_session_rings_once_at_its_start_and_three_times_at_its_end() -> None:
    flow = laid_out("flow", lie_down_s=45, settle_s=8, seconds=10, rest_s=10)
    assert Heard(flow).until(76).times == [53, 63, 63.25, 63.5]


def test_a_pause_in_a_release_silences_its_bells_and_none_comes_twice() -> None:
    heard = Heard(laid_out("flow", lie_down_s=45, settle_s=8, seconds=10))
    heard.until(63.3).press("pause").until(90).press("go_on").until(97)
    assert heard.times == [53, 63, 63.25]


def test_a_hold_that_goes_on_after_a_pause_begins_with_one_bell() -> None:
    heard = Heard(laid_out("flow", lie_down_s=45, settle_s=8, seconds=10))
    heard.until(57).press("go_on").until(100).press("go_on").until(113)
    assert heard.times == [53, 108]


@given(some_settings, moves())
def test_bells_are_never_closer_than_a_terminal_can_tell(
    settings: Settings, keys: list[Move]
) -> None:
    heard = Heard(planned(settings))
    for move in keys:
        heard.until(heard.run.now + move.after).press(move.action)
    heard.until(heard.run.now + 500)
    assert all(later - first >= GAP_S - 1e-9 for first, later in pairwise(heard.times))
