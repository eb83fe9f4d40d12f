"""The questions after a session; each press is kept at once, nothing is assumed."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantBlur, DescendantFocus

from ..actions import Keymap, bindings
from ..coach.coach import Coach
from ..domain import outlook
from ..domain.checks_after import AfterCheck, asked
from ..domain.offers import SECONDS, Offer, offer
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.board import Board
from ..widgets.canvas import Line, justified
from ..widgets.keys import Item, Keys
from ..widgets.note import NotePad
from . import notes
from .after_text import AfterText
from .aftermath import EmergencyScreen
from .page import Page
from .words import content, texts

LOW = 18
"""Rows below which the questions give two of theirs to the note."""
NOTE_ROWS = 6
"""The first row and the last ones, the note's name and some rows of it."""


class AfterScreen(Page):
    """Pain again, any nerve feeling, a note; `space` is done."""

    CSS_PATH = [sheet("questions.tcss")]
    DEAD_S: ClassVar[float] = 0.5
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("note", "back")]

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        flag, page = coach.flag, coach.page
        felt = flag.feelings or () if flag and flag.kind == "nerve" else None
        told = page.record.after if page else None
        self.check = asked(told, pain=coach.settings.checks.pain, felt=felt)
        self.taken: Offer | None = None

    def compose(self) -> ComposeResult:
        """Questions above, the note below."""
        yield from super().compose()
        yield Board(id="text")
        yield NotePad(id="pad")

    def fill(self) -> None:
        """Lay out the questions, and show the note."""
        super().fill()
        width = self.inner
        board = self.query_one(Board)
        lines = self._lines(width)
        room = self.size.height - 1 - self.query_one(Keys).rows(width)
        room -= 2 if self.size.height < LOW else 0
        board.styles.height = max(1, min(len(lines), room))
        board.view = tuple(lines)
        board.call_after_refresh(board.reveal, _marked(lines))
        page = self.coach.page
        self.query_one(NotePad).text = (page and page.record.note) or ""

    def on_resize(self) -> None:
        """Another size breaks lines elsewhere."""
        self.show()

    def heading(self) -> Heading:
        """When this is."""
        now = self.coach.today
        return Heading("After", "", f"{summary.day(now)}, {now:%H:%M}")

    def _lines(self, width: int) -> list[Line]:
        page = self.coach.page
        state = notes.state(page) if page else ""
        note = justified((("Note", "text"),), ((state, "quiet"),), width)
        text = self._text
        forms = [replace(text, air=air).lines(width) for air in (2, 1, 0)]
        room = self.size.height - NOTE_ROWS
        return [*next((one for one in forms if len(one) <= room), forms[-1]), note]

    @property
    def offer(self) -> Offer | None:
        """What is offered, or was taken a moment ago."""
        if self.taken:
            return self.taken
        coach = self.coach
        verdict, flow = coach.care.verdict(), coach.care.offers_flow
        return offer(verdict, coach.settings, coach.longer_settle_s, flow)

    @property
    def _text(self) -> AfterText:
        record = self.coach.page.record if self.coach.page else None
        return AfterText(
            self.check,
            self._what_was(),
            side=record.sore_side if record else None,
            before=record.before.pain if record and record.before else None,
            offer=self.offer,
            taken=self.taken is not None,
            safety=self.keymap.shown("safety"),
            why=self.keymap.shown("why"),
        )

    def _what_was(self) -> str:
        session = self.coach.session
        if session is None:
            return ""
        if session.over == "stopped":
            return texts(content("safety")["stopped"])[0][0]
        return outlook.held(session)

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
        elif key == "t" and (one := self.offer) and one.path:
            self._take(one)
        elif key == "m":
            self._tell_more()
        elif self.check.takes(key):
            self._told(self.check.press(key))
        else:
            return key == "enter"
        return True

    def _tell_more(self) -> None:
        """Open what may be told beyond; loaded only then, for its fields take their time."""
        from .more import MoreScreen

        page = MoreScreen(self.coach, self.keymap, self.check)
        self.app.push_screen(page, lambda _: self._told(page.check))

    def _told(self, check: AfterCheck) -> None:
        """Keep the answers; what may be an emergency shows its signs at once.

        What was taken stays so only while the answers still offer it.
        """
        serious, taken = check.serious and not self.check.serious, self.taken
        if taken:
            self._take(taken)
        self.check = check
        self.coach.after(check)
        if taken and self.offer == taken:
            self._take(taken)
        if serious:
            page = EmergencyScreen(self.coach, self.keymap, asked="Check these signs first")
            self.app.push_screen(page)
        self.show()

    def _take(self, one: Offer) -> None:
        """Take what is offered, or take that back."""
        value = one.now if self.taken else one.more
        if one.path == SECONDS:
            self.coach.care.take(int(value))
        else:
            self.coach.preferences.set(one.path, value)
        self.taken = None if self.taken else one

    def _close(self) -> None:
        """Leave; an offer that was not taken is left as it is, and not made again at once."""
        if self.offer:
            self.coach.care.offered(self.offer)
        self.dismiss(True)

    async def action_note(self) -> None:
        """Write the session's note."""
        self.coach.notebook.page = self.coach.page
        page = self.coach.page
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
