"""A session that broke off: go on with it, start over, or keep it as it is."""

from typing import ClassVar

from textual.app import ComposeResult

from ..coach.save_queue import EntryDraft
from ..journal import prose, summary
from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, TextPane, laid_out
from .base_screen import BaseScreen
from .words import content, texts

_LARGEST = 72


class InterruptedScreen(BaseScreen):
    """Says what is known of it; dismissed with True when a new session is to begin."""

    CSS_PATH = [sheet("reading.tcss")]
    DEAD_S: ClassVar[float] = 0.5

    def compose(self) -> ComposeResult:
        """One board."""
        yield from super().compose()
        yield TextPane(id="text", hints=True)

    def fill(self) -> None:
        """Lay out the text."""
        super().fill()
        self.query_one(TextPane).view = tuple(self._text(min(self.inner, _LARGEST)))

    @property
    def _page(self) -> EntryDraft | None:
        return self.coach.interrupted.entry

    @property
    def _resumable(self) -> bool:
        return self.coach.interrupted.can_resume(self.coach.routine, self.coach.today)

    def heading(self) -> Heading:
        """What happened, and which session it was."""
        began = self._page.record.started if self._page else self.coach.today
        return Heading("A session broke off", "", f"{summary.day(began)}, {began:%H:%M}")

    def _text(self, width: int) -> list[Line]:
        passages = content("interrupted")
        name = "resume" if self._resumable else "afresh"
        blocks = [
            Block((), ((self._told(), "bright"),)),
            Block((), texts(passages[name])),
            Block((), texts(passages["kept"], "quiet")),
        ]
        return [(), *laid_out(blocks, width, 0)]

    def _told(self) -> str:
        record = self._page.record if self._page else None
        if record is None:
            return "Interrupted."
        return prose.broke_off(record, self.coach.routine, self.coach.today)

    def footer(self) -> tuple[Item, ...]:
        """What can be done with it."""
        first = (("r", "resume"),) if self._resumable else ()
        return (
            *first,
            ("o", "start over"),
            ("k", "keep as partial"),
            self.item("safety"),
            ("esc", "later"),
        )

    def takes(self, key: str) -> bool:
        """Decide."""
        if key == "r" and self._resumable:
            self.coach.resume()
            self.dismiss(False)
        elif key in ("o", "k"):
            self.coach.interrupted.keep()
            self.dismiss(key == "o")
        else:
            return key in ("space", "enter")
        return True

    async def action_escape(self) -> None:
        """Ask again at the next start."""
        self.coach.interrupted.take()
        self.dismiss(False)
