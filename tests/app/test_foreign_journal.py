"""The app on files that others wrote: shown as they are, left as they are, and told in a line."""

from errno import ENOSPC
from pathlib import Path

import pytest

from tests.app.player import FLOW, FULL, PHONE, WELCOMED, Player, keep, playing, record
from tests.foreign import FOREIGN, put_all, seen
from tests.shaky import refuse
from tui.coach.save_queue import RETRY_S

MARKUP = "[/x] [@click=app.quit]here[/] [L] [1/2] [a=b]"
NEWER = record(22, note="By a newer one.").replace("schema = 1", "schema = 7")
ROWS = len(FOREIGN) + 6


async def to_rows(player: Player) -> None:
    """From the panes, or the tabs of a narrow screen, to the list of earlier entries."""
    for _ in range(3):
        await player.press("tab")
        if "choose" in player.words:
            return


async def test_every_foreign_file_can_be_looked_at_and_none_is_touched(tmp_path: Path) -> None:
    folder = tmp_path / "sessions" / "2026" / "11"
    put_all(folder)
    before = {name: held for name, held in seen(folder).items() if "good.toml" not in name}
    async with playing(tmp_path, size=FULL) as player:
        assert "Left as it is: " in player.text
        await to_rows(player)
        await player.press(*["down", "enter"] * ROWS, wait=0.1)
        assert "The file is left as it is." in player.words
        await player.press("escape", "j", *"mine", wait=0.1)
        await player.let_pass(1.0)
        assert len(player.app.coach.recent.unreadable) >= ROWS - 3
    assert {name: was for name, was in seen(folder).items() if name in before} == before


@pytest.mark.parametrize("size", [FULL, PHONE])
async def test_signs_of_markup_are_only_signs(tmp_path: Path, size: tuple[int, int]) -> None:
    keep(tmp_path, "2026-11-20T051200-abcd", record(20, note=MARKUP))
    settings = WELCOMED + f'[cues]\ncommand = "{MARKUP}"\n[keys]\nnote = "["\nlearn = "]"\n'
    async with playing(tmp_path, settings, size) as player:
        assert player.app.keymap.problems == []
        for keys in (("comma",), ("question_mark",), ("colon", *"write"), ("[", *"x]")):
            await player.press(*keys)
            await player.press("escape", "escape")
        assert player.app.is_running
        await to_rows(player)
        await player.press("down", "enter")
        assert player.app.focused is not None
        assert MARKUP in " ".join(str(getattr(player.app.focused, "text", "")).split())


async def test_what_a_newer_supine_wrote_is_shown_and_not_edited(tmp_path: Path) -> None:
    path = keep(tmp_path, "2026-11-22T051200-abcd", NEWER)
    async with playing(tmp_path, size=FULL) as player:
        await to_rows(player)
        await player.press("enter")
        assert "By a newer one." in player.words
        assert "newer, only to read" in player.words
        await player.press(*"abc")
        await player.let_pass(2)
    assert path.read_text() == NEWER


async def test_a_note_changed_elsewhere_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = keep(tmp_path, "2026-11-22T051200-abcd", record(22, note="mine"))
    async with playing(tmp_path, size=FULL) as player:
        await to_rows(player)
        await player.press("enter")
        path.write_text(record(22, note="theirs"))
        await player.press("!", wait=0.1)
        await player.let_pass(1.0)
        await player.settle()
        assert "changed elsewhere, both kept" in player.words
        assert "Sun 22 Nov was changed elsewhere; both versions are kept." in player.words
        notes = {one["note"] for one in player.saved()}
    assert notes == {"theirs\n", "mine!\n"}


async def test_an_entry_and_a_setting_that_the_disk_refuses_say_so_and_are_saved_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(tmp_path, FLOW, size=FULL) as player:
        fault = refuse(ENOSPC)
        with monkeypatch.context() as full:
            full.setattr("os.fsync", lambda _handle: fault())
            await player.press("m")
            await player.let_pass(1.0)
            assert "settings.toml not saved yet" in player.text
            assert "No space left on device" in player.text
            await player.press("j", *"Hi", wait=0.1)
            await player.let_pass(1.0)
            await player.let_pass(0.1)
            assert "Not saved yet, kept in memory: No space left on device" in player.text
            assert "saved 07" not in player.text
        await player.let_pass(2 * RETRY_S)
        assert [one["note"] for one in player.saved()] == ["Hi\n"]
        await player.let_pass(0.1)
        assert "ot saved" not in player.text
    assert "muted_on" in (tmp_path / "settings.toml").read_text()
