"""What holds of every last row: few keys, none cut, all true."""

from tests.app.places import (
    IN_SESSION,
    Place,
    nowhere,
    to_after,
    to_before,
    to_entries,
    to_help,
    to_history,
    to_settings,
)
from tests.app.player import MIDDLE, PHONE, Player
from tui.screens.base_screen import BaseScreen

_KEYS = {"↑": "down", "←": "left", "esc": "escape", "F2": "f2"}
_KEYS |= {"PgDn": "pagedown", "PgUp": "pageup", "?": "question_mark", ",": "comma"}
_KEYS |= {"/": "slash", "-": "minus", "any": "x"}


def pressed(shown: str) -> str:
    """The first key of what a footer shows as one, such as `↑ ↓`, `0-9` or `-`."""
    first = shown.split()[0]
    key = first.split("-")[0] or first
    return _KEYS.get(key, key)


def has_footer(player: Player) -> bool:
    """The palette has none, nor the safety page while it asks."""
    screen = player.app.screen
    return isinstance(screen, BaseScreen) and bool(screen.query_one("#keys").display)


async def assert_footer(player: Player, place: Place) -> None:
    """At most seven keys (eight at rest and in the list), as they are declared; on a phone too."""
    footer = player.front.footer()
    assert 1 <= len(footer) <= (8 if place.go in (nowhere, to_history, to_entries) else 7)
    words = " ".join(map(" ".join, footer)).split()
    assert player.rows()[-1].split() == words
    if place.go in IN_SESSION:
        assert not unbound(player), "they act at once"
        await player.resize(PHONE)
        assert sorted(" ".join(player.rows()[-2:]).split()) == sorted(words)
        await player.resize(MIDDLE)
    if place.go in (*IN_SESSION, nowhere, to_before, to_after, to_settings, to_help):
        assert {"s", "F2"} & {key for key, _ in footer}, "the way to safety"


def unbound(player: Player) -> list[str]:
    """The keys of the footer that are no bindings: only pressing them shows what they do."""
    keys = [pressed(key) for key, _ in player.front.footer()]
    return [key for key in keys if key not in player.app.screen.active_bindings]


async def assert_key_answers(player: Player, key: str) -> None:
    """It changes what is seen."""
    before = player.text
    await player.press(key)
    await player.settle()
    assert player.text != before, key
