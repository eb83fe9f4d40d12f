"""Learn: every sentence can be reached, at every size, by the keys that it shows."""

from pathlib import Path

import pytest

from tests.app.places import to_hold
from tests.app.player import FLOW, MIDDLE, PANES, PHONE, Player, playing
from tests.wording import LIBRARY, PASSAGES, ROUTINE
from tui.domain.routine import Sentence, Side
from tui.screens.learn import LearnScreen
from tui.widgets.canvas import length
from tui.widgets.text_pane import TextPane

SENTENCES = [one for passage in PASSAGES["learn"].values() for one in passage.sentences]


def of_steps() -> list[Sentence]:
    """What the steps say, of both sides."""
    return [
        Sentence(one.said(side), one.origin)
        for step in ROUTINE.steps
        for one in (*step.do, *step.release, *step.care, *step.more)
        for side in (Side if step.sided else (None,))
    ]


def uncut(screen: object) -> bool:
    """Whether no row is wider than its place."""
    assert isinstance(screen, LearnScreen)
    return all(length(line) <= screen.board.content_size.width for line in screen.board.view)


async def read_on(player: Player) -> tuple[set[tuple[str, str]], str]:
    """Everything from the first chapter on, `space` by `space`, to where it says no more.

    The sentences with their origins, and all words.
    """
    sentences: set[tuple[str, str]] = set()
    words = ""
    for _ in range(99):
        sentences |= {(one.text, one.origin) for one in player.front.sentences}
        assert uncut(player.app.screen)
        rows = player.app.screen.query_one("#text", TextPane).view
        words += " ".join(" ".join(text for row in rows for text, _ in row).split()) + "\n"
        if "space" not in dict(player.front.footer()):
            return sentences, words
        await player.press("space", wait=0.0)
    raise AssertionError("it never ends")


@pytest.mark.parametrize("size", [MIDDLE, PHONE], ids=["middle", "phone"])
async def test_space_leads_through_everything(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, size=size) as player:
        await player.press("l", "1")
        sentences, words = await read_on(player)
    assert {(one.text, one.origin) for one in (*SENTENCES, *of_steps())} <= sentences
    for source in LIBRARY.sources:
        assert source.named in words
        assert source.read in words


@pytest.mark.parametrize("size", [MIDDLE, PHONE], ids=["middle", "phone"])
async def test_h7_both_halves_of_how_far_stand_on_one_page(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, size=size) as player:
        await player.press("l", "5")
        assert "Always stay free of pain." in player.words
        assert "some discomfort in the muscle is expected" in player.words


async def test_h8_the_sources_say_what_was_not_read(tmp_path: Path) -> None:
    async with playing(tmp_path, size=(120, 60)) as player:
        await player.press("l", "0")
        assert player.words.count("cited by the article; not read by us") == 5
        keys = [word for word in player.words.split() if word in {f"R{n}" for n in range(1, 8)}]
        assert keys == [f"R{number}" for number in range(1, 8)]


async def test_back_leads_to_the_chapter_before_and_out(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await player.press("l", "6", "pageup")
        assert "▸ 5 How far to go" in player.words
        assert "It did not look at pain." in player.words
        await player.press("tab", "tab")
        assert "▸ 7 Piriformis syndrome" in player.words
        await player.press("shift+tab", "1", "pageup")
        assert "▸ 1 On your back" in player.words
        assert "What to do" in player.words
        await player.press("escape")
        assert player.page == "RoutineScreen"


async def test_on_a_phone_the_list_of_chapters_comes_first_and_last(tmp_path: Path) -> None:
    async with playing(tmp_path, size=PHONE) as player:
        await player.press("l")
        assert "0 Every source" in player.words
        await player.press("8")
        assert "Ask a professional before you stretch" in player.words
        await player.press("escape")
        assert "0 Every source" in player.words
        await player.press("escape")
        assert player.page == "RoutineScreen"


async def test_reading_in_a_session_leaves_it_paused(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_hold(player)
        await player.press("l", "3", "escape")
        assert player.session.paused is not None
