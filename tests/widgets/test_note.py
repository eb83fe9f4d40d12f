"""The pad for a note: to read, and to write."""

from pathlib import Path

from textual.geometry import Region

from tests.app.places import to_note
from tests.app.player import playing
from tui.widgets.note import NoteEditor


async def test_an_editor_that_is_left_can_still_be_asked_to_paint(tmp_path: Path) -> None:
    """The screen may paint once more between the editor's end and its new layout."""
    async with playing(tmp_path) as player:
        await to_note(player)
        editor = player.app.screen.query_one(NoteEditor)
        await player.press("escape")
        strips = editor.render_lines(Region(0, 0, 7, 2))
    assert [strip.text for strip in strips] == [" " * 7] * 2
