"""An entry without a session: a rest day, a flare or a note, of today or of an earlier day."""

from datetime import datetime, timedelta

from ..actions import Keymap
from ..coach.coach import Coach
from ..coach.history import History
from ..coach.save_queue import EntryDraft
from ..domain.record import Record
from ..journal import summary
from ..widgets.canvas import Line, Run, wrapped
from ..widgets.choices import choice
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from .aftermath import Told
from .history_page import OverHistory

_KINDS = {
    "r": ("rest", "a rest day", ""),
    "f": ("note", "a flare", "#flare "),
    "n": ("note", "a note", ""),
}
_DAYS = {"left": 1, "right": -1, "down": 7, "up": -7}
_MOST_DAYS = 3660
_LEAD: Run = ("            ", "text")
_FOLLOWS = "  Pain, side, place and the rest follow; all of it can be left out."


class AddScreen(OverHistory, Told):
    """A day, then what it was; the entry opens, and everything in it can be left out."""

    dead_s = 0.0

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap, history)
        self.ago = 0
        self.made: EntryDraft | None = None

    @property
    def day(self) -> datetime:
        """The chosen day, at this time of day."""
        return self.coach.today.replace(microsecond=0) - timedelta(days=self.ago)

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Add an entry", "", "")

    def text(self, width: int) -> list[Line]:
        """The day and the kinds."""
        name = {0: "today", 1: "yesterday"}.get(self.ago, f"{self.ago} days ago")
        day = f"‹ {summary.day(self.day)} {self.day.year} ›"
        return [
            (),
            (("  Day       ", "quiet"), (day, "chosen"), (f"  {name}", "quiet")),
            (),
            *((_LEAD, *choice(key, word)) for key, (_, word, _) in _KINDS.items()),
            (),
            *(((row, "quiet"),) for row in wrapped(_FOLLOWS, width)),
        ]

    def footer(self) -> tuple[Item, ...]:
        """A day, a kind, or back."""
        return (
            ("← →", "day"),
            ("↑ ↓", "week"),
            *((key, word.removeprefix("a ")) for key, (_, word, _) in _KINDS.items()),
            self.item("safety"),
            ("esc", "back"),
        )

    def takes(self, key: str) -> bool:
        """Choose a day, or make the entry."""
        if key in _DAYS:
            self.ago = max(0, min(self.ago + _DAYS[key], _MOST_DAYS))
        elif key in _KINDS:
            kind, _, note = _KINDS[key]
            self.made = self.history.add(Record(kind=kind, started=self.day, note=note or None))
            self.dismiss(True)
        else:
            return key in ("enter", "space")
        return True
