"""Entries for reports, made up but plausible."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.sessions import ROUTINE
from tui.domain.record import After, Before, Flag, Hold, Record
from tui.report.sheet import Sheet, sheet
from tui.report.span import span
from tui.storage.routines import passages

AT = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)
PLACES = (
    ("both-knees", None),
    ("cross-one-knee", "left"),
    ("cross-one-knee", "right"),
    ("knees-to-side", "left"),
    ("knees-to-side", "right"),
)
HOLDS = tuple(
    Hold(step=step, side=side, planned_s=10, held_s=10.0, outcome="done") for step, side in PLACES
)


def session(day: int, before: int | None, after: int | None, **more: object) -> Record:
    record = Record(
        kind="session",
        routine=ROUTINE.id,
        started=AT.replace(day=day),
        status="finished",
        sore_side="right",
        before=Before(pain=before, signs=()),
        after=After(pain=after, nerve=()),
        holds=HOLDS,
    )
    return replace(record, **more)  # type: ignore[arg-type]


def stopped(day: int) -> Record:
    """Tingling at seven seconds of step 3, gone afterwards."""
    felt = Flag(
        at=AT.replace(day=day),
        step="cross-one-knee",
        side="right",
        second=7,
        kind="nerve",
        feelings=("tingling", "pins-and-needles"),
    )
    after = After(pain=4, nerve=("tingling",), nerve_side="right", nerve_gone=True)
    holds = (*HOLDS[:2], replace(HOLDS[2], held_s=7.0, outcome="stopped"))
    return replace(session(day, 4, None), status="stopped", holds=holds, flags=(felt,), after=after)


def pinched(day: int) -> Record:
    flag = Flag(at=AT.replace(day=day), step="knees-to-side", side="right", second=4, kind="pain")
    holds = (*HOLDS[:4], replace(HOLDS[4], held_s=4.0, outcome="eased-off"))
    return replace(session(day, 5, 5), holds=holds, flags=(flag,), after=After(pain=5, pinch=True))


MONTH = (
    session(2, 5, 4),
    session(4, 4, 4),
    pinched(9),
    session(12, None, None, note="Slept badly.\n=1+1 | *not* <b>bold</b>"),
    stopped(17),
    session(21, 4, 3),
    replace(session(22, 4, 3), conflict_of="another"),
    Record(kind="rest", started=AT),
)


def sheeted(*records: Record, notes: bool = False, unread: int = 0) -> Sheet:
    days = span("4w", "", AT.date())
    return sheet(records, ROUTINE, passages("report"), days, notes=notes, unread=unread)
