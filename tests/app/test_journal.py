"""The journal beside the session: notes that are written, and where they stand on disk."""

from pathlib import Path

import pytest

from tests.app.player import FLOW, FULL, MIDDLE, Player, playing

LINE_S = 0.1
"""How fast one types."""


async def write(player: Player, text: str) -> None:
    await player.press(*text, wait=LINE_S)


async def settle(player: Player) -> None:
    """Let the second pass in which a note goes to disk, and see it there."""
    await player.let_pass(1.0)
    assert player.app.queue.due is None
    await player.settle()


async def test_without_a_session_only_a_character_makes_a_file(tmp_path: Path) -> None:
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j", "escape", "j")
        await settle(player)
        assert player.saved() == []
        await write(player, "H")
        await settle(player)
        (entry,) = player.saved()
    assert (entry["kind"], entry["note"]) == ("note", "H\n")


async def test_today_has_one_note(tmp_path: Path) -> None:
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j", *"One", "escape", "j", *" day", "escape")
        (entry,) = player.saved()
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j", "!", "escape")
        (entry,) = player.saved()
    assert entry["note"] == "One day!\n"


async def test_it_is_called_saved_when_it_is_and_within_a_second(tmp_path: Path) -> None:
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j")
        await write(player, "Hi")
        assert "saved" not in player.text
        await player.let_pass(0.5)
        assert not list(tmp_path.rglob("sessions/**/*.toml"))
        await settle(player)
        assert "saved 07:40" in player.text
        await write(player, "!")
        assert "saved" not in player.text


async def test_one_who_goes_on_typing_is_saved_every_five_seconds(tmp_path: Path) -> None:
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j")
        await player.press(*"twelve keys.", wait=0.5)
        assert list(tmp_path.rglob("sessions/**/*.toml"))


async def test_a_note_that_cannot_be_saved_says_so_and_is_tried_again(tmp_path: Path) -> None:
    tmp_path.joinpath("sessions").write_text("in the way")
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j")
        await write(player, "Hi")
        await player.let_pass(1.0)
        await player.let_pass(0.1)
        assert "not saved yet" in player.words
        tmp_path.joinpath("sessions").unlink()
        await player.let_pass(6)
        assert [entry["note"] for entry in player.saved()] == ["Hi\n"]
        await player.idle()
        assert "saved 07:40" in player.words
        assert "not saved" not in player.words


@pytest.mark.parametrize("size", [FULL, MIDDLE])
async def test_letters_of_a_note_do_nothing_else(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, size=size) as player:
        await player.press("j", *"sq f5 ?,:!.1 - Nn", "enter", "b")
        assert player.page == "RoutineScreen"
        assert player.app.return_value is None
        await settle(player)
        assert player.saved()[0]["note"] == "sq f5 ?,:!.1 - Nn\nb\n"


async def test_esc_leaves_the_note_and_keys_act_again(tmp_path: Path) -> None:
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j", "a", "escape", "question_mark")
        assert player.page == "HelpScreen"


@pytest.mark.parametrize("key", ["f5", "escape"])
async def test_starting_takes_the_focus_out_of_the_note(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, FLOW, FULL) as player:
        await player.press("j", "a", key, *(["f5"] if key == "escape" else []))
        assert player.page == "Before"
        await player.press("n", "4", "space")
        await player.let_pass(45 + 8 + 2)
        await player.press("f", "q")
        assert "STOP HERE?" in player.text
        note = next(one for one in player.saved() if one["kind"] == "note")
    assert note["note"] == "a\n"


async def test_in_a_session_the_note_is_the_sessions_and_the_clock_waits(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, FULL) as player:
        await player.press("space", "n", "4", "space")
        await player.let_pass(45 + 8 + 2)
        await player.press("j", "a")
        assert player.session.paused is not None
        assert "This session" in player.words
        await player.press("escape", "space")
        assert player.session.running
        (entry,) = player.saved()
    assert (entry["kind"], entry["note"]) == ("session", "a\n")
