"""A screen declares a key of its own once: what it does, its word and whether it works now."""

from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from tests.app.player import PHONE, WELCOMED, Player, playing
from tui.screens.base_screen import BaseScreen
from tui.widgets.key_bar import Item


class Shelf(BaseScreen):
    """Things to move among, to add to, and to empty while there are any."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "choose"),
        Binding("down", "move(1)", "choose"),
        Binding("home", "move(-99)"),
        Binding("a", "add", "add"),
        Binding("slash,ctrl+f", "find", "find"),
        Binding("x", "empty", "empty"),
        Binding("0,1,2", "rate", "rate", key_display="0-2"),
    ]
    things = 0

    def footer(self) -> tuple[Item, ...]:
        """Everything that works now."""
        return self.items("move", "add", "find", "empty", "rate", "report", "learn", "escape")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No report from here; empty only what holds something."""
        return action != "report" and (action != "empty" or self.things > 0)

    def action_add(self) -> None:
        """One more."""
        self.things += 1
        self.show()

    def action_empty(self) -> None:
        """None left."""
        self.things = 0
        self.show()


class Drawer(Shelf):
    """Has another key and word for an action of its parent."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("d", "add", "drop in")]


def shelf(player: Player, kind: type[Shelf] = Shelf) -> Shelf:
    """One that was not opened yet."""
    return kind(player.app.coach, player.app.keymap)


async def test_the_footer_has_the_keys_that_work_now(tmp_path: Path) -> None:
    async with playing(tmp_path, WELCOMED, PHONE) as player:
        player.app.push_screen(screen := shelf(player))
        await player.press("a")
        shown = (("↑ ↓", "choose"), ("a", "add"), ("/", "find"), ("x", "empty"), ("0-2", "rate"))
        assert screen.footer() == (*shown, ("l", "learn"), ("esc", "back"))
        await player.press("x")
        assert ("x", "empty") not in screen.footer()
        assert screen.things == 0


async def test_the_nearest_class_says_the_key(tmp_path: Path) -> None:
    async with playing(tmp_path, WELCOMED) as player:
        assert shelf(player, Drawer).item("add") == ("d", "drop in")
        assert shelf(player, Drawer).item("add", "put in") == ("d", "put in")
        assert shelf(player, Drawer).item("find") == ("/", "find")


async def test_a_declared_action_has_the_key_in_force(tmp_path: Path) -> None:
    async with playing(tmp_path, WELCOMED + '[keys]\nlearn = "z"\n') as player:
        assert shelf(player).item("learn") == ("z", "learn")
        assert shelf(player).item("learn", "read") == ("z", "read")
