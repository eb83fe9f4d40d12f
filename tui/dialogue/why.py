"""Why this number: how long holds are, what the rule says, and the sessions it looked at."""

from dataclasses import dataclass, replace

from ..domain import session_text
from ..domain.calm import sessions
from ..domain.progression import Verdict
from ..domain.record import Record
from .dialogue import Close, Dialogue, Stay, Step, say, titled
from .parts import SAFETY, DayOf, Part, Rows, Say, Way

LISTED = 8
"""So many of the last sessions are listed."""


@dataclass(frozen=True)
class Past:
    """One of the last sessions; `not_calm` says why it was not, empty where it was."""

    record: Record
    not_calm: str

    @property
    def planned_s(self) -> tuple[int, ...]:
        """The hold lengths of its plan, in seconds."""
        return tuple(sorted({hold.planned_s for hold in self.record.holds}))


class Why(Dialogue):
    """Is read; `t` records a talk where one is asked for."""

    name = "Why this number?"
    dead_s = 0.0
    reads_on = True

    @property
    def _verdict(self) -> Verdict:
        return self.coach.care.verdict(self.coach.under_way)

    @property
    def _asks_for_a_talk(self) -> bool:
        return bool(self.coach.care.talk) or self.coach.care.pinched

    def parts(self) -> tuple[Part, ...]:
        """The number, the rule that fired, the sessions, and whose rule it is."""
        verdict, seconds = self._verdict, self.coach.settings.holds.seconds
        days = session_text.days(verdict.calm)
        return (
            replace(say("care", "why"), title=f"{seconds} seconds a hold"),
            titled("care", f"why-{verdict.rule}", days=days),
            *self._talk(verdict),
            Rows("The last sessions", self._sessions()),
            say("care", "why-calm", "quiet"),
        )

    def _talk(self, verdict: Verdict) -> tuple[Part, ...]:
        """The key that records a talk, and when one was recorded."""
        talked, at = titled("care", "talked"), self.coach.settings.checks.talked_at
        if self._asks_for_a_talk:
            return (replace(talked, key="t"),)
        return () if at is None else (Say(f"{talked.title}: {{day}}.", (("day", DayOf(at)),)),)

    def _sessions(self) -> tuple[Past, ...]:
        history = tuple(sessions(self.coach.recent.records(self.coach.under_way)))
        reasons = self.coach.care.not_calm(history)
        return tuple(Past(one, why) for one, why in zip(history, reasons, strict=True))[:LISTED]

    def ways(self) -> tuple[Way, ...]:
        """The talk, and back."""
        talk = (Way("t", "I have spoken to one"),) if self._asks_for_a_talk else ()
        return (*talk, SAFETY, Way("escape", "back"))

    def press(self, key: str) -> Step | None:
        """Write down that the person talked to a professional."""
        if key == "t" and self._asks_for_a_talk:
            self.coach.care.talked()
            return Stay(said=("Written down.",))
        return Close(False) if key == "escape" else None
