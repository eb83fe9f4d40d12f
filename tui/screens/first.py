"""The first card: what this is, how long it takes, and the one key to know."""

from textual.app import ComposeResult

from ..domain import session_text
from ..domain.plan import plan
from ..stylesheets import sheet
from ..widgets.canvas import Line, flowed
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, TextPane, laid_out
from .base_screen import BaseScreen
from .words import content, texts

_LARGEST, _TEXT = 78, 68
"""Columns of the card, and of its text."""
_AIRY = 24
"""Rows from which the card has air and is seen as a whole."""
_BY = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}
"""How far the card moves where it is longer than the screen."""


class FirstScreen(BaseScreen):
    """Stands before the routine once; `space` leads straight on."""

    CSS_PATH = [sheet("reading.tcss")]

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text", hints=True)

    def fill(self) -> None:
        """Lay out the card."""
        super().fill()
        self.query_one(TextPane).view = tuple(self._text(min(self.inner, _LARGEST)))

    def heading(self) -> Heading:
        """The name."""
        return Heading("supine")

    def _text(self, width: int) -> list[Line]:
        cards = content("cards")
        segments = plan(self.coach.routine, self.coach.settings)
        time = session_text.duration(segments).capitalize()
        said = (*texts(cards["first"], time=time), *texts(cards["ask-first"]))
        credit = texts(cards["credit"], "quiet", credit=self.coach.routine.credit)
        body = min(width, _TEXT)
        parts = [laid_out([Block((), (one,))], body, 0) for one in said]
        parts.insert(len(parts) if self.size.height >= _AIRY else 0, self._try(width))
        air: list[Line] = [()] if self.size.height >= _AIRY else []
        lines = [line for part in parts for line in (*part, ())]
        return [*air, *lines, *laid_out([Block((), credit)], width, 0)]

    def _try(self, width: int) -> list[Line]:
        """The one key to know; where not all fits it comes first."""
        before, _, after = content("cards")["try"].sentences[0].text.partition("{safety}")
        key = self.keymap.shown("safety")
        return flowed(((before, "text"), (key, "key"), (after, "bright")), width)

    def footer(self) -> tuple[Item, ...]:
        """Begin, read, look around, set up."""
        return (
            ("space", "begin"),
            self.item("safety"),
            self.item("learn", "read the steps first"),
            ("esc", "look around"),
            self.item("settings", "set up"),
        )

    def takes(self, key: str) -> bool:
        """Begin with `space`; the card does not come again."""
        if key == "space":
            self._welcomed(begin=True)
            return True
        if key in _BY:
            self.query_one(TextPane).scroll(_BY[key])
        return key == "enter" or key in _BY

    async def action_escape(self) -> None:
        """Look around first."""
        self._welcomed(begin=False)

    def _welcomed(self, *, begin: bool) -> None:
        self.coach.preferences.set(("welcomed",), True)
        self.dismiss(begin)
