"""The questions after a session; each press is kept at once, nothing is assumed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantBlur, DescendantFocus

from ..actions import Keymap, bindings
from ..coach.coach import Coach
from ..domain import outlook
from ..domain.checks import AfterCheck
from ..domain.record import FEELINGS
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.board import NARROW, Block, Board, laid_out
from ..widgets.canvas import Line, justified, wrapped
from ..widgets.keys import Item
from ..widgets.note import NotePad
from ..widgets.scale import scale
from . import notes
from .nerve import spoken
from .page import Page
from .words import content, texts

COLUMN = 36
"""Where the answers stand beside their questions."""
_SERIOUS = ("numbness", "weakness")


class AfterScreen(Page):
    """Pain again, any nerve feeling, a note; `space` is done."""

    CSS_PATH = [sheet("questions.tcss")]
    DEAD_S: ClassVar[float] = 0.5
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("note", "back")]

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        flag = coach.flag
        felt = flag.feelings or () if flag and flag.kind == "nerve" else None
        self.check = AfterCheck() if felt is None else AfterCheck(nerve=felt, felt=True)
        self.was_s = coach.settings.holds.settle_s
        self.offered = coach.longer_settle_s

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
        board.styles.height = len(lines)
        board.view = tuple(lines)
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
        passages = content("cards")
        up = texts(passages["getting-up"], "text")[0][0]
        air: list[Line] = [()] if self.size.height >= 24 and not self.check.felt else []
        lines = [*air, *laid_out([Block((), ((f"{self._what_was()} {up}", "text"),))], width, 0)]
        lines += [*air, (), *scale(self._label("pain"), self.check.pain, width, 29)]
        lines += [*self._before(), *air, *self._nerve(width), *self._advice(width), *air]
        lines += self._offer(width)
        page = self.coach.page
        state = notes.state(page) if page else ""
        return [*lines, justified((("Note", "text"),), ((state, "quiet"),), width)]

    def _what_was(self) -> str:
        session = self.coach.session
        if session is None:
            return ""
        if session.over == "stopped":
            return texts(content("safety")["stopped"])[0][0]
        return outlook.held(session)

    def _label(self, question: str) -> str:
        mark = "▸ " if self.check.at == question else "  "
        side = self.coach.page.record.sore_side if self.coach.page else None
        return mark + "Pain now" + (f", {side} side" if side in ("left", "right") else "")

    def _before(self) -> list[Line]:
        before = self.coach.page.record.before if self.coach.page else None
        if before is None or before.pain is None:
            return []
        return [((f"  before: {before.pain}", "quiet"),)]

    def _nerve(self, width: int) -> list[Line]:
        mark = "▸ " if self.check.at == "nerve" else "  "
        asked = mark + "Any nerve feeling, then or since?"
        answers: Line = (
            ("n", "key"),
            (" [none]" if self.check.felt is False else " none", self._ink(False)),
            ("   y", "key"),
            (" [yes]" if self.check.felt else " yes, then which", self._ink(True)),
        )
        if width < NARROW:
            lines: list[Line] = [((row, "text"),) for row in wrapped(asked, width)]
            lines.append((("  ", "text"), *answers))
        else:
            lines = [((asked.ljust(COLUMN), "text"), *answers)]
        return [*lines, *self._more(width)] if self.check.felt else lines

    def _offer(self, width: int) -> list[Line]:
        """At most one offer a session; leaving it alone changes nothing."""
        if self.offered is None:
            return []
        said = texts(content("cards")["more-time"], now=str(self.was_s), more=str(self.offered))
        taken = self.coach.settings.holds.settle_s == self.offered
        key = ("t ", "key"), ("take it back" if taken else f"make it {self.offered} s", "text")
        return [*laid_out([Block((), said)], width, 0), key, ()]

    def _ink(self, yes: bool) -> str:
        return "chosen" if self.check.felt is yes else "text"

    def _more(self, width: int) -> list[Line]:
        lines: list[Line] = []
        line: Line = (("▸ " if self.check.at == "feelings" else "  ", "text"),)
        for place, feeling in enumerate(FEELINGS, 1):
            chosen = feeling in (self.check.nerve or ())
            word = f"[{spoken(feeling)}]" if chosen else spoken(feeling)
            if sum(len(text) for text, _ in line) + len(word) + 5 > width:
                lines.append(line)
                line = (("  ", "text"),)
            line += ((f"{place} ", "key"), (word + "  ", "chosen" if chosen else "text"))
        return [*lines, line, self._side(), self._gone()]

    def _side(self) -> Line:
        line: Line = (
            ("▸ " if self.check.at == "nerve_side" else "  ", "text"),
            ("which leg?  ", "text"),
        )
        for key, side in (("l", "left"), ("r", "right"), ("b", "both")):
            chosen = self.check.nerve_side == side
            line += (
                (f"{key} ", "key"),
                (f"[{side}]  " if chosen else f"{side}  ", "chosen" if chosen else "text"),
            )
        return line

    def _gone(self) -> Line:
        gone = self.check.nerve_gone
        return (
            ("▸ " if self.check.at == "nerve_gone" else "  ", "text"),
            ("gone now?   ", "text"),
            ("y ", "key"),
            ("[yes]  " if gone else "yes  ", "chosen" if gone else "text"),
            ("n ", "key"),
            ("[no]" if gone is False else "no", "chosen" if gone is False else "text"),
        )

    def _advice(self, width: int) -> list[Line]:
        """A nerve feeling brings its advice to the same page, the graver one first."""
        if not self.check.felt:
            return []
        passages = content("cards")
        serious = self.check.nerve_side == "both" or (
            self.check.nerve_gone is False and set(_SERIOUS) & set(self.check.nerve or ())
        )
        key = self.keymap.shown("safety")
        both = texts(passages["after-both"], "stop", safety=key) if serious else ()
        told = (*both, *texts(passages["after-nerve"], "bright"))
        return laid_out([Block((), told)], width, 0)

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.query_one(NotePad).writing:
            return (("esc", "done writing"), ("F2", "safety"))
        session = self.coach.session
        back = (self.item("back", "take the skip back"),) if session and session.undo else ()
        return (
            ("space", "done"),
            self.item("note"),
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
            self.dismiss(True)
        elif key == "t" and self.offered:
            taken = self.coach.settings.holds.settle_s == self.offered
            value = self.was_s if taken else self.offered
            self.coach.preferences.set(("holds", "settle_s"), value)
        elif self.check.takes(key):
            self.check = self.check.press(key)
            self.coach.after(self.check)
        else:
            return key == "enter"
        return True

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
            self.dismiss(True)

    def action_back(self) -> None:
        """Straight after a last skip: back into the session, paused."""
        self.coach.do("back")
        if self.coach.active:
            self.dismiss(False)
