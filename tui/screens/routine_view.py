"""What the routine screen shows at one moment, pane by pane."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from textual.app import ComposeResult
from textual.geometry import Size

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.routine import Sentence, joined, sentences_in
from ..figure.table import from_table
from ..widgets.canvas import Canvas
from ..widgets.countdown import Clockface, Countdown, DrainBar
from ..widgets.figure import Figure
from ..widgets.floor import Cue, FloorText, FloorWords, LargeDigits
from ..widgets.grid import LEAST, WIDE, Shape, places, tabbed
from ..widgets.header_bar import Heading, Notice
from ..widgets.journal import JournalStrip
from ..widgets.steps import Instruction, Instructions, StepList
from .parts import Wording
from .session_state import STOP_QUESTION, SessionState
from .view_models.clock import clockface, floor_cue, floor_digits, floor_heading, level
from .view_models.rows import Word, heading, keys_at_rest, keys_in_session, notice, tabs
from .view_models.step import floor_words, instruction, last_number, moment, progress


def compose_panes() -> ComposeResult:
    """The panes beside the journal; where they stand is the layout's business."""
    yield Notice(id="notice")
    yield StepList(id="steps")
    yield Instructions(id="now")
    yield Countdown(id="timer")
    yield DrainBar(id="field")
    yield Figure(id="figure")
    yield LargeDigits(id="digits")
    yield FloorText(id="words")
    yield Cue(id="cue")
    yield JournalStrip(id="strip")


class RoutineView:
    """Picks the value of each pane by what goes on, and by what a person looks at."""

    def __init__(
        self,
        coach: Coach,
        keymap: Keymap,
        state: SessionState,
        motion: Callable[[], str],
    ) -> None:
        self._coach, self._keymap = coach, keymap
        self._state, self._motion, self._wording = state, motion, Wording(keymap)
        self._figures = {
            step.id: from_table(step.figure) for step in coach.routine.steps if step.figure
        }

    @property
    def _clockface(self) -> Clockface:
        if self._state.stopping:
            return STOP_QUESTION
        return clockface(self._coach, self._keymap)

    @property
    def still(self) -> bool:
        """Whether nothing may take turns."""
        return self._motion() == "none"

    def panes(self, size: Size, *, on_floor: bool) -> Iterator[tuple[type[Canvas], object]]:
        """What each pane beside the journal shows; the floor view's only while it stands."""
        coach, step, motion = self._coach, self._state.step, self._motion()
        face, titled = self._clockface, size.width >= WIDE
        yield Notice, notice(coach, self._keymap.shown("editor"))
        yield StepList, replace(progress(coach, step), titled=titled)
        yield Instructions, self._instruction(size)
        yield Countdown, replace(face, titled=titled)
        yield DrainBar, level(coach.active, coach.now, moving=motion != "none")
        yield Figure, moment(coach, self._figures, step, motion)
        if on_floor and coach.active:
            yield LargeDigits, floor_digits(face, coach.active.segment)
            key = self._keymap.shown("go_on")
            yield Cue, floor_cue(coach.active, coach.now, key, still=self.still)
            yield FloorText, self._floor_words

    def _instruction(self, size: Size) -> Instruction:
        shown = instruction(self._coach, self._state.step, self._wording)
        return replace(shown, titled=size.width >= WIDE)

    @property
    def _floor_words(self) -> FloorWords:
        return floor_words(self._coach, self._wording, still=self.still)

    def fitted(self, size: Size, shape: Shape) -> Shape:
        """The shape with the rows that its text wants at this width."""
        # Below the smallest size panes keep their places.
        least = Size(max(size.width, LEAST.width), max(size.height, LEAST.height))
        found = places(least, shape)
        if shape.floor:
            return shape._replace(text=self._floor_words.rows(found["cue"].width))
        if "now" not in found or not self._coach.active:
            return shape
        return shape._replace(text=self._instruction(size).rows(found["now"].width))

    def heading(self, size: Size, *, on_floor: bool) -> Heading:
        """Where one is, and how long it still takes."""
        coach, state = self._coach, self._state
        if on_floor and coach.active:
            return floor_heading(self._clockface, coach.active, last_number(coach))
        if tabbed(size):
            return tabs(coach, state.tab)
        return heading(coach, state.step, wide=size.width >= WIDE)

    def footer(self, size: Size, *, on_floor: bool) -> tuple[Word, ...]:
        """The actions that do something now."""
        if session := self._coach.active:
            return keys_in_session(session, floor=on_floor, wide=size.width >= WIDE)
        return keys_at_rest(self._coach)

    def cue_sentences(self) -> tuple[Sentence, ...]:
        """The sentences that the floor view's cue stands for."""
        shown = instruction(self._coach, self._state.step, self._wording)
        return sentences_in(joined((shown.heading, *shown.do, *shown.care, *shown.limit)))

    def brief(self) -> str:
        """The state, its seconds and the cue."""
        if not self._coach.active:
            return self._coach.routine.name
        face = self._clockface
        seconds = "" if face.seconds is None else f" {face.seconds}"
        shown = instruction(self._coach, self._state.step, self._wording)
        return f"{face.word or face.block}{seconds}  {shown.headline}"
