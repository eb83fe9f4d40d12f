"""The history: all entries, found by words, with their month; deleted, brought back, added."""

import tomllib
from pathlib import Path

import pytest

from tests.app.places import (
    Go,
    to_adding,
    to_deleting,
    to_entries,
    to_history,
    to_hold,
    to_looking,
    to_rest_day,
    to_trash,
    to_trend,
)
from tests.app.player import FLOW, FULL, MIDDLE, PANES, PHONE, Player, keep, playing, record
from tests.journals import store, year

NERVE = '[[flags]]\nat = 2026-11-20T05:14:00Z\nkind = "nerve"\n'
SIZES = pytest.mark.parametrize("size", [FULL, MIDDLE, PHONE], ids=["full", "middle", "phone"])


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, ...]:
    """Three entries, the newest first."""
    return (
        keep(tmp_path, "2026-11-22T061200-efgh", record(22, note="Walked to the shop. #work")),
        keep(tmp_path, "2026-11-21T061200-abcd", record(21, note="The desk again.")),
        keep(tmp_path, "2026-11-20T061200-ijkl", record(20, flags=NERVE)),
    )


def listed(player: Player) -> list[str]:
    """The days in the list, without the month beside it."""
    rows = [row[:30].strip(" ▸") for row in player.rows()[1:-1]]
    return [row[:10] for row in rows if " Nov " in row and "→" in row]


@SIZES
@pytest.mark.usefixtures("files")
async def test_h_opens_it_newest_first_and_esc_leaves(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, size=size) as player:
        assert "h history" in player.words
        await to_history(player)
        assert listed(player) == ["Sun 22 Nov", "Sat 21 Nov", "Fri 20 Nov"]
        assert "3 entries" in player.rows()[0]
        await player.press("escape")
        assert player.page == "RoutineScreen"


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("size", [FULL, MIDDLE])
async def test_the_month_says_by_sign_and_word_what_each_day_was(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, size=size) as player:
        await to_history(player)
        assert "November 2026" in player.text
        assert "20!" in player.text
        assert "● practised 2" in player.words
        assert "! stopped 1" in player.words
        assert "A small difference between them says little." in player.words


@pytest.mark.usefixtures("files")
async def test_on_a_phone_tab_shows_the_month(tmp_path: Path) -> None:
    async with playing(tmp_path, size=PHONE) as player:
        await to_history(player)
        await player.press("tab")
        assert "● practised 2" in player.words
        await player.press("tab")
        assert len(listed(player)) == 3


async def test_the_months_follow_the_keys(tmp_path: Path) -> None:
    store(tmp_path, year(120))
    async with playing(tmp_path, size=MIDDLE) as player:
        await to_history(player)
        for key, month in (("left", "October"), ("left", "September"), ("right", "October")):
            await player.press(key)
            assert f"{month} 2026" in player.text
        await player.press("end")
        chosen = next(row for row in player.rows() if "▸" in row)
        assert "July 2026" in player.text
        await player.press("home")
        assert "November 2026" in player.text
        assert chosen not in player.rows()


@SIZES
@pytest.mark.usefixtures("files")
async def test_it_is_searched_as_one_types_and_the_match_is_shown(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, size=size) as player:
        await to_history(player)
        await player.press("slash", *"desk")
        assert "1 of 3 entries" in player.rows()[0]
        assert "[desk]" in player.text
        await player.press("backspace", "backspace", "backspace", "backspace", *"#work")
        assert "[#work]" in player.text
        await player.press("enter")
        assert player.app.focused is None
        await player.press("escape")
        assert len(listed(player)) == 3
        assert player.page == "HistoryScreen"


@pytest.mark.usefixtures("files")
async def test_what_is_not_understood_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("slash", *"since:soon")
        assert "since: wants a date like 2026-10-01, or 4w" in player.text
        assert len(listed(player)) == 3


@pytest.mark.usefixtures("files")
async def test_letters_are_commands_until_the_search_and_again_after(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("slash", "s", "q", "f2")
        assert player.page == "Safety"
        await player.press("escape", "enter", "s")
        assert player.page == "Safety"
        assert player.app.return_value is None


async def test_a_deleted_entry_can_come_back_at_once(
    tmp_path: Path, files: tuple[Path, ...]
) -> None:
    before = {path: path.read_bytes() for path in files}
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("down", "d")
        assert "Delete this entry?" in player.text
        assert "longer holds" not in player.words
        await player.press("n")
        assert len(listed(player)) == 3
        await player.press("d", "y")
        await player.settle()
        assert listed(player) == ["Sun 22 Nov", "Fri 20 Nov"]
        assert not files[1].exists()
        await player.press("u")
        await player.settle()
        assert len(listed(player)) == 3
    assert {path: path.read_bytes() for path in files} == before


async def test_deleting_a_stop_says_what_follows(tmp_path: Path, files: tuple[Path, ...]) -> None:
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("end", "d")
        assert "without it longer holds may be offered again" in player.words
        await player.press("x", "enter", "space")
        assert "Delete this entry?" in player.text
    assert files[2].exists()


async def test_it_comes_back_from_the_trash_later(tmp_path: Path, files: tuple[Path, ...]) -> None:
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("d", "y")
        await player.settle()
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("t")
        await player.settle()
        assert "Sun 22 Nov" in player.text
        await player.press("enter")
        await player.settle()
        assert "is back in the journal" in player.text
        await player.press("escape")
        assert len(listed(player)) == 3
        assert len(player.app.coach.recent.entries) == 3
    assert files[0].read_text() == record(22, note="Walked to the shop. #work")


async def test_emptying_the_trash_is_an_act_of_its_own(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_trash(player)
        await player.press("x", "n")
        assert list(tmp_path.rglob("trash/**/*.toml"))
        await player.press("x")
        assert "cannot be taken back" in player.text
        await player.press("y")
        await player.settle()
        assert "No deleted entry." in player.text
    assert not list(tmp_path.rglob("trash/**/*.toml"))


async def test_a_deleted_entry_is_not_written_again(tmp_path: Path) -> None:
    async with playing(tmp_path, size=FULL) as player:
        await player.press("j", *"Hmpf", "escape")
        await player.settle()
        await to_history(player)
        await player.press("d", "y")
        await player.settle()
        await player.press("escape")
        assert "Hmpf" not in player.text
        assert player.saved() == []
        await player.press("j", "b", "escape")
        (entry,) = player.saved()
    assert entry["note"] == "b\n"


async def test_an_entry_changed_elsewhere_is_not_deleted_unread(
    tmp_path: Path, files: tuple[Path, ...]
) -> None:
    theirs = record(22, note="From the other machine.")
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("d")
        files[0].write_text(theirs)
        await player.press("y")
        await player.settle()
        assert "Not deleted: it was changed elsewhere" in player.words
    assert files[0].read_text() == theirs


async def test_a_session_under_way_is_not_deleted(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_hold(player)
        await player.press("h")
        assert player.session.paused is not None
        await player.settle()
        await player.press("d")
        assert "This session is under way" in player.text
        await player.press("escape", "space")
        assert player.session.running


@pytest.mark.parametrize(
    ("keys", "kind", "day", "note"),
    [
        (["r"], "rest", 23, None),
        (["left", "r"], "rest", 22, None),
        (["down", "left", "right", "up", "right", "left", "f"], "note", 22, "#flare \n"),
    ],
)
async def test_an_entry_without_a_session_of_today_or_earlier(
    tmp_path: Path, keys: list[str], kind: str, day: int, note: str | None
) -> None:
    async with playing(tmp_path) as player:
        await to_adding(player)
        await player.press(*keys, "7")
        (entry,) = player.saved()
        assert (entry["kind"], entry["started"].day, entry.get("note")) == (kind, day, note)
        assert entry["before"] == {"pain": 7}
        await player.press("escape")
        assert f"{day} Nov" in player.text


async def test_an_added_note_has_no_file_before_its_first_word(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_adding(player)
        await player.press("n", "escape")
        assert player.saved() == []
        await player.press("a", "n", "j", *"Hm", "escape", "escape")
        assert [entry["note"] for entry in player.saved()] == ["Hm\n"]
        assert "Hm" in player.text


async def test_a_file_that_cannot_be_read_is_listed_and_left(tmp_path: Path) -> None:
    broken = keep(tmp_path, "2026-11-20T061200-bad1", "broken =\n")
    async with playing(tmp_path, size=FULL) as player:
        await to_history(player)
        await player.press("enter")
        assert f"Left as it is: {broken.name}:1: not valid TOML here" in player.words
        await player.press("d")
        assert "Delete this entry?" not in player.text
    assert broken.read_text() == "broken =\n"


async def test_text_from_outside_cannot_reach_the_terminal(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-22T061200-efgh", record(22, note="a\\u001b[31mb\\u202ec"))
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("slash", *"31")
        assert "\x1b" not in player.text
        assert "\u202e" not in player.text
        await player.press("enter", "enter", "j")
        assert player.page == "EntryScreen"
        line = player.app.focused
        assert line is not None
        drawn = "".join(strip.text for strip in line.render_lines(line.size.region))
        assert "\x1b" not in drawn
        await player.press("d", "escape")
        (entry,) = player.saved()
    assert entry["note"] == "a\x1b[31mb\u202ecd\n"


async def test_the_trend_has_a_column_for_each_week(tmp_path: Path) -> None:
    store(tmp_path, year(300))
    async with playing(tmp_path, size=FULL) as player:
        await to_history(player)
        await player.press("v")
        text = player.text
        assert {"▖", "▗", "▝", "▚", "│"} <= set(text)
        assert "a column a week, means of what you told" in text
        assert "15 15 15" in text
        assert "10 10 10" in text
        assert "says little" in text
        await player.press("escape")
        assert player.page == "HistoryScreen"


async def test_history_and_trend_draw_the_same(tmp_path: Path) -> None:
    """A mean of 5.0 before and 4.5 after is half a row apart in both, and 5.0 → 4.5 in words."""
    for name, after in (("efgh", 4), ("abcd", 5)):
        text = record(20).replace("pain = 4", "pain = 5").replace("pain = 3", f"pain = {after}")
        keep(tmp_path, f"2026-11-20T061200-{name}", text)
    async with playing(tmp_path, size=FULL) as player:
        await to_history(player)
        beside = [row[72:].rstrip() for row in player.rows()]
        assert "5.0 → 4.5" in player.text
        await player.press("v")
        assert "a column a day, what you told" in player.text
        for rows in (beside, player.rows()):
            (before,) = (place for place, row in enumerate(rows) if row.endswith("▖"))
            (after,) = (place for place, row in enumerate(rows) if row.endswith("▝"))
            assert after == before + 1


@pytest.mark.parametrize("size", [FULL, MIDDLE, PHONE])
async def test_the_trend_is_seen_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    store(tmp_path, year(40))
    async with playing(tmp_path, size=size) as player:
        await to_history(player)
        await player.press("v")
        assert "says little" in player.words
        assert "10" in player.text


async def test_what_two_machines_wrote_is_listed_and_counted_once(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-21T061200-abcd", record(21))
    other = 'conflict_of = "2026-11-21T061200-abcd.toml"\n' + record(21)
    keep(tmp_path, "2026-11-21T061300-efgh", other)
    async with playing(tmp_path) as player:
        await to_history(player)
        assert "other copy" in player.text
        assert "2 weeks  4.0 → 3.0  1 day" in player.text


async def test_deleting_asks_on_every_screen_that_lists(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_entries(player)
        await player.press("enter", "d")
        assert (player.page, "Delete this entry?" in player.text) == ("HistoryScreen", True)
        await player.press("escape")
        assert len(player.saved()) == 1


async def test_safety_opens_from_the_question(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_deleting(player)
        await player.press("f2")
        assert player.page == "Safety"
        await player.press("escape")
        assert "Delete this entry?" in player.text


def test_the_made_up_year_is_read_by_another_parser(tmp_path: Path) -> None:
    count = store(tmp_path, year(60))
    kinds = [tomllib.loads(path.read_text())["kind"] for path in tmp_path.rglob("*.toml")]
    assert len(kinds) == count
    assert {"session", "rest"} <= set(kinds)


@pytest.mark.parametrize(
    "go", [to_entries, to_rest_day, to_adding, to_looking, to_deleting, to_trash, to_trend]
)
async def test_it_stands_at_every_size_and_h_leads_back(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path) as player:
        await go(player)
        page = player.page
        for size in ((40, 12), (45, 14), (60, 16), (100, 28), (220, 60)):
            await player.resize(size)
            assert player.page == page
            keys = {key for key, _ in player.front.footer()}
            assert {"s", "F2"} & keys
            shown = " ".join(player.rows()[-3:]).split()
            assert keys <= {*shown, "← →", "↑ ↓"}, size
        if page not in ("HistoryScreen",):
            await player.press("h")
            assert player.page == "HistoryScreen"


async def test_leaving_at_once_does_not_stop_what_was_asked_for(
    tmp_path: Path, files: tuple[Path, ...]
) -> None:
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.pilot.press("d", "y", "escape")
        await player.settle()
        assert player.page == "RoutineScreen"
        assert not files[0].exists()
        assert len(player.app.coach.recent.entries) == 2


@pytest.mark.usefixtures("files")
async def test_the_search_has_its_own_keys_from_the_start(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("slash")
        assert "esc all entries" in player.rows()[-1]


@pytest.mark.usefixtures("files")
async def test_the_entry_that_was_open_is_the_one_that_is_deleted(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_history(player)
        await player.press("slash", *"pain:4", "enter", "down", "enter", "-", "tab", "-", "d")
        assert "Sat 21 Nov, 05:12" in player.text
        assert listed(player) == ["Sun 22 Nov", "Fri 20 Nov"]
        await player.press("y")
        await player.settle()
        assert len(player.saved()) == 2
        assert "desk" not in str(player.saved())
