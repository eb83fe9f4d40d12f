"""An entry in a few words, and as the history needs it: ten thousand of them fit in memory."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from ..domain import told
from ..domain.record import FUNCTION, Record, in_words
from ..domain.routine import Routine
from ..domain.signs import EMERGENCY_IN_WORDS, IN_WORDS
from . import function

_COUNTS = {2: "both", 3: "all three", 4: "all four", 5: "all five"}


WITHOUT_SCREEN = "without the screen"
"""What is said of a session that was done by oneself and written down later."""


def day(moment: date) -> str:
    """The day, as `Sat 21 Nov`."""
    return f"{moment:%a} {moment.day} {moment:%b}"


def pain(record: Record) -> str:
    """Pain before and after as `4 → 3`; a number that is absent is a dash."""
    if record.kind == FUNCTION:
        return _number(record.week_pain)
    return pains(record.kind, record.pain_before, record.pain_after)


def pains(kind: str, before: int | None, after: int | None) -> str:
    """Two numbers for a session, one for any other kind of entry."""
    return _number(before) if kind != "session" else f"{_number(before)} → {_number(after)}"


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)


def done(record: Record, routine: Routine) -> str:
    """What came of an entry: the gravest thing first, else the steps that were held."""
    if record.kind != "session":
        kind = {"rest": "rest day", "note": "note", FUNCTION: function.done(record)}[record.kind]
        return f"{kind}, {said}" if (said := _REPORTED.get(told.gravest(record))) else kind
    if said := _stopped(record):
        return said
    if record.unguided:
        return WITHOUT_SCREEN
    held = {hold.step for hold in record.holds if hold.outcome == "done"}
    steps = [one.number for one in routine.steps if not one.timed or one.id in held]
    if len(steps) == len(routine.steps):
        return _COUNTS.get(len(steps), "all of them")
    return "steps " + ", ".join(map(str, steps)) if held else "no holds"


_REPORTED = {
    "emergency": "emergency sign",
    "nerve": "nerve feeling",
    "unanswered": "stopped, unanswered",
}


def _stopped(record: Record) -> str:
    grave = told.gravest(record)
    if grave == "pain":
        return "stopped for pain" if record.status == "stopped" else "pain in a hold"
    if grave:
        return _REPORTED[grave]
    if record.after and record.after.pinch:
        return "groin pinch"
    signs = record.before.signs if record.before else None
    if record.status == "not-started" and signs:
        return IN_WORDS[signs[0]]
    words = {
        "not-started": "not started",
        "running": "not ended yet",
        "stopped": "stopped by choice",
        "interrupted": "broke off",
    }
    return words.get(record.status or "", "")


UNREADABLE = "unreadable"
"""The kind of a file that could not be read; its reason stands in `done`."""
_TAG = re.compile(r"(?<!\w)#(\w[\w-]*)")


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """One entry: `name` is its file's, `told` all words but the note's, by a semicolon each.

    `hold_s` is the longest hold as it was planned; `flags` are the kinds that were not taken
    back, a nerve feeling or an emergency sign told at any time too; `steps` the numbers of
    those that were held; `unguided` is a session done without the screen, of which no hold is
    known. `week_pain` and `rated` stand in an entry of what can be done again.
    """

    name: str
    started: datetime
    kind: str
    before: int | None = None
    after: int | None = None
    hold_s: int | None = None
    done: str = ""
    side: str = ""
    flags: tuple[str, ...] = ()
    steps: tuple[int, ...] = ()
    told: str = ""
    note: str = ""
    other: bool = False
    week_pain: int | None = None
    rated: tuple[tuple[str, int | None], ...] = ()
    unguided: bool = False

    @property
    def day(self) -> date:
        """The calendar day in the entry's own offset."""
        return self.started.date()

    @property
    def flagged(self) -> bool:
        """Whether it holds a stop that was more than a break."""
        return any(kind != "break" for kind in self.flags)

    @property
    def practised(self) -> bool:
        """Whether `Record.practised` holds for the entry."""
        return self.kind == "session" and bool(self.hold_s) and not self.other

    @property
    def counts(self) -> bool:
        """Whether its day is one of practice and its numbers belong to it, with the screen or not.

        The rule on longer holds does not count a session without a hold (clinical J4).
        """
        return self.practised or (self.unguided and not self.other)

    @property
    def pain(self) -> str:
        """Pain before and after as `4 → 3`; a number that is absent is a dash."""
        if self.kind == UNREADABLE:
            return ""
        if self.kind == FUNCTION:
            return _number(self.week_pain)
        return pains(self.kind, self.before, self.after)


def entry_summary(name: str, record: Record, routine: Routine) -> EntrySummary:
    """Return the summary of an entry whose file has this name."""
    numbers = {step.id: step.number for step in routine.steps}
    steps = {numbers[hold.step] for hold in record.held if hold.step in numbers}
    return EntrySummary(
        name,
        record.started,
        record.kind,
        record.pain_before,
        record.pain_after,
        max((hold.planned_s for hold in record.held), default=None),
        done(record, routine),
        record.sore_side or "",
        _flags(record),
        tuple(sorted(steps)),
        "; ".join(_told(record)),
        record.note or "",
        record.conflict_of is not None,
        record.week_pain,
        tuple((one.name, one.rating) for one in record.activities),
        record.kind == "session" and bool(record.unguided),
    )


def unreadable(name: str, reason: str, started: datetime) -> EntrySummary:
    """Return the summary of a file that could not be read, with its reason."""
    return EntrySummary(name, started, UNREADABLE, done=reason)


def _flags(record: Record) -> tuple[str, ...]:
    kinds = [flag.kind for flag in told.stops(record)]
    nerve = ["nerve"] if record.nerve_told else []
    emergency = ["emergency"] if any(told.emergencies(record)) else []
    return tuple(dict.fromkeys([*kinds, *nerve, *emergency]))


def _told(record: Record) -> list[str]:
    """The words of the answers, as people say them."""
    after = record.after
    feelings = {one for flag in record.flags if not flag.corrected for one in flag.feelings or ()}
    feelings |= set((after and after.nerve) or ())
    words = [*sorted(feelings), *((after and after.place) or ())]
    signs = dict.fromkeys(name for one in told.emergencies(record) for name in one.signs)
    texts = (after.sleep, after.medicine, after.trigger) if after else ()
    named = (EMERGENCY_IN_WORDS[one] for one in signs)
    activities = (one.name for one in record.activities)
    return [*map(in_words, words), *named, *filter(None, texts), *activities]


def tags(note: str) -> list[str]:
    """The words of a note that begin with `#`, without it."""
    return _TAG.findall(note)
