"""The layout of the safety dialogue: the whole text, and at the bottom its one question."""

from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.coach import Coach
from ..dialogue.safety import Safety
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item, KeyBar
from ..widgets.text_pane import NARROW, TextPane
from .dialogue import DialogueScreen
from .safety_text import COLUMN, SafetyText

LARGE_S = 6.0
"""How long the large letters stay when no key is pressed."""


_TURNS = {"space": 1, "pagedown": 1, "right": 1, "down": 1, "up": -1}


class SafetyScreen(DialogueScreen):
    """Letting go, alone and large where it was opened from the floor; then pages of text."""

    dialogue: Safety

    def __init__(
        self, coach: Coach, keymap: Keymap, dialogue: Safety, *, large: bool = False
    ) -> None:
        super().__init__(coach, keymap, dialogue)
        self._large = large
        self._page = 0

    def compose(self) -> ComposeResult:
        """The question below the text."""
        yield from super().compose()
        yield TextPane(id="question")

    def on_mount(self) -> None:
        """The large letters stay until a key, or six seconds."""
        if self._large:
            self.set_timer(LARGE_S, self._read)

    def _read(self) -> None:
        self._large = False
        self.show()

    def read_on(self, key: str) -> bool:
        """Any key leads from the large letters to the text, and some turn its pages."""
        large, self._large = self._large, False
        return large or self.scroll_by_key(key)

    def scroll_by_key(self, key: str) -> bool:
        """Turn the page where the text does not fit at once."""
        self._page += _TURNS.get(key, 0)
        return key in _TURNS

    def fill(self) -> None:
        """Lay out the question; the text in what that leaves free."""
        question = self.query_one("#question", TextPane)
        lines = [] if self._large else self._text.question()
        question.styles.height = len(lines)
        question.view = tuple(lines)
        super().fill()
        self.query_one(KeyBar).display = not lines

    def lines(self) -> list[Line]:
        """Letting go, large, or a page of the text."""
        if self._large:
            return self._text.letting_go(self._rows)
        pages = self._text.pages(self._rows)
        return pages[self._page % len(pages)]

    @property
    def _rows(self) -> int:
        """The rows between the first one and the question, or the keys."""
        asked = 0 if self._large else len(self._text.question())
        return self.size.height - 1 - (asked or 1)

    @property
    def _text(self) -> SafetyText:
        return SafetyText(self.dialogue, self.wording, self.inner, self.size.height)

    def on_resize(self) -> None:
        """Another size has other pages."""
        self._page = 0

    def heading(self) -> Heading:
        """That the clock is stopped, and where."""
        dialogue, width = self.dialogue, self.size.width
        if dialogue.flag is None or dialogue.earlier:
            return Heading("Safety", "", _esc("later" if dialogue.flag else "back"))
        stopped = "the clock is stopped" if width >= NARROW + 15 else "stopped"
        saved: str | Line = "not saved yet" if dialogue.unsaved else _esc("back, paused")
        edge = saved if width >= NARROW else ""
        return Heading("Safety", f"{stopped}: {dialogue.place}", edge, COLUMN)

    def brief(self) -> str:
        """How to let go."""
        return self.dialogue.go

    def footer(self) -> tuple[Item, ...]:
        """Only shown without a question."""
        if self._large:
            what = "what to look for, who to call, what was it"
            return (("any key", what if self.size.width >= NARROW else "what to look for"),)
        more = (("space", "more"),) if len(self._text.pages(self._rows)) > 1 else ()
        return (("esc", "back"), *more, self.item("origin"))


def _esc(word: str) -> Line:
    return (("esc", "key"), (f" {word}", "quiet"))
