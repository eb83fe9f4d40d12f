"""The routine screen: steps, instructions, timer and journal around one session."""

from collections.abc import Callable
from functools import partialmethod
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.layout import Layout

from ..actions import IN_SESSION_SAFETY, Keymap
from ..bindings import bindings, local_keys
from ..coach.coach import Coach
from ..domain.routine import Sentence
from ..widgets.grid import PaneLayout, Shape, tabbed
from ..widgets.header_bar import HeaderBar, Heading
from ..widgets.journal import EntryList, JournalStrip
from ..widgets.key_bar import Item
from .base_screen import BaseScreen
from .dialogues import Dialogues
from .journal_pane import JournalPane
from .routine_view import RoutineView, compose_panes
from .session_state import STOP_KEYS, SessionState


class RoutineScreen(BaseScreen):
    """Shows the coach's state and hands it the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            *("go_on", "back", "skip", "again", "start", "floor"),
            *("note", "editor", "look_up", "look_down"),
        ),
        Binding("tab", "pane(1)", show=False),
        Binding("shift+tab", "pane(-1)", show=False),
        *(Binding(str(number), f"look_at({number})", show=False) for number in range(1, 10)),
    ]

    def __init__(self, coach: Coach, keymap: Keymap, *, motion: Callable[[], str]) -> None:
        super().__init__(coach, keymap)
        self.flow = Dialogues(self)
        self.state = SessionState(coach)
        self.journal = JournalPane(coach, keymap)
        self._view = RoutineView(coach, keymap, self.state, motion)
        self._layout = PaneLayout()
        self._lying = False

    @property
    def layout(self) -> Layout:
        """The one grid."""
        return self._layout

    def compose(self) -> ComposeResult:
        """The panes."""
        yield from super().compose()
        yield from compose_panes()
        yield self.journal

    @property
    def floor(self) -> bool:
        """Whether the floor view stands."""
        return self.state.on_floor and not (self.state.stopping or self.journal.pad.writing)

    def fill(self) -> None:
        """Bring every pane up to date, and ask what is to be asked after a session."""
        super().fill()
        self._place_panes()
        for pane, value in self._view.panes(self.size, on_floor=self.floor):
            self.query_one(pane).view = value
        self.journal.fill()
        self.query_one(JournalStrip).view = self.journal.entries.view
        if self.coach.active:
            self._lying = self.floor
        if self.is_current and self.flow.ask_after(lying=self._lying, still=self._view.still):
            self.state.floor = None

    def _place_panes(self) -> None:
        inside = self.journal.pad.writing or self.journal.entries.has_focus
        writing = inside and not self.state.counting
        shape = Shape(bool(self.coach.active), writing, self.state.tab, self.floor)
        shape = self._view.fitted(self.size, shape)
        if shape != self._layout.shape:
            self._layout.shape = shape
            self.query_one(HeaderBar).refresh(layout=True)

    def heading(self) -> Heading:
        """Where one is, and how long it still takes."""
        return self._view.heading(self.size, on_floor=self.floor)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in view; of the floor view those that its cue stands for."""
        return self._view.cue_sentences() if self.floor else super().sentences

    def brief(self) -> str:
        """The state, its seconds and the cue."""
        return self._view.brief()

    def footer(self) -> tuple[Item, ...]:
        """The keys of this state."""
        if self.state.stopping:
            return (*STOP_KEYS, self.item("safety"))
        if self.journal.pad.writing:
            return (self.item("escape", "done writing"), self.item("safety"))
        if self.journal.entries.has_focus:
            chosen = (local_keys(EntryList, name) for name in ("choose", "open"))
            own = ((one.keys, one.word) for one in chosen if one)
            return (*own, *self.items("editor", "report", "safety", "escape"))
        words = self._view.footer(self.size, on_floor=self.floor)
        return tuple(self.item(*word) for word in words)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action has a meaning now; a key of one that has none pauses what counts."""
        return self.state.available(action, parameters)

    async def pressed(self, key: str) -> bool:
        """Answer the question; else let a key that means nothing pause what counts."""
        if key in (*self.safety_keys, *IN_SESSION_SAFETY):
            return False
        if self.state.stopping and key != "ctrl+c":
            self.state.answer(key)
        elif self.state.counting and key not in self.active_bindings:
            self.state.pause()
        else:
            return False
        self.show()
        return True

    async def ask_to_stop(self) -> None:
        """Pause, and ask whether to end the session here; the answer is not typed into the note."""
        await self.journal.leave()
        self.state.ask_to_stop()
        self.show()

    async def action_go_on(self) -> None:
        """Start, pause or go on, whatever the state says; no key of it is typed into the note."""
        await self.journal.leave()
        if self.coach.active:
            self.state.look_back()
            self.coach.do("go_on")
        else:
            self.state.step = None
            self.flow.start()

    async def action_start(self) -> None:
        """Start; in a session only pause, for a remote sends this key by accident."""
        if self.coach.active:
            self.state.pause()
        else:
            await self.action_go_on()

    def _act(self, action: str) -> None:
        self.state.act(action)

    action_back = partialmethod(_act, "back")
    action_skip = partialmethod(_act, "skip")
    action_again = partialmethod(_act, "again")

    def _look(self, by: int) -> None:
        self.state.look_on(by)
        self.show()

    action_look_up = partialmethod(_look, -1)
    action_look_down = partialmethod(_look, 1)

    def action_look_at(self, step: int) -> None:
        """Read a step."""
        self.state.look_at(step)
        self.show()

    def action_floor(self) -> None:
        """Fill the screen with seconds and cue, or show the panes, for this session."""
        self.state.floor = not self.floor
        self.show()

    async def action_note(self) -> None:
        """Write this session's note, else today's own."""
        self.coach.do("pause")
        self.state.tab = "note"
        await self.journal.write()
        self.show()

    async def action_editor(self) -> None:
        """Write the same note, or the chosen entry's, in the person's own editor."""
        from .note_in_editor import open_editor

        self.coach.do("pause")
        chosen = self.journal.take_chosen()
        await self.journal.leave()
        if chosen:
            open_editor(self, lambda: self.coach.editor.edit(chosen))
        self.show()

    async def action_escape(self) -> None:
        """Leave the note or the list; while the clock runs, pause."""
        self.state.pause()
        await self.journal.leave()
        self.state.look_back()
        self.show()

    def action_pane(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        self.state.pause()
        if not tabbed(self.size) or self.journal.pad.writing:
            self.focus_next() if by > 0 else self.focus_previous()
            return
        self.state.turn(by)
        self.set_focus(self.journal.entries if self.state.tab == "note" else None)
        self.show()

    @on(EntryList.Opened)
    def show_note(self) -> None:
        """On a narrow screen, turn to the note."""
        self.state.tab = "note"
        self.show()

    def on_screen_resume(self) -> None:
        """Back at rest, a session that ran elsewhere may be over."""
        self.coach.look_again()
        super().on_screen_resume()

    def on_screen_suspend(self) -> None:
        """Another screen stands in front: the clock waits."""
        self.state.pause()
