"""Over a slow line pictures give way: to keys, and to what happens."""

from pathlib import Path

from tests.app.places import to_hold
from tests.app.player import FLOW, PANES, playing
from tui.domain.plan import Kind


async def test_a_second_that_is_behind_is_left_out_and_the_next_one_is_right(
    tmp_path: Path,
) -> None:
    behind = False
    async with playing(tmp_path, FLOW + PANES, behind=lambda: behind) as player:
        await to_hold(player)
        await player.let_pass(2)
        shown = player.text
        behind = True
        await player.let_pass(3)
        assert player.text == shown
        behind = False
        await player.let_pass(0.3)
        assert player.text != shown
        assert player.session.elapsed(player.clock.second) > 5


async def test_a_key_and_the_end_of_a_hold_are_shown_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES, behind=lambda: True) as player:
        await to_hold(player)
        await player.press("m")
        assert "muted" in player.text
        while player.session.segment.kind is Kind.HOLD:
            assert "LET GO" not in player.text
            await player.let_pass(0.5)
        assert "LET GO" in player.text
        await player.press("space", "f2")
        assert player.page == "Safety"
