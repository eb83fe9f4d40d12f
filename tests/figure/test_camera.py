"""Where the viewer stands."""

from dataclasses import replace
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figure.camera import Camera, Point, fitted
from tui.figure.moves import StepFigure
from tui.figure.skeleton import joints

HEAD: Point = (-40.0, 0.0, 2.0)
RIGHT: Point = (0.0, 10.0, 0.0)
UP: Point = (0.0, 0.0, 10.0)
SPOTS = st.tuples(*(st.floats(-50, 50) for _ in range(3)))
CAMERAS = st.builds(
    Camera, st.floats(-90, 90), st.floats(0, 120), st.sampled_from([1, -1]), st.floats(-90, 90)
)


def test_from_the_side_the_head_is_left_and_up_is_up() -> None:
    camera = Camera(0, 0)
    assert camera.seen(HEAD) == pytest.approx((-40, -2, 0))
    assert camera.seen(UP)[1] == pytest.approx(-10)
    assert camera.seen(RIGHT)[2] == pytest.approx(10)


def test_from_above_the_near_side_is_at_the_bottom() -> None:
    assert Camera(0, 90).seen(RIGHT) == pytest.approx((0, 10, 0), abs=1e-9)


def test_a_tilt_turns_the_picture_only() -> None:
    plain, tilted = Camera(-90, 60).seen(HEAD), Camera(-90, 60, tilt=90).seen(HEAD)
    assert plain[1] < -30
    assert tilted == pytest.approx((plain[1], -plain[0], plain[2]))


@given(CAMERAS, SPOTS)
def test_a_view_keeps_lengths(camera: Camera, spot: Point) -> None:
    assert hypot(*camera.seen(spot)) == pytest.approx(hypot(*spot), abs=1e-6)


@given(CAMERAS, SPOTS)
def test_the_other_side_is_seen_as_the_mirror_image(camera: Camera, spot: Point) -> None:
    right, down, near = camera.seen(spot)
    twin = replace(camera, side=-camera.side).seen((spot[0], -spot[1], spot[2]))
    assert twin == pytest.approx((-right, down, near), abs=1e-6)


def test_the_crossing_is_seen_as_a_crossing(steps: dict[str, StepFigure]) -> None:
    """The knee is on the far side of the trunk's middle, and nearer to the far shoulder."""
    figure = steps["cross-one-knee"]
    body = joints(figure.enter[-1])
    (knee, near, far, head) = (
        figure.camera.seen(point)
        for point in (
            body.right.knee,
            body.right_arm.shoulder,
            body.left_arm.shoulder,
            body.head,
        )
    )
    assert far[1] < head[1] < near[1]
    assert knee[1] < head[1] - 8
    assert hypot(knee[0] - far[0], knee[1] - far[1]) < hypot(knee[0] - near[0], knee[1] - near[1])


def test_a_fit_holds_every_point_and_the_margin() -> None:
    fit = fitted([(-10, -5, 0), (30, 5, 0)], 46, 30, 3)
    assert fit.place((-10, -5, 0))[0] == pytest.approx(3 * fit.scale)
    assert fit.place((30, 5, 0))[0] == pytest.approx(46 - 3 * fit.scale)
    assert fit.place((10, 0, 0)) == pytest.approx((23, 15))


def test_a_fit_needs_points() -> None:
    with pytest.raises(ValueError, match="empty"):
        fitted([], 10, 10, 1)
