"""What a person looks at in a session, what its keys do, and the question whether it ends."""

from ..coach.coach import Coach
from ..domain.plan import Kind
from ..widgets.countdown import Clockface
from ..widgets.key_bar import Item

TABS = ("steps", "now", "note")
"""The panes of a narrow screen, one at a time."""
STOP_KEYS: tuple[Item, ...] = (("y", "yes, stop here"), ("n", "no, stay"))
STOP_QUESTION = Clockface(
    "STOP HERE?", ink="bright", keys=(("y", "yes"), ("n", "no")), then=("What you held is kept.",)
)
"""Whether the session ends here, in the timer's place."""
_LOOKING = ("look_up", "look_down", "look_at")


class SessionState:
    """A step that is read, by its number; the pane of a narrow screen; the floor view or panes.

    With `floor` unset the floor view stands from the first get ready on. While `stopping` is asked
    no keys act but those of the question, and safety.
    """

    step: int | None = None
    tab = "now"
    floor: bool | None = None
    stopping = False

    def __init__(self, coach: Coach) -> None:
        self._coach = coach

    @property
    def counting(self) -> bool:
        """Whether the clock of a session runs."""
        return self._coach.active is not None and self._coach.active.counting

    @property
    def on_floor(self) -> bool:
        """Whether the floor view is wanted."""
        session = self._coach.active
        if session is None or self.step:
            return False
        if self.floor is None:
            by_itself = self._coach.settings.floor.opens_by_itself
            return by_itself and session.segment.kind is not Kind.LIE_DOWN
        return self.floor

    def available(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether an action has a meaning now; a key of one that has none pauses what counts."""
        if action in ("back", "skip", "again"):
            return self._coach.active is not None
        if action in ("start", "activities"):
            return self._coach.active is None
        if action == "look_at" and parameters[0] not in self._numbers:
            return False
        return action not in _LOOKING or not self.counting

    @property
    def _numbers(self) -> list[int]:
        return [step.number for step in self._coach.routine.steps]

    def act(self, action: str) -> None:
        """Let the session go on, back, or leave something out."""
        self.step = None
        self._coach.do(action)

    def pause(self) -> None:
        """Pause what counts; what waits for a key goes on waiting."""
        if self.counting:
            self._coach.do("pause")

    def look_at(self, step: int) -> None:
        """Read a step."""
        self.step, self.tab = step, "now"

    def look_on(self, by: int) -> None:
        """Read a step before or after the one that is read, or else is done now."""
        session = self._coach.active
        current = self.step or (session.segment.step.number if session else 1)
        self.step = max(1, min(len(self._coach.routine.steps), current + by))

    def look_back(self) -> None:
        """See what is to be done now."""
        self.step, self.tab = None, "now"

    def turn(self, by: int) -> None:
        """Go to the next pane of a narrow screen, or to the one before."""
        self.tab = TABS[(TABS.index(self.tab) + by) % len(TABS)]

    def ask_to_stop(self) -> None:
        """Pause, and ask whether the session ends here.

        The answers are not among the screen's bindings: Textual's keymap, which sets `n` to skip,
        would drop whatever else the same screen binds to it.
        """
        self._coach.do("pause")
        self.stopping = True

    def answer(self, key: str) -> None:
        """Stop or stay; any other key leaves the question as it is."""
        self.stopping = key not in ("y", "n", "escape")
        if key == "y":
            self._coach.do("stop")
