"""The list of steps, how far each has come; and what the one of this moment asks to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from ..domain.routine import around, joined
from ..domain.step_progress import (
    DONE,
    EASED,
    LEFT_OUT,
    NOW,
    SKIPPED,
    TO_COME,
    Detail,
    StepProgress,
)
from .canvas import Canvas, Line, justified, wrapped

MARKS = {DONE: "●", NOW: "▸", TO_COME: "○", SKIPPED: "–", LEFT_OUT: "–", EASED: "◐"}
_INKS = dict.fromkeys((TO_COME, SKIPPED, LEFT_OUT), "quiet") | {
    DONE: "accent",
    NOW: "accent",
    EASED: "stop",
}
_TELLING = (NOW, LEFT_OUT)
"""The states that are told in words even where there is little room."""
_NAMES = {NOW: "bright", LEFT_OUT: "quiet"}


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
        blocks = [self._block(one, width, wide=wide) for one in self.view.items]
        for told in (_TELLING, (NOW,)):
            if sum(map(len, blocks)) > height:
                blocks = [self._block(one, width, wide=False, told=told) for one in self.view.items]
        gap: list[Line] = [()] if wide else []
        return title + [line for block in blocks for line in [*block, *gap]][:height]

    def _block(
        self, one: StepProgress, width: int, *, wide: bool, told: Sequence[str] = tuple(MARKS)
    ) -> list[Line]:
        now = one.state == NOW
        mark = "hold" if now and self.view.holding else _INKS[one.state]
        space = "  " if wide else " "
        name: Line = (
            (MARKS[one.state] + space, mark),
            (f"{one.step.number}{space}{one.step.name}", _NAMES.get(one.state, "text")),
        )
        if one.state not in told:
            return [name]
        return [name, *(self._detail(detail, 3 + 2 * len(space), width) for detail in one.details)]

    def _detail(self, one: Detail, indent: int, width: int) -> Line:
        ink = ("hold" if self.view.holding else "accent") if one.now else "quiet"
        side = f"{one.side:<6} " if one.side else ""
        words = side + one.words
        if indent - 1 + len(words) > width:
            words = words.partition(",")[0]
        return ((" " * (indent - 1) + words, ink),)


@dataclass(frozen=True)
class Instruction:
    """What to do now; the texts have their sides written out, `lead` stands before the heading."""

    heading: str = ""
    where: str = ""
    do: tuple[str, ...] = ()
    care: tuple[str, ...] = ()
    lead: str = ""
    titled: bool = False

    @property
    def headline(self) -> str:
        """The heading with what leads to it."""
        return around(f"{self.lead}  {self.heading}", self.heading) if self.lead else self.heading


class Instructions(Canvas):
    """Shows an instruction; where room is short the caution goes before the doing."""

    view: var[Instruction] = var(Instruction())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Title where wanted, heading, then paragraphs as far as they fit whole."""
        lines = self._title(width) if self.view.titled and height > 3 else []
        lines += [((row, "bright"),) for row in wrapped(self.view.headline, width)]
        for paragraph in map(joined, (self.view.do, self.view.care)):
            rows = wrapped(paragraph, width) if paragraph else []
            if rows and len(lines) + 1 + len(rows) <= height:
                lines += [(), *(((row, "text"),) for row in rows)]
        return lines[:height]

    def _title(self, width: int) -> list[Line]:
        return [justified((("Now", "quiet"),), ((self.view.where, "quiet"),), width), ()]
