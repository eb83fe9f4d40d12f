"""The questions before a session, each in its fixed place, and the answers so far."""

from collections.abc import Iterator, Sequence

from textual import getters
from textual.app import ComposeResult

from ..dialogue.before import Before
from ..widgets.canvas import Line
from ..widgets.grid import LEAST
from ..widgets.key_bar import Item
from ..widgets.text_pane import TextPane
from .before_answers import BeforeAnswers
from .before_text import BeforeText, Row
from .dialogue import DialogueScreen

_ON = ("space", "pagedown")
_FILLS = 4
"""Laying out may change the keys of the last row, and so how much room there is."""


class BeforeScreen(DialogueScreen):
    """The questions in the fullest form that fits, and the answers below them.

    Where not all of them fit it keeps which rows were in view, and tells the dialogue of every
    question that was seen to its end (clinical J7).
    """

    dialogue: Before
    answers = getters.query_one("#answers", TextPane)
    _rows: Sequence[Row] = ()
    _height = 1
    _shape: object = None
    """What the rows belong to; with others, those that were in view count from the start."""
    _in_view: frozenset[int] = frozenset()

    def compose(self) -> ComposeResult:
        """The questions, and the answers below them."""
        yield from super().compose()
        yield TextPane(id="answers")

    def fill(self) -> None:
        """Lay out questions and answers until the keys are those of what is in view."""
        for _ in range(_FILLS):
            keys = self.key_bar.rows(self.inner)
            super().fill()
            self._keep_place()
            if keys == self.key_bar.rows(self.inner) and not self._look():
                break

    def lines(self) -> list[Line]:
        """The questions; the answers are laid out with them."""
        self._rows, answers = self._arranged()
        self.answers.view = tuple(answers)
        self.answers.styles.height = len(answers)
        self._height = max(1, min(len(self._rows), self.room - len(answers)))
        self.pane.styles.height = self._height
        return [line for _, line in self._rows]

    def _arranged(self) -> tuple[Sequence[Row], list[Line]]:
        """The fullest form that fits with the answers; else what can be read above them."""
        asked = BeforeText(self.dialogue, self.wording, self.inner)
        answers = BeforeAnswers(self.dialogue, self.wording, self.inner)
        forms = list(asked.forms())
        for below in answers.forms():
            for form in forms:
                if len(form) + len(below) <= self.room:
                    return form, below
        return [*(("", line) for line in answers.to_read()), *forms[-1]], answers.least()

    def _keep_place(self) -> None:
        """Stay where one reads; laid out anew, at what was not in view yet."""
        shape = self.inner, tuple(owner for owner, _ in self._rows)
        if shape != self._shape:
            self._shape, self._in_view = shape, frozenset()
            first = next(self._unread, 0)
            self.pane.top = first if any(owner for owner, _ in self._rows[:first]) else 0
        self.pane.top = max(0, min(self.pane.top, len(self._rows) - self._height))
        unread = 0 if self.dialogue.keeps_away else len(self.dialogue.unread)
        self.pane.hint = f"↓ {unread} more below: space" if unread else "↓ more"

    @property
    def _unread(self) -> Iterator[int]:
        """The rows that were not in view yet, of questions that must be."""
        unread = self.dialogue.unread
        places = (place for place, (owner, _) in enumerate(self._rows) if owner in unread)
        return (place for place in places if place not in self._in_view)

    def _look(self) -> bool:
        """Keep what is in view; True when by that another question was seen to its end."""
        if not self.is_current or self.size.width < LEAST.width or self.size.height < LEAST.height:
            return False
        shown = range(self.pane.top, self.pane.top + self._height - self._more)
        self._in_view |= set(shown)
        rest = {self._rows[place][0] for place in self._unread}
        asked = {owner for owner, _ in self._rows}
        seen = [name for name in self.dialogue.unread if name in asked - rest]
        self.dialogue.seen(*seen)
        return bool(seen)

    @property
    def _more(self) -> bool:
        """Whether there is something below what is in view."""
        return self.pane.top + self._height < len(self._rows)

    @property
    def _reads_on(self) -> bool:
        """Whether what has no room is read before anything else comes of space."""
        dialogue = self.dialogue
        return self._more and (dialogue.keeps_away or dialogue.check.gentlest)

    @property
    def room(self) -> int:
        """Rows between the first one and the keys, be there more to read or not."""
        dialogue = self.dialogue
        both = (True, False) if dialogue.keeps_away or dialogue.check.gentlest else (False,)
        rows = (self.key_bar.rows(self.inner, self._keys(more=more)) for more in both)
        return self.size.height - 1 - max(rows)

    def _keys(self, *, more: bool) -> tuple[Item, ...]:
        ways = tuple(map(self.wording.item, self.dialogue.ways()))
        return (("space", "more"), *(way for way in ways if way[0] != "space")) if more else ways

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes; the pane says itself when there is more."""
        return self._keys(more=self._reads_on)

    def read_on(self, key: str) -> bool:
        """On to the questions that were not in view yet, and to the end of what is advised."""
        if key not in _ON:
            return False
        self.dialogue.hurried = False
        if self.dialogue.unread and not self.dialogue.keeps_away:
            self.pane.top = next(self._unread, self.pane.top)
            return True
        return self._reads_on and self.scroll_by_key("pagedown")
