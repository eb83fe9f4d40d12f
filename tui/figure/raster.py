"""Painting a body into pixels: far to near, soft edges, a thin shade where limbs cross."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor, inf, sqrt

from .body import Capsule, Part, Role
from .camera import Camera, Fit, Point, between

FULL = 3
"""Coverage of a pixel that lies wholly inside; 1 and 2 are edges, 0 is nothing."""

SHADE = 1
"""Coverage that is left of a part around another one that lies over it."""
_UNDER = 4.0


@dataclass(frozen=True)
class Picture:
    """Pixels row by row, one byte each."""

    width: int
    height: int
    mat: bytes
    """Coverage of the mat, 0..3."""
    roles: bytes
    """The part of the body on top, a Role; GROUND where there is none."""
    cover: bytes
    """Coverage of that part, 0..3."""


Depths = dict[int, float]
"""By pixel number: how far inside the edge its centre lies, in pixels; outside is below 0."""


def painted(parts: Iterable[Part], mat: bytes, camera: Camera, fit: Fit) -> Picture:
    """Return the picture of a body on a mat that is painted already (see `area`)."""
    size = fit.width * fit.height
    roles, cover = bytearray(size), bytearray(size)
    ordered = _far_to_near(parts, camera)
    seams = _seams(ordered, camera, fit)
    for part in ordered:
        _lay(part.role, _depths(part, camera, fit), roles, cover, seams)
    return Picture(fit.width, fit.height, mat, bytes(roles), bytes(cover))


def coverage(depth: float) -> int:
    """Return the coverage level of a pixel whose centre lies so far inside an edge."""
    return min(FULL, max(0, floor((depth + 0.5) * FULL + 0.5)))


def _far_to_near(parts: Iterable[Part], camera: Camera) -> list[Part]:
    """Sort by the middle, but keep the trunk under what lies on it and the head whole."""

    def nearness(part: Part) -> float:
        if part.role is Role.HEAD:
            return inf
        middles = [
            camera.seen(between(capsule.start, capsule.end, 0.5))[2] for capsule in part.capsules
        ]
        return min(middles) - _UNDER if part.role is Role.TRUNK else sum(middles) / len(middles)

    return sorted(parts, key=nearness)


def _seams(parts: Iterable[Part], camera: Camera, fit: Fit) -> frozenset[int]:
    """Return the pixels about the joints where limbs and head grow out of the trunk."""
    return frozenset(
        pixel
        for part in parts
        if part.joint
        for pixel, depth in _seen_capsule(part.joint, camera, fit)
        if depth > 0
    )


def _lay(
    role: Role, depths: Depths, roles: bytearray, cover: bytearray, seams: frozenset[int]
) -> None:
    """Lay a part over what is there, with a thin shade around it on other parts."""
    for pixel, depth in depths.items():
        level, below = coverage(depth), roles[pixel]
        if below == role:
            cover[pixel] = max(level, cover[pixel])
        elif below == Role.GROUND or cover[pixel] <= SHADE:
            if level:
                roles[pixel], cover[pixel] = role, level
        elif level > SHADE:
            roles[pixel], cover[pixel] = role, FULL
        elif Role.TRUNK not in (role, below) or pixel not in seams:
            cover[pixel] = SHADE


def _depths(part: Part, camera: Camera, fit: Fit) -> Depths:
    depths: Depths = {}
    least = -0.5 - _gap(fit)
    for capsule in part.capsules:
        for pixel, depth in _seen_capsule(capsule, camera, fit):
            if depth > depths.get(pixel, least):
                depths[pixel] = depth
    return depths


def _seen_capsule(capsule: Capsule, camera: Camera, fit: Fit) -> Iterator[tuple[int, float]]:
    start, end = fit.place(camera.seen(capsule.start)), fit.place(camera.seen(capsule.end))
    radii = capsule.start_radius * fit.scale, capsule.end_radius * fit.scale
    return _capsule(start, end, radii, fit)


def _capsule(
    start: tuple[float, float], end: tuple[float, float], radii: tuple[float, float], fit: Fit
) -> Iterator[tuple[int, float]]:
    """Yield the pixels around a capsule with their distance from its edge."""
    reach = max(radii) + 0.5 + _gap(fit)
    (x, y), radius, growth = start, radii[0], radii[1] - radii[0]
    dx, dy = end[0] - x, end[1] - y
    length = dx * dx + dy * dy or 1.0
    columns = _span(x, end[0], reach, fit.width)
    for row in _span(y, end[1], reach, fit.height):
        down = row + 0.5 - y
        for column in columns:
            right = column + 0.5 - x
            along = (right * dx + down * dy) / length
            along = 0.0 if along < 0.0 else 1.0 if along > 1.0 else along
            away = sqrt((right - along * dx) ** 2 + (down - along * dy) ** 2)
            yield row * fit.width + column, radius + along * growth - away


def _gap(fit: Fit) -> float:
    """Return the width of the shade around a part in pixels; thin limbs get a thin one."""
    return 0.5 if fit.scale > 0.45 else 0.25


def _span(one: float, other: float, reach: float, limit: int) -> range:
    return range(max(0, floor(min(one, other) - reach)), min(limit, ceil(max(one, other) + reach)))


def area(points: Iterable[Point], camera: Camera, fit: Fit) -> bytes:
    """Return the coverage of a flat convex area given by its corners in turn, all pixels."""
    corners = [fit.place(camera.seen(point)) for point in points]
    edges = [_edge(corner, corners[index - 1]) for index, corner in enumerate(corners)]
    # Either turning sense of the corners will do: the middle says which side is inside.
    middle = [sum(corner[axis] for corner in corners) / len(corners) for axis in (0, 1)]
    sense = 1.0 if edges[0][0] * middle[0] + edges[0][1] * middle[1] + edges[0][2] > 0 else -1.0
    return bytes(
        coverage(min([sense * (a * x + b * y + c) for a, b, c in edges]))
        for y in _centres(fit.height)
        for x in _centres(fit.width)
    )


def _centres(count: int) -> list[float]:
    return [index + 0.5 for index in range(count)]


def _edge(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float, float]:
    """Return the line a, b, c for which a*x + b*y + c is the signed distance of a point."""
    a, b = start[1] - end[1], end[0] - start[0]
    length = sqrt(a * a + b * b)
    return a / length, b / length, -(a * start[0] + b * start[1]) / length


def despeckled(picture: Picture, smallest: int) -> Picture:
    """Return the picture without islands of one limb that have fewer pixels than `smallest`.

    Shaded pixels hold an island together but do not count. The trunk keeps every bit that is
    seen between the limbs on it.
    """
    roles, cover = bytearray(picture.roles), bytearray(picture.cover)
    seen = bytearray(role in (Role.GROUND, Role.TRUNK) for role in roles)
    islands = (_island(start, picture, seen) for start in range(len(seen)) if not seen[start])
    for island in list(islands):
        if sum(cover[pixel] > SHADE for pixel in island) < smallest:
            for pixel in island:
                roles[pixel], cover[pixel] = Role.GROUND, 0
    return replace(picture, roles=bytes(roles), cover=bytes(cover))


def _island(start: int, picture: Picture, seen: bytearray) -> list[int]:
    """Return the pixels of the same part that hang together with one, marking them as seen."""
    roles, width = picture.roles, picture.width
    role, island, seen[start] = roles[start], [start], 1
    for pixel in island:
        for step in (-width, width, -1, 1):
            other = pixel + step
            if 0 <= other < len(roles) and not seen[other] and roles[other] == role:
                seen[other] = 1
                island.append(other)
    return island
