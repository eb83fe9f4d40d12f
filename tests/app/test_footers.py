"""The last row: at most seven keys (eight at rest and in the history), none cut, all true."""

from pathlib import Path

import pytest

from tests.app.places import (
    JOURNAL,
    Go,
    nowhere,
    to_after,
    to_before,
    to_chapters,
    to_cues,
    to_eased,
    to_emergency,
    to_entries,
    to_finding,
    to_get_ready,
    to_help,
    to_hold,
    to_interrupted,
    to_kept,
    to_learn,
    to_lie_down,
    to_more,
    to_much_pain,
    to_nerve,
    to_note,
    to_pain,
    to_pause,
    to_question,
    to_release,
    to_report,
    to_rest,
    to_settings,
    to_sign,
    to_sources,
    to_start,
    to_talk,
    to_telling,
    to_why,
    to_word,
    to_writing_more,
)
from tests.app.player import FLOW, PANES, PHONE, Player, playing

IN_SESSION = (to_lie_down, to_get_ready, to_hold, to_release, to_rest, to_pause)
ELSEWHERE = (nowhere, to_question, to_before, to_telling, to_sign, to_pain, to_start, to_much_pain,
             to_after, to_note, to_settings, to_cues, to_help, to_finding, to_learn, to_word,
             to_more, to_writing_more, to_nerve, to_talk, to_eased, to_emergency,
             to_why, to_chapters, to_sources, to_interrupted, to_report, to_kept)  # fmt: skip
_KEYS = {
    "↑": "down",
    "←": "left",
    "esc": "escape",
    "F2": "f2",
    "PgDn": "pagedown",
    "PgUp": "pageup",
}
_AT_FIRST = ("ctrl+z", "1")
"""Nothing was changed yet that they take back, and the first chapter is open."""
_NAMES = {"?": "question_mark", ",": "comma", "/": "slash", "-": "minus"}


def pressed(shown: str) -> str:
    """The first key of what a footer shows as one, such as `↑ ↓`, `0-9` or `-`."""
    first = shown.split()[0]
    key = first.split("-")[0] or first
    return {**_KEYS, **_NAMES}.get(key, key)


def known(player: Player) -> set[str]:
    """The keys whose meaning is declared for every screen."""
    active = player.app.screen.active_bindings.items()
    return {key for key, one in active if one.binding.id is not None or one.node is player.app}


@pytest.mark.parametrize("floor", ["", PANES], ids=["floor", "panes"])
@pytest.mark.parametrize("go", IN_SESSION)
async def test_in_a_session_every_key_has_its_word(tmp_path: Path, go: Go, floor: str) -> None:
    async with playing(tmp_path, FLOW + floor) as player:
        await go(player)
        footer = player.front.footer()
        assert 1 <= len(footer) <= 7
        words = " ".join(map(" ".join, footer)).split()
        assert player.rows()[-1].split() == words
        assert {pressed(key) for key, _ in footer} <= set(player.app.screen.active_bindings)
        await player.resize(PHONE)
        assert sorted(" ".join(player.rows()[-2:]).split()) == sorted(words)


@pytest.mark.parametrize("go", [*ELSEWHERE, *JOURNAL])
async def test_elsewhere_every_key_has_its_word_and_does_something(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await go(player)
        footer = player.front.footer()
        assert 1 <= len(footer) <= (8 if go in (nowhere, to_entries) else 7)
        assert player.rows()[-1].split() == " ".join(map(" ".join, footer)).split()
        keys = [pressed(key) for key, _ in footer]
        answers = [key for key in keys if key not in known(player) and key not in _AT_FIRST]
    for key in answers:
        async with playing(tmp_path / key, FLOW + PANES) as player:
            await go(player)
            before = player.text
            await player.press(key)
            await player.settle()
            assert player.text != before, key


@pytest.mark.parametrize("go", [nowhere, *IN_SESSION, to_before, to_after, to_settings, to_help])
async def test_the_way_to_safety_is_always_told(tmp_path: Path, go: Go) -> None:
    async with playing(tmp_path, FLOW) as player:
        await go(player)
        assert {"s", "F2"} & {key for key, _ in player.front.footer()}
