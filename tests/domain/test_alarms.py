"""What stands until a talk: a row for each way to tell it, and any history at all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.alarms import (
    EMERGENCY,
    NERVE,
    PINCH,
    Alarm,
    alarms,
    answered_anew,
    asks_for_a_talk,
    gravest,
    newly_grave,
    standing,
)
from tui.domain.record import FEELINGS, After, Before, Flag, Hold, Record
from tui.domain.signs import EMERGENCY_SIGNS, SIGNS

TODAY = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)
CROSSING = ("cross-one-knee",)
BOTH = After(nerve=("numbness",), nerve_side="both")
PINCHED = After(pinch=True)


def at(ago: float) -> datetime:
    return TODAY - timedelta(days=ago)


def entry(ago: float, **more: object) -> Record:
    one = Record(kind="session", started=at(ago), status="finished")
    return replace(one, **more)  # type: ignore[arg-type]


def flagged(kind: str, **more: object) -> Record:
    flag = replace(Flag(at=at(1), kind=kind), **more)  # type: ignore[arg-type]
    return entry(1, flags=(flag,))


def stands(*history: Record, kept: tuple[Alarm, ...] = (), talked: float | None = None) -> set[str]:
    talked_at = None if talked is None else at(talked)
    return {one.kind for one in standing(history, kept, talked_at, CROSSING)}


TOLD = [
    (entry(1, before=Before(signs=("emergency",)), status="not-started"), EMERGENCY, ()),
    (entry(1, before=Before(emergency=("chest",)), status="not-started"), EMERGENCY, ("chest",)),
    (entry(1, after=BOTH), EMERGENCY, ("both-legs",)),
    (entry(1, kind="rest", after=BOTH), EMERGENCY, ("both-legs",)),
    (entry(1, after=After(nerve=("weakness",), nerve_gone=False)), EMERGENCY, ("weakness",)),
    (entry(1, after=After(nerve=("shock",), nerve_growing=True)), EMERGENCY, ("weakness",)),
    (entry(1, after=After(emergency=("bladder",))), EMERGENCY, ("bladder",)),
    (flagged("emergency"), EMERGENCY, ()),
    (flagged("emergency", emergency=("injury",)), EMERGENCY, ("injury",)),
    (flagged("nerve", spreading=True, emergency=("both-legs",)), EMERGENCY, ("both-legs",)),
    (flagged("nerve"), NERVE, ()),
    (entry(1, after=After(nerve=("shock",), nerve_gone=False)), NERVE, ()),
    (entry(1, after=After(nerve_felt=True)), NERVE, ()),
    (entry(1, after=PINCHED), PINCH, ()),
]


@pytest.mark.parametrize(("record", "kind", "signs"), TOLD)
def test_what_is_told_anywhere_stands_with_which_sign_it_was(
    record: Record, kind: str, signs: tuple[str, ...]
) -> None:
    found = alarms(record)[0]
    assert (found.kind, found.signs or (), found.entry) == (kind, signs, record.started)
    assert kind in stands(record)
    assert asks_for_a_talk(record) is (kind != PINCH)


NOT_GRAVE = [
    flagged("emergency", corrected=True),
    flagged("nerve", spreading=True, corrected=True),
    flagged("nerve", corrected=True),
    flagged("pain"),
    flagged("break"),
    entry(1, after=After(nerve=(), pinch=False)),
    entry(1, before=Before(signs=("ill", "new-nerve"))),
    entry(1),
]


@pytest.mark.parametrize("record", NOT_GRAVE)
def test_what_was_taken_back_or_is_no_alarm_does_not_stand(record: Record) -> None:
    assert alarms(record) == ()


def test_it_says_what_was_felt_in_which_leg_and_which_hip_was_pinched() -> None:
    pain = Flag(at=at(1), side="left", kind="pain")
    felt = Flag(at=at(1), kind="nerve", feelings=("shock",))
    record = entry(
        1, after=After(nerve=("numbness",), nerve_side="left", pinch=True), flags=(felt, pain)
    )
    nerve, pinch = alarms(record)
    assert (nerve.feelings, nerve.side) == (("shock", "numbness"), "left")
    assert (pinch.feelings, pinch.side) == (None, "left")


@pytest.mark.parametrize(("talked", "left"), [(2, {NERVE}), (1, {NERVE}), (0.5, set())])
def test_a_talk_ends_what_was_told_before_it(talked: float, left: set[str]) -> None:
    assert stands(entry(1, after=After(nerve=("shock",))), talked=talked) == left


def test_what_was_told_in_a_session_after_a_talk_in_that_session_stands() -> None:
    record = entry(1, flags=(Flag(at=at(0.9), kind="nerve"),))
    assert stands(record, talked=0.95) == {NERVE}


def test_a_later_nerve_feeling_hides_no_emergency() -> None:
    history = (entry(1, after=After(nerve=("shock",))), entry(2, after=BOTH))
    found = gravest(standing(history, (), None, CROSSING))
    assert found
    assert (found.kind, found.entry) == (EMERGENCY, at(2))


KEPT = Alarm(at(3), at(2.5), EMERGENCY, ("chest",), shortened=True)


def test_what_was_kept_outlasts_its_entry_and_goes_with_a_correction() -> None:
    assert stands(kept=(KEPT,)) == {EMERGENCY}
    assert stands(entry(1), kept=(KEPT,)) == {EMERGENCY}
    assert stands(entry(3), kept=(KEPT,)) == set()
    assert stands(kept=(KEPT,), talked=2) == set()


def test_what_is_kept_and_told_stands_once_as_it_is_told_now() -> None:
    record = entry(3, before=Before(emergency=("saddle",)))
    (one,) = standing((record,), (KEPT,), None, CROSSING)
    assert one == replace(KEPT, signs=("saddle",))


def held(*outcomes: tuple[str, str], ago: float = 0.5, **more: object) -> Record:
    """A later session with the step that a pinch leaves out, by side and outcome."""
    holds = tuple(
        Hold(step=CROSSING[0], side=side, planned_s=5, held_s=5, outcome=outcome)
        for side, outcome in outcomes
    )
    return entry(ago, holds=holds, **more)


BOTH_DONE = (("left", "done"), ("right", "done"))


@pytest.mark.parametrize(
    ("later", "ends"),
    [
        (held(*BOTH_DONE), True),
        (held(*BOTH_DONE, after=After(pain=3, pinch=False)), True),
        (held(("left", "skipped"), *BOTH_DONE), True),
        (held(*BOTH_DONE, after=PINCHED), False),
        (held(*BOTH_DONE, status="stopped"), False),
        (held(*BOTH_DONE, status="interrupted"), False),
        (held(*BOTH_DONE, flags=(Flag(at=at(0.5), kind="pain"),)), False),
        (held(*BOTH_DONE, flags=(Flag(at=at(0.5), kind="pain", corrected=True),)), True),
        (held(("left", "done"), ("right", "skipped")), False),
        (held(("right", "done")), False),
        (held(*BOTH_DONE, ago=2), False),
        (held(), False),
        (entry(0.5, status="not-started"), False),
    ],
)
def test_a_pinch_ends_only_when_what_it_leaves_out_was_held_to_its_end(
    later: Record, ends: bool
) -> None:
    pinch = entry(1, after=PINCHED, flags=(Flag(at=at(1), side="left", kind="pain"),))
    assert (PINCH not in stands(later, pinch)) is ends
    (kept,) = alarms(pinch)
    assert (PINCH not in stands(later, kept=(kept,))) is ends


def test_nothing_but_a_pinch_ends_by_a_session() -> None:
    assert stands(held(*BOTH_DONE), entry(1, after=BOTH)) == {EMERGENCY, NERVE}


days = st.integers(0, 400).map(lambda hours: at(hours / 24))
afters = st.builds(
    After,
    nerve=st.none() | st.lists(st.sampled_from(FEELINGS), unique=True, max_size=2).map(tuple),
    nerve_side=st.sampled_from((None, "left", "both")),
    nerve_gone=st.none() | st.booleans(),
    emergency=st.none() | st.sampled_from(EMERGENCY_SIGNS).map(lambda sign: (sign,)),
    pinch=st.none() | st.booleans(),
)
flags = st.builds(
    Flag,
    at=days,
    kind=st.sampled_from(("break", "pain", "nerve", "emergency")),
    spreading=st.none() | st.booleans(),
    corrected=st.none() | st.booleans(),
)
records = st.builds(
    Record,
    kind=st.sampled_from(("session", "rest", "note")),
    started=days,
    status=st.sampled_from(("finished", "stopped", "not-started", "interrupted")),
    before=st.builds(Before, signs=st.none() | st.sampled_from(SIGNS).map(lambda sign: (sign,))),
    after=st.none() | afters,
    flags=st.lists(flags, max_size=2).map(tuple),
)
histories = st.lists(records, max_size=12, unique_by=lambda one: one.started).map(
    lambda found: tuple(sorted(found, key=lambda one: one.started, reverse=True))
)


@given(histories, st.none() | days)
def test_whatever_was_told_after_the_last_talk_stands_and_nothing_else(
    history: tuple[Record, ...], talked: datetime | None
) -> None:
    told = {one.name for record in history for one in alarms(record)
            if talked is None or one.told >= talked}  # fmt: skip
    assert {one.name for one in standing(history, (), talked, CROSSING)} == told


@given(histories, st.lists(st.integers(1, 12)), st.none() | days)
def test_looked_at_through_any_window_again_and_again_nothing_vanishes(
    history: tuple[Record, ...], windows: list[int], talked: datetime | None
) -> None:
    """The entries in hand are only the latest ones; what was kept holds all the rest."""
    kept = standing(history, (), talked, CROSSING)
    for length in windows:
        again = standing(history[:length], kept, talked, CROSSING)
        assert {one.name for one in again} == {one.name for one in kept}
        kept = again


@given(histories)
def test_the_gravest_is_an_emergency_where_one_stands(history: tuple[Record, ...]) -> None:
    found = standing(history, (), None, CROSSING)
    kinds = {one.kind for one in found}
    grave = gravest(found)
    expected = next((kind for kind in (EMERGENCY, NERVE) if kind in kinds), None)
    assert (grave and grave.kind) == expected


@pytest.mark.parametrize(
    ("before", "now", "newly"),
    [
        (After(nerve=("shock",)), BOTH, True),
        (BOTH, replace(BOTH, pain=3), False),
        (BOTH, After(nerve=()), False),
    ],
)
def test_an_entry_may_tell_an_emergency_only_once_it_is_changed(
    before: After, now: After, newly: bool
) -> None:
    assert newly_grave(entry(1, after=before), entry(1, after=now)) is newly


@pytest.mark.parametrize(
    ("was", "now", "gone"),
    [
        (BOTH, After(nerve=()), ("both-legs",)),
        (After(emergency=("chest", "saddle")), After(pain=3), ("saddle", "chest")),
        (BOTH, replace(BOTH, emergency=("both-legs", "bowel")), None),
        (After(nerve=("shock",)), After(nerve=()), None),
        (None, BOTH, None),
    ],
)
def test_signs_that_answers_tell_no_more_stay_as_a_flag_that_is_corrected(
    was: After | None, now: After, gone: tuple[str, ...] | None
) -> None:
    stop = Flag(at(1), kind="unanswered")
    answered = answered_anew(entry(1, after=was, flags=(stop,)), now, TODAY)
    wrong = Flag(TODAY, kind="emergency", emergency=gone, corrected=True)
    assert answered.after == now
    assert answered.flags == ((wrong, stop) if gone else (stop,))
    assert answered.open_flag == stop


def test_a_talk_that_the_clock_puts_before_what_it_was_about_ends_it() -> None:
    nerve = After(nerve=("shock",))
    (one,) = alarms(entry(1, after=nerve))
    talked = replace(one, talked=True)
    assert stands(entry(1, after=nerve), kept=(talked,)) == set()
    again = entry(1, after=nerve, flags=(Flag(at=at(0.5), kind="nerve"),))
    assert stands(again, kept=(talked,)) == {NERVE}, "told anew it was not talked about"
