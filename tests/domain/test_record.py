"""What an entry says about itself."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tui.domain.record import After, Before, Bookmark, Flag, Hold, Record, in_words

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def entry(*flags: Flag, after: After | None = None) -> Record:
    return Record(kind="session", started=NOON, flags=flags, after=after)


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        ((), False),
        ((Flag(at=NOON, kind="break"),), False),
        ((Flag(at=NOON, kind="nerve"),), True),
        ((Flag(at=NOON, kind="nerve", corrected=True), Flag(at=NOON, kind="break")), False),
    ],
)
def test_a_nerve_flag_counts_unless_it_was_a_wrong_key(flags: tuple[Flag, ...], told: bool) -> None:
    assert entry(*flags).nerve_told is told


@pytest.mark.parametrize(("nerve", "told"), [(None, False), ((), False), (("shock",), True)])
def test_a_feeling_told_afterwards_counts_too(nerve: tuple[str, ...] | None, told: bool) -> None:
    assert entry(after=After(nerve=nerve)).nerve_told is told


def held(seconds: float, outcome: str) -> Hold:
    return Hold(step="both-knees", planned_s=10, held_s=seconds, outcome=outcome)


@pytest.mark.parametrize(
    ("hold", "kind", "copy_of", "so"),
    [
        (held(10, "done"), "session", None, True),
        (held(4, "eased-off"), "session", None, True),
        (held(0, "skipped"), "session", None, False),
        (held(3, "skipped"), "session", None, False),
        (held(0, "stopped"), "session", None, False),
        (held(10, "done"), "note", None, False),
        (held(10, "done"), "session", "another", False),
    ],
)
def test_it_is_practised_when_something_was_held(
    hold: Hold, kind: str, copy_of: str | None, so: bool
) -> None:
    record = Record(kind=kind, started=NOON, holds=(hold,), conflict_of=copy_of)
    assert record.practised is so


def test_only_the_last_flag_can_be_open() -> None:
    open_one, answered = Flag(at=NOON, kind="unanswered"), Flag(at=NOON, kind="break")
    assert entry(answered, open_one).open_flag is open_one
    assert entry(open_one, answered).open_flag is None
    assert entry().open_flag is None


def test_a_pain_that_was_not_told_is_none_and_never_a_zero() -> None:
    nothing = Record(kind="session", started=NOON, before=Before())
    assert (nothing.pain_before, nothing.pain_after) == (None, None)
    told = Record(kind="session", started=NOON, before=Before(pain=0), after=After(pain=3))
    assert (told.pain_before, told.pain_after) == (0, 3)


def test_a_word_of_the_file_is_written_without_its_hyphens() -> None:
    assert in_words("pins-and-needles") == "pins and needles"


@pytest.mark.parametrize(
    ("more", "minutes"),
    [
        ({}, 0),
        ({"flags": (2, 5)}, 5),
        ({"flags": (2,), "bookmark": 6}, 6),
        ({"flags": (2,), "bookmark": 6, "ended": 4}, 4),
        ({"ended": -3}, 0),
    ],
)
def test_it_was_over_when_it_ended_or_at_the_last_moment_it_tells_of(
    more: dict[str, Any], minutes: int
) -> None:
    def at(late: int) -> datetime:
        return NOON + timedelta(minutes=late)

    one = Record(
        kind="session",
        started=NOON,
        ended=at(more["ended"]) if "ended" in more else None,
        flags=tuple(Flag(at=at(late), kind="break") for late in more.get("flags", ())),
        bookmark=Bookmark(at=at(more["bookmark"]), hold=0) if "bookmark" in more else None,
    )
    assert one.over_at == at(minutes)
