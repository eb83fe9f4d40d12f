"""A session that broke off, as the next start shows it."""

from pathlib import Path

import pytest

from tests.app.places import BROKEN
from tests.app.player import FLOW, FULL, PHONE, Player, keep, playing
from tui.domain.plan import Kind
from tui.storage.data_dir import Claim
from tui.storage.folders import Folders

NAME = "2026-11-23T073140-aaaa"
OLD = BROKEN.replace("at = 2026-11-23T07:34:02", "at = 2026-11-23T06:34:02")
FLAG = '[[flags]]\nat = 2026-11-23T07:34:02+01:00\nkind = "unanswered"\nsecond = 7\n'


async def test_it_says_where_and_when(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BROKEN)
    async with playing(tmp_path, FLOW) as player:
        assert player.page == "Interrupted"
        assert "Interrupted 6 minutes ago at step 3, right side, 12 s." in player.words
        for shown in ("r resume", "o start over", "k keep as partial", "s safety"):
            assert shown in player.words


async def test_resuming_lies_down_gets_ready_and_holds_the_rest(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BROKEN)
    async with playing(tmp_path, FLOW, FULL) as player:
        await player.press("r")
        assert (player.page, player.session.segment.kind) == ("RoutineScreen", Kind.LIE_DOWN)
        await player.let_pass(45 + 8 + 0.1)
        assert player.session.segment.kind is Kind.HOLD
        assert player.session.remaining(player.clock.second) == pytest.approx(2.5)
        await player.let_pass(2.5 + 4)
        (entry,) = player.saved()
    assert (entry["status"], len(entry["holds"])) == ("finished", 3)
    assert entry["holds"][-1]["held_s"] == 15.0
    assert "bookmark" not in entry


async def test_keeping_it_counts_what_was_held(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BROKEN)
    async with playing(tmp_path, FLOW) as player:
        await player.press("k")
        assert player.page == "RoutineScreen"
        (entry,) = player.saved()
        assert "broke off" in player.text
    assert (entry["status"], entry["ended"].minute) == ("interrupted", 34)
    assert [one["held_s"] for one in entry["holds"]] == [15.0, 15.0, 12.4]
    assert entry["holds"][-1]["outcome"] == "stopped"
    async with playing(tmp_path, FLOW) as player:
        assert player.page == "RoutineScreen"


async def test_starting_over_asks_the_questions(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BROKEN)
    async with playing(tmp_path, FLOW) as player:
        await player.press("o")
        assert player.page == "Before"
        assert player.saved()[0]["status"] == "interrupted"


async def test_later_asks_at_the_next_start_and_changes_nothing(tmp_path: Path) -> None:
    path = keep(tmp_path, NAME, BROKEN)
    for _ in range(2):
        async with playing(tmp_path, FLOW) as player:
            assert player.page == "Interrupted"
            await player.press("enter", "escape")
            assert player.page == "RoutineScreen"
        assert path.read_text() == BROKEN


@pytest.mark.parametrize(
    ("text", "why"),
    [(OLD, "more than an hour"), (BROKEN + FLAG, "the safety key")],
    ids=["too long ago", "a stop"],
)
async def test_what_may_not_be_gone_on_with_is_not_offered(
    tmp_path: Path, text: str, why: str
) -> None:
    keep(tmp_path, NAME, text)
    async with playing(tmp_path, FLOW, PHONE) as player:
        assert why in player.words
        assert "resume" not in player.words.split("keep")[0].split("starting")[0].split()
        await player.press("r", "space", "enter")
        assert player.page == "Interrupted"
        await player.press("o")
        assert player.page == ("Safety" if FLAG in text else "Before")


async def test_one_that_runs_elsewhere_is_let_be_and_said(tmp_path: Path) -> None:
    path = keep(tmp_path, NAME, BROKEN)
    claim = Claim.take(Folders(tmp_path).locks / f"{NAME}.session")
    assert claim
    async with playing(tmp_path, FLOW) as player:
        assert player.page == "RoutineScreen"
        assert "A session begun at 07:31 runs elsewhere; it is let be." in player.words
        claim.release()
        await player.let_pass(5)
        assert "elsewhere" not in player.text
        assert path.read_text() == BROKEN
        await player.press("space")
        assert player.page == "Interrupted"


async def test_one_that_ended_elsewhere_meanwhile_is_shown_as_it_ended(tmp_path: Path) -> None:
    path = keep(tmp_path, NAME, BROKEN)
    claim = Claim.take(Folders(tmp_path).locks / f"{NAME}.session")
    assert claim
    async with playing(tmp_path, FLOW) as player:
        path.write_text(BROKEN.replace('status = "running"', 'status = "finished"'))
        claim.release()
        await player.press("comma", "escape")
        assert "elsewhere" not in player.text
        await player.press("space")
        assert player.page == "Before"
    assert not list((tmp_path / "locks").iterdir())


async def test_one_by_a_newer_supine_is_let_be(tmp_path: Path) -> None:
    newer = BROKEN.replace("schema = 1", "schema = 2")
    path = keep(tmp_path, NAME, newer)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        assert player.page == "Before"
    assert path.read_text() == newer


async def test_one_that_was_deleted_in_the_history_is_not_offered(tmp_path: Path) -> None:
    path = keep(tmp_path, NAME, BROKEN)
    async with playing(tmp_path, FLOW) as player:
        await player.press("escape", "h")
        await player.settle()
        await player.press("d", "y")
        await player.settle()
        await player.press("escape", "space")
        assert player.page == "Before"
    assert not path.exists()


async def killed(player: Player) -> None:
    """What a running session leaves on disk, its process gone."""
    await player.press("space", "n", "4", "space")
    await player.let_pass(45 + 8 + 7)


async def test_the_file_tells_the_seconds_of_the_hold_under_way(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await killed(player)
        (entry,) = player.saved()
        mark = entry["bookmark"]
        assert (mark["hold"], 5.0 <= mark["held_s"] <= 7.0) == (0, True)
        await player.press("space")
        assert player.saved()[0]["bookmark"]["held_s"] > mark["held_s"]
        locks = list((tmp_path / "locks").iterdir())
        assert len(locks) == 1
        await player.press("q", "y")
        (entry,) = player.saved()
        assert "bookmark" not in entry
        assert not list((tmp_path / "locks").iterdir())
