"""Pain, strain or pinch: this hip is done for today."""

from .dialogue import Close, Dialogue, Stay, Step, say
from .parts import SAFETY, Ask, Part, Say, Way, yes_no


class Eased(Dialogue):
    """What is over, what may still be done, and whether it was a pinch in the groin."""

    name = "Pain, strain or pinch"
    dead_s = 0.7
    ends = True

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
            say("safety", "eased-hip" if flag and flag.side else "eased"),
            say("safety", "lighter" if self.coach.safety.can_go_lighter else "enough"),
        )

    def _pinch(self) -> tuple[Part, ...]:
        """Whether it was in the groin: that is another sign than a pull in the buttock."""
        entry = self.coach.entry
        pinch = entry.record.after.pinch if entry and entry.record.after else None
        asked = Ask(say("safety", "asked-pinch"), yes_no(pinch))
        return (asked, *([_advice()] if pinch else []))

    def ways(self) -> tuple[Way, ...]:
        """Finish, or the other side."""
        if not self.coach.active:
            return (Way("space", "on"), SAFETY)
        other = (Way("o", "the other side, 5 s"),) if self.coach.safety.can_go_lighter else ()
        return (Way("f", "finish here"), *other, SAFETY)

    def press(self, key: str) -> Step | None:
        """Tell of the pinch, finish, or go to the other side, paused."""
        if key in ("y", "n"):
            self.coach.safety.pinched(groin=key == "y")
            return Stay(said=("Yes.", _advice()) if key == "y" else ("No.",))
        if not self.coach.active:
            return Close(True) if key in ("space", "escape") else None
        if key == "f":
            self.coach.do("stop")
            return Close(True)
        if key == "o":
            return self._other_side()
        return Stay() if key == "escape" else None

    def _other_side(self) -> Step:
        """Go on with the other side, where one is left; never read this key as another."""
        if not self.coach.safety.can_go_lighter:
            return Stay(said=(say("safety", "enough"),))
        self.coach.safety.go_lighter()
        return Close(True)


def _advice() -> Say:
    return say("care", "pinch", "bright")
