"""An emergency sign: who to call, now, and every sign."""

from dataclasses import replace

from ..coach.coach import Coach
from .dialogue import Close, Dialogue, Stay, Step, passage, say, titled
from .parts import ActionKey, Large, Part, Way


class Emergency(Dialogue):
    """Nothing is to be filled in. `asked` is its name where answers led here, and lead back."""

    name = "Emergency sign"
    dead_s = 0.7
    ends = True

    def __init__(self, coach: Coach, *, asked: str = "") -> None:
        super().__init__(coach)
        who = coach.preferences.who_to_call
        self._call = say("safety", "call-now", "bright", call=who)
        (call,) = passage("safety", "call-now").said(call=who)
        self.brief = f"CALL NOW {call}"
        self.name = asked or self.name
        self._led_here, self._ended = bool(asked), False

    def begin(self) -> None:
        """The session is over, if one was under way."""
        if self.coach.active:
            self.coach.do("stop")
            self._ended = True

    def edge(self) -> str:
        """What became of the session."""
        return "the session is over" if self._ended else ""

    def parts(self) -> tuple[Part, ...]:
        """Call now, and who; then the signs."""
        signs = titled("safety", "all-signs")
        return (Large("CALL NOW"), self._call, replace(signs, title_role="stop"))

    def ways(self) -> tuple[Way, ...]:
        """Only leave."""
        back = "back to the questions" if self._led_here else "back to the journal"
        return (Way("escape", back), Way(ActionKey("quit"), "quit"))

    def press(self, key: str) -> Step | None:
        """Leave by esc alone; a key that is easily hit says it again."""
        if key == "escape":
            return Close(True)
        return Stay(again=True) if key == "space" else None
