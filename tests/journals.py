"""A journal of many days, made up but plausible: the same one every time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from tests.doubles import MORNING
from tui.domain.record import After, Before, Flag, Hold, Record
from tui.storage.sessions import encode

NOTES = (
    "Slept badly. The second side was easier.",
    "Stiff when I got up, better after some walking.",
    "Long day at the queue. #work",
    "Walked to the shop and back, no trouble.",
    "Calmer than last week.",
    "Drove two hours, the hip complained afterwards. #car #work",
    "On the firm bed instead of the floor.",
    "Müde heute; ging trotzdem. 日本語 👨‍👩‍👧",
)
_HELD = (("both-knees", None), *((step, side) for step in ("cross-one-knee", "knees-to-side")
                                 for side in ("left", "right")))  # fmt: skip


def year(days: int = 365, until: datetime = MORNING) -> Iterator[Record]:
    """Entries of so many days, newest first: sessions, rest days, a flare, a few stops."""
    dice = Random(4)
    for ago in range(1, days + 1):
        started = until - timedelta(days=ago, minutes=dice.randrange(90))
        level = 3.0 + 3.0 * ago / days + dice.uniform(-1.2, 1.2)
        before = max(0, min(10, round(level)))
        what = dice.random()
        if what < 0.45:
            yield _session(started, before, 15 if ago < days / 3 else 10, dice)
        elif what < 0.55:
            yield Record(kind="rest", started=started, sore_side="right", before=Before(before))
        elif what < 0.6:
            note = f"#flare {dice.choice(NOTES)}"
            yield Record(
                kind="note", started=started, note=note, before=Before(min(10, before + 3))
            )


def _session(started: datetime, before: int, seconds: int, dice: Random) -> Record:
    after = max(0, before - dice.choice((0, 0, 1, 1, 2)))
    holds = tuple(
        Hold(step=step, side=side, planned_s=seconds, held_s=float(seconds), outcome="done")
        for step, side in _HELD
    )
    record = Record(
        kind="session",
        routine="piriformis-beginner",
        started=started,
        ended=started + timedelta(minutes=5),
        status="finished",
        sore_side="right",
        note=dice.choice(NOTES) if dice.random() < 0.5 else None,
        before=Before(pain=before if dice.random() < 0.95 else None, signs=()),
        after=After(pain=after, nerve=(), place=("buttock",) if dice.random() < 0.3 else None),
        holds=holds,
    )
    return _stopped(record) if dice.random() < 0.04 else record


def _stopped(record: Record) -> Record:
    at = record.started + timedelta(minutes=3)
    flag = Flag(at=at, step="cross-one-knee", side=record.holds[1].side, second=7, kind="nerve",
                feelings=("tingling",))  # fmt: skip
    ended = replace(record.holds[1], held_s=7.0, outcome="stopped")
    felt = After(nerve=("tingling",), nerve_side="right", nerve_gone=True, medicine="ibuprofen 400")
    return replace(
        record, status="stopped", holds=(record.holds[0], ended), flags=(flag,), after=felt
    )


def store(data: Path, records: Iterator[Record]) -> int:
    """Write the records as files below a data folder; return how many."""
    number = 0
    for number, record in enumerate(records, 1):
        month = data / "sessions" / record.started.strftime("%Y/%m")
        month.mkdir(parents=True, exist_ok=True)
        name = f"{record.started:%Y-%m-%dT%H%M%S}-{number:04d}.toml"
        (month / name).write_text(encode(record))
    return number
