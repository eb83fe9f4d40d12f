"""What follows an easing off, and what follows an emergency sign."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from ..actions import Keymap
from ..coach.coach import Coach
from ..figure.glyphs import words
from ..stylesheets import sheet
from ..widgets.blocks import block_lines
from ..widgets.canvas import Line
from ..widgets.choices import choices
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, TextPane, laid_out
from .base_screen import BaseScreen
from .words import content, texts


class Told(BaseScreen):
    """A page that says something and takes a few keys."""

    CSS_PATH = [sheet("safety.tcss")]
    DEAD_S = 0.7
    BINDINGS: ClassVar[list[BindingType]] = []

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text", hints=True)

    def fill(self) -> None:
        """Lay out the text."""
        self.query_one(TextPane).view = tuple(self.text(self.inner))
        super().fill()

    @property
    def written(self) -> str:
        """Whether the answer is on disk, never claimed before it is."""
        page = self.coach.entry
        return "written down" if page and page.saved else "not saved yet"

    def text(self, width: int) -> list[Line]:
        """The lines of the page."""
        raise NotImplementedError

    def finish(self) -> None:
        """End the session, if one is under way, and leave."""
        self.coach.do("stop")
        self.dismiss(True)

    def takes(self, key: str) -> bool:
        """Scroll with the arrows, where the text is longer than the screen."""
        if key in ("up", "down", "pageup", "pagedown"):
            board = self.query_one(TextPane)
            step = board.size.height - 1 if key.startswith("page") else 1
            board.scroll(step if key.endswith("down") else -step)
            return True
        return False


class EasedScreen(Told):
    """Pain, strain or pinch: this hip is done for today."""

    def heading(self) -> Heading:
        """That it is written down."""
        return Heading("Pain, strain or pinch", "", self.written)

    def text(self, width: int) -> list[Line]:
        """What is over, and what may still be done."""
        passages = content("safety")
        if not self.coach.active:
            return [(), (("It is in your journal now.", "text"),), (), *self._pinch(width)]
        blocks = [
            Block((), texts(passages["stopped"], "bright")),
            Block((), texts(passages["eased-hip" if self._side else "eased"])),
            Block((), ((self._choice(), "text"),)),
        ]
        return [(), *laid_out(blocks, width, 0), (), *self._pinch(width)]

    def _pinch(self, width: int) -> list[Line]:
        """Whether it was in the groin: that is another sign than a pull in the buttock."""
        page = self.coach.entry
        pinch = page.record.after.pinch if page and page.record.after else None
        asked = texts(content("safety")["asked-pinch"])
        options = (("y", "yes", pinch is True), ("n", "no", pinch is False))
        lines = [*laid_out([Block((), asked)], width, 0), *choices("   ", options)]
        if not pinch:
            return lines
        told = texts(content("care")["pinch"], "bright")
        return [*lines, (), *laid_out([Block((), told)], width, 0)]

    @property
    def _side(self) -> bool:
        return self.coach.flag is not None and self.coach.flag.side is not None

    def _choice(self) -> str:
        name = "lighter" if self.coach.can_go_lighter else "enough"
        return texts(content("safety")[name])[0][0]

    def footer(self) -> tuple[Item, ...]:
        """Finish, or the other side."""
        if not self.coach.active:
            return (("space", "on"), self.item("safety"))
        other = (("o", "the other side, 5 s"),) if self.coach.can_go_lighter else ()
        return (("f", "finish here"), *other, self.item("safety"))

    def takes(self, key: str) -> bool:
        """Finish, or go to the other side, paused."""
        if key in ("y", "n"):
            self.coach.pinched(groin=key == "y")
        elif not self.coach.active and key in ("space", "escape"):
            self.dismiss(True)
        elif key == "f":
            self.finish()
        elif key == "o":
            self._other_side()
        else:
            return super().takes(key) or key == "escape"
        return True

    def _other_side(self) -> None:
        """Go on with the other side, where one is left; never read this key as another."""
        if self.coach.can_go_lighter:
            self.coach.go_lighter()
            self.dismiss(True)


class EmergencyScreen(Told):
    """An emergency sign: call now, alone and large, with every sign below.

    `asked` is the heading where an answer before or after a session led here; then it leads back.
    """

    def __init__(self, coach: Coach, keymap: Keymap, *, asked: str = "") -> None:
        super().__init__(coach, keymap)
        self._asked = asked

    def on_mount(self) -> None:
        """The session is over, if one was under way."""
        if self.coach.active:
            self.coach.do("stop")
        super().on_mount()

    def heading(self) -> Heading:
        """The session is over."""
        if self._asked:
            return Heading(self._asked)
        return Heading("Emergency sign", "", "the session is over")

    def brief(self) -> str:
        """Who to call."""
        call = self.coach.preferences.who_to_call
        return f"CALL NOW {texts(content('safety')['call-now'], call=call)[0][0]}"

    def text(self, width: int) -> list[Line]:
        """Who to call in block letters, then the signs."""
        passages = content("safety")
        rows = 5 if width >= 70 and self.size.height >= 22 else 3
        large = block_lines(words("CALL NOW", rows), "stop")
        call = self.coach.preferences.who_to_call
        blocks = [
            Block((), texts(passages["call-now"], "bright", call=call)),
            Block((), ((passages["all-signs"].title, "stop"),)),
            Block((), texts(passages["all-signs"]), gap=False),
        ]
        return [(), *large, (), *laid_out(blocks, width, 0)]

    def footer(self) -> tuple[Item, ...]:
        """Only leave; there is nothing to fill in."""
        more = (("↑ ↓", "more"),) if self.query_one(TextPane).longer else ()
        back = "back to the questions" if self._asked else "back to the journal"
        return (("esc", back), *more, self.item("quit"))

    async def action_escape(self) -> None:
        """Back to the journal."""
        self.dismiss(True)
