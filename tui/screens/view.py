"""What the routine screen shows at one moment: a value for each of its panes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from ..actions import Keymap, item
from ..coach.coach import Coach
from ..domain import session_text, step_progress
from ..domain.plan import Kind, Segment, first_side, plan
from ..domain.session import Session
from ..figure.moves import StepFigure
from ..journal import summary
from ..terminal.clean import clean_line
from ..widgets.canvas import Line
from ..widgets.countdown import Clockface
from ..widgets.drain_bar import Level
from ..widgets.figure import Moment
from ..widgets.floor import Large
from ..widgets.header_bar import Heading
from ..widgets.instructions import Instruction
from ..widgets.key_bar import Item
from ..widgets.step_list import Progress
from . import faces

TABS = ("steps", "now", "note")
"""The panes of a narrow screen, one at a time."""
_GO_ON = {
    Kind.LIE_DOWN: "I am down",
    Kind.WAIT: "ready",
    Kind.GET_READY: "hold now",
    Kind.HOLD: "pause",
    Kind.REST: "get ready",
    Kind.CHANGE_SIDE: "get ready",
}

_KEPT = "What you held is kept."

Titled = TypeVar("Titled", Instruction, Clockface, Progress)


@dataclass(frozen=True)
class View:
    """The state that the values are made from.

    `looked` is the number of a step that is read, `asking` whether "Stop here?" stands, `choosing`
    whether the list of entries has the keys, `tab`
    the pane of a narrow screen (empty elsewhere), `wide` whether the panes have titles, `floor`
    whether the floor view stands, `figures` the drawings by the step's id.
    """

    coach: Coach
    keymap: Keymap
    looked: int | None
    asking: bool
    writing: bool
    choosing: bool
    tab: str
    wide: bool
    floor: bool
    motion: str
    figures: Mapping[str, StepFigure]

    @property
    def _session(self) -> Session | None:
        return self.coach.active

    @property
    def _planned(self) -> tuple[Segment, ...]:
        return plan(self.coach.routine, self.coach.settings)

    def _titled(self, view: Titled) -> Titled:
        return replace(view, titled=self.wide)

    def instruction(self) -> Instruction:
        """What to do now, or the step that is looked at."""
        routine = self.coach.routine
        if self._session and not self.looked:
            return self._titled(faces.instruction(self._session, len(routine.steps)))
        step = routine.steps[(self.looked or 1) - 1]
        side = first_side(self.coach.settings)
        return self._titled(faces.reading(step, side, len(routine.steps)))

    def clockface(self) -> Clockface:
        """The timer, or what is asked in its place."""
        key = self.keymap.shown("go_on")
        if self.asking:
            keys = (("y", "yes"), ("n", "no"))
            face = Clockface("STOP HERE?", ink="bright", keys=keys, then=(_KEPT,))
        elif self._session:
            face = faces.clockface(self._session, self.coach.now, key)
        else:
            face = faces.at_rest(self._planned, self.coach.settings, key)
        return self._titled(face)

    def level(self) -> Level:
        """How full the field is."""
        return faces.level(self._session, self.coach.now, moving=self.motion != "none")

    def moment(self) -> Moment:
        """The figure in this moment, or the pose of the step that is looked at."""
        if self._session and not self.looked:
            return faces.moment(self._session, self.coach.now, self.figures, self.motion)
        step = self.coach.routine.steps[(self.looked or 1) - 1]
        side = first_side(self.coach.settings).value if step.sided else None
        return Moment(self.figures.get(step.id), side, "hold")

    def large(self) -> Large:
        """The seconds for the floor."""
        return faces.large(self._session, self.coach.now) if self._session else Large()

    def cue(self) -> tuple[str, ...]:
        """The cue for the floor."""
        return faces.cue(self._session) if self._session else ()

    def progress(self) -> Progress:
        """How far each step has come; after a session until a step is looked at."""
        session = self.coach.session
        if session and not (session.over and self.looked):
            items = step_progress.under_way(self.coach.routine, session)
            holding = session.running and session.segment.kind is Kind.HOLD
            return self._titled(Progress(tuple(items), holding))
        items = step_progress.at_rest(self.coach.routine, self._planned, self.looked or 1)
        return self._titled(Progress(tuple(items)))

    def heading(self) -> Heading:
        """Where one is, and how long it still takes."""
        edge = summary.day(self.coach.today)
        if self._session and self.floor:
            face = faces.clockface(self._session, self.coach.now, self.keymap.shown("go_on"))
            title = faces.floor_title(self._session, face, len(self.coach.routine.steps))
            return Heading(title, "", faces.next_up(face))
        if self._session:
            edge = session_text.time_left(self._session, self.coach.now)
        if self.tab:
            return Heading(_tabs(self.tab), "", edge)
        if self._session and not self.wide:
            return Heading(about=self.instruction().where, side=edge, column=29)
        return Heading(about=self.coach.routine.name, side=edge, column=30 if self.wide else 29)

    def brief(self) -> str:
        """What goes on, in a few words for a screen too small for more."""
        if self._session is None:
            return self.coach.routine.name
        face = self.clockface()
        seconds = "" if face.seconds is None else f" {face.seconds}"
        return f"{face.word or face.block}{seconds}  {self.instruction().heading}"

    def footer(self) -> tuple[Item, ...]:
        """Seven keys at most, those that do something now."""
        if self.asking:
            return (("y", "yes, stop here"), ("n", "no, stay"), self._item("safety"))
        if self.writing:
            return (("esc", "done writing"), ("F2", "safety"))
        if self.choosing:
            opens = (("↑ ↓", "choose"), ("enter", "open"), self._item("editor"))
            return (*opens, self._item("report"), self._item("safety"), ("esc", "back"))
        if self._session is None:
            names = ("safety", "note", "history", "learn", "settings", "help", "quit")
            return (self._item("go_on", "start"), *map(self._item, names))
        paused = self._session.paused is not None
        go_on = "go on" if paused else _GO_ON.get(self._session.segment.kind, "")
        first = (self._item("go_on", go_on),) if go_on else ()
        if self.floor:
            skip = (self._item("skip"),) if self.wide else ()
            return (*first, self._item("safety", "stop"), *skip, self._item("floor", "panes"))
        others = map(self._item, ("skip", "back", "floor", "help"))
        return (*first, self._item("safety", "stop"), *others, self._item("quit", "end"))

    def _item(self, name: str, word: str = "") -> Item:
        return item(self.keymap, name, word)

    def _unread(self) -> list[str]:
        files = self.coach.recent.unreadable
        more = f" (and {len(files) - 1} more, see the journal)" if len(files) > 1 else ""
        return [f"Left as it is: {files[0]}{more}"] if files else []

    def _edited(self) -> str:
        editor = self.coach.editor
        again = f" {self.keymap.shown('editor')} opens it." if editor.waiting else ""
        return clean_line(editor.said + again) if editor.said else ""

    def _met(self) -> list[str]:
        """Entries that somebody else changed while they were open here."""
        met = (one.record.started for one in self.coach.recent.entries if one.conflict)
        return [f"{summary.day(one)} was changed elsewhere; both versions are kept." for one in met]

    def trouble(self) -> str:
        """The first thing that went wrong with a file; in a session only what is not saved."""
        waiting = [*self.coach.interrupted.elsewhere, *self.coach.preferences.problems]
        at_rest = [*waiting, *self._met(), *self._unread()]
        said = self.coach.leaving.unsaved or self._edited()
        return clean_line(said or next(iter([] if self._session else at_rest), ""))


def _tabs(current: str) -> Line:
    """The panes of a narrow screen; the one in view in capitals and in accent."""
    line: Line = ()
    for name in TABS:
        line += (("   ", "text"),) if line else ()
        line += ((name.upper(), "key") if name == current else (name, "quiet"),)
    return line
