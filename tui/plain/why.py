"""Why this number: how long holds are, what the rule says, and the sessions it looked at."""

from itertools import islice

from ..coach.save_queue import EntryDraft
from ..domain import session_text
from ..domain.calm import sessions, why_not
from ..domain.record import Record
from ..journal import prose
from ..storage.routines import passages
from .line_screen import LineScreen
from .words import said, seconds

LISTED = 8
"""So many of the last sessions are read."""


class Why(LineScreen):
    """Reads it all; `t` records a talk where one is asked for."""

    @property
    def _under_way(self) -> EntryDraft | None:
        return self.coach.entry if self.coach.active else None

    @property
    def _talk_first(self) -> bool:
        return self.coach.care.verdict(self._under_way).talk_first

    def begin(self) -> None:
        """The number, the rule that fired, the sessions, and whose rule it is."""
        care, verdict = passages("care"), self.coach.care.verdict(self._under_way)
        rule = care[f"why-{verdict.rule}"]
        self.say(f"{seconds(self.coach.settings.holds.seconds)} a hold.", *said(care["why"]))
        self.say(f"{rule.title}:", *said(rule, days=session_text.days(verdict.calm)))
        self._talk()
        history = sessions(self.coach.recent.records(self._under_way))
        told = [self._row(one) for one in islice(history, LISTED)]
        self.say("The last sessions:", *(told or ["none yet"]))
        self.say(*said(care["why-calm"]), "Escape goes back.")

    def _talk(self) -> None:
        """The key that records a talk, and when one was recorded."""
        passage, talked = passages("care")["talked"], self.coach.settings.checks.talked_at
        if self._talk_first:
            self.say(f"t: {passage.title}.", *said(passage))
        elif talked:
            self.say(f"{passage.title}: {prose.day(talked)}.")

    def _row(self, record: Record) -> str:
        planned = " and ".join(seconds(one) for one in sorted({h.planned_s for h in record.holds}))
        calm = "calm" if self.coach.care.calm(record) else why_not(record)
        words = (prose.day(record.started), planned, prose.pain(record), calm)
        return ", ".join(filter(None, words))

    def takes(self, key: str) -> bool:
        """Write down that the person talked to a professional."""
        if key == "t" and self._talk_first:
            self.coach.care.talked()
            self.say("Written down.")
        else:
            return key in ("space", "enter")
        return True
