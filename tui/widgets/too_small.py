"""What is still said below the smallest size: that it is too small, and what goes on."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import var

from .canvas import Canvas, Line, wrapped
from .grid import LEAST
from .key_bar import Item, fitting

_SAYS = f"Too small: {LEAST.width} x {LEAST.height} needed."


@dataclass(frozen=True)
class Brief:
    """What goes on in a few words, and the keys, which all go on working."""

    says: str = ""
    keys: tuple[Item, ...] = ()


class TooSmall(Canvas):
    """Covers the screen while it is below the smallest size."""

    view: var[Brief] = var(Brief())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The one line first, then as many of the others as there is room for."""
        says: list[Line] = [((row, "text"),) for row in wrapped(_SAYS, width)]
        brief: list[Line] = [((row, "bright"),) for row in wrapped(self.view.says, width)]
        room = height - len(says)
        keys = fitting(self.view.keys, "", width, min(2, room)) if room > 0 else []
        return [*says, *brief[: room - len(keys)], *keys][:height]
