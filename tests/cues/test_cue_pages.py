"""Trying cues and keys in the app, under a clock that the test moves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.doubles import FakeClock
from tests.waiting import wait_for_idle
from tui.app import SupineApp
from tui.run_options import RunOptions
from tui.screens.safety import SafetyScreen
from tui.screens.settings import SettingsScreen
from tui.screens.try_out import TryScreen
from tui.storage.folders import Folders
from tui.terminal.remote import Surroundings
from tui.widgets.header_bar import HeaderBar, inked
from tui.widgets.text_pane import TextPane

WELCOMED = 'schema = 1\nwelcomed = true\nsore_side = "left"\n'
NEARBY = Surroundings()


@dataclass
class Bench:
    """An app, its clock, and what it rang and wrote."""

    app: SupineApp
    clock: FakeClock
    rung: list[float] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)

    async def press(self, *keys: str) -> None:
        await self.app._press_keys(keys)

    async def after(self, seconds: float) -> None:
        """Let time pass, from one moment that is due to the next, at most a second at once."""
        end = self.clock.second + seconds
        with self.app._context():
            while self.clock.second < end:
                due = self.app.coach.due
                wait = 1.0 if due is None else max(0.01, due - self.clock.second)
                self.clock.second = min(end, self.clock.second + min(1.0, wait))
                self.app.ticker.tick()
        await wait_for_idle()

    @property
    def flashing(self) -> bool:
        return self.app.screen.query_one(HeaderBar).has_class("-flash")

    @property
    def page(self) -> str:
        board = self.app.screen.query_one("#text", TextPane)
        return "\n".join("".join(text for text, _ in line) for line in board.view)


@asynccontextmanager
async def bench(
    folder: Path,
    settings: str = "",
    where: Surroundings = NEARBY,
    size: tuple[int, int] = (100, 36),
) -> AsyncIterator[Bench]:
    """supine with these settings."""
    folder.mkdir(exist_ok=True)
    (folder / "settings.toml").write_text(WELCOMED + settings)
    async with again(folder, FakeClock(), where, size) as one:
        yield one


@asynccontextmanager
async def again(
    folder: Path,
    clock: FakeClock,
    where: Surroundings = NEARBY,
    size: tuple[int, int] = (100, 36),
) -> AsyncIterator[Bench]:
    """Start on what is already there; in the end all is saved."""
    rung: list[float] = []
    sent: list[str] = []

    def ring() -> None:
        rung.append(round(clock.second - 1000, 2))

    app = SupineApp(Folders(folder), clock, options=RunOptions(where, ring=ring, write=sent.append))
    async with app.run_test(size=size):
        yield Bench(app, clock, rung, sent)
    app.close()


async def test_space_tries_all_cues_that_are_on(tmp_path: Path) -> None:
    async with bench(tmp_path) as one:
        await one.press("comma", "t")
        assert isinstance(one.app.screen, TryScreen)
        await one.press("space")
        await one.after(0.1)
        assert one.flashing
        await one.after(0.5)
        assert not one.flashing
        await one.after(9)
        groups = [round(at // 3) for at in one.rung]
        assert groups == [0, 1, 1, 2, 2, 2]
        assert one.sent[0].endswith("]2;R 9s\x07")
        assert one.sent[-1] == "\x1b]2;supine\x07"
        assert not any("]9;" in text for text in one.sent)
    assert one.sent[-1] == "\x1b]2;\x07\x1b[23;2t"


@pytest.mark.parametrize(("key", "rings"), [("1", 1), ("2", 2), ("3", 3), ("f", 0), ("w", 0)])
async def test_each_cue_has_its_own_key_switched_on_or_not(
    tmp_path: Path, key: str, rings: int
) -> None:
    async with bench(tmp_path, "[cues]\nbell = false\nflash = false\ntitle = false\n") as one:
        await one.press("comma", "t", key)
        await one.after(0.1)
        assert one.flashing == (key == "f")
        assert bool(one.sent) == (key == "w")
        await one.after(5)
        assert len(one.rung) == rings


async def test_the_notification_is_tried_through_tmux(tmp_path: Path) -> None:
    async with bench(tmp_path, where=Surroundings(within="tmux")) as one:
        await one.press("comma", "t", "n")
        await one.after(0.1)
        assert one.sent[0].startswith("\x1bPtmux;\x1b\x1b]9;")
        assert "monitor-bell" in one.page


async def test_leaving_the_page_ends_the_trial(tmp_path: Path) -> None:
    async with bench(tmp_path) as one:
        await one.press("comma", "t", "space")
        await one.after(0.1)
        await one.press("f2")
        await one.after(12)
        assert isinstance(one.app.screen, SafetyScreen)
        assert len(one.rung) == 1
        await one.press("escape", "space")
        await one.after(0.1)
        await one.press("escape")
        assert isinstance(one.app.screen, SettingsScreen)
        await one.after(12)
        assert len(one.rung) == 2
        assert not one.flashing


async def test_over_ssh_the_page_and_the_settings_say_that_the_voice_is_silent(
    tmp_path: Path,
) -> None:
    spoken = tmp_path / "spoken"
    (tmp_path / "spd-say").write_text(f"#!/bin/sh\ntouch {spoken}\n")
    (tmp_path / "spd-say").chmod(0o755)
    where = Surroundings(remote=True, environ={"PATH": str(tmp_path)})
    async with bench(tmp_path / "data", "[cues]\nspeech = true\n", where) as one:
        await one.press("comma", "t", "v")
        await one.after(0.5)
        assert "on, silent over SSH" in one.page
        assert "on the server" in one.page
        await one.press("escape", *["down"] * 30, "up", "up")
        assert "silent over SSH" in one.page
    assert not spoken.exists()


async def test_the_command_is_shown_made_safe_and_escape_leaves_it_as_it_was(
    tmp_path: Path,
) -> None:
    async with bench(
        tmp_path, "[cues]\ncommand = 'tell \"\\u001b]2;x\\u0007\"'\n".replace("'", '"""')
    ) as one:
        before = (tmp_path / "settings.toml").read_text()
        await one.press("comma", *["down"] * 30, "right")
        assert "enter writes" in one.page
        assert "\x1b" not in one.page
        assert one.app.screen.query_one(Input).value == 'tell "]2;x"'
        await one.press("escape")
    assert (tmp_path / "settings.toml").read_text() == before


# Muted until tomorrow


async def test_mute_silences_bell_and_voice_and_survives_a_restart(tmp_path: Path) -> None:
    async with bench(tmp_path) as one:
        assert not one.app.coach.cueing.muted
        await one.press("m")
        assert inked(one.app.screen.query_one(HeaderBar).view.side, "")[0][0].startswith("muted")
        await one.press("comma", "t", "space")
        await one.after(10)
        assert one.rung == []
        assert one.sent
    assert 'muted_on = "2026-11-23"' in (tmp_path / "settings.toml").read_text()

    evening = FakeClock()
    evening.second += 12 * 3600
    async with again(tmp_path, evening) as same_day:
        assert same_day.app.coach.cueing.muted
        assert same_day.app.coach.preferences.problems == []
        evening.second += 12 * 3600
        assert not same_day.app.coach.cueing.muted
        await same_day.press("comma", "t", "1")
        await same_day.after(1)
        assert len(same_day.rung) == 1


async def test_mute_is_taken_back_by_the_same_key(tmp_path: Path) -> None:
    async with bench(tmp_path) as one:
        await one.press("m", "m")
        assert not one.app.coach.cueing.muted
    assert "muted_on" not in (tmp_path / "settings.toml").read_text()


async def test_mute_ends_bells_that_still_have_to_ring(tmp_path: Path) -> None:
    async with bench(tmp_path) as one:
        await one.press("comma", "t", "space")
        await one.after(6.1)
        assert len(one.rung) == 1 + 2 + 1
        await one.press("m")
        await one.after(3)
        assert len(one.rung) == 1 + 2 + 1


async def test_m_in_a_hold_does_not_pause(tmp_path: Path) -> None:
    async with bench(tmp_path, 'mode = "flow"\n') as one:
        await started(one)
        await one.after(56)
        assert one.app.coach.active
        await one.press("m")
        assert one.app.coach.active.running
        assert one.app.coach.cueing.muted


async def test_a_day_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    async with bench(tmp_path, '[cues]\nmuted_on = "soon"\n') as one:
        assert not one.app.coach.cueing.muted
        assert one.app.coach.preferences.problems[0].startswith("settings.toml:5: cues.muted_on")


# A session


async def started(one: Bench) -> None:
    """Answer the questions and start."""
    await one.press("f5")
    one.clock.second += 1
    await one.press("n", "3", "space")
    assert one.app.coach.active


async def test_a_session_in_the_app_rings_counts_and_titles(tmp_path: Path) -> None:
    async with bench(tmp_path, 'mode = "flow"\n[holds]\nsides = "right"\n') as one:
        await started(one)
        await one.after(45 + 3 * (8 + 10 + 4) + 2 * 10 + 1)
        assert one.app.coach.session
        assert one.app.coach.session.over == "finished"
        assert len(one.rung) == 3 * (1 + 3)
        titles = [text.rpartition("]2;")[2].rstrip("\x07") for text in one.sent]
        assert "R 10s" in titles
        assert titles[-1] == "supine"


async def test_safety_rings_nothing_and_takes_the_seconds_out_of_the_title(tmp_path: Path) -> None:
    async with bench(tmp_path, 'mode = "flow"\n') as one:
        await started(one)
        await one.after(45 + 8 + 10 + 0.1)
        rung = len(one.rung)
        await one.press("f2")
        assert one.sent[-1] == "\x1b]2;supine\x07"
        await one.after(5)
        assert len(one.rung) == rung
        assert not one.flashing


async def test_a_missing_command_is_told_once_and_the_session_goes_on(tmp_path: Path) -> None:
    async with bench(tmp_path, 'mode = "flow"\n[cues]\ncommand = "no-such-program-here"\n') as one:
        await started(one)
        await one.after(90)
        assert one.app.coach.active
        assert len(one.app.coach.preferences.problems) == 1


# One button


async def test_a_remote_starts_goes_on_and_back(tmp_path: Path) -> None:
    async with bench(tmp_path) as one:
        await started(one)
        coach = one.app.coach
        for kind in ("get ready", "hold"):
            await one.after(1)
            await one.press("pagedown")
            assert coach.active
            assert coach.active.segment.kind == kind
        await one.after(1)
        await one.press("pagedown")
        assert coach.active
        assert coach.active.paused is not None
        await one.after(1)
        await one.press("pageup")
        assert coach.active.segment.kind == "get ready"


@pytest.mark.parametrize("key", ["full_stop", "b"])
@pytest.mark.parametrize("page", [(), ("l",), ("question_mark",), ("comma", "t")])
async def test_what_remotes_send_opens_safety_in_a_session(
    tmp_path: Path, key: str, page: tuple[str, ...]
) -> None:
    async with bench(tmp_path) as one:
        await started(one)
        await one.press(*page, key)
        assert isinstance(one.app.screen, SafetyScreen)


@pytest.mark.parametrize("key", ["full_stop", "b"])
async def test_without_a_session_they_do_nothing(tmp_path: Path, key: str) -> None:
    async with bench(tmp_path) as one:
        await one.press(key, "l", key)
        assert not isinstance(one.app.screen, SafetyScreen)


ONLY_TOLD = (
    *("pagedown", "right", "enter", "pageup", "left", "f5", "full_stop", "b"),
    *("p", "r", "j", "l", "h", "x", "q", "comma", "question_mark", "f1", "colon", "ctrl+p"),
    *("ctrl+z", "ctrl+q", "ctrl+c", "tab", "shift+tab", "9", "t", "k", "z"),
)


async def test_a_key_that_is_not_the_screens_own_is_only_told(tmp_path: Path) -> None:
    async with bench(tmp_path) as one:
        await one.press("comma", "t")
        for key in ONLY_TOLD:
            await one.press(key)
            assert isinstance(one.app.screen, TryScreen), key
            assert f"\n{key}: " in one.page
        assert not one.app.coach.active
        assert not one.rung
        await one.press("escape")
        assert isinstance(one.app.screen, SettingsScreen)


ELSEWHERE = {
    "pagedown": "go on",
    "pageup": "back",
    "f5": "start",
    "full_stop": "safety, in a session",
    "b": "safety, in a session",
    "space": "go on",
    "down": "look at the next step",
    "2": "look at step 2, while nothing counts",
    "m": "mute",
    "z": "nothing; while the clock runs, it pauses",
    "f13": "go on",
}


async def test_it_is_told_what_a_key_does_elsewhere(tmp_path: Path) -> None:
    async with bench(tmp_path, '[keys]\ngo_on = ["space", "pagedown", "f13"]\n') as one:
        await one.press("comma", "t")
        for key, says in ELSEWHERE.items():
            await one.press(key)
            assert f"\n{key}: {says}" in one.page


async def test_what_a_remote_sends_stays_in_view_on_a_phone(tmp_path: Path) -> None:
    async with bench(tmp_path, where=Surroundings(within="tmux"), size=(45, 14)) as one:
        await one.press("comma", "t", "pagedown", "right", "pageup", "pagedown")
        board = one.app.screen.query_one("#text", TextPane)
        assert board.longer
        assert board.top == 0
        assert "\npagedown: go on" in one.page


@pytest.mark.parametrize("key", ["f2", "ctrl+o", "s", "exclamation_mark"])
async def test_the_safety_keys_still_open_safety(tmp_path: Path, key: str) -> None:
    async with bench(tmp_path) as one:
        await one.press("comma", "t", key)
        assert isinstance(one.app.screen, SafetyScreen)
