"""What an editor left and could not be taken over: where it lies, and opening it again."""

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.external_editor import Outcome
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, wrapped
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .reading import Reading
from .words import content, texts


class KeptScreen(Reading):
    """Dismissed with True when it is to be opened again."""

    def __init__(self, coach: Coach, keymap: Keymap, outcome: Outcome) -> None:
        super().__init__(coach, keymap)
        self._outcome = outcome

    def heading(self) -> Heading:
        """What happened."""
        return Heading("The note in your editor", "", "kept")

    def text(self, width: int) -> list[Line]:
        """Why it was not taken over, and where it lies."""
        passages = content("editor")
        kept = [
            Block((), ((f"{clean_line(self._outcome.said)}.", "stop"),)),
            Block((), texts(passages["kept"])),
        ]
        path = wrapped(clean_line(str(self._outcome.kept)), self.inner)
        again = laid_out([Block((), texts(passages["again"]))], width, 0)
        return [(), *laid_out(kept, width, 0), *(((row, "bright"),) for row in path), (), *again]

    def footer(self) -> tuple[Item, ...]:
        """Open it again, read on, or leave it for later."""
        return (self.item("editor", "open it again"), *super().footer()[:-1], ("esc", "later"))

    def takes(self, key: str) -> bool:
        """Open it again."""
        if key in self.keymap.keys("editor"):
            self.dismiss(True)
            return True
        return False
