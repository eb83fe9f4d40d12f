"""Sessions for tests: plans, a driver with a clock of its own, and Hypothesis strategies."""

from dataclasses import dataclass, replace
from typing import Self

from hypothesis import strategies as st

from tui.domain import session as engine
from tui.domain.plan import Kind, Segment, plan
from tui.domain.record import SORE_SIDES
from tui.domain.session import Session
from tui.domain.session_state import Event
from tui.domain.settings import Holds, Settings
from tui.storage import routines

ROUTINE = routines.routine()
MODES = ("wait", "flow")
SOON = 0.3
"""Less than the time in which a second go-on key is ignored."""
LATER = 3.0
"""More than that, and less than any segment of the standard plan but a rest of nothing."""


def laid_out(mode: str = "wait", **holds: object) -> tuple[Segment, ...]:
    """The segments of the shipped routine; `holds` are fields of the `[holds]` settings."""
    return planned(Settings(mode=mode, holds=replace(Holds(), **holds)))  # type: ignore[arg-type]


class Run:
    """A session, everything it told, and the present second."""

    def __init__(self, segments: tuple[Segment, ...], now: float = 0.0) -> None:
        self.now = now
        self.events: list[Event] = []
        self.session: Session = self._told(engine.begin(segments, now))

    def _told(self, change: engine.Change) -> Session:
        session, events = change
        self.events += events
        return session

    def at(self, now: float) -> Self:
        """Let the clock be `now`, and tick."""
        self.now = now
        self.session = self._told(engine.advance(self.session, now))
        return self

    def press(self, action: str, after: float = 1.0) -> Self:
        """Let a key act `after` some seconds without a tick."""
        self.now += after
        self.session = self._told(engine.act(self.session, action, self.now))
        return self

    def reach(self, kind: Kind, number: int = 0) -> Self:
        """Go to a segment of that hold with go-on keys and by waiting, as a person would."""
        for _ in range(1000):
            if self.place == (kind, number):
                break
            ends = self.session.ends
            _ = self.press("go_on") if ends is None else self.at(ends)
        assert self.place == (kind, number), "no key leads there"
        return self

    @property
    def place(self) -> tuple[Kind, int]:
        """The kind of the segment and the number of its hold."""
        return self.session.segment.kind, self.session.segment.number

    @property
    def entries(self) -> list[tuple[str, str | None, float, str]]:
        """The record: step, side, seconds held and outcome of each hold."""
        return [(one.step, one.side, one.held_s, one.outcome) for one in self.session.holds]


@dataclass(frozen=True)
class Move:
    """A key, the seconds before it, and when in between it ticks (shares of those seconds)."""

    action: str
    after: float
    ticks: tuple[float, ...]


ACTIONS = ("go_on", "back", "again", "skip", "pause", "stop", "ease_off")

some_settings = st.builds(
    Settings,
    mode=st.sampled_from(MODES),
    sore_side=st.none() | st.sampled_from(SORE_SIDES),
    holds=st.builds(
        Holds,
        seconds=st.integers(5, 30),
        repetitions=st.integers(1, 3),
        sore_repetitions=st.none() | st.integers(1, 3),
        optional_steps=st.booleans(),
        lie_down_s=st.integers(5, 180),
        settle_s=st.integers(3, 60),
        rest_s=st.integers(0, 120),
        sides=st.sampled_from(("both", "left", "right")),
        first_side=st.sampled_from(("less-sore", "left", "right")),
    ),
)


def moves(actions: tuple[str, ...] = ACTIONS) -> st.SearchStrategy[list[Move]]:
    """Keys at any time, mostly close together, with ticks in between."""
    waits = st.floats(0, 1) | st.floats(0, 60) | st.integers(0, 200).map(float)
    shares = st.lists(st.floats(0, 1), max_size=4).map(lambda ticks: tuple(sorted(ticks)))
    return st.lists(st.builds(Move, st.sampled_from(actions), waits, shares), max_size=25)


def planned(settings: Settings) -> tuple[Segment, ...]:
    """The segments of the shipped routine with these settings."""
    return plan(ROUTINE, settings)


def played(settings: Settings, keys: list[Move], *, ticking: bool = True) -> Run:
    """Play the keys, with the ticks in between or without."""
    run = Run(planned(settings))
    for move in keys:
        before = run.now
        for share in move.ticks if ticking else ():
            run.at(before + move.after * share)
        run.now = before
        run.press(move.action, move.after)
    return run
