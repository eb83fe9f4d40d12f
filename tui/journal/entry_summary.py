"""An entry as the history needs it: so small that ten thousand of them fit in memory."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from ..domain.record import Record, in_words
from ..domain.routine import Routine
from . import summary

UNREADABLE = "unreadable"
"""The kind of a file that could not be read; its reason stands in `done`."""
_TAG = re.compile(r"(?<!\w)#(\w[\w-]*)")


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """One entry: `name` is its file's, `told` all words but the note's, by a semicolon each.

    `hold_s` is the longest hold as it was planned; `flags` are the kinds that were not taken
    back, a nerve feeling told afterwards too; `steps` the numbers of those that were held.
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
    def pain(self) -> str:
        """Pain before and after as `4 → 3`; a number that is absent is a dash."""
        if self.kind == UNREADABLE:
            return ""
        return summary.pains(self.kind, self.before, self.after)


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
        summary.done(record, routine),
        record.sore_side or "",
        _flags(record),
        tuple(sorted(steps)),
        "; ".join(_told(record)),
        record.note or "",
        record.conflict_of is not None,
    )


def unreadable(name: str, reason: str, started: datetime) -> EntrySummary:
    """Return the summary of a file that could not be read, with its reason."""
    return EntrySummary(name, started, UNREADABLE, done=reason)


def _flags(record: Record) -> tuple[str, ...]:
    kinds = [flag.kind for flag in record.flags if not flag.corrected]
    return tuple(dict.fromkeys([*kinds, *(["nerve"] if record.nerve_told else [])]))


def _told(record: Record) -> list[str]:
    """The words of the answers, as people say them."""
    after = record.after
    feelings = {one for flag in record.flags if not flag.corrected for one in flag.feelings or ()}
    feelings |= set((after and after.nerve) or ())
    words = [*sorted(feelings), *((after and after.place) or ())]
    texts = (after.sleep, after.medicine, after.trigger) if after else ()
    return [*map(in_words, words), *filter(None, texts)]


def tags(note: str) -> list[str]:
    """The words of a note that begin with `#`, without it."""
    return _TAG.findall(note)
