"""Waiting until the app has nothing left to do, without sleeping: no test depends on how fast
the machine is. Textual's own `wait_for_idle` sleeps 20 ms again and again until little CPU is used.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from textual._context import active_app
from textual.app import App

from tui.app import SupineApp

ROUNDS = 200
"""More than any key leads to; an app that still has something to do never rests."""


async def wait_for_idle(*_seconds: float) -> None:
    """Until no task can go on, nothing is being saved and the screen is painted."""
    app = active_app.get()
    loop = asyncio.get_running_loop()
    for _ in range(ROUNDS):
        await _tasks(loop)
        await _threads(loop, app)
        _paint(app)
        if not loop._ready:  # type: ignore[attr-defined]
            return
    raise AssertionError("the app never rests")


async def _tasks(loop: asyncio.AbstractEventLoop) -> None:
    """Let every task go on that can: the loop's own list of them is the only exact sign."""
    while loop._ready:  # type: ignore[attr-defined]
        await asyncio.sleep(0)


async def _threads(loop: asyncio.AbstractEventLoop, app: App[object]) -> None:
    """Each has one thread: what was handed to it before has been done after this."""
    if loop._default_executor is None:  # type: ignore[attr-defined]
        loop.set_default_executor(ThreadPoolExecutor(1))
    await loop.run_in_executor(None, bool)
    if isinstance(app, SupineApp):
        await asyncio.wrap_future(app._services.worker.submit(bool))


def _paint(app: App[object]) -> None:
    """What timers of a few milliseconds would do."""
    if app._resize_timer:
        app._check_resize()
    if app._screen_stack:
        app.screen._on_timer_update()


@pytest.fixture(autouse=True)
def never_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pilots wait in this way too."""
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", wait_for_idle)
