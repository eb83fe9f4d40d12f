"""An emergency sign: who to call, now, and every sign."""

from typing import ClassVar

from ..coach.coach import Coach
from .dialogue import Close, Dialogue, Stay, Step, passage
from .parts import ActionKey, Large, Part, Say, Way


class Emergency(Dialogue):
    """Nothing is to be filled in. `asked` is its name where answers led here, and lead back."""

    name: ClassVar[str] = "Emergency sign"
    dead_s: ClassVar[float] = 0.7
    ends: ClassVar[bool] = True

    def __init__(self, coach: Coach, *, asked: str = "") -> None:
        super().__init__(coach)
        self._asked = asked

    def begin(self) -> None:
        """The session is over, if one was under way."""
        if self.coach.active:
            self.coach.do("stop")

    def title(self) -> str:
        """What led here."""
        return self._asked or self.name

    def edge(self) -> str:
        """What became of the session."""
        return "" if self._asked else "the session is over"

    def brief(self) -> str:
        """Who to call."""
        (call,) = passage("safety", "call-now").said(call=self.coach.preferences.who_to_call)
        return f"CALL NOW {call}"

    def parts(self) -> tuple[Part, ...]:
        """Call now, and who; then the signs."""
        who = (("call", self.coach.preferences.who_to_call),)
        call = Say(passage("safety", "call-now"), who, roles=("bright",))
        signs = passage("safety", "all-signs")
        return (Large("CALL NOW"), call, Say(signs, title=signs.title, title_role="stop"))

    def ways(self) -> tuple[Way, ...]:
        """Only leave."""
        back = "back to the questions" if self._asked else "back to the journal"
        return (Way("escape", back), Way(ActionKey("quit"), "quit"))

    def press(self, key: str) -> Step | None:
        """Leave by esc alone; a key that is easily hit says it again."""
        if key == "escape":
            return Close(True)
        return Stay(again=True) if key == "space" else None
