"""The one renderer of dialogues: parts on a pane, ways in the last row, scrolling, dead time."""

import asyncio
from concurrent.futures import Future
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.save_queue import PATIENCE_S
from ..dialogue.dialogue import Close, Dialogue, Open, Step, Write, WriteNote
from ..dialogue.parts import worded
from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import TextPane
from .base_screen import READABLE, BaseScreen
from .parts import PartsLayout, Wording


async def saved_in_time(saving: Future[bool] | None) -> bool:
    """Wait until something is on disk; False when it could not be saved, or not in time."""
    if saving is None:
        return True
    try:
        return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(saving)), PATIENCE_S)
    except TimeoutError:
        return False


_BY = {"up": -1, "down": 1}
_PAGES = {"pageup": -1, "pagedown": 1}


class DialogueScreen(BaseScreen):
    """Shows a dialogue, and hands it every key; dismissed with its answer."""

    CSS_PATH: ClassVar = [sheet("dialogue.tcss")]
    pane = getters.query_one("#text", TextPane)

    def __init__(self, coach: Coach, keymap: Keymap, dialogue: Dialogue) -> None:
        super().__init__(coach, keymap)
        self.dialogue = dialogue
        self.wording = Wording(keymap)
        self.dead_s = dialogue.dead_s

    def compose(self) -> ComposeResult:
        """One pane; a subclass puts others below."""
        yield from super().compose()
        yield TextPane(id="text", hints=True)

    def on_mount(self) -> None:
        """Let the dialogue begin before anything of it is shown."""
        self.dialogue.begin()

    def on_screen_resume(self) -> None:
        """Something else was in front."""
        self.dialogue.resumed()

    def fill(self) -> None:
        """Lay out the parts; the last row then knows whether there are more."""
        self.pane.view = tuple(self.lines())
        super().fill()

    @property
    def parts_layout(self) -> PartsLayout:
        """The columns between the margins, as many as one reads with ease."""
        return PartsLayout(min(self.inner, READABLE), self.size.height - 2, self.wording)

    def lines(self) -> list[Line]:
        """The lines of the pane."""
        return self.parts_layout.lines(self.dialogue.parts())

    def heading(self) -> Heading:
        """The name, and one thing more."""
        edge = worded(self.dialogue.edge(), self.wording)
        return Heading(self.dialogue.name or "supine", self.dialogue.about, edge)

    def brief(self) -> str:
        """What counts most."""
        return self.dialogue.brief or super().brief()

    def footer(self) -> tuple[Item, ...]:
        """The ways on; where there is more to read, how."""
        first, *others = map(self.wording.item, self.dialogue.ways())
        if self.pane.more and self.dialogue.reads_on:
            return (("space", "more"), *(others if first[0] == "space" else (first, *others)))
        longer = (("↑ ↓", "more"),) if self.pane.longer else ()
        return (first, *longer, *others)

    async def pressed(self, key: str) -> bool:
        """Hand the key to the dialogue, then to the pane."""
        if self.typing:
            return False
        used = self.read_on(key)
        if not used and (step := self.dialogue.press(key)):
            await self.follow(step)
            used = True
        used = used or self.scroll_by_key(key) or key in ("space", "enter")
        self.show()
        return used

    def read_on(self, key: str) -> bool:
        """Show what has no room first, where a dialogue wants that."""
        if key != "space" or not self.dialogue.reads_on or not self.pane.more:
            return False
        return self.scroll_by_key("pagedown")

    def scroll_by_key(self, key: str) -> bool:
        """Move by lines or by pages, of which one line stays in view."""
        pages = _PAGES.get(key, 0) * max(1, self.pane.size.height - 1)
        by = _BY.get(key, pages)
        if by:
            self.pane.scroll(by)
        return bool(by)

    async def follow(self, step: Step) -> None:
        """Do what a key led to, once what it told is on disk."""
        if step.saving:
            self.dialogue.unsaved = not await saved_in_time(step.saving)
        match step:
            case Close(answer):
                self.dismiss(answer)
            case Open(dialogue):
                self._open(dialogue)
            case Write():
                await self.write(step)
            case WriteNote():
                await self.write_note()
        self.show()

    def _open(self, dialogue: Dialogue) -> None:
        from .dialogues import dialogue_screen

        screen = dialogue_screen(self.coach, self.keymap, dialogue)
        self.app.push_screen(screen, lambda answer: self._followed(dialogue, bool(answer)))

    def _followed(self, dialogue: Dialogue, answer: bool) -> None:
        step = self.dialogue.followed(dialogue, answer)
        if isinstance(step, Close):
            self.dismiss(step.answer)

    async def write(self, step: Write) -> None:
        """Let a line of text be written."""

    async def write_note(self) -> None:
        """Let the session's note be written."""

    async def action_escape(self) -> None:
        """One level back, as the dialogue means it; the key may be a person's own."""
        await self.pressed("escape")

    def finish(self) -> None:
        """End the session, if one is under way, and leave."""
        self.coach.do("stop")
        self.dismiss(True)

    @property
    def kind(self) -> type:
        """Which dialogue it shows."""
        return type(self.dialogue)

    def keep(self) -> None:
        """Write down what was told so far."""
        self.dialogue.keep()
