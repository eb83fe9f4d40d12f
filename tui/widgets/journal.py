"""The journal beside the session: the open note and the latest entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var

from .canvas import Canvas, Line, cut, justified

_ROOMY = 7
"""Rows from which the list says how to see more."""


@dataclass(frozen=True)
class Row:
    """An entry on one line: its day, pain before and after, and what was done."""

    day: str
    pain: str
    done: str
    note: str = ""


@dataclass(frozen=True)
class ShownEntry:
    """The open entry: its heading, the pains beside it, its note, and where that stands on disk."""

    heading: str = ""
    beside: str = ""
    text: str = ""
    state: str = ""


class Head(Canvas):
    """The pane's title with the state of the note, and whose note it is."""

    view: var[ShownEntry] = var(ShownEntry())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Two rows with a title, else one."""
        title = justified((("Journal", "quiet"),), ((self.view.state, "quiet"),), width)
        room = width - len(self.view.heading) - 2
        whose: Line = ((self.view.heading, "bright"), (f"  {cut(self.view.beside, room)}", "quiet"))
        return [title, (), whose, ()][-height:] if height < 4 else [title, (), whose, ()]


class EntryList(Canvas, can_focus=True):
    """The latest entries; one of them is chosen and can be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(-1)", "choose"),
        Binding("down", "choose(1)", "choose"),
        Binding("home", "choose(-99)"),
        Binding("end", "choose(99)"),
        Binding("enter", "open", "open"),
    ]

    @dataclass
    class Opened(Message):
        """The entry with this place in the list was chosen."""

        place: int

    view: var[tuple[Row, ...]] = var(())
    chosen: var[int] = var(0)
    key: var[str] = var("")
    """What opens the history."""

    watch_chosen = on_focus = on_blur = Canvas.draw
    """The choice shows only while the list has the keys."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave enter to the screen while there is nothing to open."""
        return action != "open" or bool(self.view)

    def action_choose(self, by: int) -> None:
        """Move the choice."""
        self.chosen = max(0, min(len(self.view) - 1, self.chosen + by))

    def action_open(self) -> None:
        """Open the chosen entry."""
        self.post_message(self.Opened(self.chosen))

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """A title and the rows around the chosen one."""
        if not self.view or height < 3:
            return []
        more = self._more(height)
        room = height - 2 - len(more)
        first = max(0, self.chosen - (room - 1))
        rows = list(enumerate(self.view))[first : first + room]
        return [
            (("Earlier", "bright"),),
            (),
            *(self._row(place, row, width) for place, row in rows),
            *more,
        ]

    def _more(self, height: int) -> list[Line]:
        """The way to all entries, where there is room for it."""
        return [(), ((self.key, "key"), (" all of them", "quiet"))] if height >= _ROOMY else []

    def _row(self, place: int, row: Row, width: int) -> Line:
        when = f"{row.day}  {_pain(row)}"
        if self.has_focus and place == self.chosen:
            return ((cut(f"▸ {when}{row.done}", width).ljust(width), "chosen"),)
        return ((when, "text"), (cut(row.done, width - len(when)), "quiet"))


def _pain(row: Row) -> str:
    return f"{row.pain:<6} " if row.pain else ""


class JournalStrip(Canvas):
    """The journal folded to a row or two."""

    view: var[tuple[Row, ...]] = var(())

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """The latest entries with the beginning of their notes."""
        return [self._row(place, row, width) for place, row in enumerate(self.view[:height])]

    def _row(self, place: int, row: Row, width: int) -> Line:
        label = "Journal  " if place == 0 else " " * 9
        text = f"{row.day}  {row.pain:<7}  {row.done:<12}  "
        quoted = cut(f'"{row.note}"', max(0, width - 9 - len(text) - 1)) if row.note else ""
        ink = "text" if place == 0 else "quiet"
        return ((label, "quiet"), (text + quoted, ink))
