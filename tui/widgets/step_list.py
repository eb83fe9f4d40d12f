"""The list of steps: how far each has come, by sign, word and colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from ..domain.step_progress import DONE, EASED, NOW, SKIPPED, TO_COME, Detail, StepProgress
from .canvas import Canvas, Line

MARKS = {DONE: "●", NOW: "▸", TO_COME: "○", SKIPPED: "–", EASED: "◐"}
_INKS = {DONE: "accent", NOW: "accent", TO_COME: "quiet", SKIPPED: "quiet", EASED: "stop"}


@dataclass(frozen=True)
class Progress:
    """The steps, and whether a hold counts now."""

    items: tuple[StepProgress, ...] = ()
    holding: bool = False
    titled: bool = False


class StepList(Canvas):
    """The steps with their states; air between them where there is room."""

    view: var[Progress] = var(Progress())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Names with their details; without room for all details, only what has begun."""
        title: list[Line] = [(("Steps", "quiet"),), ()] if self.view.titled else []
        height -= len(title)
        wide = height >= 4 * len(self.view.items)
        blocks = [self._block(one, wide=wide) for one in self.view.items]
        if sum(map(len, blocks)) > height:
            blocks = [self._block(one, wide=False, short=True) for one in self.view.items]
        gap: list[Line] = [()] if wide else []
        return title + [line for block in blocks for line in [*block, *gap]][:height]

    def _block(self, one: StepProgress, *, wide: bool, short: bool = False) -> list[Line]:
        now = one.state == NOW
        mark = "hold" if now and self.view.holding else _INKS[one.state]
        space = "  " if wide else " "
        name: Line = (
            (MARKS[one.state] + space, mark),
            (f"{one.step.number}{space}{one.step.name}", "bright" if now else "text"),
        )
        if short and not now:
            return [name]
        return [name, *(self._detail(detail, 3 + 2 * len(space)) for detail in one.details)]

    def _detail(self, one: Detail, indent: int) -> Line:
        ink = ("hold" if self.view.holding else "accent") if one.now else "quiet"
        side = f"{one.side:<7}" if one.side else ""
        return ((" " * (indent - 1) + side + one.words, ink),)
