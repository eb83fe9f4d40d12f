"""DONE, and how to get up, as large as there is room for."""

from textual.app import ComposeResult

from ..dialogue.done import Done
from ..domain.turns import TURN_S
from ..widgets.canvas import Line
from ..widgets.floor import Cue, Large, LargeDigits, cue_height
from .dialogue import DialogueScreen

_DONE = ("DONE",)
_LOW = 16
"""Rows below which the sentence is left out: the large words say it."""


class DoneScreen(DialogueScreen):
    """Read from the floor: what to do in block letters, the same in a sentence between them."""

    dialogue: Done

    def compose(self) -> ComposeResult:
        """The word above, the cue below."""
        yield LargeDigits(id="digits")
        yield from super().compose()
        yield Cue(id="cue")

    def on_mount(self) -> None:
        """Nothing else wakes the screen once the session is over."""
        self.set_interval(TURN_S / 4, self.show)

    def fill(self) -> None:
        """What is done now; when all was shown twice, on to the questions."""
        super().fill()
        self.pane.styles.height = len(self.pane.view)
        self.query_one(LargeDigits).view = Large(block=_DONE, ink="accent")
        cue = self.query_one(Cue)
        cue.styles.height = cue_height(self.inner, self.size.height)
        cue.view = self.dialogue.cue
        if self.dialogue.over and self.is_current:
            self.dismiss(True)

    def lines(self) -> list[Line]:
        """How to get up, in a sentence, where there is room for it."""
        low = self.size.height < _LOW
        return [] if low else [*self.parts_layout.lines(self.dialogue.parts()), ()]

    async def pressed(self, key: str) -> bool:
        """Any key leads on, but for those that stop everything."""
        return key not in self.safety_keys and await super().pressed(key)
