"""Pictures of the screens; the README shows one of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.player import FLOW, FULL, MIDDLE, PANES, PHONE, STEP_S, keep, record
from tests.doubles import FakeClock
from tui.app import SupineApp
from tui.run_options import RunOptions
from tui.storage.folders import Folders

Compare = Callable[..., bool]


@pytest.fixture
def picture(
    tmp_path: Path, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., bool]:
    """Compare the screen after some keys and seconds with its picture."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def compare(size: tuple[int, int], *script: str | float, settings: str = FLOW + PANES) -> bool:
        (tmp_path / "settings.toml").write_text(settings)
        keep(tmp_path, "2026-11-21T061200-abcd", record(21, note="The second side was easier."))
        clock = FakeClock()
        app = SupineApp(Folders(tmp_path), clock, options=RunOptions(ring=lambda: None))

        async def play(pilot: Pilot[int]) -> None:
            await pilot.pause()
            app.queue.flush()
            for one in script:
                await passed(pilot, clock, 0.8 if isinstance(one, str) else one)
                if isinstance(one, str):
                    await pilot.press(one)
                    await pilot.pause()
            app.queue.flush()
            await pilot.pause()

        return snap_compare(app, terminal_size=size, run_before=play)

    return compare


async def passed(pilot: Pilot[int], clock: FakeClock, seconds: float) -> None:
    until = clock.second + seconds
    while clock.second < until:
        clock.second = min(until, clock.second + STEP_S)
        pilot.app.ticker.tick()  # type: ignore[attr-defined]
    await pilot.pause()


START = ("space", "n", "4", "space")
TO_STEP_3 = (*START, 45.0, 8.0 + 10 + 4 + 10, 8.0, 3.4)


def test_the_panes_in_a_hold(picture: Compare) -> None:
    assert picture(FULL, *TO_STEP_3)


@pytest.mark.parametrize("size", [FULL, MIDDLE, PHONE], ids=["full", "middle", "phone"])
def test_before_a_session(picture: Compare, size: tuple[int, int]) -> None:
    assert picture(size)


@pytest.mark.parametrize("size", [FULL, MIDDLE, PHONE], ids=["full", "middle", "phone"])
def test_a_hold_seen_from_the_floor(picture: Compare, size: tuple[int, int]) -> None:
    assert picture(size, *TO_STEP_3, settings=FLOW)


def test_safety_in_a_hold(picture: Compare) -> None:
    assert picture(MIDDLE, *TO_STEP_3, "f2")


def test_the_questions_before(picture: Compare) -> None:
    assert picture(MIDDLE, *START[:3])
