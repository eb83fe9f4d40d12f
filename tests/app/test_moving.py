"""An entry moved to another day and time, and a session added that was done without the screen."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from tests.app.places import to_adding, to_history, to_hold
from tests.app.player import FLOW, MIDDLE, PANES, PHONE, Player, keep, playing, record
from tui.domain.calm import calm

NAME, EARLIER = "2026-11-22T051200-efgh", "2026-11-21T061200-abcd"
NERVE = '[[flags]]\nat = 2026-11-22T05:14:00Z\nkind = "nerve"\n'
ENDED = 'status = "finished"\nended = 2026-11-22T05:18:30+00:00'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    keep(tmp_path, EARLIER, record(21, note="The desk again."))
    text = record(22, note="Walked.", flags=NERVE).replace('status = "finished"', ENDED)
    return keep(tmp_path, NAME, text)


async def to_when(player: Player) -> None:
    """The line in which the time of the newest entry is written, empty."""
    await to_history(player)
    await player.press("enter", "up", "enter", "ctrl+u", wait=0)


def files(data: Path) -> list[str]:
    return sorted(
        str(one.relative_to(data / "sessions")) for one in data.rglob("sessions/**/*.toml")
    )


@pytest.mark.parametrize("size", [MIDDLE, PHONE])
async def test_it_moves_with_all_that_lies_in_it_and_back(
    tmp_path: Path, file: Path, size: tuple[int, int]
) -> None:
    before = tomllib.loads(file.read_text())
    async with playing(tmp_path, size=size) as player:
        await to_history(player)
        await player.press("enter", "up")
        assert "When ‹ Sun 22 Nov 2026, 05:12 ›" in player.words
        await player.press("enter")
        assert "2026-11-22 05:12" in player.text
        assert "enter move it" in player.words
        await player.press("ctrl+u", *"2026-10-03 18:00", "enter", wait=0)
        await player.settle()
        assert "Moved." in player.words
        assert "Sat 3 Oct, 18:00" in " ".join(player.rows()[0].split())
        assert files(tmp_path)[0] == "2026/10/2026-10-03T180000-efgh.toml"
        moved, _ = player.saved()
        assert moved["started"] == datetime.fromisoformat("2026-10-03T18:00:00+00:00")
        assert moved["ended"] == datetime.fromisoformat("2026-10-03T18:06:30+00:00")
        assert moved["flags"][0]["at"] == datetime.fromisoformat("2026-10-03T18:02:00+00:00")
        await player.press("ctrl+z")
        await player.settle()
    assert tomllib.loads(file.read_text()) == before
    assert len(files(tmp_path)) == 2


async def test_the_list_and_the_latest_follow(tmp_path: Path, file: Path) -> None:
    async with playing(tmp_path) as player:
        await to_when(player)
        await player.press(*"2026-11-01", "enter", "escape", wait=0)
        await player.settle()
        chosen = [row for row in player.rows() if "▸" in row]
        assert "Sun  1 Nov" in chosen[0]
        rows = [row[:13].strip(" ▸") for row in player.rows() if "→" in row and " Nov " in row[:16]]
        assert rows == ["Sat 21 Nov", "Sun  1 Nov"]
        latest = [one.record.started.day for one in player.app.coach.recent.entries]
        assert latest == [21, 1]
    assert not file.exists()
    async with playing(tmp_path) as player:
        await to_history(player)
        assert "2 entries" in player.rows()[0]


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("typed", ["soon", "2026-13-01", "2026-11-24 05:12", "23:59", ""])
async def test_what_cannot_be_is_said_in_one_line_and_nothing_moves(
    tmp_path: Path, typed: str
) -> None:
    before = files(tmp_path)
    async with playing(tmp_path) as player:
        await to_when(player)
        if typed == "23:59":
            typed = "2026-11-23 23:59"
        await player.press(*typed, "enter", wait=0)
        await player.settle()
        said = (
            "That lies in the future."
            if "-2" in typed and "13" not in typed
            else "like 2026-11-22 07:40."
        )
        assert said in player.text
        assert "enter move it" in player.words
        await player.press("escape")
        assert "When ‹ Sun 22 Nov 2026, 05:12 ›" in player.words
        assert said not in player.text
    assert files(tmp_path) == before


async def test_what_somebody_else_changed_is_not_moved(tmp_path: Path, file: Path) -> None:
    async with playing(tmp_path) as player:
        await to_when(player)
        file.write_text(record(22, note="From the other machine."))
        await player.press(*"2026-11-01", "enter", wait=0)
        await player.settle()
        assert "Not moved: it was changed elsewhere" in player.words
    assert "From the other machine." in file.read_text()
    assert len(files(tmp_path)) == 2


async def test_an_edit_and_a_move_are_taken_back_one_by_one(tmp_path: Path, file: Path) -> None:
    before = tomllib.loads(file.read_text())
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("enter", "7", "up", "enter", "ctrl+u", *"06:00", "enter", wait=0)
        await player.settle()
        await player.press("down", "5", wait=0)
        for begun in ("06:00", "05:12", "05:12"):
            await player.press("ctrl+z")
            await player.settle()
            assert f", {begun}" in player.rows()[0]
        player.saved()
    assert tomllib.loads(file.read_text()) == before


@pytest.mark.usefixtures("file")
async def test_the_rule_follows(tmp_path: Path) -> None:
    """A talk is about what was told until then; moved behind it, it is due until one follows.

    That a day was wrong is no talk: moved back it stays due, on the safe side.
    """
    talked = "[checks]\ntalked_at = 2026-11-22T12:00:00+01:00\n"
    async with playing(tmp_path, "schema = 1\nwelcomed = true\n" + talked) as player:
        assert not player.app.coach.care.verdict().talk_first
        await to_when(player)
        await player.press(*"2026-11-22 18:00", "enter", wait=0)
        await player.settle()
        assert "Moved. Next holds: talk first. w: why" in player.words
        await player.press("ctrl+z")
        await player.settle()
        assert "Sun 22 Nov, 05:12" in player.rows()[0]
        assert player.app.coach.care.verdict().talk_first


async def test_a_feeling_that_is_moved_far_back_is_not_forgotten(tmp_path: Path) -> None:
    for minute in range(40):
        keep(tmp_path, f"2026-11-10T0512{minute:02}-aaaa", record(10))
    keep(tmp_path, NAME, record(22, flags=NERVE))
    async with playing(tmp_path) as player:
        await player.settle()
        await to_when(player)
        await player.press(*"2026-11-01", "enter", wait=0)
        await player.settle()
        assert player.app.coach.care.verdict().talk_first


async def test_a_session_under_way_is_not_moved(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_hold(player)
        await player.press("h")
        await player.settle()
        await player.press("enter", "up", "enter")
        assert "when it is over it can be moved" in player.words


@pytest.mark.parametrize("keys", ["r", "n"])
async def test_rest_days_and_notes_move_too(tmp_path: Path, keys: str) -> None:
    async with playing(tmp_path) as player:
        await to_adding(player)
        await player.press(keys, "up", "enter", "ctrl+u", *"2026-11-20 06:00", "enter", wait=0)
        await player.settle()
        assert "Fri 20 Nov, 06:00" in player.rows()[0]
        await player.press("j", *"Hm", "escape", "escape")
        (entry,) = player.saved()
        assert (entry["started"].day, entry["note"]) == (20, "Hm\n")


async def test_a_session_without_the_screen_is_added_with_its_day_and_time(tmp_path: Path) -> None:
    keep(tmp_path, EARLIER, record(21))
    async with playing(tmp_path) as player:
        await to_adding(player)
        assert "‹ Mon 23 Nov 2026 › today" in player.words
        await player.press("right", "left", "down", "left", "left", "p")
        assert "session, without the screen" in player.rows()[0]
        await player.press("4", "down", "3")
        entry = player.saved()[1]
        assert entry["started"].replace(tzinfo=None) == datetime(2026, 11, 22, 7, 15)
        assert (entry["kind"], entry["status"], entry["unguided"]) == ("session", "finished", True)
        assert (entry["before"], entry["after"]) == ({"pain": 4}, {"pain": 3})
        assert not {"holds", "routine", "ended"} & set(entry)
        await player.press("escape")
        assert "without screen" in player.text
        assert "22●" in player.text
        assert "2 weeks  4.0 → 3.0  2 days" in player.text


async def test_it_earns_no_longer_holds_and_its_nerve_feeling_asks_for_a_talk(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path) as player:
        coach = player.app.coach
        await to_adding(player)
        await player.press("left", "p", "4", "down", "3", "down", "down", "n")
        (draft,) = coach.recent.entries
        assert not calm(draft.record, ())
        await player.press("3")
        assert "Next holds: talk first." in player.words
        await player.press("escape")
        assert "nerve feeling" in player.text
        coach.look_again()
    async with playing(tmp_path, None) as player:
        assert player.app.coach.care.verdict().talk_first


async def test_nothing_is_added_in_the_future(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_adding(player)
        await player.press("right", "down", "right", "pagedown", "p")
        (entry,) = player.saved()
        assert entry["started"].replace(tzinfo=None) <= player.app.coach.today.replace(tzinfo=None)
        assert entry["started"].hour == 7
