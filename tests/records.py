"""Any entry that a file can hold, and any text a person can write."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from tui.domain import record as r
from tui.domain.signs import EMERGENCY_SIGNS, SIGNS

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=zones | st.just(UTC))
texts = st.text() | st.text(alphabet="\"'\\\r\n\t =[]#ab\u2028\x00\x7f")
sides = st.none() | st.sampled_from(("left", "right"))
switches = st.none() | st.booleans()
pains = st.none() | st.integers(0, 10)
numbers = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)
values: st.SearchStrategy[Any] = st.recursive(
    st.booleans() | numbers | texts | moments | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def words(options: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...] | None]:
    return st.none() | st.lists(st.sampled_from(options), max_size=4).map(tuple)


SHAPES = (r.Record, r.Before, r.After, r.NextDay, r.Hold, r.Flag, r.Activity)
KNOWN = {one.name for shape in SHAPES for one in fields(shape)}
extras = st.dictionaries(texts.filter(lambda key: key not in KNOWN), values, max_size=3)
emergencies = words(EMERGENCY_SIGNS)
befores = st.builds(
    r.Before,
    pain=pains,
    signs=words(SIGNS),
    emergency=emergencies,
    insisted=switches,
    extra=extras,
)
afters = st.builds(
    r.After,
    pain=pains,
    nerve=words(r.FEELINGS),
    nerve_felt=switches,
    nerve_side=sides | st.just("both"),
    nerve_gone=switches,
    nerve_growing=switches,
    emergency=emergencies,
    pinch=switches,
    place=words(r.PLACES),
    sleep=st.none() | texts,
    medicine=st.none() | texts,
    trigger=st.none() | texts,
    extra=extras,
)
holds = st.builds(
    r.Hold,
    step=texts,
    side=sides,
    repetition=st.integers(1, 99),
    planned_s=st.integers(1, 3600),
    held_s=st.floats(0, 3600),
    outcome=st.sampled_from(r.OUTCOMES),
    extra=extras,
)
flags = st.builds(
    r.Flag,
    at=moments,
    step=st.none() | texts,
    side=sides,
    second=st.none() | st.integers(0, 3600),
    kind=st.sampled_from(r.FLAGS),
    feelings=words(r.FEELINGS),
    spreading=switches,
    emergency=emergencies,
    corrected=switches,
    extra=extras,
)
activities = st.builds(r.Activity, name=texts, rating=pains, extra=extras)
records = st.builds(
    r.Record,
    kind=st.sampled_from(r.KINDS),
    routine=st.none() | texts,
    started=moments,
    ended=st.none() | moments,
    status=st.none() | st.sampled_from(r.STATUSES),
    sore_side=st.none() | st.sampled_from(r.SORE_SIDES),
    conflict_of=st.none() | texts,
    note=st.none() | texts,
    before=st.none() | befores,
    after=st.none() | afters,
    next_day=st.none() | st.builds(r.NextDay, higher=switches, extra=extras),
    holds=st.lists(holds, max_size=2).map(tuple),
    flags=st.lists(flags, max_size=2).map(tuple),
    week_pain=pains,
    activities=st.lists(activities, max_size=3).map(tuple),
    unguided=switches,
    extra=extras,
)
