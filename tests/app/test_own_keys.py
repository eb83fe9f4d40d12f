"""Keys of a person's own, from `[keys]` in settings.toml."""

from pathlib import Path

import pytest

from tests.app.places import to_get_ready, to_hold, to_note, to_pause
from tests.app.player import FLOW, FULL, PANES, playing
from tui.actions import FIXED_SAFETY

KEYS = FLOW + PANES + "[keys]\n"
LINE = KEYS.count("\n") + 1


async def test_a_key_of_ones_own_takes_the_place_of_the_declared_one(tmp_path: Path) -> None:
    async with playing(tmp_path, KEYS + 'note = "z"\n') as player:
        assert ("z", "note") in player.front.footer()
        await player.press("j")
        assert "F2 safety" not in player.words
        await player.press("z")
        assert "F2 safety" in player.words


async def test_help_shows_the_keys_in_force(tmp_path: Path) -> None:
    async with playing(tmp_path, KEYS + 'note = ["z", "f4"]\n') as player:
        await player.press("question_mark")
        assert "z f4 Write this session's note, or today's" in player.words


async def test_a_sign_can_be_written_as_it_is(tmp_path: Path) -> None:
    async with playing(tmp_path, KEYS + 'learn = ";"\nsettings = "+"\n') as player:
        assert not player.app.keymap.problems
        await player.press("+")
        assert player.page == "SettingsScreen"
        await player.press("escape", ";")
        assert player.page == "LearnScreen"


REFUSED = {
    'note = "space"': "keys.note wants space, which is the key of go_on",
    'learn = "j"': "keys.learn wants j, which is the key of note",
    'note = "tab"': "keys.note wants tab, which is the key of the questions and panes",
    'note = "1"': "keys.note wants 1, which is the key of the questions and panes",
    'note = "ctrl+c"': "keys.note wants ctrl+c, which is the key of the questions and panes",
    'note = "f2"': "keys.note wants f2, which is the key of safety",
    'note = "ctrl+o"': "keys.note wants ctrl+o, which is the key of safety",
    'note = "s"': "keys.note wants s, which is the key of safety",
    "note = 1": "keys.note must be a list of words in quotes",
    'note = "[/x]"': "keys.note names a key that is none",
    'note = "\\u001b"': "keys.note names a key that is none",
    "note = []": "keys.note needs a key",
    'fly = "x"': "keys.fly is no action; the help page lists them",
}


@pytest.mark.parametrize(("line", "reason"), REFUSED.items(), ids=REFUSED)
async def test_a_refused_key_is_told_in_one_line_and_changes_nothing(
    tmp_path: Path, line: str, reason: str
) -> None:
    settings = KEYS + 'help = "f6"\n' + line + "\n"
    async with playing(tmp_path, settings, (120, 36)) as player:
        told = f"settings.toml:{LINE + 1}: {reason}. Using the default."
        assert player.app.coach.preferences.problems == [told]
        assert player.rows()[1].strip() == told
        await player.press("f6", "f6", *"j", "a", "escape", "l")
        assert player.page == "LearnScreen"
        assert [entry["kind"] for entry in player.saved()] == ["note"]
    assert (tmp_path / "settings.toml").read_text() == settings


@pytest.mark.parametrize("key", ["b", "."])
async def test_what_remotes_send_for_safety_cannot_be_a_session_key(
    tmp_path: Path, key: str
) -> None:
    async with playing(tmp_path, KEYS + f'skip = "{key}"\n') as player:
        assert player.app.coach.preferences.problems
        assert player.app.keymap.keys("skip") == ("n",)


@pytest.mark.parametrize("key", [*FIXED_SAFETY, "s", "exclamation_mark", "z"])
async def test_safety_gains_keys_and_loses_none(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, KEYS + 'safety = "z"\n') as player:
        await to_get_ready(player)
        await player.press(key)
        assert player.page == "Safety"


@pytest.mark.parametrize("key", FIXED_SAFETY)
async def test_no_table_of_keys_takes_safety_away_from_a_note(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, KEYS + 'safety = []\nquit = ["f2", "ctrl+o"]\n') as player:
        await to_note(player)
        await player.press(key)
        assert player.page == "Safety"


async def test_go_on_moved_elsewhere_leaves_space_a_key_that_pauses(tmp_path: Path) -> None:
    async with playing(tmp_path, KEYS + 'go_on = "g"\n') as player:
        await player.press("g")
        assert player.page == "Before"
        await player.press("escape")
        await player.press("f5", "n", "4", "space")
        await player.let_pass(45 + 8 + 2)
        await player.press("space", "space")
        assert player.session.paused is not None
        assert "g goes on" in player.words
        await player.press("g")
        assert player.session.paused is None


async def test_every_pane_tells_the_keys_in_force(tmp_path: Path) -> None:
    async with playing(tmp_path, KEYS + 'note = "z"\nquit = "v"\n', FULL) as player:
        assert "z writes a note." in player.words
        await to_pause(player)
        await player.let_pass(30 * 60, step=60)
        assert "v finishes" in player.words


async def test_safety_by_a_letter_of_ones_own_stops_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, KEYS + 'safety = "z"\n') as player:
        await to_hold(player)
        await player.press("z", wait=0.0)
        assert player.page == "Safety"
        assert player.saved()[0]["flags"][0]["kind"] == "unanswered"
