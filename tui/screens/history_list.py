"""The list of all entries: scrolled by rows, pages and months, and searched as one types."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.history import History
from ..journal import calendar, query
from ..journal.entry_summary import EntrySummary
from ..storage.cache import Slice
from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import KeyBar
from ..widgets.text_pane import TextPane
from .base_screen import BaseScreen
from .history_text import LIST, MONTH, HistoryText

_NONE = "Nothing here yet. What you practise stands here, and what you add with a."
_NO_MATCH = "Nothing matches."
_HINT = "words  #tag  since:4w  pain:>4  flag:nerve"


class EntryList(BaseScreen):
    """Digests, newest first; only what is in view becomes lines, only what changed is sent."""

    CSS_PATH = [sheet("history.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "pages(-1)", show=False),
        Binding("pagedown,space", "pages(1)", show=False),
        Binding("home", "move(-999999)", show=False),
        Binding("end", "move(999999)", show=False),
        Binding("left", "month(-1)", show=False),
        Binding("right", "month(1)", show=False),
        Binding("slash", "find", show=False),
        Binding("tab,shift+tab", "pane", show=False),
    ]

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap)
        self.history = history
        self.chosen = 0
        self.said: tuple[str, str] = ("", "")
        self._top = 0
        self._pane = LIST
        self._shown: tuple[tuple[EntrySummary, ...], str, Sequence[EntrySummary]] | None = None

    def compose(self) -> ComposeResult:
        """One board, and a field to find something."""
        yield from super().compose()
        field = Input(placeholder=_HINT, id="find")
        field.display = False
        yield field
        yield TextPane(id="text")

    def on_mount(self) -> None:
        """Show what is known, and read on."""
        super().on_mount()
        self.history.begin()
        self._read_on()

    def _read_on(self) -> None:
        later = self.app.call_later
        self.history.read().add_done_callback(lambda done: later(self._took, done))

    def _took(self, done: "Future[Slice | None]") -> None:
        more = self.history.show(done.result())
        if self.is_attached:
            self.show()
            if more:
                self._read_on()

    def on_screen_resume(self) -> None:
        """What was changed meanwhile shows."""
        self.history.refresh()
        super().on_screen_resume()

    @property
    def wanted(self) -> str:
        """What is looked for."""
        return self.query_one(Input).value

    @property
    def asked(self) -> query.Query:
        """What is looked for, understood."""
        return query.parse(self.wanted, self.coach.today.date())

    @property
    def found(self) -> Sequence[EntrySummary]:
        """The entries that match what is looked for, newest first."""
        entries, wanted = self.history.entries, self.wanted
        if self._shown is None or self._shown[0] is not entries or self._shown[1] != wanted:
            self._shown = (entries, wanted, self.asked.among(entries))
        return self._shown[2]

    @property
    def one(self) -> EntrySummary | None:
        """The chosen entry."""
        return self.found[self.chosen] if self.found else None

    def fill(self) -> None:
        """Lay out what is in view."""
        super().fill()
        self.chosen = max(0, min(self.chosen, len(self.found) - 1))
        head = self.head(self.inner)
        rows = self._rows(len(head))
        self._scroll(rows)
        find = self.asked
        day = self.one.day if self.one else self.coach.today.date()
        text = HistoryText(
            tuple(head),
            [(one, find.match(one)) for one in self.found[self._top : self._top + rows]],
            self.chosen - self._top,
            "" if self.history.reading else _NO_MATCH if self.wanted else _NONE,
            calendar.month(self.history.month(day.year, day.month), day.year, day.month),
            self.history.entries,
            self.coach.today.date(),
            self._pane,
        )
        self.query_one(TextPane).view = tuple(text.lines(self.inner, rows + len(head)))

    def _rows(self, head: int) -> int:
        field = self.query_one(Input)
        return max(1, self.size.height - 1 - self.query_one(KeyBar).rows(self.inner)
                   - field.display - head)  # fmt: skip

    def _scroll(self, rows: int) -> None:
        """Keep the chosen entry in view; half a page at a time sends less than a row each time."""
        if self.chosen < self._top:
            self._top = max(0, self.chosen - rows // 2) if self.chosen >= rows // 2 else 0
        elif self.chosen >= self._top + rows:
            self._top = self.chosen - rows // 2
        self._top = max(0, min(self._top, len(self.found) - rows))

    def head(self, width: int) -> list[Line]:
        """The lines above the list."""
        raise NotImplementedError

    def heading(self) -> Heading:
        """What this is, and how many entries there are."""
        count = len(self.found)
        among = f" of {len(self.history.entries)}" if self.wanted else ""
        word = "entry" if count == 1 and not among else "entries"
        reading = ", reading" if self.history.reading else ""
        return Heading("History", "", f"{count}{among} {word}{reading}")

    def action_move(self, by: int) -> None:
        """Choose another entry."""
        self.said = ("", "")
        self.chosen = max(0, min(self.chosen + by, len(self.found) - 1))
        self.show()

    def action_pages(self, by: int) -> None:
        """Move by what is in view."""
        self.action_move(by * max(1, self._rows(1) - 1))

    def action_month(self, by: int) -> None:
        """Go to the newest entry of the month before, or of the next one."""
        if self.one is None:
            return
        here = (self.one.day.year, self.one.day.month)
        months = [(one.day.year, one.day.month) for one in self.found]
        if by < 0:
            place = next((at for at, month in enumerate(months) if month < here), self.chosen)
        else:
            later = [month for month in months[: self.chosen] if month > here]
            place = months.index(later[-1]) if later else 0
        self.action_move(place - self.chosen)

    def action_pane(self) -> None:
        """On a narrow screen: the month instead of the list, or the list again."""
        self._pane = MONTH if self._pane == LIST else LIST
        self.show()

    def action_find(self) -> None:
        """Type what to look for."""
        self.said = ("", "")
        self._pane = LIST
        field = self.query_one(Input)
        field.display = True
        field.focus()
        self.call_after_refresh(self.show)

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Show what matches, from the newest on."""
        self.chosen = self._top = 0
        self.show()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Keep what was found; keys are commands again."""
        self.set_focus(None)
        self.query_one(Input).display = bool(self.wanted)
        self.call_after_refresh(self.show)

    async def action_escape(self) -> None:
        """Leave the search, else the page."""
        field = self.query_one(Input)
        if not field.display:
            self.dismiss(False)
            return
        field.value = ""
        field.display = False
        self.set_focus(None)
        self.call_after_refresh(self.show)
