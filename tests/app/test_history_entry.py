"""One entry: changed by keys, taken back, its note and texts written in place."""

import tomllib
from pathlib import Path

import pytest
from textual.events import Paste

from tests.app.places import to_history
from tests.app.player import FULL, MIDDLE, PHONE, Player, keep, playing, record

NAME, EARLIER = "2026-11-22T061200-efgh", "2026-11-21T061200-abcd"
MORE = 'mine = ["kept"]\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return keep(tmp_path, NAME, MORE + record(22, note="Walked.\u2028Far.\x85Home."))


async def to_entry(player: Player) -> None:
    await to_history(player)
    await player.press("enter")


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("size", [FULL, MIDDLE, PHONE])
async def test_it_shows_the_entry_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, size=size) as player:
        await to_entry(player)
        assert "Sun 22 Nov, 05:12" in player.rows()[0]
        assert "step 2: 10 s" in player.words
        for row in ("Pain before ‹ 4 ›", "Pain after 3", "Nerve feeling none", "Sleep not told"):
            assert row in player.words, row
        assert "Walked." in player.text


async def test_a_change_says_what_it_was_and_is_taken_back(tmp_path: Path, file: Path) -> None:
    before = tomllib.loads(file.read_text())
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press("3")
        assert "‹ 3 ›, was 4" in player.words
        await player.press("down", "left", "right", "right", "down", "2", "tab", "3")
        (entry,) = player.saved()
        assert (entry["before"]["pain"], entry["after"]["pain"]) == (3, 4)
        assert (entry["sore_side"], entry["after"]["nerve"]) == ("right", ["tingling"])
        assert entry["mine"] == ["kept"]
        await player.press(*["ctrl+z"] * 6)
        assert "was" not in player.words
        assert player.saved() == [before]
        await player.press("ctrl+y", "escape")
        assert [entry["before"]["pain"] for entry in player.saved()] == [3]
        assert "3 → 3" in player.text


@pytest.mark.usefixtures("file")
async def test_a_number_can_be_left_out(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press("-")
        assert "‹ not told ›, was 4" in player.words
        (entry,) = player.saved()
        assert "pain" not in entry["before"]
        await player.press("1", "0")
        (entry,) = player.saved()
        assert entry["before"]["pain"] == 10


@pytest.mark.usefixtures("file")
async def test_a_note_of_any_text_keeps_all_of_it(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press("j", *" ok", "escape")
        (entry,) = player.saved()
        assert entry["note"] == "Walked.\u2028Far.\x85Home. ok\n"
        await player.press("ctrl+z")
        (entry,) = player.saved()
        assert entry["note"] == "Walked.\u2028Far.\x85Home.\n"


@pytest.mark.usefixtures("file")
async def test_the_note_has_its_own_undo_while_it_is_written(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press("j", "enter", *"abc", "ctrl+z")
        await player.press("ctrl+y")
        assert player.page == "EntryScreen"
        (entry,) = player.saved()
        assert entry["note"].endswith("\nabc\n")


@pytest.mark.usefixtures("file")
async def test_what_is_pasted_is_cleaned(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press("j")
        assert player.app.focused is not None
        player.app.focused.post_message(Paste("\x1b[31mred\x07\r\nnext\u202e\ttab"))
        await player.idle()
        await player.press("escape")
        (entry,) = player.saved()
    assert entry["note"].endswith("[31mred\nnext    tab\n")


@pytest.mark.usefixtures("file")
async def test_a_text_is_written_and_the_last_one_offered(tmp_path: Path) -> None:
    told = record(21).replace("[after]", '[after]\nmedicine = "ibuprofen 400"')
    keep(tmp_path, EARLIER, told)
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press(*["tab"] * 6, "enter", *"badly", "enter")
        assert "Sleep ‹ badly ›, was not told" in player.words
        await player.press("tab")
        assert "a as last time: ibuprofen 400" in player.words
        await player.press("a", "tab", "a")
        after = player.saved()[1]["after"]
        assert (after["sleep"], after["medicine"]) == ("badly", "ibuprofen 400")
        assert "trigger" not in after
        await player.press("ctrl+z", "ctrl+z")
        after = player.saved()[1]["after"]
        assert not {"sleep", "medicine"} & set(after)


@pytest.mark.usefixtures("file")
async def test_a_text_is_kept_however_the_field_is_left(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press(*["tab"] * 6, "enter", *"ok", "f2")
        assert player.page == "Safety"
        await player.press("escape", "escape")
        assert player.page == "EntryScreen"
        assert [entry["after"]["sleep"] for entry in player.saved()] == ["ok"]


async def test_looking_changes_nothing(tmp_path: Path, file: Path) -> None:
    before = file.stat().st_mtime_ns
    async with playing(tmp_path) as player:
        await to_entry(player)
        keys = ["tab"] * 9 + ["shift+tab"] * 3 + ["enter", "escape", "j", "escape", "ctrl+z"]
        await player.press(*keys, "ctrl+y", "escape")
        player.saved()
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("told", ["pain = 4\n", ""])
async def test_moving_about_changes_nothing_on_disk(tmp_path: Path, told: str) -> None:
    """Up and down choose the row; only left and right change, and only what was told."""
    text = record(22).replace("pain = 4\n", told).replace("pain = 3\n", "")
    file = keep(tmp_path, NAME, text)
    keys = [*["down"] * 12, *["up"] * 7, *["tab", "pagedown", "down", "end", "up", "home"] * 4]
    if not told:
        keys += [*["up"] * 15, "right", "left", "down", "right", "down", "left", "right"]
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press(*keys, wait=0)
        assert ", was" not in player.words
        await player.press("escape")
        player.saved()
    assert file.read_text() == text


async def test_a_number_is_changed_to_the_sides_once_it_was_told(tmp_path: Path) -> None:
    keep(tmp_path, NAME, record(22).replace("pain = 3\n", ""))
    async with playing(tmp_path) as player:
        await to_entry(player)
        assert "a digit, or ← → less and more; 0 none" in player.words
        await player.press("left", "down", "right")
        assert "← → less" not in player.words
        await player.press("7", "right")
        (entry,) = player.saved()
        assert (entry["before"]["pain"], entry["after"]["pain"]) == (3, 8)


async def test_somebody_elses_version_is_kept_beside_the_change(tmp_path: Path, file: Path) -> None:
    theirs = record(22, note="From the other machine.")
    async with playing(tmp_path) as player:
        await to_entry(player)
        file.write_text(theirs)
        await player.press("7")
        await player.settle()
        assert "changed elsewhere, both kept" in player.text
        await player.press("escape")
        await player.settle()
        assert "2 entries" in player.rows()[0]
        assert {entry["before"]["pain"] for entry in player.saved()} == {4, 7}
    assert file.read_text() == theirs


async def test_a_fresh_version_is_opened_when_nothing_is_unsaved(
    tmp_path: Path, file: Path
) -> None:
    async with playing(tmp_path) as player:
        await player.settle()
        file.write_text(record(22, note="From the other machine."))
        await to_entry(player)
        assert "From the other machine." in player.text
        await player.press("5")
        (entry,) = player.saved()
    assert (entry["note"], entry["before"]["pain"]) == ("From the other machine.\n", 5)


@pytest.mark.usefixtures("file")
async def test_on_a_low_phone_the_marked_field_stays_in_view(tmp_path: Path) -> None:
    async with playing(tmp_path, size=(45, 14)) as player:
        await to_entry(player)
        for _ in range(9):
            assert "▸" in player.text
            await player.press("tab")


@pytest.mark.usefixtures("file")
async def test_the_rule_is_judged_anew_after_an_edit(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_entry(player)
        assert "Next holds" not in player.text
        await player.press("tab", "tab", "tab", "3")
        assert "Next holds: talk first. w: why" in player.text
        await player.press("ctrl+z")
        assert "Next holds: as it is. w: why" in player.text
        await player.press("w")
        assert player.page == "Why"


@pytest.mark.usefixtures("file")
async def test_a_feeling_that_is_edited_away_or_deleted_locks_no_more(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        coach = player.app.coach
        await to_entry(player)
        await player.press("tab", "tab", "tab", "3")
        coach.look_again()
        await player.press("n")
        assert "Next holds: as it is. w: why" in player.text
        await player.press("3")
        coach.look_again()
        await player.press("d", "y")
        await player.settle()
        assert not coach.care.verdict().talk_first
        await player.press("u")
        await player.settle()
        assert coach.care.verdict().talk_first


async def test_an_entry_of_a_newer_supine_is_only_shown(tmp_path: Path) -> None:
    text = record(22, note="From later.").replace("schema = 1", "schema = 2")
    later = keep(tmp_path, NAME, text)
    async with playing(tmp_path) as player:
        await to_entry(player)
        assert "From later." in player.text
        await player.press("3", "j", "x", *["tab"] * 6, "enter", "y")
        assert "was" not in player.words
        player.saved()
    assert later.read_text() == text


async def test_an_entry_corrected_to_tell_both_legs_shows_who_to_call_once_it_is_on_disk(
    tmp_path: Path,
) -> None:
    text = record(21).replace("nerve = []", 'nerve = ["numbness"]')
    keep(tmp_path, "2026-11-21T061200-abcd", text)
    async with playing(tmp_path) as player:
        await to_entry(player)
        await player.press(*["tab"] * 4, "3")
        assert player.page == "Emergency"
        assert player.saved()[0]["after"]["emergency"] == ["both-legs"]
        await player.press("1", "escape")
        assert player.page == "EntryScreen"
        (entry,) = player.saved()
        assert entry["after"]["emergency"] == ["saddle", "both-legs"]
        await player.press("escape", "escape", "space")
        assert player.page == "Talk"
        assert "numbness or tingling between the legs and numbness in both legs" in player.words
