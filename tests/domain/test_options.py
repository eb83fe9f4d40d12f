"""The settings as rows: what each one says, and where a key moves it."""

from dataclasses import replace

import pytest

from tui.domain.options import GROUPS, Setting, optional_named, rows
from tui.domain.routine import Routine
from tui.domain.rules import Row, Whole
from tui.domain.settings import Cues, Settings

ROWS = {".".join(map(str, one.path)): one for one in rows(Settings())}


def shown(name: str, value: object) -> str:
    one = ROWS[name]
    return Setting(one.path, one.says, one.rule, value).shown


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("mode", "flow", "flow, runs by itself"),
        ("motion", None, "full, and calm over SSH"),
        ("theme", "supine-light", "light"),
        ("plain", True, "on"),
        ("plain", False, "off"),
        ("sore_side", None, "not told"),
        ("sore_side", "left", "left"),
        ("holds.seconds", 10, "10 seconds"),
        ("holds.repetitions", 2, "2"),
        ("holds.sore_repetitions", None, "as the other side"),
        ("holds.sore_repetitions", 2, "2"),
        ("holds.optional_steps", True, "in"),
        ("holds.optional_steps", False, "left out"),
        ("holds.first_side", "less-sore", "the less sore one"),
        ("cues.command", "ring", "ring"),
    ],
)
def test_a_value_is_said_in_words(name: str, value: object, words: str) -> None:
    assert shown(name, value) == words


def test_words_go_round_and_an_absent_one_is_among_them() -> None:
    one, values = ROWS["sore_side"], []
    for _ in range(5):
        values.append(one.moved(1))
        one = Setting(one.path, one.says, one.rule, values[-1])
    assert values == ["left", "right", "both", "middle", None]
    assert ROWS["mode"].moved(-1) == "flow"


def test_a_switch_turns_and_text_stays() -> None:
    assert ROWS["cues.bell"].moved(1) is False
    assert ROWS["cues.command"].moved(1) == Cues().command


@pytest.mark.parametrize("name", [n for n, one in ROWS.items() if isinstance(one.rule, Whole)])
def test_a_number_moves_by_ones_or_fives_and_stops_at_its_ends(name: str) -> None:
    one = ROWS[name]
    assert isinstance(one.rule, Whole)
    if one.value is None:
        one = replace(one, value=1)
    assert isinstance(one.rule, Whole)
    long = one.rule.most - one.rule.least > 60
    assert one.moved(1) == one.value + (5 if long else 1)
    ends = [Setting(one.path, "", one.rule, end) for end in (one.rule.least, one.rule.most)]
    below = one.rule.least if ROWS[name].value is not None else None
    assert (ends[0].moved(-1), ends[1].moved(1)) == (below, one.rule.most)


def test_a_number_that_may_be_absent_is_so_below_its_least() -> None:
    one = ROWS["holds.sore_repetitions"]
    assert (one.moved(-1), one.moved(1)) == (None, 1)
    assert one.hint == "1 to 3; where left or right is sore"


def test_which_steps_are_optional_is_said_by_the_routine(routine: Routine) -> None:
    assert optional_named(routine) == "step 4, both knees to a side"


def test_every_row_stands_in_a_group_and_hints_at_its_values() -> None:
    assert {one.group for one in ROWS.values()} == set(GROUPS.values())
    assert ROWS["holds.seconds"].hint == "5 to 30 seconds"
    assert ROWS["cues.command"].hint == "enter writes"
    assert ROWS["mode"].hint == ""
    assert not any(isinstance(one.rule, Row) for one in ROWS.values())
