"""What can be read without a session, a section at a time."""

from ..storage.routines import passages
from .page import Page, Stage
from .steps import read_step
from .words import said


class Learn(Page):
    """The steps in full, then every passage; space reads on."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._place = 0
        self._passages = list(passages("learn").values())

    @property
    def _count(self) -> int:
        return len(self.coach.routine.steps) + len(self._passages)

    def begin(self) -> None:
        """Say how to read, and read the first section."""
        last = len(self.coach.routine.steps)
        self.say(f"Learn, {self._count} sections. 1 to {last} read a step.")
        self.resume()

    def resume(self) -> None:
        """Read the section, and say how to go on."""
        steps = self.coach.routine.steps
        if self._place < len(steps):
            read_step(self, steps[self._place], full=True)
        else:
            passage = self._passages[self._place - len(steps)]
            note = f", {passage.note}" if passage.note else ""
            self.say(f"{passage.title}{note}:", *said(passage))
        more = "Space reads on. " if self._place < self._count - 1 else "That was all. "
        self.say(f"{more}Page up the one before. Escape goes back.")

    def takes(self, key: str) -> bool:
        """Read on, back, or a step by its number."""
        if key in ("space", "pagedown", "right", "down"):
            self._go(self._place + 1)
        elif key in ("pageup", "left", "up", "p"):
            self._go(self._place - 1)
        elif key.isdigit() and 0 < int(key) <= len(self.coach.routine.steps):
            self._go(int(key) - 1)
        else:
            return key == "enter"
        return True

    def _go(self, place: int) -> None:
        self._place = max(0, min(self._count - 1, place))
        self.resume()
