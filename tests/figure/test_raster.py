"""Pixels: soft edges, thin shades, no loose specks."""

import pytest

from tui.figure.body import Capsule, Part, Role
from tui.figure.camera import Camera, Fit
from tui.figure.raster import FULL, SHADE, Picture, area, coverage, despeckled, painted

CAMERA = Camera(0, 90)
FIT = Fit(40, 20, 1.0, -20.0, -10.0)
NO_MAT = bytes(800)
TRUNK = Part(Role.TRUNK, (Capsule((-15, 0, 0), (15, 0, 0), 5, 5),))
LIMB = Capsule((0, 0, 8), (0, 9, 8), 2, 2)


def picture(*parts: Part) -> Picture:
    return painted(parts, NO_MAT, CAMERA, FIT)


def at(seen: Picture, column: int, row: int) -> tuple[int, int]:
    pixel = row * seen.width + column
    return seen.roles[pixel], seen.cover[pixel]


def test_coverage_grows_from_outside_to_inside() -> None:
    levels = [coverage(depth / 10) for depth in range(-20, 21)]
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == (0, FULL)
    assert set(levels) == {0, 1, 2, 3}


def test_a_limb_lies_over_the_trunk_whatever_comes_first() -> None:
    limb = Part(Role.NEAR_ARM, (LIMB,))
    assert picture(TRUNK, limb) == picture(limb, TRUNK)
    assert at(picture(TRUNK, limb), 20, 12) == (Role.NEAR_ARM, FULL)


def test_a_crossing_limb_has_a_shade_that_leaves_the_trunk_in_one_piece() -> None:
    seen = picture(TRUNK, Part(Role.NEAR_ARM, (LIMB,)))
    row = [at(seen, column, 11) for column in range(40)]
    shaded = [role for role, cover in row if cover == SHADE]
    assert 2 <= len(shaded) <= 4
    assert Role.GROUND not in [role for role, _ in row[6:34]]


def test_a_limb_grows_out_of_the_trunk_without_a_shade() -> None:
    joint = Capsule(LIMB.start, LIMB.start, 6, 6)
    seen = picture(TRUNK, Part(Role.NEAR_ARM, (LIMB,), joint))
    assert all(at(seen, column, 11)[1] == FULL for column in range(15, 25))


def test_a_loose_speck_is_swept_and_a_limb_is_not() -> None:
    seen = picture(TRUNK, Part(Role.HEAD, (Capsule((-18, -8, 0), (-18, -8, 0), 1, 1),)))
    clean = despeckled(seen, 16)
    assert Role.HEAD in seen.roles
    assert set(clean.roles) == {Role.GROUND, Role.TRUNK}
    assert clean.roles.count(Role.TRUNK) == seen.roles.count(Role.TRUNK)


@pytest.mark.parametrize("turn", [1, -1])
def test_an_area_is_full_inside_and_empty_outside(turn: int) -> None:
    corners = [(-10.0, -5.0, 0.0), (10.0, -5.0, 0.0), (10.0, 5.0, 0.0), (-10.0, 5.0, 0.0)]
    covered = area(corners[::turn], CAMERA, FIT)
    assert covered[10 * 40 + 20] == FULL
    assert covered[0] == covered[-1] == 0
    assert sum(covered) == pytest.approx(FULL * 200, rel=0.05)
