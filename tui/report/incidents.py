"""What happened that a clinician should see, in words, the gravest first (clinical J12)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ..domain import told
from ..domain.record import Record
from ..domain.routine import Routine
from .phrases import Phrase, Phrases, Words

Lines = Iterable[Phrase]


@dataclass(frozen=True)
class Incident:
    """One entry in a section: its moment, and for each report where it was, and what."""

    at: datetime
    lines: tuple[Phrase, ...]


@dataclass(frozen=True)
class Section:
    """Incidents under one heading: one a paragraph, or all `run_in` to one."""

    name: str
    incidents: tuple[Incident, ...]
    run_in: bool = False


class Incidents:
    """Finds in words what happened, section by section."""

    def __init__(self, routine: Routine, words: Words) -> None:
        self._say = Phrases(routine, words)

    def sections(self, records: list[Record]) -> tuple[Section, ...]:
        """The sections in the order of gravity."""
        ways: dict[str, Callable[[Record], Lines]] = {
            "emergency-signs": self._emergencies,
            "nerve-feelings": self._nerves,
            "stops": self._pains,
            "insisted": self._insisted,
            "not-started": self._not_started,
            "by-choice": self._by_choice,
            "rest-days": self._rest_days,
            "corrected": self._corrected,
        }
        found = (Section(name, _found(way, records), name in _RUN_IN) for name, way in ways.items())
        return tuple(one for one in found if one.incidents or one.name in _ALWAYS)

    def _emergencies(self, record: Record) -> Lines:
        return (self._say.emergency(one, record) for one in told.emergencies(record))

    def _nerves(self, record: Record) -> Lines:
        return (self._say.nerve(one, record) for one in told.nerves(record))

    def _pains(self, record: Record) -> Lines:
        return (self._say.pain(one, record) for one in told.pains(record))

    def _insisted(self, record: Record) -> Iterator[Phrase]:
        if told.begun_over_a_sign(record):
            yield self._say.begun(record)

    def _not_started(self, record: Record) -> Iterator[Phrase]:
        if record.kind == "session" and record.status == "not-started":
            yield self._say.not_started(record)

    def _by_choice(self, record: Record) -> Iterator[Phrase]:
        if told.stopped_by_choice(record):
            yield self._say.stopped(record)

    def _rest_days(self, record: Record) -> Iterator[Phrase]:
        """Every day of rest, and any other entry without a session that has a number or a sign."""
        signs = record.before.signs if record.before else None
        told_something = record.pain_before is not None or bool(signs)
        if record.kind == "rest" or (record.kind != "session" and told_something):
            yield self._say.without_session(record)

    def _corrected(self, record: Record) -> Lines:
        taken_back = (one for one in record.flags if one.corrected and one.kind in _WORTH_NAMING)
        return (self._say.corrected(one, record) for one in taken_back)


_ALWAYS = ("emergency-signs", "nerve-feelings", "stops")
_RUN_IN = ("by-choice", "rest-days")
_WORTH_NAMING = ("pain", "nerve", "emergency")


def _found(way: Callable[[Record], Lines], records: list[Record]) -> tuple[Incident, ...]:
    """What is found in the entries; both versions of an entry that say the same count once."""
    found = (Incident(one.started, tuple(way(one))) for one in records)
    return tuple(dict.fromkeys(one for one in found if one.lines))
