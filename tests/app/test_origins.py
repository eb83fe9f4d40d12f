"""`o`: where the sentences on a screen come from; F3 where `o` answers a question."""

from pathlib import Path

import pytest

from tests.app.places import (
    Go,
    nowhere,
    to_after,
    to_before,
    to_eased,
    to_hold,
    to_learn,
    to_much_pain,
    to_nerve,
    to_note,
    to_rest,
    to_sources,
    to_stop,
)
from tests.app.player import FLOW, FULL, PANES, PHONE, Player, keep, playing, record
from tui.screens.origin import OriginScreen
from tui.storage.routines import passages

NIA = "NIA US National Institute on Aging, Go4Life: Getting up from the floor; read by us."
BREATHING = "MAYO-STR Mayo Clinic: Stretching and flexibility (2024); read by us."
COPY = "SHEFF Sheffield Aches and Pains (NHS): What is back pain?; read by us as a copy elsewhere."
CARDS = "BACKES UK cauda equina cards (Greenhalgh, Mercer, Finucane): Warning signs; read by us."
HOW_FAR, BOX = "The article: how far to go.", "The article: its box on nerve sensations."
TOLD: dict[str, tuple[Go, str, str]] = {
    "routine": (nowhere, "Bend your knees until both feet stand flat.", "The article: part 1,"),
    "hold": (to_hold, "breathe easily", BREATHING),
    "rest": (to_rest, "LEFT KNEE → RIGHT SHOULDER", "The article: part"),
    "before": (to_before, "fever or feeling ill; unexplained weight loss; night pain", COPY),
    "much pain": (to_much_pain, "is a lot today. A rest day is fine", "supine's own."),
    "after": (to_after, "To get up: roll onto one side", NIA + " > The rest is supine's own."),
    "safety": (to_stop, "any ONE, now, or new or worse in two weeks, is enough", CARDS),
    "nerve": (to_nerve, "Ask your physical therapist or doctor what to do.", BOX),
    "learn": (to_learn, "This position is called hook-lying.", "The article: part 1,"),
}


def told(player: Player) -> str:
    """All that the page says, also below what is in view."""
    page = player.app.screen
    assert isinstance(page, OriginScreen)
    return " ".join(" ".join(text for text, _ in line) for line in page.board.view)


@pytest.mark.parametrize("place", TOLD)
async def test_o_tells_where_a_sentence_on_the_screen_comes_from(
    tmp_path: Path, place: str
) -> None:
    go, sentence, origin = TOLD[place]
    async with playing(tmp_path, FLOW + PANES) as player:
        await go(player)
        page = player.page
        await player.press("o")
        words = " ".join(told(player).split())
        at = words.index(sentence)
        follows = words[at : at + len(sentence) + 500]
        assert origin in follows
        await player.press("o")
        assert player.page == page


async def test_on_the_first_card(tmp_path: Path) -> None:
    async with playing(tmp_path, None) as player:
        await player.press("o")
        assert "The article: whom it is for; its four parts." in told(player)
        await player.press("escape")
        assert player.page == "FirstCard"


async def test_on_the_floor_it_tells_of_what_the_cue_stands_for_and_pauses(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("o")
        assert "BOTH KNEES → CHEST > The article: part 2, Warm-Up." in told(player)
        await player.press("escape")
        assert player.session.paused is not None


async def test_where_o_answers_a_question_it_keeps_doing_so(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_eased(player)
        await player.press("f3")
        words = "A gentle pulling feeling, some discomfort in the muscle at most, is as far as it"
        assert f"{words} goes. > {HOW_FAR}" in told(player)
        await player.press("f3", "o")
        assert player.page == "RoutineScreen"
        assert player.session.segment.side == "right"


async def test_in_a_note_o_is_a_letter(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await to_note(player)
        await player.press("o")
        (entry,) = player.saved()
        assert entry["note"].strip() == "ao"


async def test_a_note_that_quotes_a_sentence_is_not_credited_to_its_source(tmp_path: Path) -> None:
    """The note stands beside the step, and only the step's sentences have origins."""
    quoted = passages("safety")["otherwise"].sentences[1].text
    keep(tmp_path, "2026-11-22T051200-aaaa", record(22, note=quoted))
    async with playing(tmp_path, FLOW, FULL) as player:
        await player.settle()
        assert "This list cannot" in player.words
        await player.press("o")
        assert "The article: part 1," in told(player)
        assert quoted not in told(player)


async def test_what_is_only_about_the_program_needs_no_source(tmp_path: Path) -> None:
    async with playing(tmp_path) as player:
        await player.press("comma", "o")
        assert "there is nothing to trace" in player.words


async def test_on_a_phone_long_lists_of_sources_can_be_read_to_their_end(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW, PHONE) as player:
        await to_sources(player)
        assert ("space", "more") in player.front.footer()
        await player.press("end")
        assert "Learn lists every source." in player.words
        assert ("space", "more") not in player.front.footer()
