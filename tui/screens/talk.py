"""A talk with a professional comes first: the first thing at the start after a nerve feeling."""

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.checks import WORD, spelled, spells
from ..journal import summary
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .aftermath import Told
from .before_answers import typing
from .words import content, texts


class TalkScreen(Told):
    """`t` records the talk; only the deliberate word leads past it without one."""

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self.word = ""

    def heading(self) -> Heading:
        """What comes first."""
        return Heading("Talk first", "", "")

    def text(self, width: int) -> list[Line]:
        """What was told and what it asks for; then the two ways on."""
        care = content("care")
        first, *more = texts(
            care[f"talk-{self.coach.care.talk}"], day=self._day, safety=self.keymap.shown("safety")
        )
        talked = care["talked"]
        own = Block((), texts(care["talk-insist"], "quiet", word=WORD))
        blocks = [
            Block((), (first,)),
            Block((), tuple((text, "bright") for text, _ in more)),
            Block((("t ", "key"), (talked.title, "bright")), texts(talked)),
            own,
        ]
        lines = [(), *laid_out(blocks, width, 0)]
        return [*lines, typing(self.word, 0)] if self.word else lines

    @property
    def _day(self) -> str:
        at = self.coach.settings.checks.nerve_at
        return summary.day(at) if at else ""

    def footer(self) -> tuple[Item, ...]:
        """Record the talk, read, or leave it for today."""
        return (
            ("t", "I have talked"),
            self.item("learn", "read the steps"),
            self.item("why", "why"),
            self.item("safety"),
            ("esc", "not today"),
        )

    def takes(self, key: str) -> bool:
        """Record the talk, or hear the word letter by letter."""
        if key == "t":
            self.coach.care.talked()
            self.dismiss(True)
        elif spells(self.word, key):
            self.word = spelled(self.word, key)
            if self.word == WORD:
                self.dismiss(True)
        elif key == "backspace":
            self.word = self.word[:-1]
        else:
            return super().takes(key) or key in ("space", "enter")
        return True

    async def action_escape(self) -> None:
        """Not today."""
        self.dismiss(False)
