"""The first card: what this is, how long it takes, and the one key to know."""

from textual.app import ComposeResult

from ..domain import outlook
from ..domain.plan import plan
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.board import Block, Board, laid_out
from ..widgets.canvas import Line
from ..widgets.keys import Item
from .page import Page
from .words import content, texts

_LARGEST = 78


class FirstScreen(Page):
    """Stands before the routine once; `space` leads straight on."""

    CSS_PATH = [sheet("reading.tcss")]

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield Board(id="text")

    def fill(self) -> None:
        """Lay out the card."""
        super().fill()
        self.query_one(Board).view = tuple(self._text(min(self.inner, _LARGEST)))

    def on_resize(self) -> None:
        """Another size breaks lines elsewhere."""
        self.show()

    def heading(self) -> Heading:
        """The name."""
        return Heading("supine")

    def _text(self, width: int) -> list[Line]:
        cards = content("cards")
        segments = plan(self.coach.routine, self.coach.settings)
        time = outlook.duration(segments).capitalize()
        what, needs, care = texts(cards["first"], time=time)
        ((try_it, _),) = texts(cards["try"], safety=self.keymap.shown("safety"))
        credit = texts(cards["credit"], "quiet", credit=self.coach.routine.credit)
        body = min(width, 68)
        lines = laid_out(
            [
                Block((), (what,)),
                Block((), (needs,)),
                Block((), (care,)),
                Block((), texts(cards["ask-first"])),
            ],
            body,
            0,
        )
        tried = laid_out([Block((), ((try_it, "accent"),))], width, 0)
        air: list[Line] = [()] if self.size.height >= 24 else []
        return [*air, *lines, (), *tried, (), *laid_out([Block((), credit)], width, 0)]

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
        return key == "enter"

    async def action_escape(self) -> None:
        """Look around first."""
        self._welcomed(begin=False)

    def _welcomed(self, *, begin: bool) -> None:
        self.coach.preferences.set(("welcomed",), True)
        self.dismiss(begin)
