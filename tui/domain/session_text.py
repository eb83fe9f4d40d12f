"""What a session will still bring, in plain words: shared by every face."""

from dataclasses import dataclass
from math import ceil

from .plan import Kind, Segment
from .record import Flag, Hold, Record
from .routine import BY_HIP, Routine, Side, Step, fill
from .session import Session

_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Place:
    """Where in the routine: the step, the hip that is stretched, the whole second of a hold."""

    step: str
    number: int
    side: str | None
    second: int | None
    of_side: str = ""

    def __str__(self) -> str:
        return placed(f"step {self.number}", self.of_side, self.second)


def where(flag: Flag, record: Record, routine: Routine) -> str:
    """Where a flag was raised, such as `at step 3, right side, 7 s` or `after step 2`.

    Only the hip is named when the routine does not know its step.
    """
    step = routine.step(flag.step or "")
    if step is None:
        return of_side(None, flag.side)
    at = placed(f"step {step.number}", of_side(step, flag.side), flag.second)
    between = flag.second is None and step.timed
    return f"{preposition(flag, record) if between else 'at'} {at}"


def preposition(flag: Flag, record: Record) -> str:
    """Whether a flag between holds was raised `before` the hold it names, or `after` it."""
    return "after" if any(_is_of(one, flag) for one in record.holds) else "before"


def _is_of(hold: Hold, flag: Flag) -> bool:
    return (hold.step, hold.side) == (flag.step, flag.side)


def of_side(step: Step | None, side: str | None) -> str:
    """For which hip, as the step says it; a side is always a hip, also in a step unknown here."""
    if step is None or side is None:
        return fill(BY_HIP, Side(side)) if side else ""
    return step.of_side(side)


def placed(at: str, side: str, second: int | None = None) -> str:
    """A place in words: at which step, for which side in the step's words, in which second."""
    seconds = "" if second is None else f"{second} s"
    return ", ".join(filter(None, (at, side, seconds)))


def place(session: Session, now: float) -> Place:
    """Where a feeling belongs: the current hold, or between two holds the one just let go."""
    one = session.segment
    if one.kind is not Kind.LIE_DOWN and one.number != session.last_number:
        found = session.find(session.last_number, Kind.HOLD)
        one = session.segments[found or 0]
    second = int(session.held(now)) if one.kind is Kind.HOLD and one is session.segment else None
    said = one.step.of_side(one.side)
    return Place(one.step.id, one.step.number, one.side and one.side.value, second, said)


def onward(session: Session, now: float) -> Place:
    """Where a paused session goes on: the current hold, or the one that comes next."""
    one = session.segment
    second = int(session.held(now)) or None
    said = one.step.of_side(one.side)
    return Place(one.step.id, one.step.number, one.side and one.side.value, second, said)


def seconds_left(session: Session, now: float) -> tuple[float, bool]:
    """Seconds left of all timed segments, and whether waits make it "at least"."""
    if session.over:
        return 0.0, False
    later = session.segments[session.index + 1 :]
    ahead = 0.0 if session.segment.kind is Kind.HOLD else session.kept
    left = (session.remaining(now) or 0.0) - ahead
    waits = session.segment.seconds is None or any(one.seconds is None for one in later)
    return left + sum(one.seconds or 0.0 for one in later), waits


def time_left(session: Session, now: float) -> str:
    """How long is left in all, in whole minutes and in words."""
    seconds, waits = seconds_left(session, now)
    if not seconds:
        return ""
    kind = "at least" if waits else "about"
    minutes = int(seconds // 60) if waits else round(seconds / 60)
    tens = int(seconds // 10) if waits else round(seconds / 10)
    return f"{kind} {minutes} min left" if minutes else f"{kind} {max(1, tens) * 10} s left"


def duration(segments: tuple[Segment, ...]) -> str:
    """How long a plan takes once one lies down, in words."""
    seconds = sum(one.seconds or 0.0 for one in segments if one.kind is not Kind.LIE_DOWN)
    minutes = max(1, int(seconds / 60 + 0.5))
    return "about a minute" if minutes == 1 else f"about {number(minutes)} minutes"


def days(count: int) -> str:
    """So many days in words."""
    return {0: "none", 1: "one day"}.get(count, f"{number(count)} days")


def amount(segments: tuple[Segment, ...]) -> str:
    """How many holds of how long a plan has, in words."""
    holds = [one for one in segments if one.kind is Kind.HOLD]
    if not holds:
        return "no holds"
    word = "hold" if len(holds) == 1 else "holds"
    return f"{number(len(holds))} {word} of {holds[0].planned_s} s"


def which_of(session: Session) -> str:
    """Which of several holds on one side this is, such as `1 of 2`; empty where it is the only."""
    one = session.segment
    same = [
        other.repetition
        for other in session.segments
        if (other.step, other.side) == (one.step, one.side) and other.kind is Kind.HOLD
    ]
    return f"{one.repetition} of {max(same)}" if max(same, default=1) > 1 else ""


def last_step(routine: Routine, segments: tuple[Segment, ...]) -> int:
    """The number of the last step: an optional one counts where it is in the plan."""
    there = {one.step.id for one in segments}
    counted = [one.number for one in routine.steps if not one.optional or one.id in there]
    return max(counted, default=len(routine.steps))


def uneven_sides(segments: tuple[Segment, ...]) -> str:
    """How often a hold comes on each side, such as `left 1, right 2`; empty where it is the same.

    A side that is not held at all is not named.
    """
    times: dict[str, int] = {}
    for one in segments:
        if one.side and one.kind is Kind.HOLD:
            times[one.side] = max(times.get(one.side, 0), one.repetition)
    if len(set(times.values())) < 2:
        return ""
    return ", ".join(f"{side} {count}" for side, count in sorted(times.items()))


def number(value: int) -> str:
    """A small number as a word, a larger one in digits."""
    return _WORDS[value] if value < len(_WORDS) else str(value)


def then(session: Session) -> tuple[str, str]:
    """What follows the current segment: the next thing, and what comes after it."""
    one = session.segment
    hold = f"hold, {ceil(one.planned_s - session.kept)} seconds"
    match one.kind:
        case Kind.LIE_DOWN:
            return "then get ready", f"and {hold}"
        case Kind.GET_READY:
            return f"then {hold}", ""
        case Kind.HOLD:
            return "then let go slowly", _after_release(session)
        case Kind.RELEASE:
            return _after_release(session), ""
        case _:
            return "then get ready", f"and {hold}"


def _after_release(session: Session) -> str:
    follows = session.find(session.segment.number + 1, Kind.REST, Kind.CHANGE_SIDE)
    if follows is None:
        return "then you are done"
    rest = session.segments[follows]
    pause = f"rest {rest.seconds:.0f} s, " if rest.seconds else ""
    if rest.kind is Kind.CHANGE_SIDE:
        the = "" if rest.step.names_hip else "the "
        return f"{pause}then {the}{rest.step.of_side(rest.side)}"
    if rest.step is session.segment.step:
        return f"{pause}then once more"
    return f"{pause}then step {rest.step.number}"


def held(session: Session) -> str:
    """What was held in a session that is over, in words."""
    done = [hold for hold in session.holds if hold.outcome == "done"]
    if not done:
        return "No hold was finished, and that is fine."
    seconds = {hold.planned_s for hold in done}
    each = f", {number(seconds.pop())} seconds each" if len(seconds) == 1 else ""
    word = "hold" if len(done) == 1 else "holds"
    return f"{number(len(done)).capitalize()} {word}{each}."
