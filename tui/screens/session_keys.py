"""The keys of a session: what they do, and when they have a meaning."""

from ..coach.coach import Coach
from .view_state import ViewState

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
