"""The routine screen: steps, instructions, timer and journal around one session."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur, DescendantFocus, ScreenSuspend
from textual.layout import Layout

from ..actions import IN_SESSION_SAFETY, Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..domain.plan import Kind
from ..domain.routine import Sentence, joined, sentences_in
from ..figure.table import from_table
from ..widgets.countdown import Countdown
from ..widgets.drain_bar import DrainBar
from ..widgets.figure import Figure
from ..widgets.floor import Cue, LargeDigits
from ..widgets.grid import WIDE, PaneLayout, Shape, tabbed
from ..widgets.header_bar import HeaderBar, Heading
from ..widgets.instructions import Instructions
from ..widgets.journal import EntryList, Journal, JournalStrip
from ..widgets.key_bar import Item
from ..widgets.note import NotePad
from ..widgets.notice import Notice
from ..widgets.step_list import StepList
from . import notes
from .base_screen import BaseScreen
from .lending import lend
from .session_flow import SessionFlow
from .view import TABS, View


class RoutineScreen(BaseScreen):
    """Shows the coach's state and hands it the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            *("go_on", "back", "skip", "again", "start", "floor"),
            *("note", "editor", "look_up", "look_down"),
        ),
        Binding("tab", "pane(1)", show=False),
        Binding("shift+tab", "pane(-1)", show=False),
    ]

    def __init__(self, coach: Coach, keymap: Keymap, *, motion: Callable[[], str]) -> None:
        super().__init__(coach, keymap)
        self.flow = SessionFlow(self)
        self._motion = motion
        self._floor: bool | None = None
        self._figures = {
            step.id: from_table(step.figure) for step in coach.routine.steps if step.figure
        }
        self._panes = PaneLayout()
        self._looked: int | None = None
        self._asking = False
        self._tab = "now"

    @property
    def layout(self) -> Layout:
        """The one grid."""
        return self._panes

    def compose(self) -> ComposeResult:
        """The panes; where they stand is the layout's business."""
        yield from super().compose()
        yield Notice(id="notice")
        yield StepList(id="steps")
        yield Instructions(id="now")
        yield Countdown(id="timer")
        yield DrainBar(id="field")
        yield Figure(id="figure")
        yield LargeDigits(id="digits")
        yield Cue(id="cue")
        yield JournalStrip(id="strip")
        yield Journal(id="journal")

    @property
    def floor(self) -> bool:
        """Whether the floor view stands: from the first get ready on, unless `f` says else."""
        session = self.coach.active
        if session is None or self._asking or self._looked or self.query_one(NotePad).writing:
            return False
        if self._floor is None:
            wanted = self.coach.settings.floor.opens_by_itself
            return wanted and session.segment.kind is not Kind.LIE_DOWN
        return self._floor

    @property
    def view(self) -> View:
        """What is to be seen in this moment."""
        return View(
            self.coach,
            self.keymap,
            looked=self._looked,
            asking=self._asking,
            writing=self.query_one(NotePad).writing,
            choosing=self.query_one(EntryList).has_focus,
            tab=self._tab if tabbed(self.size) else "",
            wide=self.size.width >= WIDE,
            floor=self.floor,
            motion=self._motion(),
            figures=self._figures,
        )

    def fill(self) -> None:
        """Bring every pane up to date, and ask what is to be asked after a session."""
        super().fill()
        self._place_panes()
        view = self.view
        self.query_one(Notice).view = view.trouble()
        self.query_one(StepList).view = view.progress()
        self.query_one(Instructions).view = view.instruction()
        self.query_one(Countdown).view = view.clockface()
        self.query_one(DrainBar).view = view.level()
        self.query_one(Figure).view = view.moment()
        if view.floor:
            self.query_one(LargeDigits).view = view.large()
            self.query_one(Cue).view = view.cue()
        rows = notes.rows(self.coach.recent, self.coach.routine)
        self.query_one(JournalStrip).view = rows
        journal = self.query_one(Journal)
        journal.page = notes.page(self.coach.recent, self.coach.entry, titled=view.wide)
        journal.key = self.keymap.shown("history")
        journal.rows = rows
        if self.is_current and self.flow.ask_after():
            self._floor = None

    def heading(self) -> Heading:
        """Where one is, and how long it still takes."""
        return self.view.heading()

    def footer(self) -> tuple[Item, ...]:
        """The keys of this state."""
        return self.view.footer()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in view; of the floor view those that its cue stands for."""
        if not self.floor:
            return super().sentences
        said = self.view.instruction()
        return sentences_in(joined((said.heading, *said.do, said.care)))

    def brief(self) -> str:
        """The state, its seconds and the cue."""
        return self.view.brief()

    def _place_panes(self) -> None:
        counting = bool(self.coach.active and self.coach.active.counting)
        inside = self.query_one(NotePad).writing or self.query_one(EntryList).has_focus
        writing = inside and not counting
        shape = Shape(bool(self.coach.active), writing, self._tab, self.floor)
        if shape != self._panes.shape:
            self._panes.shape = shape
            self.query_one(HeaderBar).refresh(layout=True)

    def on_screen_resume(self) -> None:
        """Back at rest, a session that ran elsewhere may be over."""
        self.coach.look_again()
        super().on_screen_resume()

    def on_resize(self) -> None:
        """Another size has other words."""
        self.show()

    def takes(self, key: str) -> bool:
        """The question's answers, a step's number, and any key that means nothing else."""
        if self._asking:
            return self._answered(key)
        if self.query_one(NotePad).writing:
            return False
        session = self.coach.active
        if session and key in IN_SESSION_SAFETY:
            self.run_worker(self.app.run_action("safety"))
            return True
        counting = bool(session and session.counting)
        if not counting and key.isdigit() and 0 < int(key) <= len(self.coach.routine.steps):
            self._looked = int(key)
            self._tab = "now"
            return True
        if counting and key not in self.active_bindings:
            self.coach.do("pause")
            return True
        return False

    def _answered(self, key: str) -> bool:
        if key in (*self.safety_keys, "ctrl+c"):
            return False
        self._asking = key not in ("y", "n", "escape")
        if key == "y":
            self.coach.do("stop")
        return True

    def ask_to_stop(self) -> None:
        """Pause, and ask whether to end the session here."""
        self.coach.do("pause")
        self._asking = True
        self.show()

    async def action_go_on(self) -> None:
        """Start, pause or go on, whatever the state says."""
        await self._leave_note()
        self._looked = None
        if self.coach.active:
            self._tab = "now"
            self.coach.do("go_on")
        else:
            self.flow.start()

    async def action_start(self) -> None:
        """Leave the note, so that no key of the session is typed into it, and start."""
        if self.coach.active:
            self.coach.do("pause")
            return
        await self._leave_note()
        self.flow.start()

    def action_back(self) -> None:
        """Go back to this hold, then to the one before."""
        self._do("back")

    def action_skip(self) -> None:
        """Skip this hold."""
        self._do("skip")

    def action_again(self) -> None:
        """Do this hold again."""
        self._do("again")

    def _do(self, action: str) -> None:
        self._looked = None
        if self.coach.active:
            self.coach.do(action)

    def action_look_up(self) -> None:
        """Look at the step before."""
        self._look(-1)

    def action_look_down(self) -> None:
        """Look at the next step."""
        self._look(1)

    def _look(self, by: int) -> None:
        session = self.coach.active
        if session and session.counting:
            self.coach.do("pause")
            return
        current = self._looked or (session.segment.step.number if session else 1)
        self._looked = max(1, min(len(self.coach.routine.steps), current + by))
        self.show()

    def action_floor(self) -> None:
        """Fill the screen with seconds and cue, or show the panes, for this session."""
        self._floor = not self.floor
        self.show()

    async def action_note(self) -> None:
        """Write this session's note, else today's own."""
        self.coach.do("pause")
        recent = self.coach.recent
        if self.coach.entry:
            recent.entry = self.coach.entry
        else:
            recent.today()
        await self._write()

    async def action_editor(self) -> None:
        """Write the same note, or the chosen entry's, in the person's own editor."""
        self.coach.do("pause")
        recent, rows = self.coach.recent, self.query_one(EntryList)
        if rows.has_focus and rows.view:
            chosen = recent.open(rows.chosen) and recent.entry
        else:
            chosen = self.coach.entry or recent.today()
        await self._leave_note()
        if chosen:
            lend(self, lambda: self.coach.editing.edit(chosen))
        self.show()

    @on(EntryList.Opened)
    async def open_entry(self, event: EntryList.Opened) -> None:
        """Open an entry of the list for writing."""
        if self.coach.recent.open(event.place):
            await self._write()
        self.show()

    async def _write(self) -> None:
        page = self.coach.recent.entry
        self._tab = "note"
        if page and page.sealed:
            await self._leave_note()
        else:
            await self.query_one(NotePad).write((page and page.record.note) or "")
        self.show()

    def on_note_pad_written(self, event: NotePad.Written) -> None:
        """Keep what is written."""
        self.coach.write(event.text)

    async def _leave_note(self) -> None:
        await self.query_one(NotePad).stop_writing()
        self.set_focus(None)

    async def action_escape(self) -> None:
        """Leave the note or the list; while the clock runs, pause."""
        session = self.coach.active
        if session and session.counting:
            self.coach.do("pause")
        await self._leave_note()
        self._looked = None
        self._tab = "now"
        self.show()

    def action_pane(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        if self.coach.active and self.coach.active.counting:
            self.coach.do("pause")
        if tabbed(self.size) and not self.query_one(NotePad).writing:
            self._tab = TABS[(TABS.index(self._tab) + by) % len(TABS)]
            self.set_focus(self.query_one(EntryList) if self._tab == "note" else None)
            self.show()
        else:
            self.focus_next() if by > 0 else self.focus_previous()

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """A note in focus grows."""
        self.show()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        """A note out of focus shrinks."""
        self.show()

    def on_screen_suspend(self, _event: ScreenSuspend) -> None:
        """Another screen stands in front: the clock waits."""
        if self.coach.active and self.coach.active.counting:
            self.coach.do("pause")
