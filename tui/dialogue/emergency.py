"""An emergency sign: who to call, now, and every sign; which it was may be told."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace

from ..coach.coach import Coach
from ..domain import safety
from ..domain.record import Flag
from ..domain.signs import EMERGENCY_SIGNS
from .dialogue import Close, Dialogue, Stay, Step, passage, say, titled
from .parts import ActionKey, Large, Marks, Part, Way, toggled_to

Saving = Future[bool] | None
WrongKey = Callable[[Flag], tuple[Flag, Flag]]


@dataclass(frozen=True)
class Telling:
    """Where the signs stand that are named here, and how to write them down.

    `take_back` marks as corrected the answer that led here, where that was a stop.
    """

    told: Callable[[], tuple[str, ...]]
    tell: Callable[[tuple[str, ...]], Saving]
    take_back: Callable[[], Saving] | None = None


def of_flag(coach: Coach, wrong_key: WrongKey = safety.wrong_key) -> Telling:
    """The signs of the latest stop; `wrong_key` says what becomes of it when it was none."""

    def told() -> tuple[str, ...]:
        flag = coach.safety.flag
        return (flag and flag.emergency) or ()

    def tell(signs: tuple[str, ...]) -> Saving:
        flag = coach.safety.flag
        return coach.safety.answer(replace(flag, emergency=signs or None)) if flag else None

    def take_back() -> Saving:
        flag = coach.safety.flag
        return coach.safety.answer(*wrong_key(flag)) if flag else None

    return Telling(told, tell, take_back)


class Emergency(Dialogue):
    """Nothing has to be filled in. `asked` is its name where answers led here, and lead back.

    A session that was stopped ends when this is left: until then the key may have been wrong.
    """

    name = "Emergency sign"
    dead_s = 0.7
    ends = True
    leaves = True

    def __init__(self, coach: Coach, signs: Telling, *, asked: str = "") -> None:
        super().__init__(coach)
        who = coach.preferences.who_to_call
        self._call = say("safety", "call-now", "bright", call=who)
        (call,) = passage("safety", "call-now").said(call=who)
        self.brief = f"CALL NOW {call}"
        self.name = asked or self.name
        self._signs = signs

    def edge(self) -> str:
        """What became of the session."""
        return "the session is stopped" if self.coach.active else ""

    def parts(self) -> tuple[Part, ...]:
        """Call now, and who; then the signs, each with its number."""
        signs = replace(titled("safety", "all-signs"), title_role="stop")
        told = self._signs.told()
        marked = tuple(one in told for one in EMERGENCY_SIGNS)
        which = say("safety", "which-sign", "quiet")
        return (Large("CALL NOW"), self._call, Marks(signs, marked), which)

    def asked(self) -> tuple[Part, ...]:
        """All of it."""
        return self.parts()

    def ways(self) -> tuple[Way, ...]:
        """Back to what was asked, or leave."""
        leave = Way(ActionKey("quit"), "quit")
        if self._signs.take_back is None:
            return (Way("escape", "back to the questions"), leave)
        wrong = Way("escape", "wrong key, answer again")
        return (Way("f", "finish here"), wrong, leave)

    def press(self, key: str) -> Step | None:
        """Name a sign, or leave; a key that is easily hit says it all again."""
        if key.isdigit() and 1 <= int(key) <= len(EMERGENCY_SIGNS):
            return self._mark(key)
        if key == "escape":
            return self._back()
        if key == "f" and self._signs.take_back:
            self.keep()
            return Close(True)
        return Stay(again=True) if key == "space" else None

    def keep(self) -> None:
        """The session is over, if one was under way."""
        if self.coach.active:
            self.coach.do("stop")

    def _back(self) -> Step:
        """To the questions, where answers led here; else the stop was a wrong key."""
        if self._signs.take_back is None:
            return Close(True)
        return Close(False, said=("Taken back.",), saving=self._signs.take_back())

    def _mark(self, digit: str) -> Step:
        """Name a sign, or take it back."""
        signs = safety.signed(self._signs.told(), digit)
        name = EMERGENCY_SIGNS[int(digit) - 1]
        saving = self._signs.tell(signs)
        return Stay(said=(toggled_to(name, chosen=name in signs),), saving=saving)
