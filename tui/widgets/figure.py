"""The figure: the pose of this moment, with L and R, in the style the terminal can show."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from rich.style import Style
from textual.color import Color
from textual.reactive import var

from ..domain.routine import around
from ..figure.body import Role
from ..figure.cells import Cell, Paint
from ..figure.drawing import SMALLEST, Drawing, frame
from ..figure.moves import Phase, StepFigure
from ..figure.raster import FULL
from .canvas import Canvas, Line, length

_SHARES = {
    Role.HEAD: ("figure", 0.85),
    Role.NEAR_LEG: ("figure", 1.0),
    Role.FAR_LEG: ("figure", 0.45),
    Role.TRUNK: ("figure", 0.65),
    Role.NEAR_ARM: ("arm", 1.0),
    Role.FAR_ARM: ("arm", 0.8),
    Role.MAT: ("mat", 1.0),
    Role.GROUND: ("ground", 1.0),
}
"""Which colour of the theme a part has, and how much of it; the ground shines through."""


FROM_ABOVE = 45.0
"""Degrees above the floor from which a picture is said to be seen from above."""


@dataclass(frozen=True)
class Moment:
    """Which figure, which side, and how far into which phase, in seconds.

    `stills` limits a move to so many pictures; `length_s` squeezes it into its phase; `breath`
    is the mark that goes slowly with one's breath while the body is still, `breathe` its words.
    """

    figure: StepFigure | None = None
    side: str | None = None
    phase: Phase = "rest"
    elapsed_s: float = 0.0
    length_s: float | None = None
    stills: int | None = None
    breath: str = ""
    breathe: str = ""


class Figure(Canvas):
    """Draws a moment; a moment that looks the same sends nothing."""

    view: var[Moment] = var(Moment())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The figure as large as the pane, or nothing where it would not be told apart."""
        moment = self.view
        if moment.figure is None or width < SMALLEST[0] or height < SMALLEST[1]:
            return []
        caption = _caption(moment, width) if height > SMALLEST[1] + 3 else []
        drawing = frame(
            moment.figure,
            _side(moment.side),
            moment.elapsed_s,
            moment.phase,
            (width, height - len(caption)),
            style=self._style,
            length_s=moment.length_s,
            stills=moment.stills,
        )
        return [*_lines(drawing), *caption]

    @property
    def _style(self) -> Any:
        if self.ascii_only:
            return "ascii"
        few = self.app.current_theme.ansi or self.app.no_color
        return "braille" if few else "half"

    def ink(self, ink: Hashable) -> Style:
        """The colours of a cell: the ink of its sign and of what lies behind it."""
        if not isinstance(ink, tuple):
            return super().ink(ink)
        front, behind = (self._mixed(paint) for paint in ink)
        return Style(color=front.rich_color, bgcolor=behind.rich_color)

    def _mixed(self, paint: Paint) -> Color:
        below = self._colour("mat" if paint.on_mat else "ground")
        name, share = _SHARES[paint.role]
        part = self._colour("ground").blend(self._colour(name), share)
        return below.blend(part, paint.level / FULL)

    def _colour(self, name: str) -> Color:
        return Color.parse(self.app.theme_variables[name])


def _caption(moment: Moment, width: int) -> list[Line]:
    """The mark of one's breath, and from where the body is seen; the row is always kept."""
    above = moment.figure is not None and moment.figure.camera.elevation >= FROM_ABOVE
    said = "seen from above" if above else ""
    breath: Line = (
        (moment.breath, "accent"),
        (around(f" {moment.breathe}   ", moment.breathe), "quiet"),
    )
    line: Line = (*(breath if moment.breath else ()), (said, "quiet"))
    return [((" " * max(0, (width - length(line)) // 2), "text"), *line)]


def _side(side: str | None) -> Any:
    return side


def _lines(drawing: Drawing) -> list[Line]:
    letters = {(label.column, label.row): label.letter for label in drawing.labels}
    return [_line(row, y, letters) for y, row in enumerate(drawing.cells)]


def _line(row: tuple[Cell, ...], y: int, letters: dict[tuple[int, int], str]) -> Line:
    cells = [
        (letters[x, y], "bright") if (x, y) in letters else (cell.char, (cell.ink, cell.paper))
        for x, cell in enumerate(row)
    ]
    groups = groupby(cells, key=lambda cell: cell[1])
    return tuple(("".join(sign for sign, _ in run), ink) for ink, run in groups)
