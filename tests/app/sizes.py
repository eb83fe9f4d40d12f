"""What holds at every size: nothing is cut or outside, and the way on and out is told."""

from rich.cells import cell_len

from tests.app.player import MIDDLE, Player
from tui.screens.base_screen import BaseScreen
from tui.screens.routine import RoutineScreen
from tui.screens.view_models import step
from tui.widgets.canvas import Canvas
from tui.widgets.countdown import Countdown
from tui.widgets.key_bar import TooSmall
from tui.widgets.steps import Instructions
from tui.widgets.text_pane import TextPane

SIZES = ((40, 12), (45, 14), (45, 30), (60, 20), (70, 20), (80, 24), (120, 36), (200, 60))
"""From a phone with its keyboard up to a wall."""
SMALLER = ((40, 11), (12, 3), (1, 1))
"""Too small for anything but a line that says so."""


def panes(player: Player) -> list[Canvas]:
    shown = player.app.screen.query(Canvas)
    return [one for one in shown if one.region and not isinstance(one, TooSmall)]


def cut(player: Player) -> list[str]:
    """The lines that are longer than their pane, and the panes that reach out of the screen."""
    screen = player.app.screen.region
    outside = [one for one in panes(player) if not screen.contains_region(one.region)]
    return [f"{one} {one.region}" for one in outside] + [
        text
        for one in panes(player)
        for line in one._lines
        if cell_len(text := "".join(said for said, _ in line).rstrip()) > one.size.width
    ]


def untold(player: Player) -> set[str]:
    """The keys that are not shown though the first, safety and help never give way."""
    page = player.app.screen
    if not isinstance(page, BaseScreen) or not page.query_one("#keys").display:
        return set()
    footer = page.footer()
    kept = {footer[0], *(one for one in footer if one[1] in ("safety", "stop", "keys"))}
    last = " ".join(" ".join(player.rows()[-3:]).split())
    return {f"{key} {word}" for key, word in kept if f"{key} {word}" not in last}


def unreachable(player: Player) -> list[str]:
    """The boards that have more to say and do not say so."""
    boards = [one for one in panes(player) if isinstance(one, TextPane) and one.more]
    # The arrows go from question to question there, and the board moves along.
    boards = [one for one in boards if player.page != "After"]
    hints = ("↓ more", "space more", "↑ ↓", "page 1 of", "enter done", "enter keep it")
    return [str(one) for one in boards if not any(hint in player.text for hint in hints)]


def assert_a_session_has_all_it_needs(player: Player) -> None:
    session = player.app.coach.active
    front = player.app.screen
    if not session or not isinstance(front, RoutineScreen) or front.floor:
        return
    now, timer = player.app.screen.query_one(Instructions), player.app.screen.query_one(Countdown)
    said = " ".join(text for line in now._lines for text, _ in line).split()
    heading = step.of_session(session, 4).heading.split()
    assert heading[0] in said
    assert said[said.index(heading[0]) :][: len(heading)] == heading
    assert timer.region.height >= 4
    assert any(line for line in timer._lines)


async def assert_every_size(player: Player) -> None:
    """And it comes back as it was, but for what closes by itself: the palette, large letters."""
    before = player.text
    closes = player.page == "CommandPalette" or "any key" in before
    for size in SIZES:
        await player.resize(size)
        assert not cut(player), size
        assert not untold(player), (size, player.text)
        assert not unreachable(player), size
        assert_a_session_has_all_it_needs(player)
    for size in SMALLER:
        await player.resize(size)
    await player.resize(MIDDLE)
    assert player.text == before or closes
