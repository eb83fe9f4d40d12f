"""Pain, strain or pinch: this hip is done for today."""

from ..coach.coach import Coach
from ..domain import safety
from .dialogue import Close, Dialogue, Stay, Step, say
from .parts import SAFETY, Ask, Part, Say, Way, yes_no


class Eased(Dialogue):
    """What is over, what may still be done, and whether it was a pinch in the groin."""

    name = "Pain, strain or pinch"
    dead_s = 0.7
    ends = True

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        self._pinched_before = self._pinched

    def edge(self) -> str:
        """Whether it is on disk."""
        return self.written

    def parts(self) -> tuple[Part, ...]:
        """After a session only the pinch is asked."""
        return (*(self._over() if self.coach.active else ()), *self._pinch())

    def _over(self) -> tuple[Part, ...]:
        flag = self.coach.safety.flag
        return (
            say("safety", "stopped", "bright"),
            say("safety", "eased-hip", side=flag.side)
            if flag and flag.side
            else say("safety", "eased"),
            say("safety", "lighter" if self.coach.safety.can_go_lighter else "enough"),
        )

    def _pinch(self) -> tuple[Part, ...]:
        """Whether it was in the groin: that is another sign than a pull in the buttock."""
        pinch = self._pinched
        asked = Ask(say("safety", "asked-pinch"), yes_no(pinch))
        return (asked, *([_advice()] if pinch else []))

    @property
    def _pinched(self) -> bool | None:
        entry = self.coach.entry
        return entry.record.after.pinch if entry and entry.record.after else None

    def ways(self) -> tuple[Way, ...]:
        """Finish, or the other side; or the answer again."""
        wrong = Way("escape", "wrong key, answer again")
        if not self.coach.active:
            return (Way("space", "on"), SAFETY, wrong)
        other = (Way("o", "the other side, 5 s"),) if self.coach.safety.can_go_lighter else ()
        return (Way("f", "finish here"), *other, SAFETY, wrong)

    def press(self, key: str) -> Step | None:
        """Tell of the pinch, finish, or go to the other side, paused."""
        if key in ("y", "n"):
            saving = self.coach.safety.pinched(groin=key == "y")
            return Stay(said=("Yes.", _advice()) if key == "y" else ("No.",), saving=saving)
        if key == "escape":
            return self._take_back()
        if not self.coach.active:
            return Close(True) if key == "space" else None
        if key == "f":
            self.coach.do("stop")
            return Close(True)
        if key == "o":
            return self._other_side()
        return None

    def _take_back(self) -> Step:
        """It was another key: the hold is as it was, and what was told here with it."""
        coach, flag = self.coach, self.coach.safety.flag
        coach.do("not_eased")
        if self._pinched != self._pinched_before:
            coach.safety.pinched(groin=self._pinched_before)
        saving = coach.safety.answer(*safety.wrong_key(flag)) if flag else None
        return Close(False, said=("Taken back.",), saving=saving)

    def _other_side(self) -> Step:
        """Go on with the other side, where one is left; never read this key as another."""
        if not self.coach.safety.can_go_lighter:
            return Stay(said=(say("safety", "enough"),))
        self.coach.safety.go_lighter()
        return Close(True)


def _advice() -> Say:
    return say("care", "pinch", "bright")
