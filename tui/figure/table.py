"""A step's figure from a parsed TOML table."""

from collections.abc import Mapping
from dataclasses import fields
from typing import TypeVar

from .camera import Camera
from .moves import MOVE_S, StepFigure, Viewer
from .pose import Arm, Leg, Pose

Table = Mapping[str, object]
Limb = TypeVar("Limb", Leg, Arm)

_KEYS = {"azimuth", "elevation", "tilt", "viewer", "move_s", "enter", "leave", "poses"}
_LIMITS = {
    "azimuth": (-90.0, 90.0),
    "elevation": (0.0, 120.0),
    "tilt": (-90.0, 90.0),
    "move_s": MOVE_S,
    "roll": (-30.0, 30.0),
    "hip": (0.0, 125.0),
    "knee": (0.0, 150.0),
    "across": (-45.0, 45.0),
    "lean": (-60.0, 60.0),
    "foot": (0.0, 120.0),
    "out": (0.0, 90.0),
    "own": (0.0, 1.0),
    "other": (0.0, 1.0),
}


def from_table(table: Table) -> StepFigure:
    """Return the figure that a step's `figure` table describes.

    Raises ValueError that names the key which is missing, unknown, out of range or of the
    wrong kind.
    """
    _refuse_unknown(table, _KEYS, "figure")
    poses = {
        name: _pose(name, _table(value, f"poses.{name}"))
        for name, value in _table(table.get("poses"), "poses").items()
    }
    enter, leave = (_poses(table, key, poses) for key in ("enter", "leave"))
    if enter[-1] != leave[0] or leave[-1] != enter[0]:
        raise ValueError("leave: starts with the last pose of enter and ends with its first")
    move_s = _number(table, "move_s", 4.0, "")
    return StepFigure(_camera(table), enter, leave, move_s, _viewer(table))


def _camera(table: Table) -> Camera:
    return Camera(
        azimuth=_number(table, "azimuth", 0.0, ""),
        elevation=_number(table, "elevation", 20.0, ""),
        tilt=_number(table, "tilt", 0.0, ""),
    )


def _pose(name: str, table: Table) -> Pose:
    where = f"poses.{name}"
    _refuse_unknown(table, {field.name for field in fields(Pose)}, where)
    return Pose(
        _leg(table, "right", where),
        _leg(table, "left", where),
        _limb(Arm(), table, "right_arm", where),
        _limb(Arm(), table, "left_arm", where),
        _number(table, "roll", 0.0, where),
    )


def _leg(table: Table, key: str, where: str) -> Leg:
    """Return a leg whose foot is flat on the floor unless the table says otherwise."""
    angles = _table(table.get(key, {}), f"{where}.{key}")
    hip, knee = (_number(angles, joint, 0.0, f"{where}.{key}") for joint in ("hip", "knee"))
    return _limb(Leg(foot=max(0.0, knee - hip)), table, key, where)


def _limb(limb: Limb, table: Table, key: str, where: str) -> Limb:
    angles = _table(table.get(key, {}), f"{where}.{key}")
    names = [field.name for field in fields(limb)]
    _refuse_unknown(angles, set(names), f"{where}.{key}")
    return type(limb)(
        **{name: _number(angles, name, getattr(limb, name), f"{where}.{key}") for name in names}
    )


def _poses(table: Table, key: str, poses: Mapping[str, Pose]) -> tuple[Pose, ...]:
    names = table.get(key)
    if not isinstance(names, list) or len(names) < 2:
        raise ValueError(f"{key}: a list of at least two pose names is needed")
    for name in names:
        if not isinstance(name, str) or name not in poses:
            raise ValueError(f"{key}: there is no pose {name!r}")
    return tuple(poses[name] for name in names)


def _viewer(table: Table) -> Viewer:
    match table.get("viewer", "own"):
        case "own":
            return "own"
        case "other":
            return "other"
        case value:
            raise ValueError(f'viewer: "own" or "other", not {value!r}')


def _table(value: object, where: str) -> Table:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where}: a table is needed")
    return value


def _number(table: Table, key: str, default: float, where: str) -> float:
    value = table.get(key, default)
    low, high = _LIMITS[key]
    name = f"{where}.{key}" if where else key
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name}: a number is needed")
    if not low <= value <= high:
        raise ValueError(f"{name}: {value} is not within {low:g} to {high:g}")
    return float(value)


def _refuse_unknown(table: Table, known: set[str], where: str) -> None:
    for key in table:
        if key not in known:
            raise ValueError(f"{where}: unknown key {key!r}")
