"""A step's figure from a parsed TOML table."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from .camera import Camera
from .moves import MOVE_S, Arm, Leg, Limb, Pose, StepFigure, Viewer

Table = Mapping[str, object]

_CAMERA = ("azimuth", "elevation", "tilt")
_KEYS = {*_CAMERA, "viewer", "move_s", "enter", "leave", "poses"}
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
    bodies = _table(table.get("poses"), "poses")
    poses = {name: _pose(value, f"poses.{name}") for name, value in bodies.items()}
    enter, leave = (_way(table, key, poses) for key in ("enter", "leave"))
    if enter[-1] != leave[0] or leave[-1] != enter[0]:
        raise ValueError("leave: starts with the last pose of enter and ends with its first")
    move_s = _number(table.get("move_s", 4.0), "move_s")
    told: dict[str, Any] = {key: _number(table[key], key) for key in _CAMERA if key in table}
    return StepFigure(Camera(**told), enter, leave, move_s, _viewer(table.get("viewer", "own")))


def _pose(value: object, where: str) -> Pose:
    table = _table(value, where)
    _refuse_unknown(table, {field.name for field in fields(Pose)}, where)
    return Pose(
        _leg(table.get("right", {}), f"{where}.right"),
        _leg(table.get("left", {}), f"{where}.left"),
        _limb(Arm(), table.get("right_arm", {}), f"{where}.right_arm"),
        _limb(Arm(), table.get("left_arm", {}), f"{where}.left_arm"),
        _number(table.get("roll", 0.0), f"{where}.roll"),
    )


def _leg(value: object, where: str) -> Leg:
    """Return a leg whose foot is flat on the floor unless the table says otherwise."""
    leg = _limb(Leg(), value, where)
    flat = "foot" not in _table(value, where)
    return replace(leg, foot=max(0.0, leg.knee - leg.hip)) if flat else leg


def _limb(limb: Limb, value: object, where: str) -> Limb:
    angles = _table(value, where)
    _refuse_unknown(angles, {field.name for field in fields(limb)}, where)
    return replace(limb, **{name: _number(angles[name], f"{where}.{name}") for name in angles})


def _way(table: Table, key: str, poses: Mapping[str, Pose]) -> tuple[Pose, ...]:
    names = table.get(key)
    if not isinstance(names, list) or len(names) < 2:
        raise ValueError(f"{key}: a list of at least two pose names is needed")
    for name in names:
        if not isinstance(name, str) or name not in poses:
            raise ValueError(f"{key}: there is no pose {name!r}")
    return tuple(poses[name] for name in names)


def _viewer(value: object) -> Viewer:
    match value:
        case "own" | "other":
            return value
    raise ValueError(f'viewer: "own" or "other", not {value!r}')


def _table(value: object, where: str) -> Table:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where}: a table is needed")
    return value


def _number(value: object, where: str) -> float:
    low, high = _LIMITS[where.rpartition(".")[2]]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{where}: a number is needed")
    if not low <= value <= high:
        raise ValueError(f"{where}: {value} is not within {low:g} to {high:g}")
    return float(value)


def _refuse_unknown(table: Table, known: set[str], where: str) -> None:
    for key in table:
        if key not in known:
            raise ValueError(f"{where}: unknown key {key!r}")
