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
    """What to do now; the texts have their sides written out, `lead` stands before the heading.

    Where room is short `brief` stands for `do` and `limit` for `care`. With `full` all is to be
    shown, whatever else has to give way.
    """

    heading: str = ""
    where: str = ""
    do: tuple[str, ...] = ()
    care: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()
    limit: tuple[str, ...] = ()
    full: bool = False
    lead: str = ""
    titled: bool = False

    @property
    def headline(self) -> str:
        """The heading with what leads to it."""
        return around(f"{self.lead}  {self.heading}", self.heading) if self.lead else self.heading

    def lines(self, width: int, height: int) -> list[Line]:
        """The longest form that fits whole, first with air; how far to go is never left out."""
        title = self._title(width) if self.titled and height > 3 else []
        head: list[Line] = [*title, *(((row, "bright"),) for row in wrapped(self.headline, width))]
        forms = (
            [*head, *paragraphs(form, width, gap=gap)] for form in self._forms for gap in (1, 0)
        )
        return next((one for one in forms if len(one) <= height), head)[:height]

    @property
    def _forms(self) -> list[tuple[str, ...]]:
        """What can stand below the heading, a text for each paragraph, the longest first."""
        do, care, brief, limit = map(joined, (self.do, self.care, self.brief, self.limit))
        forms = [(do, care), (brief or do, care), (brief or do, limit), (limit or do,), (limit,)]
        return [tuple(filter(None, one)) for one in forms]

    def rows(self, width: int) -> tuple[int, ...]:
        """The rows that it fills whole, with air and without, and the fewest that say how far."""
        head = len(wrapped(self.headline, width)) + 2 * self.titled
        whole, *_, last = self._forms
        least = head + len(paragraphs(last, width, gap=0))
        if not self.full:
            return (least,)
        return (*(head + len(paragraphs(whole, width, gap=gap)) for gap in (1, 0)), least)

    def _title(self, width: int) -> list[Line]:
        return [justified((("Now", "quiet"),), ((self.where, "quiet"),), width), ()]


def paragraphs(texts: Sequence[str], width: int, *, gap: int) -> list[Line]:
    """Texts below each other, each with so many empty rows above it."""
    lines: list[Line] = []
    for text in texts:
        lines += [()] * gap
        lines += [((row, "text"),) for row in wrapped(text, width)]
    return lines


class Instructions(Canvas):
    """Shows an instruction; where room is short, in fewer words."""

    view: var[Instruction] = var(Instruction())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The instruction in the longest form that fits."""
        return self.view.lines(width, height)
