"""A session that broke off: go on with it, start over, or keep it as it is."""

from ..coach.coach import Coach
from ..domain.alarms import EMERGENCY, asks_for_a_talk
from ..journal import prose
from .dialogue import Close, Dialogue, Stay, Step, say
from .parts import SAFETY, Moment, Part, Say, Value, Way


def asks(coach: Coach) -> bool:
    """Whether a session broke off of which it is asked what becomes of it.

    Not over an emergency sign, nor where something grave ended it: it cannot be gone on with.
    """
    broken = coach.interrupted.entry
    grave = broken is not None and asks_for_a_talk(broken.record)
    return broken is not None and not grave and coach.care.talk != EMERGENCY


class Interrupted(Dialogue):
    """Asks once; closed with True when a new session is to begin. Holds that were done stay."""

    name = "A session broke off"

    @property
    def _resumable(self) -> bool:
        return not self.coach.interrupted.hindrance

    def edge(self) -> Value:
        """When it began."""
        entry = self.coach.interrupted.entry
        return Moment(entry.record.started if entry else self.coach.today)

    def parts(self) -> tuple[Part, ...]:
        """What broke off and where, and what can be done with it."""
        entry = self.coach.interrupted.entry
        known = (entry.record, self.coach.routine, self.coach.today) if entry else None
        barred = self.coach.interrupted.hindrance
        return (
            Say(prose.broke_off(*known) if known else "Interrupted.", roles=("bright",)),
            *([say("interrupted", f"barred-{barred}")] if barred else []),
            say("interrupted", "afresh" if barred else "resume"),
            say("interrupted", "kept", "quiet"),
        )

    def ways(self) -> tuple[Way, ...]:
        """What can be done with it."""
        first = (Way("r", "resume"),) if self._resumable else ()
        return (
            *first,
            Way("o", "start over"),
            Way("k", "keep as partial"),
            SAFETY,
            Way("escape", "later"),
        )

    def press(self, key: str) -> Step | None:
        """Decide."""
        if key == "r":
            return self._resume()
        if key in ("o", "k"):
            self.coach.interrupted.keep()
            return Close(key == "o", said=("Kept as partial.",))
        if key == "escape":
            self.coach.interrupted.ask_later()
        return super().press(key)

    def _resume(self) -> Step:
        if not self._resumable:
            return Stay()
        self.coach.resume()
        return Close(False)
