"""How far to go and each step's own way: what is told of them, before which hold (clinical J1)."""

from ..coach.coach import Coach
from ..domain.checks import MUCH_PAIN
from ..domain.plan import Segment
from ..domain.record import Record
from ..domain.routine import Sentence
from .dialogue import passage, say
from .parts import ActionKey, Say


def in_full(coach: Coach) -> bool:
    """Whether it is told in full: until a session was finished, and where more care is due.

    More is due after the typed word, and with much pain (clinical J6).
    """
    entry = coach.entry
    known = any(map(_finished, coach.recent.records(entry)))
    return not known or (entry is not None and _careful(entry.record))


def _finished(record: Record) -> bool:
    return record.kind == "session" and record.status == "finished"


def _careful(record: Record) -> bool:
    before = record.before
    return before is not None and (bool(before.insisted) or (before.pain or 0) >= MUCH_PAIN)


def limit(*, full: bool) -> tuple[Say, ...]:
    """How far, in one breath; in full there is more to it."""
    short = say("session", "how-far", safety=ActionKey("safety"))
    return (short, say("session", "how-far-in-full")) if full else (short,)


def limit_cue() -> tuple[str, ...]:
    """The same in two lines that can be read from the floor."""
    return passage("session", "how-far-cue").said()


def way(segment: Segment, *, full: bool) -> tuple[Sentence, ...]:
    """What to do in this segment's step and where it is felt; in short it is one sentence."""
    step = segment.step
    return step.way if full or not step.brief else step.brief
