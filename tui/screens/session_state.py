"""What a person looks at in a session, what its keys do, and the question whether it ends."""

from dataclasses import dataclass

from ..coach.coach import Coach
from ..domain.plan import Kind
from ..domain.session import Session
from ..widgets.countdown import Clockface
from ..widgets.key_bar import Item

TABS = ("steps", "now", "note")
"""The panes of a narrow screen, one at a time."""


@dataclass
class ViewState:
    """A step that is read, by its number; the pane of a narrow screen; the floor view or panes.

    With `floor` unset the floor view stands from the first get ready on.
    """

    step: int | None = None
    tab: str = "now"
    floor: bool | None = None

    def look_at(self, step: int) -> None:
        """Read a step."""
        self.step, self.tab = step, "now"

    def look_on(self, session: Session | None, by: int, last: int) -> None:
        """Read a step before or after the one that is read, or else is done now."""
        current = self.step or (session.segment.step.number if session else 1)
        self.step = max(1, min(last, current + by))

    def look_back(self) -> None:
        """See what is to be done now."""
        self.step, self.tab = None, "now"

    def turn(self, by: int) -> None:
        """Go to the next pane of a narrow screen, or to the one before."""
        self.tab = TABS[(TABS.index(self.tab) + by) % len(TABS)]

    def on_floor(self, session: Session, *, by_itself: bool) -> bool:
        """Whether the floor view is wanted; `by_itself` is the setting."""
        if self.step:
            return False
        if self.floor is None:
            return by_itself and session.segment.kind is not Kind.LIE_DOWN
        return self.floor


_LOOKING = ("look_up", "look_down", "look_at")


class SessionKeys:
    """Hands keys to the session, and turns the view back to what is to be done now."""

    def __init__(self, coach: Coach, state: ViewState) -> None:
        self._coach, self._state = coach, state

    @property
    def counting(self) -> bool:
        """Whether the clock of a session runs."""
        return self._coach.active is not None and self._coach.active.counting

    def available(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether an action has a meaning now; a key of one that has none pauses what counts."""
        if action in ("back", "skip", "again"):
            return self._coach.active is not None
        if action == "start":
            return self._coach.active is None
        if action == "look_at" and parameters[0] not in self._numbers:
            return False
        return action not in _LOOKING or not self.counting

    @property
    def _numbers(self) -> list[int]:
        return [step.number for step in self._coach.routine.steps]

    def act(self, action: str) -> None:
        """Let the session go on, back, or leave something out."""
        self._state.step = None
        self._coach.do(action)

    def pause(self) -> None:
        """Pause what counts; what waits for a key goes on waiting."""
        if self.counting:
            self._coach.do("pause")


_YES, _NO = "y", "n"


class StopQuestion:
    """While it stands no other keys act than its own, and those of safety.

    They are not among the screen's bindings: Textual's keymap, which sets `n` to skip, would drop
    whatever else the same screen binds to it.
    """

    KEYS: tuple[Item, ...] = ((_YES, "yes, stop here"), (_NO, "no, stay"))

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        self.stands = False

    def ask(self) -> None:
        """Pause, and ask."""
        self._coach.do("pause")
        self.stands = True

    def answer(self, key: str) -> None:
        """Stop or stay; any other key leaves the question as it is."""
        self.stands = key not in (_YES, _NO, "escape")
        if key == _YES:
            self._coach.do("stop")

    @property
    def clockface(self) -> Clockface:
        """The question as the timer shows it."""
        keys, then = ((_YES, "yes"), (_NO, "no")), ("What you held is kept.",)
        return Clockface("STOP HERE?", ink="bright", keys=keys, then=then)
