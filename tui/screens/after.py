"""The questions after a session; each press is kept at once, nothing is assumed."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantBlur, DescendantFocus

from ..actions import Keymap
from ..bindings import bindings
from ..coach.after_flow import AfterFlow
from ..coach.coach import Coach
from ..domain.checks_after import AfterCheck
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.canvas import Line, justified
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item, KeyBar
from ..widgets.note import NotePad
from ..widgets.text_pane import TextPane
from .after_text import AfterText
from .aftermath import EmergencyScreen
from .base_screen import BaseScreen
from .view_models.journal import save_state
from .words import content, texts

LOW = 18
"""Rows below which the questions give two of theirs to the note."""
NOTE_ROWS = 6
"""The first row and the last ones, the note's name and some rows of it."""


class AfterScreen(BaseScreen):
    """Pain again, any nerve feeling, a note; `space` is done."""

    CSS_PATH = [sheet("questions.tcss")]
    DEAD_S: ClassVar[float] = 0.5
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("note", "back")]

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self.care = AfterFlow(coach)

    def compose(self) -> ComposeResult:
        """Questions above, the note below."""
        yield from super().compose()
        yield TextPane(id="text")
        yield NotePad(id="pad")

    def fill(self) -> None:
        """Lay out the questions, and show the note."""
        super().fill()
        width = self.inner
        board = self.query_one(TextPane)
        lines = self._lines(width)
        room = self.size.height - 1 - self.query_one(KeyBar).rows(width)
        room -= 2 if self.size.height < LOW else 0
        board.styles.height = max(1, min(len(lines), room))
        board.view = tuple(lines)
        board.call_after_refresh(board.reveal, _marked(lines))
        page = self.coach.entry
        self.query_one(NotePad).text = (page and page.record.note) or ""

    def heading(self) -> Heading:
        """When this is."""
        now = self.coach.today
        return Heading("After", "", f"{summary.day(now)}, {now:%H:%M}")

    def _lines(self, width: int) -> list[Line]:
        page = self.coach.entry
        state = save_state(page) if page else ""
        note = justified((("Note", "text"),), ((state, "quiet"),), width)
        text = self._text
        forms = [replace(text, air=air).lines(width) for air in (2, 1, 0)]
        room = self.size.height - NOTE_ROWS
        return [*next((one for one in forms if len(one) <= room), forms[-1]), note]

    @property
    def _text(self) -> AfterText:
        care = self.care
        return AfterText(
            care.check,
            care.what_was or texts(content("safety")["stopped"])[0][0],
            side=care.side,
            before=care.before,
            offer=care.offer,
            taken=care.taken is not None,
            safety=self.keymap.shown("safety"),
            why=self.keymap.shown("why"),
        )

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.query_one(NotePad).writing:
            return (("esc", "done writing"), ("F2", "safety"))
        session = self.coach.session
        back = (self.item("back", "take the skip back"),) if session and session.undo else ()
        return (
            ("space", "done"),
            self.item("note"),
            ("m", "more"),
            ("-", "leave out"),
            ("↑ ↓", "question"),
            self.item("safety"),
            *(back or (self.item("help"),)),
        )

    def takes(self, key: str) -> bool:
        """Answer the question that is marked; `space` is done."""
        if self.query_one(NotePad).writing:
            return False
        if key == "space":
            self._close()
        elif key == "t" and self.care.take():
            self.show()
        elif key == "m":
            self._tell_more()
        elif self.care.check.takes(key):
            self._told(self.care.check.press(key))
        else:
            return key == "enter"
        return True

    def _tell_more(self) -> None:
        """Open what may be told beyond; loaded only then, for its fields take their time."""
        from .more import MoreScreen

        page = MoreScreen(self.coach, self.keymap, self.care.check)
        self.app.push_screen(page, lambda _: self._told(page.check))

    def _told(self, check: AfterCheck) -> None:
        """Keep the answers; what may be an emergency shows its signs at once."""
        if self.care.told(check):
            page = EmergencyScreen(self.coach, self.keymap, asked="Check these signs first")
            self.app.push_screen(page)
        self.show()

    def _close(self) -> None:
        """Leave; an offer that was not taken is left as it is."""
        self.care.close()
        self.dismiss(True)

    async def action_note(self) -> None:
        """Write the session's note."""
        self.coach.recent.entry = self.coach.entry
        page = self.coach.entry
        await self.query_one(NotePad).write((page and page.record.note) or "")
        self.show()

    def on_note_pad_written(self, event: NotePad.Written) -> None:
        """Keep what is written."""
        self.coach.write(event.text)

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """While one writes, the last row has other keys."""
        self.show()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        """The note is left; the keys are those of the questions again."""
        self.show()

    async def action_escape(self) -> None:
        """Leave the note, else the page; what was answered is kept."""
        pad = self.query_one(NotePad)
        if pad.writing:
            await pad.stop_writing()
            self.set_focus(None)
            self.show()
        else:
            self._close()

    def action_back(self) -> None:
        """Straight after a last skip: back into the session, paused."""
        self.coach.do("back")
        if self.coach.active:
            self.dismiss(False)


def _marked(lines: list[Line]) -> int:
    """The row of the question that is marked, else the first; a low screen moves to it."""
    rows = ("".join(text for text, _ in line) for line in lines)
    return next((place for place, row in enumerate(rows) if row.startswith("▸")), 0)
