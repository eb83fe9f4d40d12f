"""Waiting until the app has nothing left to do, without sleeping.

Textual's own `wait_for_idle` sleeps 20 ms again and again until little CPU is used: slow, and not
long enough on a busy machine. This one looks at what could still go on, and paints in the end.
"""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from textual._context import active_app
from textual.app import App

from tests.painting import paint, painting_later
from tui.app import SupineApp

ROUNDS = 200
"""More than any key leads to; an app that still has something to do never rests."""


class OneThread(ThreadPoolExecutor):
    """A worker that knows whether it was given something since it was last waited for."""

    given = False

    def submit(self, *words: Any, **named: Any) -> Future[Any]:
        self.given = True
        return super().submit(*words, **named)

    async def rests(self) -> None:
        """Wait for what it was given: it does one thing after the other."""
        while self.given:
            last = self.submit(bool)
            self.given = False
            await asyncio.wrap_future(last)


async def wait_for_idle(*_seconds: float) -> None:
    """Until no task can go on, no worker has work and everything is painted."""
    app = active_app.get()
    loop: Any = asyncio.get_running_loop()
    workers = _workers(loop, app)
    for _ in range(ROUNDS):
        with painting_later():
            while loop._ready:  # the only exact sign that some task can go on
                await asyncio.sleep(0)
            for worker in workers:
                await worker.rests()
            _on_time(app)
        if not loop._ready and not any(worker.given for worker in workers):
            paint()
            if not loop._ready:
                return
    raise AssertionError("the app never rests")


def _workers(loop: Any, app: App[object]) -> list[OneThread]:
    """That of supine, and that of `asyncio.to_thread`."""
    if loop._default_executor is None:
        loop.set_default_executor(OneThread(1))
    both = [loop._default_executor]
    both += [app._services.worker] if isinstance(app, SupineApp) else []
    return [one for one in both if isinstance(one, OneThread)]


def _on_time(app: App[object]) -> None:
    """Do at once what timers do after some milliseconds."""
    if app._resize_timer:
        app._check_resize()
    if app._screen_stack:
        app.screen._on_timer_update()


def never_sleep(patch: pytest.MonkeyPatch) -> None:
    """Let pilots wait in this way too, for a worker that can be waited for."""
    for module in ("textual.app", "textual.pilot"):
        patch.setattr(f"{module}.wait_for_idle", wait_for_idle)
    patch.setattr("tui.services.ThreadPoolExecutor", OneThread)
