"""The current instructions: the cue, what to do, and the caution."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from ..domain.routine import around, joined
from .canvas import Canvas, Line, justified, wrapped


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
