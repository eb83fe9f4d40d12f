"""Dialogues without a face: the coach of `tests/coach`, and somebody who only presses keys."""

import pytest

from tests.coach.conftest import clock, coach, folders, queue, rung, sessions
from tui.coach.coach import Coach
from tui.dialogue.dialogue import Close, Dialogue, Open
from tui.dialogue.flow import SessionFlow

__all__ = ["clock", "coach", "folders", "queue", "rung", "sessions"]


class Presser:
    """Opens what follows from what, as a face does that shows all of it at once."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self._flow = SessionFlow(coach, seen=True)
        self._open: list[Dialogue] = []

    @property
    def front(self) -> Dialogue | None:
        return self._open[-1] if self._open else None

    @property
    def name(self) -> str:
        return type(self.front).__name__ if self.front else ""

    def open(self, dialogue: Dialogue) -> None:
        self._open = [dialogue]
        dialogue.shown()

    def start(self, *keys: str) -> None:
        self.open(self._flow.start())
        self.press(*keys)

    def after(self, *keys: str) -> None:
        dialogue = self._flow.after()
        assert dialogue
        self.open(dialogue)
        self.press(*keys)

    def press(self, *keys: str) -> None:
        for key in keys:
            assert self.front, f"nothing is open for {key}"
            self._follow(self.front.press(key))

    def _follow(self, step: object) -> None:
        if isinstance(step, Open):
            step.dialogue.begin()
            self._open.append(step.dialogue)
            step.dialogue.shown()
        elif isinstance(step, Close):
            closed = self._open.pop()
            if self._open:
                self._follow(self._open[-1].followed(closed, step.answer))
            elif follows := self._flow.follows(closed, step.answer):
                self.open(follows)


@pytest.fixture
def presser(coach: Coach) -> Presser:
    return Presser(coach)
