"""Each style of cells keeps to its characters."""

from tui.figure.body import Role
from tui.figure.cells import NOTHING, Cell, Paint, ascii_cells, braille_cells, half_block_cells
from tui.figure.drawing import Style, frame
from tui.figure.moves import StepFigure
from tui.figure.raster import FULL, Picture

STYLES: tuple[Style, ...] = ("half", "braille", "ascii")
LEG = Paint(Role.NEAR_LEG, FULL, False)


def column(*roles: Role) -> Picture:
    """A picture one pixel wide."""
    cover = bytes(FULL if role else 0 for role in roles)
    return Picture(1, len(roles), bytes(len(roles)), bytes(roles), cover)


def drawn(figure: StepFigure, style: Style) -> list[Cell]:
    drawing = frame(figure, "right", 0.0, "hold", (56, 18), style=style)
    return [cell for row in drawing.cells for cell in row]


def test_each_style_keeps_to_its_characters(steps: dict[str, StepFigure]) -> None:
    for figure in steps.values():
        half, braille, plain = ({cell.char for cell in drawn(figure, style)} for style in STYLES)
        assert half <= set(" ▀▄")
        assert all(char == " " or "\u2801" <= char <= "\u28ff" for char in braille)
        assert all(char.isascii() and char.isprintable() for char in plain)


def test_levels_are_thirds(steps: dict[str, StepFigure]) -> None:
    cells = [cell for figure in steps.values() for cell in drawn(figure, "half")]
    assert {paint.level for cell in cells for paint in (cell.ink, cell.paper)} == {1, 2, 3}


def test_a_half_block_shows_two_pixels() -> None:
    ground, leg = Role.GROUND, Role.NEAR_LEG
    assert half_block_cells(column(leg, leg))[0][0] == Cell(" ", LEG, LEG)
    assert half_block_cells(column(ground, leg))[0][0] == Cell("▄", LEG, NOTHING)
    assert half_block_cells(column(leg, ground))[0][0] == Cell("▀", LEG, NOTHING)


def test_a_plain_character_names_the_part() -> None:
    assert ascii_cells(column(Role.NEAR_LEG, Role.GROUND))[0][0].char == "#"
    assert ascii_cells(column(Role.HEAD, Role.HEAD))[0][0].char == "@"
    assert ascii_cells(column(Role.GROUND, Role.GROUND))[0][0].char == " "


def test_braille_fills_the_near_leg_and_leaves_the_trunk_open() -> None:
    for role, char in ((Role.NEAR_LEG, "⣿"), (Role.TRUNK, " ")):
        picture = Picture(2, 4, bytes(8), bytes([role] * 8), bytes([FULL] * 8))
        assert braille_cells(picture)[0][0].char == char
