"""Figures from the routine file."""

from copy import deepcopy
from typing import Any

import pytest

from tui.figure.table import from_table

TABLE: dict[str, Any] = {
    "azimuth": -20,
    "elevation": 20,
    "enter": ["bent", "up"],
    "leave": ["up", "bent"],
    "poses": {
        "bent": {"right": {"hip": 45, "knee": 90}, "left": {"hip": 45, "knee": 90}},
        "up": {
            "right": {"hip": 110, "knee": 120},
            "left": {"hip": 45, "knee": 90},
            "right_arm": {"own": 1},
        },
    },
}


def changed(path: str, value: object) -> dict[str, Any]:
    table = deepcopy(TABLE)
    place = table
    *way, last = path.split(".")
    for key in way:
        place = place.setdefault(key, {})
    place[last] = value
    return table


def test_a_table_becomes_a_figure() -> None:
    figure = from_table(TABLE)
    assert (figure.camera.azimuth, figure.camera.elevation, figure.viewer) == (-20, 20, "own")
    assert [pose.right.hip for pose in figure.enter] == [45, 110]
    assert figure.leave == figure.enter[::-1]
    assert figure.move_s == 4


def test_the_picture_is_level_unless_told() -> None:
    assert from_table(TABLE).camera.tilt == 0
    assert from_table(changed("tilt", 40)).camera.tilt == 40


def test_a_foot_is_flat_on_the_floor_unless_told() -> None:
    figure = from_table(changed("poses.bent.left.foot", 60))
    assert (figure.enter[0].right.foot, figure.enter[0].left.foot) == (45, 60)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("poses.bent.right.hip", 200, "poses.bent.right.hip: 200 is not within 0 to 125"),
        ("poses.bent.right.hip", "much", "poses.bent.right.hip: a number is needed"),
        ("poses.bent.right.hip", True, "poses.bent.right.hip: a number is needed"),
        ("poses.bent.right.hop", 1, "poses.bent.right: unknown key 'hop'"),
        ("poses.bent.middle", {}, "poses.bent: unknown key 'middle'"),
        ("poses.bent.right", 3, "poses.bent.right: a table is needed"),
        ("poses.bent.roll", 90, "poses.bent.roll: 90 is not within -30 to 30"),
        ("poses", [], "poses: a table is needed"),
        ("enter", ["bent", "down"], "enter: there is no pose 'down'"),
        ("enter", ["bent", 3], "enter: there is no pose 3"),
        ("enter", ["bent", ["up"]], "enter: there is no pose"),
        ("enter", ["bent"], "enter: a list of at least two pose names is needed"),
        ("leave", "up", "leave: a list of at least two pose names is needed"),
        ("leave", ["up", "up"], "leave: starts with the last pose of enter"),
        ("move_s", 9, "move_s: 9 is not within 3 to 5"),
        ("azimuth", float("nan"), "azimuth: nan is not within -90 to 90"),
        ("tilt", 91, "tilt: 91 is not within -90 to 90"),
        ("viewer", "above", 'viewer: "own" or "other", not \'above\''),
        ("zoom", 2, "figure: unknown key 'zoom'"),
    ],
)
def test_a_wrong_table_is_refused_with_its_key(path: str, value: object, message: str) -> None:
    with pytest.raises(ValueError, match=message.replace(".", r"\.")):
        from_table(changed(path, value))
