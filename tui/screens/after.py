"""The questions after a session, the answers so far, advice, one offer, and the note."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from ..bindings import bindings
from ..dialogue.after import After
from ..dialogue.dialogue import passage
from ..dialogue.parts import numbered, yes_no
from ..domain.checks_after import NERVE_SIDE_KEYS
from ..domain.record import FEELINGS
from ..domain.routine import joined
from ..widgets.canvas import Line, justified, wrapped
from ..widgets.form import choices, scale
from ..widgets.key_bar import Item
from ..widgets.note import NotePad
from ..widgets.text_pane import NARROW, Block, laid_out
from .dialogue import DialogueScreen
from .journal_pane import save_state
from .parts import Wording

LOW = 18
"""Rows below which the questions give two of theirs to the note."""
NOTE_ROWS = 6
"""The first row and the last ones, the note's name and some rows of it."""


class AfterScreen(DialogueScreen):
    """Questions above, the note below."""

    dialogue: After
    pad = getters.query_one(NotePad)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("note", "back")]

    def compose(self) -> ComposeResult:
        """The note below the questions."""
        yield from super().compose()
        yield NotePad(id="pad")

    def fill(self) -> None:
        """Give the questions the rows they need, and show the note."""
        super().fill()
        room = self.room - (2 if self.size.height < LOW else 0)
        pane = self.pane
        pane.styles.height = max(1, min(len(pane.view), room))
        pane.call_after_refresh(pane.reveal, _marked(pane.view))
        self.pad.text = self._note

    @property
    def _note(self) -> str:
        entry = self.coach.entry
        return (entry and entry.record.note) or ""

    def lines(self) -> list[Line]:
        """The questions, as airy as there is room for; the note's name last."""
        entry, width = self.coach.entry, self.inner
        state = save_state(entry) if entry else ""
        note = justified((("Note", "text"),), ((state, "quiet"),), width)
        text = AfterText(self.dialogue, self.wording)
        forms = [replace(text, air=air).lines(width) for air in (2, 1, 0)]
        room = self.size.height - NOTE_ROWS
        return [*next((form for form in forms if len(form) <= room), forms[-1]), note]

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        if self.typing:
            return (self.item("escape", "done writing"), self.item("safety"))
        return tuple(map(self.wording.item, self.dialogue.ways()))

    async def write_note(self) -> None:
        """Write the session's note."""
        self.coach.open_note()
        await self.pad.write(self._note)

    def on_note_pad_written(self, event: NotePad.Written) -> None:
        """Take what is written."""
        self.coach.write(event.text)

    async def action_note(self) -> None:
        """Write the session's note."""
        await self.pressed("note")

    async def action_back(self) -> None:
        """Straight after a last skip: back into the session, paused."""
        await self.pressed("back")

    async def action_escape(self) -> None:
        """Leave the note, else the dialogue."""
        if not self.typing:
            await super().action_escape()
            return
        await self.pad.stop_writing()
        self.set_focus(None)
        self.show()


def _marked(lines: tuple[Line, ...]) -> int:
    """The row of the question that is marked, else the first; a low screen moves to it."""
    rows = ("".join(text for text, _ in line) for line in lines)
    return next((place for place, row in enumerate(rows) if row.startswith("▸")), 0)


COLUMN = 36
"""Where the answers stand beside their questions."""
_TAKES = {"flow": "let it run by itself", "settle": "make it {more} s"}


@dataclass(frozen=True)
class AfterText:
    """A dialogue; `air` is 2 with rows to spare, 1 with some, else 0."""

    after: After
    wording: Wording
    air: int = 2

    def lines(self, width: int) -> list[Line]:
        """Everything above the note."""
        up = joined(passage("cards", "getting-up").said())
        top: list[Line] = [()] if self.air > 1 else []
        gap: list[Line] = [()] if self.air else []
        was: list[Line] = [((row, "text"),) for row in wrapped(self.after.lead, width)]
        was += [((row, "bright"),) for row in wrapped(up, width)]
        lines = [*top, *was, *top, (), *self._pain(width)]
        lines += [*gap, *self._nerve(width), *self._advice(width), *gap]
        return [*lines, *self._offered(width, gap), *self._beyond(width), *gap]

    def _mark(self, question: str) -> str:
        return "▸ " if self.after.check.at == question else "  "

    def _pain(self, width: int) -> list[Line]:
        after = self.after
        if not after.check.asks_pain:
            return []
        side = f", {after.side} side" if after.side in ("left", "right") else ""
        lines = scale(f"{self._mark('pain')}Pain now{side}", after.check.pain, width, 29)
        if after.before is not None:
            lines.append(((f"  before: {after.before}", "quiet"),))
        return lines

    def _nerve(self, width: int) -> list[Line]:
        felt = self.after.check.felt
        asked = f"{self._mark('nerve')}Any nerve feeling, then or since?"
        yes = "yes" if felt else "yes, then which"
        options = (("n", "none", felt is False), ("y", yes, felt is True))
        if width < NARROW:
            lines: list[Line] = [((asked, "text"),), *choices("  ", options)]
        else:
            lines = choices(asked.ljust(COLUMN), options)
        return [*lines, *self._more(width)] if felt else lines

    def _more(self, width: int) -> list[Line]:
        """Which feelings, which leg, and whether they are gone."""
        check = self.after.check
        sides = ((key, side, side == check.nerve_side) for key, side in NERVE_SIDE_KEYS.items())
        which = choices(self._mark("feelings"), numbered(FEELINGS, check.nerve), width, gap=2)
        leg = choices(f"{self._mark('nerve_side')}which leg?  ", sides)
        gone = yes_no(None if check.growing else check.nerve_gone)
        now = (*gone, ("g", "growing", check.growing))
        return [*which, *leg, *choices(f"{self._mark('nerve_gone')}gone now?   ", now)]

    def _advice(self, width: int) -> list[Line]:
        """What the answers lead to, in one paragraph, the graver first."""
        said = tuple(run for say in self.after.advice for run in say.runs(self.wording))
        if not said:
            return []
        quiet = self.after.check.leads_to(self.after.before) == ("recorded",)
        column = 2 if quiet else 0
        lines = laid_out([Block((), said)], width - column, 0)
        return [((" " * column, "text"), *line) for line in lines] if column else lines

    def _offered(self, width: int, gap: list[Line]) -> list[Line]:
        """At most one offer a session; leaving it alone changes nothing."""
        offer, said = self.after.offer, self.after.offered
        if offer is None or said is None:
            return []
        lines = laid_out([Block((), said.runs(self.wording))], width, 0)
        if not offer.path:
            return [*lines, *gap]
        taken, word = self.after.taken is not None, _TAKES.get(offer.kind, "next time {more} s")
        how = ("[taken]", "chosen") if taken else (word.format(more=offer.more), "text")
        back: Line = (("   t", "key"), (" take it back", "text")) if taken else ()
        key: Line = () if taken else (("t ", "key"),)
        why: Line = ((f"   {self.wording.key('why')}", "key"), (" why this number?", "quiet"))
        why = why if "seconds" in offer.path else ()
        return [*lines, (*key, how, *back, *why), *gap]

    def _beyond(self, width: int) -> list[Line]:
        """What else can be told, and that nothing has to be."""
        told = self.after.check.more.told
        rest = "" if width < NARROW else ", medicine, what set it off"
        says = f"told: {', '.join(told)}" if told else f"where it hurts, pinch, sleep{rest}"
        lines: list[Line] = [(("m", "key"), (" more: ", "text"), (says, "quiet"))]
        left_out = tuple((text, "quiet") for text in passage("cards", "left-out").said())
        return [*lines, *laid_out([Block((), left_out)], width, 0)] if self.air > 1 else lines
