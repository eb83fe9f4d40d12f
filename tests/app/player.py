"""Somebody at the keyboard of supine, with a clock that only they move."""

import tomllib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.style import Style
from textual.pilot import Pilot
from textual.strip import Strip

from tests.doubles import FakeClock
from tests.settings import FLOW as FLOW
from tests.settings import PANES as PANES
from tests.settings import WELCOMED as WELCOMED
from tests.waiting import wait_for_idle
from tui.app import SupineApp
from tui.domain.session import Session
from tui.run_options import RunOptions
from tui.screens.base_screen import BaseScreen
from tui.storage.folders import Folders

FULL, MIDDLE, PHONE = (120, 36), (80, 24), (45, 30)
REST_S = 0.8
"""Longer than keys are dead after a change of screen, or after a go-on key."""
STEP_S = 1.5
"""Less than the two seconds without a tick that count as a sleep."""


class Player:
    """The app, its keys and what stands on the screen."""

    def __init__(self, app: SupineApp, pilot: Pilot[int], clock: FakeClock, data: Path) -> None:
        self.app, self.pilot, self.clock, self.data = app, pilot, clock, data
        self.bells: list[float] = []

    async def press(self, *keys: str, wait: float = REST_S) -> None:
        """Press keys as a calm person does, `wait` seconds apart."""
        for key in keys:
            self._tick_on(wait, STEP_S)
            await self.app._press_keys([key])
        await self.idle()

    async def read(self) -> None:
        """Read on before a session until every question was in view."""
        while "more below: space" in self.text:
            await self.press("space")

    async def idle(self) -> None:
        """Wait until the app has nothing left to do."""
        await wait_for_idle()

    async def settle(self) -> None:
        """Let everything be saved and every worker finish, and show what follows from it."""
        self.app.queue.flush()
        await self.app.workers.wait_for_complete()
        await self.idle()

    async def let_pass(self, seconds: float, step: float = STEP_S) -> None:
        """Let time pass, with a tick at least every `step` seconds; the last one is drawn."""
        self._tick_on(seconds, step)
        await self.idle()

    def _tick_on(self, seconds: float, step: float) -> None:
        until = self.clock.second + seconds
        while self.clock.second < until:
            self.clock.second = min(until, self.clock.second + step)
            self.clock.hurried = self.clock.second < until
            self.app.ticker.tick()

    async def resize(self, size: tuple[int, int]) -> None:
        """Make the terminal larger or smaller."""
        await self.pilot.resize_terminal(*size)

    def rows(self) -> list[str]:
        """The screen as text, as it is painted."""
        return [strip.text.rstrip() for strip in self._painted()]

    @property
    def cells(self) -> list[list[tuple[str, Style]]]:
        """Every cell as it is sent, with its colours."""
        return [
            [(sign, one.style or Style()) for one in strip for sign in one.text]
            for strip in self._painted()
        ]

    def _painted(self) -> list[Strip]:
        return self.app.screen._compositor.render_strips()

    @property
    def text(self) -> str:
        return "\n".join(self.rows())

    @property
    def words(self) -> str:
        """The text with all white space as single spaces."""
        return " ".join(self.text.split())

    @property
    def page(self) -> str:
        screen = self.app.screen
        return (screen.kind if isinstance(screen, BaseScreen) else type(screen)).__name__

    @property
    def session(self) -> Session:
        """The session that is under way."""
        session = self.app.coach.active
        assert session is not None
        return session

    @property
    def front(self) -> BaseScreen:
        """The screen in front."""
        assert isinstance(self.app.screen, BaseScreen)
        return self.app.screen

    def saved(self) -> list[dict[str, Any]]:
        """What the journal's files say once everything is on disk, oldest first."""
        assert not self.app.queue.flush()
        found = sorted((self.data / "sessions").rglob("*.toml"))
        return [tomllib.loads(path.read_text()) for path in found]


@asynccontextmanager
async def playing(
    data: Path,
    settings: str | None = WELCOMED,
    size: tuple[int, int] = MIDDLE,
    behind: Callable[[], bool] = bool,
) -> AsyncIterator[Player]:
    """supine on a data folder; without settings it is the first start.

    `behind` says whether what was sent has not arrived yet.
    """
    if settings is not None:
        data.mkdir(exist_ok=True)
        (data / "settings.toml").write_text(settings)
    clock = FakeClock()
    bells: list[float] = []
    options = RunOptions(
        ring=lambda: bells.append(clock.second), behind=lambda: clock.hurried or behind()
    )
    app = SupineApp(Folders(data), clock, options=options)
    async with app.run_test(size=size) as pilot:
        player = Player(app, pilot, clock, data)
        player.bells = bells
        await player.idle()
        yield player
    app.close()


STEPS = ("both-knees", "cross-one-knee", "knees-to-side")
HELD = '[[holds]]\nstep = "{}"\nrepetition = 1\nplanned_s = 10\nheld_s = 10.0\noutcome = "done"\n'


def record(day: int, **more: str) -> str:
    """A finished session of that day of November as its file's text."""
    started = datetime(2026, 11, day, 5, 12, tzinfo=UTC).isoformat()
    note = f'note = """\n{more["note"]}\n"""\n' if "note" in more else ""
    holds = "".join(HELD.format(step) for step in STEPS)
    flags = more.get("flags", "")
    return (
        f'schema = 1\nkind = "session"\nstarted = {started}\nstatus = "finished"\n{note}'
        f"[before]\npain = 4\nsigns = []\n[after]\npain = 3\nnerve = []\n{holds}{flags}"
    )


def keep(data: Path, name: str, text: str) -> Path:
    """Put an entry's file into the journal."""
    folder = data / "sessions" / "2026" / "11"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text)
    return path
