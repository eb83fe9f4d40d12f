"""Earlier entries of the journal: listed, opened, edited, and never overwritten unread."""

from pathlib import Path

import pytest

from tests.app.player import FULL, MIDDLE, PHONE, Player, keep, playing, record

OLD, NEWER = "2026-11-21T061200-abcd", "2026-11-22T061200-efgh"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Two entries, the newer one first."""
    newer = keep(tmp_path, NEWER, record(22, note="Newer."))
    return newer, keep(tmp_path, OLD, record(21, note="Older."))


async def open_second(player: Player) -> None:
    await player.press("tab", "down", "enter")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("size", [FULL, MIDDLE])
async def test_the_newest_entry_stands_first(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, size=size) as player:
        await player.press("tab")
        _, _, rows = player.text.partition("Earlier")
        assert 0 < rows.index("Sun 22 Nov") < rows.index("Sat 21 Nov")
        assert "Newer." in player.text


async def test_an_earlier_entry_is_opened_and_only_its_file_changes(
    tmp_path: Path, files: tuple[Path, Path]
) -> None:
    newer, old = files
    before = newer.read_bytes()
    async with playing(tmp_path, size=FULL) as player:
        await open_second(player)
        assert "Session Sat 21 Nov" in player.words
        await player.press(*" Yes.", "escape")
        assert [entry["note"] for entry in player.saved()] == ["Older. Yes.\n", "Newer.\n"]
    assert newer.read_bytes() == before
    assert old.read_text() == record(21, note="Older. Yes.")


@pytest.mark.usefixtures("files")
async def test_a_newly_written_entry_stands_on_top(tmp_path: Path) -> None:
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j", "a", "escape", "tab")
        _, _, rows = player.text.partition("Earlier")
        assert rows.index("Mon 23 Nov") < rows.index("Sun 22 Nov")


BROKEN = 'schema = 1\nkind = "session"\nstarted = 3\nnote = "kept"\n'
REASON = "started must be a date and time with an offset"


@pytest.mark.usefixtures("files")
async def test_a_file_that_cannot_be_read_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    broken = keep(tmp_path, "2026-11-20T061200-bad1", BROKEN)
    async with playing(tmp_path, size=FULL) as player:
        await player.idle()
        assert f"Left as it is: {broken.name}:3: {REASON}" in player.rows()[1]
        await player.press("tab", "end")
        row = next(row for row in player.rows() if "▸ not read" in row)
        assert f"{broken.name}:3: started must" in row
        await player.press("enter")
        assert f"{broken.name}:3: {REASON}" in beside(player)
        await player.press(*"xyz", "escape")
        assert player.app.queue.flush() == []
    assert broken.read_text() == BROKEN
    assert len(list(tmp_path.rglob("sessions/**/*.toml"))) == 3


def beside(player: Player) -> str:
    """The words of the right third of a wide screen."""
    return " ".join(" ".join(row[60:] for row in player.rows()).split())


@pytest.mark.parametrize("size", [FULL, MIDDLE])
async def test_rows_that_are_too_long_say_so(tmp_path: Path, size: tuple[int, int]) -> None:
    keep(tmp_path, "2026-11-20T061200-bad1", BROKEN)
    keep(tmp_path, OLD, record(21))
    async with playing(tmp_path, size=size) as player:
        await player.press("tab")
        row = next(row for row in player.rows() if "not read" in row)
        assert row.endswith("…") or REASON in row


async def test_a_file_that_somebody_else_changed_is_not_overwritten(
    tmp_path: Path, files: tuple[Path, Path]
) -> None:
    theirs = record(21, note="From the other machine.")
    _, old = files
    async with playing(tmp_path, size=FULL) as player:
        await open_second(player)
        old.write_text(theirs)
        await player.press("end", *" Mine.")
        await player.let_pass(1.0)
        await player.settle()
        assert "changed elsewhere, both kept" in player.text
        await player.press("!", "escape")
        entries = player.saved()
    assert old.read_text() == theirs
    (mine,) = [entry for entry in entries if entry.get("conflict_of")]
    assert (mine["conflict_of"], mine["note"]) == (old.name, "Older. Mine.!\n")
    assert len(entries) == 3


async def test_a_file_of_a_newer_supine_is_read_and_never_written(tmp_path: Path) -> None:
    text = record(21, note="From later.").replace("schema = 1", "schema = 2")
    later = keep(tmp_path, OLD, text)
    async with playing(tmp_path, size=FULL) as player:
        await player.press("tab", "enter", *"xyz", "escape")
        player.app.queue.flush()
    assert later.read_text() == text


async def test_on_a_phone_the_list_has_the_keys_on_its_own_tab(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-21T061200-abcd", record(21, note="The second side was easier."))
    async with playing(tmp_path, size=PHONE) as player:
        await player.press("tab", "enter", *" Yes.", "escape", "tab", "tab")
        assert "note" in player.text
        (entry,) = player.saved()
    assert entry["note"] == "The second side was easier. Yes.\n"
