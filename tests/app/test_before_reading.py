"""Read before answered: nothing is answered with no before every question was in view."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.app.player import FLOW, FULL, MIDDLE, PHONE, Player, keep, playing, record
from tui.dialogue.before import Before
from tui.screens.dialogue import DialogueScreen
from tui.widgets.text_pane import TextPane

ASKED = FLOW + "[checks]\n"
RECALLED = FLOW + '[checks]\ncleared_on = "2026-11-20"\n'
SHORT = RECALLED + 'before = "short"\n'
SMALL = [(45, 16), (45, 14), (60, 20), (40, 12), (79, 12)]
EVERY = [*SMALL, PHONE, (70, 20), MIDDLE, FULL]
MARK = "more below: space"
FORMS = pytest.mark.parametrize(
    "settings", [ASKED, RECALLED, SHORT], ids=["all", "recalled", "short"]
)


def dialogue(player: Player) -> Before:
    front = player.app.screen
    assert isinstance(front, DialogueScreen)
    assert isinstance(front.dialogue, Before)
    return front.dialogue


def wanted(player: Player, settings: str) -> dict[str, str]:
    """The words of each question as they must be in view, without white space."""
    before = dialogue(player)
    one = before.questions.in_short if settings == SHORT else before.questions.at_length
    wording = player.app.screen.wording  # type: ignore[attr-defined]
    return {
        name: "".join("".join(one(name).texts(wording)).split()) for name in before.questions.names
    }


async def page_through(player: Player) -> str:
    """Every row that came into view, each once, while `space` leads on; `n` stays dead."""
    seen: list[str] = []
    for _ in range(40):
        height = player.front.query_one("#text", TextPane).size.height
        rows = [row.strip() for row in player.rows()[1 : 1 + height] if MARK not in row]
        seen += [row for row in rows if row not in seen]
        if MARK not in player.text:
            return "".join("".join(seen).split())
        assert "n none" not in player.words
        await player.press("n")
        assert "first read " in player.text
        assert dialogue(player).check.signs is None
        await player.press("space")
        assert "first read " not in player.text
    pytest.fail("it never ends")


@pytest.mark.parametrize("size", EVERY)
@FORMS
async def test_no_is_dead_until_every_question_was_in_view(
    tmp_path: Path, settings: str, size: tuple[int, int]
) -> None:
    keep(tmp_path, "2026-11-22T061200-abcd", record(22))
    async with playing(tmp_path, settings, size) as player:
        await player.settle()
        await player.press("space")
        words = wanted(player, settings)
        assert ("next-day" in words) is (settings != SHORT)
        seen = await page_through(player)
        assert [name for name, text in words.items() if text not in seen] == []
        assert "n none" in player.words
        await player.press("n")
        assert dialogue(player).check.none_today


@pytest.mark.parametrize("size", [MIDDLE, FULL, PHONE])
async def test_at_the_common_sizes_all_five_stand_whole_at_once(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await player.press("space")
        assert MARK not in player.text
        assert "n none" in player.words


async def test_the_mark_counts_the_questions_that_are_still_to_come(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, (45, 14)) as player:
        await player.press("space")
        counted = []
        while MARK in player.text:
            counted.append(int(player.text.split(MARK)[0].split()[-1]))
            await player.press("pagedown")
        assert counted == sorted(counted, reverse=True)
        assert counted[0] >= 4
        await player.press("n", "4", "space")
        assert player.session


async def test_a_no_that_came_too_soon_says_what_is_missing(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, (45, 14)) as player:
        await player.press("space", "space", "n")
        missing = dialogue(player).unread
        assert "new-nerve" in missing or "not-cleared" in missing
        assert "and 5: space" in player.words
        assert player.saved() == []
        await player.press("4", "space")
        assert player.app.coach.session is None


@pytest.mark.parametrize("digit", ["2", "3", "4", "5"])
async def test_a_yes_is_taken_at_any_time(tmp_path: Path, digit: str) -> None:
    async with playing(tmp_path, FLOW, (45, 14)) as player:
        await player.press("space", "y", digit)
        assert len(dialogue(player).check.told) == 1


async def test_the_word_waits_for_the_questions_it_says_no_to(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, (45, 14)) as player:
        await player.press("space", "y", "4")
        while "space more" in player.words:
            await player.press("space")
        assert "Not all questions have been in view" in player.words
        await player.press(*"an")
        assert dialogue(player).check.word == ""
        await player.press("backspace")
        await player.read()
        await player.press("4", *"anyway", "3", "space")
        assert player.session


async def test_what_was_in_view_stays_read_when_the_terminal_gets_smaller(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        await player.resize((45, 14))
        assert MARK not in player.text
        await player.press("n")
        assert dialogue(player).check.none_today


async def test_another_width_begins_a_question_anew_that_was_seen_in_part(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, (45, 14)) as player:
        await player.press("space", "space")
        before = dialogue(player).unread
        assert 0 < len(before) < 5
        first = dialogue(player).questions.names.index(before[0]) + 1
        await player.resize((41, 12))
        assert player.rows()[1].startswith(f" {first} ")
        assert set(dialogue(player).unread) <= set(before)


@pytest.mark.parametrize("away", ["s", "l", "question_mark", "f2"])
async def test_going_elsewhere_and_back_keeps_what_was_read(tmp_path: Path, away: str) -> None:
    async with playing(tmp_path, FLOW, (45, 14)) as player:
        await player.press("space")
        await player.read()
        await player.press(away)
        assert player.page != "Before"
        await player.press("escape")
        assert player.page == "Before"
        assert MARK not in player.text
        await player.press("n")
        assert dialogue(player).check.none_today


async def test_too_small_a_terminal_shows_no_question(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, (30, 10)) as player:
        await player.press("space", "space", "space", "n", "4", "space")
        assert player.app.coach.session is None
        await player.resize(MIDDLE)
        await player.press("n", "4", "space")
        assert player.session


@pytest.mark.parametrize("size", [(45, 14), MIDDLE])
async def test_question_4_rests_only_after_it_was_asked_at_length(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await player.press("space")
        await player.read()
        await player.press("n", "4", "space")
        player.saved()
    assert 'cleared_on = "2026-11-23"' in (tmp_path / "settings.toml").read_text()


async def test_question_4_that_was_only_recalled_does_not_rest_again(tmp_path: Path) -> None:
    kept = RECALLED.replace("11-20", "10-25")
    async with playing(tmp_path, kept) as player:
        await player.press("space")
        assert "not true on" in player.words
        player.clock.start += timedelta(days=2)
        await player.press("n", "4", "space")
        player.saved()
    assert 'cleared_on = "2026-10-25"' in (tmp_path / "settings.toml").read_text()
