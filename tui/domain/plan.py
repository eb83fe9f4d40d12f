"""From a routine and the settings to the segments of one session."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from .routine import Routine, Side, Step
from .settings import LEAST_HOLD_S, Settings

RELEASE_S = 4.0


class Kind(StrEnum):
    """What a segment is for."""

    LIE_DOWN = "lie down"
    WAIT = "waiting"
    GET_READY = "get ready"
    HOLD = "hold"
    RELEASE = "release"
    REST = "rest"
    CHANGE_SIDE = "change side"


_OF_A_HOLD = (Kind.GET_READY, Kind.HOLD, Kind.RELEASE)


@dataclass(frozen=True)
class Segment:
    """One stretch of time; `seconds` is None where only a key goes on.

    `number` counts the holds from 0. A rest, a change of side and a wait belong to the hold
    that comes next. `planned_s` is the length of that hold.
    """

    kind: Kind
    step: Step
    side: Side | None
    repetition: int
    number: int
    seconds: float | None
    planned_s: int


Place = tuple[Step, Side | None, int]
"""A hold's step, the hip that is stretched, and which repetition it is."""


def plan(
    routine: Routine,
    settings: Settings,
    *,
    steps: Iterable[str] | None = None,
    hold_s: int | None = None,
    eased: str = "",
) -> tuple[Segment, ...]:
    """Lay out a session: lie down, then get ready, hold, release and rest for each hold.

    In `wait` mode a wait that only a key ends stands before each hold but the first, whose wait
    is lying down. `steps` limits the session to some steps; `hold_s` (5..30 s) overrides the
    setting, for a lighter session; `eased` is the hip that is done for today (or `both`): its
    holds are left out, and the stronger steps (design "Safety, exactly").
    """
    seconds = settings.holds.seconds if hold_s is None else hold_s
    wanted = {step.id for step in routine.steps} if steps is None else set(steps)
    places = [
        place
        for place in _places(routine, settings)
        if place[0].id in wanted and not (eased and _spared(place, eased))
    ]
    return laid_out(routine, settings, [(place, seconds) for place in places])


def _spared(place: Place, eased: str) -> bool:
    return eased in ("both", place[1]) or place[0].stronger


def laid_out(
    routine: Routine, settings: Settings, holds: Sequence[tuple[Place, int]]
) -> tuple[Segment, ...]:
    """Lay out a session of these holds, each with its seconds."""
    segments = [lie_down(routine, settings, 0, holds[0][1] if holds else 0)]
    for number, (place, seconds) in enumerate(holds):
        if number:
            segments += _between(holds[number - 1][0], place, number, seconds, settings)
        lengths = zip(_OF_A_HOLD, (settings.holds.settle_s, seconds, RELEASE_S), strict=True)
        segments += [_segment(kind, place, number, seconds, lasts) for kind, lasts in lengths]
    return tuple(segments)


def lie_down(routine: Routine, settings: Settings, number: int, planned_s: int) -> Segment:
    """The time to lie down before the hold of that number: in `wait` mode until a key."""
    seconds = settings.holds.lie_down_s if settings.mode == "flow" else None
    return _segment(Kind.LIE_DOWN, (routine.steps[0], None, 1), number, planned_s, seconds)


def other_side(segments: tuple[Segment, ...], done: int, side: Side) -> tuple[Segment, ...]:
    """What is left for the other hip after `side` was eased off, at 5 s, without stronger steps.

    `done` is the number of the hold after which to look (clinical C, design "Safety, exactly").
    """
    left = [
        one
        for one in segments
        if one.number > done and one.side is side.other and not one.step.stronger
    ]
    numbers = sorted({one.number for one in left})
    return tuple(_lighter(one, done + 1 + numbers.index(one.number)) for one in left)


def _lighter(segment: Segment, number: int) -> Segment:
    seconds = float(LEAST_HOLD_S) if segment.kind is Kind.HOLD else segment.seconds
    return replace(segment, number=number, planned_s=LEAST_HOLD_S, seconds=seconds)


def _segment(
    kind: Kind, place: Place, number: int, planned_s: int, seconds: float | None = None
) -> Segment:
    lasts = None if seconds is None else float(seconds)
    return Segment(kind, *place, number, lasts, planned_s)


def _places(routine: Routine, settings: Settings) -> Iterator[Place]:
    first = first_side(settings)
    sides = (first, first.other) if settings.holds.sides == "both" else (first,)
    for step in routine.timed:
        if left_out(step, settings):
            continue
        for side in sides if step.sided else (None,):
            for repetition in range(1, repetitions(settings, side) + 1):
                yield step, side, repetition


def left_out(step: Step, settings: Settings) -> bool:
    """Whether a person left the step out: it is optional, and those are not wanted."""
    return step.optional and not settings.holds.optional_steps


def repetitions(settings: Settings, side: Side | None) -> int:
    """How often a hold comes (1..3): on the one sore side as often as was set for that."""
    holds = settings.holds
    sore = side is not None and side == settings.sore_side
    return holds.sore_repetitions if sore and holds.sore_repetitions else holds.repetitions


def first_side(settings: Settings) -> Side:
    """The side that begins: as set, else the less sore one, else the right (clinical M5, app)."""
    if settings.holds.sides != "both":
        return Side(settings.holds.sides)
    if settings.holds.first_side != "less-sore":
        return Side(settings.holds.first_side)
    return Side.LEFT if settings.sore_side == "right" else Side.RIGHT


def _between(
    last: Place, place: Place, number: int, seconds: int, settings: Settings
) -> list[Segment]:
    changes = place[0] == last[0] and place[1] is not last[1]
    kind = Kind.CHANGE_SIDE if changes else Kind.REST
    rest = _segment(kind, place, number, seconds, settings.holds.rest_s)
    waits = [_segment(Kind.WAIT, place, number, seconds)] if settings.mode == "wait" else []
    return [rest, *waits]
