"""Which cues come, when, and how often."""

from itertools import pairwise

import pytest

from tests.cues.telling import Heard, Run, flowing
from tui.cues.cues import Output
from tui.cues.outputs import GAP_S, Bell
from tui.domain.plan import Kind


class Rung:
    """Bells with their moments."""

    def __init__(self) -> None:
        self.run: Run | None = None
        self.at: list[float] = []

    def __call__(self) -> None:
        assert self.run
        self.at.append(self.run.now)


def bench(seconds: int = 10) -> tuple[Run, Heard, list[float]]:
    heard, rung = Heard(), Rung()
    outputs: dict[str, Output] = {"title": heard, "bell": Bell(rung)}
    rung.run = Run(flowing(seconds), outputs)
    return rung.run, heard, rung.at


def test_a_whole_session_tells_every_cue_once_in_order() -> None:
    run, heard, _ = bench()
    run.to(600)
    hold = ["begin", "release"]
    assert [what for what, _ in heard.cues] == [
        *hold,
        *(*hold, "change-side", *hold),
        *(*hold, "change-side", *hold),
        "finished",
    ]


def test_bells_of_a_whole_session_are_counted_and_apart() -> None:
    run, heard, rung = bench()
    run.to(600)
    assert len(rung) == 5 * 1 + 2 * 2 + 5 * 3
    assert min(later - earlier for earlier, later in pairwise(rung)) >= GAP_S - 1e-9
    begins = [at for what, at in heard.cues if what == "begin"]
    releases = [at for what, at in heard.cues if what == "release"]
    assert all(at in rung for at in begins)
    assert all(
        [at, at + 0.25, at + 0.5] == [one for one in rung if at <= one < at + 1] for at in releases
    )


def test_a_hold_begins_when_its_get_ready_is_over_and_releases_when_it_is_over() -> None:
    run, heard, _ = bench()
    run.to(600)
    assert heard.cues[:2] == [("begin", 45 + 8.0), ("release", 45 + 8 + 10.0)]


def test_nothing_is_doubled_after_pause_and_resume() -> None:
    run, heard, rung = bench()
    run.until(Kind.HOLD)
    run.to(run.now + 4)
    run.act("pause")
    before = list(rung)
    run.to(run.now + 60)
    assert rung == before
    run.act("go_on")
    run.until(Kind.HOLD)
    assert [what for what, _ in heard.cues] == ["begin", "begin"]
    run.to(run.now + 6 + 1)
    assert [what for what, _ in heard.cues] == ["begin", "begin", "release"]
    assert len(rung) == 1 + 1 + 3


@pytest.mark.parametrize("action", ["pause", "stop"])
def test_pause_and_stop_silence_bells_that_still_have_to_ring(action: str) -> None:
    run, heard, rung = bench()
    run.until(Kind.RELEASE)
    run.to(run.now + 0.3)
    assert len(rung) == 1 + 2
    run.act(action)
    run.to(run.now + 30)
    assert len(rung) == 1 + 2
    assert heard.hushed
    assert heard.counts[-1] == ""


def test_a_late_tick_keeps_bells_apart() -> None:
    run, _, rung = bench()
    run.to(45 + 8 + 9.9)
    run.now += 1.7
    run.tick()
    run.to(run.now + 3)
    assert len(rung) == 1 + 3
    assert min(later - earlier for earlier, later in pairwise(rung)) >= GAP_S - 1e-9


def test_bells_after_a_quick_skip_stay_apart_from_those_before() -> None:
    run, _, rung = bench()
    run.until(Kind.HOLD)
    run.to(run.now + 0.1)
    run.act("skip")
    run.to(run.now + 2)
    assert len(rung) == 1 + 3
    assert min(later - earlier for earlier, later in pairwise(rung)) >= GAP_S - 1e-9


def test_a_skip_taken_back_rings_nothing() -> None:
    run, _, rung = bench()
    run.until(Kind.HOLD)
    run.to(run.now + 3)
    run.act("skip")
    run.to(run.now + 1)
    rings = len(rung)
    run.act("back")
    run.to(run.now + 30)
    assert len(rung) == rings


@pytest.mark.parametrize(("seconds", "times"), [(14, 0), (15, 5), (30, 5)])
def test_only_longer_holds_have_a_half_way(seconds: int, times: int) -> None:
    run, heard, rung = bench(seconds)
    run.to(900)
    halves = [at for what, at in heard.cues if what == "half-way"]
    assert len(halves) == times
    assert not [at for at in halves if at in rung]
    if halves:
        begin = next(at for what, at in heard.cues if what == "begin")
        assert halves[0] == begin + seconds / 2


def test_half_way_counts_the_seconds_before_a_pause() -> None:
    run, heard, _ = bench(20)
    run.until(Kind.HOLD)
    run.to(run.now + 6)
    run.act("pause")
    run.to(run.now + 10)
    run.act("go_on")
    run.until(Kind.HOLD)
    again = run.now
    run.to(again + 13)
    assert [one for one in heard.cues if one[0] == "half-way"] == [("half-way", again + 4)]


def test_half_way_does_not_come_a_second_time() -> None:
    run, heard, _ = bench(20)
    run.until(Kind.HOLD)
    run.to(run.now + 12)
    run.act("pause")
    run.act("go_on")
    run.until(Kind.HOLD)
    run.to(run.now + 12)
    assert [what for what, _ in heard.cues].count("half-way") == 1


def test_half_way_does_not_come_after_a_hold_that_was_left_early() -> None:
    run, heard, _ = bench(30)
    run.until(Kind.HOLD)
    run.to(run.now + 5)
    run.act("skip")
    run.to(run.now + 12)
    assert "half-way" not in [what for what, _ in heard.cues]


def test_a_hold_done_again_has_its_half_way_again() -> None:
    run, heard, _ = bench(20)
    run.until(Kind.HOLD)
    run.to(run.now + 12)
    run.act("again")
    run.until(Kind.HOLD)
    run.to(run.now + 12)
    assert [what for what, _ in heard.cues].count("half-way") == 2


def test_the_seconds_are_counted_while_a_hold_or_its_get_ready_runs() -> None:
    run, heard, _ = bench(5)
    run.to(600)
    ready = [f"in {left}s" for left in range(8, 0, -1)]
    both = [*ready, *(f"{left}s" for left in range(5, 0, -1)), ""]
    right = ["R " + one for one in both[:-1]]
    counts = heard.counts[heard.counts.index("in 8s") :]
    assert counts[: len(both) + len(right)] == [*both, *right]


def test_no_letter_stands_where_the_knees_go_the_other_way() -> None:
    run, heard, _ = bench(5)
    run.to(600)
    holds = [one for one in heard.counts if one.endswith("5s") and "in" not in one]
    assert holds == ["5s", "R 5s", "L 5s", "5s", "5s"]
