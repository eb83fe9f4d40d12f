"""An entry at another day and time: what is typed, what moves along, what is refused."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records import moments, records
from tui.domain import tables
from tui.domain.moving import AHEAD, WANTED, moved, refusal, typed, written
from tui.domain.record import Bookmark, Flag, Record

HOME = timezone(timedelta(hours=1))
WAS = datetime(2026, 11, 22, 6, 12, 34, tzinfo=HOME)
NOW = datetime(2026, 11, 23, 7, 40, 12, tzinfo=HOME)
SESSION = Record(
    kind="session",
    started=WAS,
    ended=WAS + timedelta(minutes=6),
    bookmark=Bookmark(at=WAS + timedelta(minutes=2), hold=1),
    flags=(Flag(at=WAS + timedelta(minutes=3), kind="nerve"),),
)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-20 07:40", WAS.replace(day=20, hour=7, minute=40)),
        (" 2026-11-20T7.05 ", WAS.replace(day=20, hour=7, minute=5)),
        ("2026-11-20, 07:40", WAS.replace(day=20, hour=7, minute=40)),
        ("2026-9-1", WAS.replace(month=9, day=1)),
        ("23:59", WAS.replace(hour=23, minute=59)),
        ("", None),
        ("  ", None),
        ("soon", None),
        ("2026-02-30 07:40", None),
        ("2026-11-20 24:00", None),
        ("1999-12-31 23:59", None),
        ("2026-11-20 07:40 or so", None),
    ],
)
def test_a_date_a_time_or_both_are_typed(text: str, moment: datetime | None) -> None:
    assert typed(text, WAS) == moment
    assert refusal(text, SESSION, NOW) == ("" if moment else WANTED)


@given(moments)
def test_what_stands_there_is_what_can_be_typed(moment: datetime) -> None:
    assert typed(written(moment), moment) == moment


def test_nothing_lies_in_the_future() -> None:
    assert refusal("2026-11-23 07:41", SESSION, NOW) == AHEAD
    assert refusal("2026-11-23 07:35", SESSION, NOW) == AHEAD, "it would end at 07:41"
    assert refusal("2026-11-23 07:33", SESSION, NOW) == ""
    assert refusal("2026-11-23 07:39", Record(kind="note", started=WAS), NOW) == ""


def test_what_lies_in_it_moves_along() -> None:
    there = moved(SESSION, WAS - timedelta(days=3))
    assert there.ended
    assert there.bookmark
    assert there.ended - there.started == timedelta(minutes=6)
    assert there.bookmark.at - there.started == timedelta(minutes=2)
    assert there.flags[0].at - there.started == timedelta(minutes=3)


@given(records, st.timedeltas(timedelta(days=-99), timedelta(days=99)))
def test_moved_back_it_is_as_it_was_and_nothing_else_changes(record: Record, by: timedelta) -> None:
    there = moved(record, record.started + by)
    assert moved(there, record.started) == record
    timed = ("started", "ended", "flags", "bookmark")
    before, after = tables.write(record), tables.write(there)
    assert {key: before[key] for key in before if key not in timed} == {
        key: after[key] for key in after if key not in timed
    }
