"""The rule on hold lengths: one row for each sentence of clinical E, and any history at all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain import progression
from tui.domain.calm import alarmed, calm, lengths, why_not
from tui.domain.progression import RULES, Known, Verdict, judge
from tui.domain.record import FEELINGS, After, Before, Flag, Hold, NextDay, Record
from tui.domain.signs import SIGNS

NEEDED = ("both-knees", "cross-one-knee")
TODAY = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)


def day(ago: float) -> datetime:
    return TODAY - timedelta(days=ago)


def session(ago: float, seconds: int = 10, **more: object) -> Record:
    """A calm session some days ago; `more` are fields of the record."""
    holds = tuple(
        Hold(step=step, planned_s=seconds, held_s=float(seconds), outcome="done") for step in NEEDED
    )
    one = Record(
        kind="session",
        started=day(ago),
        status="finished",
        before=Before(pain=4, signs=()),
        after=After(pain=3, nerve=()),
        holds=holds,
    )
    return replace(one, **more)  # type: ignore[arg-type]


def flagged(ago: float, kind: str, seconds: int = 10) -> Record:
    return session(ago, seconds, flags=(Flag(at=day(ago), kind=kind),))


def judged(*history: Record, seconds: int = 10, **known: datetime) -> Verdict:
    return judge(history, Known(seconds, TODAY, NEEDED, **known))


CALM3 = (session(0), session(1), session(2))
HIGHER = After(pain=6, nerve=())
NERVE = After(pain=3, nerve=("tingling",))
WORSE_NEXT_DAY = NextDay(higher=True)
BEGUN = (Hold(step="both-knees", planned_s=10, held_s=3.0, outcome="stopped"),)
ABORTED: dict[str, Any] = {"holds": (), "status": "stopped"}
CALM_AT_5 = (session(0, 5), session(1, 5), session(2, 5))


@pytest.mark.parametrize(
    ("verdict", "rule", "offer"),
    [
        pytest.param(judged(), "counting", None, id="1 starts as set, nothing is offered"),
        pytest.param(judged(session(0)), "counting", None, id="3 one calm day"),
        pytest.param(judged(*CALM3), "longer", 15, id="3 three calm days"),
        pytest.param(judged(*CALM3, seconds=15), "counting", None, id="3 at another value"),
        pytest.param(
            judged(session(0), session(0.01), session(0.02)), "counting", None, id="2 one a day"
        ),
        pytest.param(
            judged(session(0), session(0.01), session(1), session(2)), "longer", 15, id="2 two"
        ),
        pytest.param(
            judged(session(0), Record(kind="rest", started=day(1)), session(2), session(3)),
            "longer", 15, id="3 a rest day breaks nothing",
        ),
        pytest.param(judged(*CALM3, counted_from=day(0)), "counting", None, id="3 declined today"),
        pytest.param(judged(*CALM3, counted_from=day(5)), "longer", 15, id="3 declined long ago"),
        pytest.param(
            judged(*(session(ago, 30) for ago in range(4)), seconds=30), "cap", None, id="5 the cap"
        ),
        pytest.param(
            judged(*(session(ago, 28) for ago in range(3)), seconds=28), "longer", 30, id="5 to 30"
        ),
        pytest.param(judged(session(0, after=HIGHER), *CALM3), "shorter", 5, id="6 up by two"),
        pytest.param(
            judged(session(1, next_day=WORSE_NEXT_DAY)), "shorter", 5, id="6 higher the next day"
        ),
        pytest.param(
            judged(session(0), session(1, next_day=WORSE_NEXT_DAY)), "shorter", 5, id="6 told late"
        ),
        pytest.param(
            judged(session(0, 15, after=HIGHER)), "counting", None, id="6 brought down already"
        ),
        pytest.param(
            judged(session(1, after=HIGHER), counted_from=day(0.5)), "counting", None,
            id="6 offered and left",
        ),
        pytest.param(
            judged(session(1, next_day=WORSE_NEXT_DAY), counted_from=day(0.5)), "shorter", 5,
            id="6 and then higher the next day",
        ),
        pytest.param(
            judged(session(0, 12, after=HIGHER), seconds=12), "shorter", 7, id="6 by five seconds"
        ),
        pytest.param(
            judged(session(0, 8, after=HIGHER), seconds=8), "shorter", 5, id="6 not below five"
        ),
        pytest.param(
            judged(session(0, 5, after=HIGHER), seconds=5), "floor", None, id="6 at five already"
        ),
        pytest.param(
            judged(session(0, after=HIGHER, holds=BEGUN)), "shorter", 5, id="6 no hold finished"
        ),
        pytest.param(judged(session(0, after=NERVE), *CALM3), "nerve", None, id="7 nerve"),
        pytest.param(judged(flagged(0, "nerve")), "nerve", None, id="7 told by the safety key"),
        pytest.param(judged(flagged(0, "emergency")), "nerve", None, id="7 an emergency sign"),
        pytest.param(judged(*CALM3, nerve_at=day(90)), "nerve", None, id="7 long ago, no talk"),
        pytest.param(
            judged(*CALM3, nerve_at=day(90), talked_at=day(91)), "nerve", None, id="7 talk before"
        ),
        pytest.param(
            judged(*CALM_AT_5, flagged(9, "nerve"), seconds=5, talked_at=day(8)), "longer", 10,
            id="7 talk, then three calm days",
        ),
        pytest.param(
            judged(*CALM_AT_5, flagged(9, "nerve"), seconds=5, talked_at=day(1.5)),
            "counting", None, id="7 talk, then two calm days",
        ),
        pytest.param(
            judged(flagged(0, "nerve"), session(1), flagged(4, "nerve")), "pause", None,
            id="8 nerve twice in five",
        ),
        pytest.param(
            judged(flagged(0, "nerve"), *map(session, range(1, 5)), flagged(6, "nerve")),
            "nerve", None, id="8 nerve twice in six",
        ),
        pytest.param(
            judged(flagged(0, "nerve"), *(session(ago, **ABORTED) for ago in range(1, 6)),
                   flagged(6, "nerve")),
            "pause", None, id="8 aborted starts hide nothing",
        ),
        pytest.param(
            judged(session(0), session(0.5, holds=BEGUN, status="stopped"), session(1), session(2)),
            "longer", 15, id="3 a hold that was only begun breaks nothing",
        ),
        pytest.param(
            judged(session(0, after=HIGHER), session(1), session(2, after=HIGHER)), "pause", None,
            id="8 up by two twice in three",
        ),
        pytest.param(
            judged(session(1, next_day=WORSE_NEXT_DAY), session(3, next_day=WORSE_NEXT_DAY)),
            "pause", None, id="8 higher the next day, twice in a row",
        ),
        pytest.param(
            judged(session(0), session(1, after=HIGHER), session(2, after=HIGHER),
                   talked_at=day(0.5)),
            "counting", None, id="8 talked since",
        ),
        pytest.param(judged(session(14)), "gap", 5, id="9 fourteen days"),
        pytest.param(judged(session(13.9)), "counting", None, id="9 not yet fourteen days"),
        pytest.param(judged(session(20), counted_from=day(1)), "counting", None, id="9 once"),
        pytest.param(judged(session(20, 5), seconds=5), "counting", None, id="9 nothing below 5"),
        pytest.param(
            judged(session(0, 20), session(1, 20), session(2, 10), seconds=20), "counting", None,
            id="10 raised by hand",
        ),
    ],
)  # fmt: skip
def test_h13_the_rule_row_by_row(verdict: Verdict, rule: str, offer: int | None) -> None:
    assert (verdict.rule, verdict.offer) == (rule, offer)
    assert verdict.talk_first is (rule in ("nerve", "pause"))


@pytest.mark.parametrize("sign", ["emergency", "ill", "new-nerve"])
def test_a_grave_sign_that_kept_a_session_from_starting_ends_the_row(sign: str) -> None:
    kept = Record(
        kind="session", started=day(0.5), status="not-started", before=Before(signs=(sign,))
    )
    assert judged(session(0), kept, session(1), session(2)).rule == "counting"
    other = replace(kept, before=Before(signs=("getting-down",)))
    assert judged(session(0), other, session(1), session(2)).rule == "longer"
    assert judged(session(0), replace(kept, before=None), session(1), session(2)).rule == "longer"


def test_a_copy_that_two_machines_made_counts_once() -> None:
    copy = session(1, conflict_of="2026-11-22T074000-abcd.toml")
    assert judged(session(0), copy, session(1)).calm == 2
    assert judged(session(0, after=HIGHER), replace(copy, after=HIGHER)).rule == "shorter"


UNCALM: dict[str, Callable[[], Record]] = {
    "not asked before": lambda: session(0, before=None),
    "not asked after": lambda: session(0, after=None),
    "signs not answered": lambda: session(0, before=Before(pain=4)),
    "started in spite of a sign": lambda: session(0, before=Before(pain=4, signs=("not-cleared",))),
    "no number before": lambda: session(0, before=Before(signs=())),
    "no number after": lambda: session(0, after=After(nerve=())),
    "nerve not answered": lambda: session(0, after=After(pain=3)),
    "a nerve feeling": lambda: session(0, after=NERVE),
    "a pinch": lambda: session(0, after=After(pain=3, nerve=(), pinch=True)),
    "up by one": lambda: session(0, after=After(pain=5, nerve=())),
    "higher the next day": lambda: session(0, next_day=WORSE_NEXT_DAY),
    "an unanswered stop": lambda: flagged(0, "unanswered"),
    "a stop for pain": lambda: flagged(0, "pain"),
    "an eased hold": lambda: session(
        0, holds=(Hold(step="both-knees", planned_s=10, held_s=4.0, outcome="eased-off"),)
    ),
    "a step left out": lambda: session(0, holds=session(0).holds[:1]),
    "interrupted": lambda: session(0, status="interrupted", holds=session(0).holds[:1]),
    "six after": lambda: session(0, before=Before(pain=6, signs=()), after=After(pain=6, nerve=())),
    "no hold": lambda: session(0, status="stopped", holds=()),
    "no hold finished": lambda: session(0, status="stopped", holds=BEGUN),
    "without the screen": lambda: session(0, holds=(), unguided=True),
    "begun against advice": lambda: session(0, before=Before(pain=4, signs=(), insisted=True)),
    "an emergency sign named after it": lambda: session(
        0, after=After(pain=3, nerve=(), emergency=("saddle",))
    ),
    "a feeling without a name": lambda: session(0, after=After(pain=3, nerve=(), nerve_felt=True)),
}


@pytest.mark.parametrize("why", UNCALM)
def test_h11_a_session_is_not_calm(why: str) -> None:
    assert not calm(UNCALM[why](), NEEDED)


WHY_NOT = {
    "a nerve feeling": "nerve feeling or emergency sign",
    "an unanswered stop": "stopped, and not said why",
    "a pinch": "pinch",
    "higher the next day": "higher the day after",
    "up by one": "pain higher after than before",
    "an eased hold": "stopped for pain",
    "started in spite of a sign": "started in spite of a sign",
    "not asked before": "something left out",
    "nerve not answered": "something left out",
    "interrupted": "not all steps",
    "six after": "pain 6 or more after it",
    "no hold": "nothing was held",
    "no hold finished": "no hold was finished",
    "without the screen": "done without the screen",
    "begun against advice": "started in spite of a sign",
    "an emergency sign named after it": "nerve feeling or emergency sign",
    "a feeling without a name": "nerve feeling or emergency sign",
    "a stop for pain": "stopped for pain",
    "not asked after": "something left out",
    "signs not answered": "something left out",
    "no number before": "something left out",
}


@pytest.mark.parametrize(("why", "says"), WHY_NOT.items())
def test_what_kept_a_session_from_being_calm_is_said(why: str, says: str) -> None:
    assert why_not(UNCALM[why](), NEEDED) == says


@pytest.mark.parametrize(
    "one",
    [
        session(0),
        session(0, after=After(pain=4, nerve=(), pinch=False)),
        session(0, status="stopped", holds=session(0).holds[:1]),
        session(0, next_day=NextDay(higher=False)),
        session(0, next_day=NextDay()),
        flagged(0, "break"),
        session(0, flags=(Flag(at=TODAY, kind="nerve", corrected=True),)),
    ],
)
def test_a_session_is_calm(one: Record) -> None:
    assert calm(one, NEEDED)


pains = st.none() | st.integers(0, 10)
some_flags = st.builds(
    Flag,
    at=st.just(TODAY),
    kind=st.sampled_from(("unanswered", "break", "pain", "nerve", "emergency")),
    corrected=st.none() | st.booleans(),
)
some_holds = st.builds(
    Hold,
    step=st.sampled_from(NEEDED),
    planned_s=st.sampled_from((5, 10, 25, 30)),
    held_s=st.just(5.0),
    outcome=st.sampled_from(("done", "skipped", "eased-off", "stopped")),
)
told_before = st.builds(
    Before,
    pain=pains,
    signs=st.none() | st.just(()) | st.sampled_from(SIGNS).map(lambda sign: (sign,)),
)
told_after = st.builds(
    After,
    pain=pains,
    nerve=st.none() | st.just(()) | st.sampled_from(FEELINGS).map(lambda one: (one,)),
    pinch=st.none() | st.booleans(),
)
some_records = st.builds(
    Record,
    kind=st.sampled_from(("session", "session", "note", "rest")),
    started=st.floats(0, 40).map(day),
    status=st.sampled_from(("finished", "stopped", "interrupted", "not-started")),
    before=st.none() | told_before,
    after=st.none() | told_after,
    next_day=st.none() | st.builds(NextDay, higher=st.none() | st.booleans()),
    holds=st.lists(some_holds, max_size=3).map(tuple),
    flags=st.lists(some_flags, max_size=1).map(tuple),
)
mostly_calm = st.builds(
    session, st.floats(0, 9), st.sampled_from((5, 10, 10, 25, 30)), after=told_after
)
histories = st.lists(some_records | mostly_calm | mostly_calm, max_size=9).map(
    lambda records: sorted(records, key=lambda one: one.started, reverse=True)
)
moments = st.none() | st.floats(0, 40).map(day)
knowns = st.builds(
    Known,
    seconds=st.integers(5, 30),
    today=st.just(TODAY),
    needed=st.just(NEEDED),
    nerve_at=moments,
    talked_at=moments,
    counted_from=moments,
)
likely = st.builds(
    Known,
    seconds=st.sampled_from((5, 10, 25, 30)),
    today=st.just(TODAY),
    needed=st.just(NEEDED),
    talked_at=moments,
)


@given(histories, knowns | likely)
def test_h13_any_history_at_all(history: Sequence[Record], known: Known) -> None:
    verdict = judge(history, known)
    assert verdict.rule in RULES
    assert verdict.offer is None or 5 <= verdict.offer <= 30
    alarms = [one.started for one in history if alarmed(one) and one.status != "not-started"
              and one.kind == "session"]  # fmt: skip
    talked = known.talked_at
    if verdict.rule == progression.LONGER:
        assert verdict.offer == min(30, known.seconds + 5)
        assert all(talked is not None and talked > one for one in alarms)
        assert known.nerve_at is None or (talked is not None and talked > known.nerve_at)
        latest = [one for one in history if one.kind == "session" and one.status != "not-started"]
        assert calm(latest[0], NEEDED)
        assert lengths(latest[0]) == {known.seconds}
        assert len({one.started.date() for one in latest if calm(one, NEEDED)}) >= 3
    else:
        assert verdict.offer is None or verdict.offer < known.seconds


@given(st.lists(mostly_calm, max_size=9), likely, st.data())
def test_h11_without_an_answer_nothing_longer_is_offered(
    history: list[Record], known: Known, data: st.DataObject
) -> None:
    history = sorted(history, key=lambda one: one.started, reverse=True)
    holes = [
        lambda one: replace(one, before=None),
        lambda one: replace(one, after=None),
        lambda one: replace(one, before=replace(one.before, pain=None)),
        lambda one: replace(one, before=replace(one.before, signs=None)),
        lambda one: replace(one, after=replace(one.after, pain=None)),
        lambda one: replace(one, after=replace(one.after, nerve=None)),
    ]
    missing = [data.draw(st.sampled_from(holes))(one) for one in history]
    verdict = judge(missing, known)
    assert verdict.rule != progression.LONGER
    assert verdict.calm == 0
