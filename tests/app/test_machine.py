"""Anything at all happens to the whole app: it lives on, and what was written is there."""

import asyncio
import os
from collections.abc import Coroutine
from contextlib import AbstractAsyncContextManager
from contextvars import copy_context
from datetime import timedelta
from errno import EIO, ENOSPC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.app.player import FLOW, FULL, MIDDLE, PHONE, Player, playing
from tests.shaky import refuse
from tui.actions import ACTIONS, FIXED_SAFETY, IN_SESSION_SAFETY
from tui.coach.save_queue import RETRY_S
from tui.storage.sessions import decode, encode

T = TypeVar("T")
LEAVING = ("q", "ctrl+q")
_LOCAL = (*"0123456789yadutvxc", "minus", "tab", "shift+tab", "backspace", "delete", "ctrl+y")
"""Keys that pages have beside the actions; `ctrl+z` is both."""
KEYS = (
    *("space", "space", "enter", "escape", "escape"),
    *sorted({key for one in ACTIONS for key in one.keys}.difference(LEAVING)),
    *(*FIXED_SAFETY, *IN_SESSION_SAFETY, *_LOCAL),
)
"""Every key there is; those that lead on and back more often."""
SIZES = (FULL, MIDDLE, PHONE, (45, 14), (80, 10), (20, 5), (300, 90))


class Anything(RuleBasedStateMachine):
    """Keys, words, sizes, time, other writers and a disk that refuses, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.place = TemporaryDirectory()
        self.data = Path(self.place.name)
        self.loop, self.context = asyncio.new_event_loop(), copy_context()
        self.patch = pytest.MonkeyPatch()
        self.elsewhere: set[Path] = set()
        self.stage: AbstractAsyncContextManager[Player] = playing(self.data, FLOW)
        self.player = self.play(self.stage.__aenter__())

    def play(self, act: Coroutine[Any, Any, T]) -> T:
        """Each act goes on in the context in which the app was opened."""
        return self.loop.run_until_complete(self.loop.create_task(act, context=self.context))

    def press(self, *keys: str, wait: float = 0.8) -> None:
        if self.player.app.is_running:
            self.play(self.player.press(*keys, wait=wait))

    @rule(keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=6))
    def press_keys(self, keys: list[str]) -> None:
        self.press(*keys)

    @rule(key=st.sampled_from(LEAVING))
    def ask_to_leave(self, key: str) -> None:
        """In a session it asks first; at rest it would only end the story."""
        if self.player.app.coach.active:
            self.press(key)

    @rule()
    def start(self) -> None:
        self.press("escape", "f5", "n", "4", "space")

    @rule(text=st.text("ab []/é漢'\"\\=#", max_size=8))
    def write(self, text: str) -> None:
        self.press("escape", "escape", "j")
        self.press(*(("space" if one == " " else one) for one in text), wait=0.1)

    @rule()
    def stop_everything(self) -> None:
        self.press("f2")
        if self.player.app.is_running:
            assert self.player.page in ("Safety", "Nerve"), self.player.page

    @rule(seconds=st.sampled_from([1.0, 9.0, 60.0, 400.0]))
    def let_pass(self, seconds: float) -> None:
        if self.player.app.is_running:
            self.play(self.player.let_pass(seconds))

    @rule(seconds=st.sampled_from([3.0, 3600.0, 90_000.0]))
    def sleep(self, seconds: float) -> None:
        """A closed lid: no tick for so long; whatever counted stands still since the last one."""
        session = self.player.app.coach.active
        counting = session is not None and session.counting
        self.player.clock.go_on(seconds)
        self.let_pass(0.1)
        after = self.player.app.coach.active
        assert not counting or after is None or not after.counting

    @rule(hours=st.sampled_from([-26, -1, 1, 26]))
    def set_the_clock(self, hours: int) -> None:
        self.player.clock.start += timedelta(hours=hours)

    @rule(size=st.sampled_from(SIZES))
    def resize(self, size: tuple[int, int]) -> None:
        if self.player.app.is_running:
            self.play(self.player.resize(size))

    @rule(number=st.sampled_from([EIO, ENOSPC]), call=st.sampled_from(["fsync", "replace", "link"]))
    def let_the_disk_refuse(self, number: int, call: str) -> None:
        fault = refuse(number)
        self.patch.setattr(os, call, lambda *_words, **_more: fault())

    @rule()
    def mend_the_disk(self) -> None:
        self.patch.undo()

    @rule()
    def write_elsewhere(self) -> None:
        """Another program replaces what is on disk."""
        self.patch.undo()
        self.player.app.queue.flush()
        for page in self.player.app.coach.recent.entries[:1]:
            path = page.stored.path
            if path.exists():
                record = decode(path, path.read_text())
                theirs = record.__class__(kind="note", started=record.started, note="theirs")
                path.write_text(encode(theirs))
                self.elsewhere.add(path)

    @invariant()
    def what_is_called_saved_is_on_disk(self) -> None:
        for page in self.player.app.coach.recent.entries:
            path = page.stored.path
            if page.saved and path not in self.elsewhere:
                assert (
                    decode(path, path.read_text()) == page.stored.record == page.kept(page.record)
                )

    @invariant()
    def the_record_says_what_was_done(self) -> None:
        coach = self.player.app.coach
        if coach.session and coach.entry:
            holds = coach.entry.record.holds
            assert holds == coach.session.holds
            assert all(0 <= one.held_s <= one.planned_s for one in holds)

    def teardown(self) -> None:
        self.patch.undo()
        self.player.clock.go_on(RETRY_S)
        self.play(self.stage.__aexit__(None, None, None))
        pages = self.player.app.coach.recent.entries
        assert self.player.app.queue.troubled == []
        for page in pages:
            assert page.saved
            path = page.stored.path
            if path not in self.elsewhere:
                assert decode(path, path.read_text()).note == page.record.note
        for path in self.elsewhere:
            assert decode(path, path.read_text()).note == "theirs"
        self.loop.close()
        self.place.cleanup()


def test_anything_may_happen_to_the_app() -> None:
    run_state_machine_as_test(Anything, settings=settings(max_examples=6, stateful_step_count=15))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_anything_may_happen_to_the_app_for_long() -> None:
    run_state_machine_as_test(Anything, settings=settings(max_examples=200, stateful_step_count=40))
